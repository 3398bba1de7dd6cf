export type PasswordFault =
  | 'password.too_short'
  | 'password.too_long'
  | 'password.too_simple'
  | 'password.contains_username'
  | 'password.common'
  | 'password.unchanged';

const MIN_LENGTH = 10;
/** A long sentence needs no special characters. */
const SENTENCE_LENGTH = 20;
const MAX_LENGTH = 128;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
const COMMON = ['password', 'qwerty', 'admin', '123456', 'abc123', 'changji', 'huanbao', 'woaini'];

/**
 * Everything wrong with a new password: 10 to 128 characters, three of four kinds of character or 20 characters, not
 * the user's name, not a well-known word with a tail.
 * @returns empty when it may be used
 */
export function passwordFaults(password: string, username: string): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const length = [...password].length;
  if (length < MIN_LENGTH) faults.push('password.too_short');
  if (length > MAX_LENGTH) faults.push('password.too_long');
  if (length < SENTENCE_LENGTH && KINDS.filter((kind) => kind.test(password)).length < 3)
    faults.push('password.too_simple');
  const lower = password.toLowerCase();
  if (username.length >= 3 && lower.includes(username.toLowerCase())) faults.push('password.contains_username');
  if (COMMON.some((word) => lower.includes(word) && length < word.length + 6)) faults.push('password.common');
  return faults;
}
