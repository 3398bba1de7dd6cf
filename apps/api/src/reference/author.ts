import type { Author } from '@app/application';
import type { Principal } from '@app/domain';

/** The caller as the author of a change. */
export const authorOf = (who: Principal): Omit<Author, 'at'> => ({
  name: who.username,
  userId: who.userId,
  role: who.role,
});
