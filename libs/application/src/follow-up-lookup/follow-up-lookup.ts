import type { Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { LookupAction, LookupFollowUpStore } from '../ports/lookup-follow-up-store.js';

/** How far back an action may lie: a phone without a signal brings it later, but not from the future. */
const TOLERANCE_MS = 10 * 60_000;
/** Photos of one look-up; front, plate, rear and a few of the difference. */
export const MOST_LOOKUP_PHOTOS = 8;

/** What happens after a look-up: the officer's next step, a vehicle that is not the registered one, photos of it. */
export class FollowUpLookup {
  constructor(
    private readonly store: LookupFollowUpStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /**
   * Records what the officer did. The same action of one look-up counts once.
   * @param at the phone's time; a time in the future becomes the time of receipt
   */
  async act(command: {
    readonly lookupId: string;
    readonly action: LookupAction;
    readonly at: Date | null;
    readonly note: string | null;
    readonly by: Principal;
  }): Promise<'stored' | 'repeated' | 'no_lookup'> {
    const { lookupId, action, note, by } = command;
    return this.store.recordAction({
      lookupId,
      action,
      at: this.timeOf(command.at),
      userId: by.userId,
      username: by.username,
      note,
    });
  }

  /** A vehicle under this plate that is not the registered one: a finding that the supervisors of the area see. */
  async reportMismatch(command: {
    readonly lookupId: string;
    readonly words: string | null;
    readonly by: Principal;
  }): Promise<{ kind: 'stored' | 'repeated'; id: string } | { kind: 'no_lookup' }> {
    const { lookupId, words, by } = command;
    return this.store.reportMismatch({
      findingId: this.newId(),
      lookupId,
      at: this.clock.now(),
      userId: by.userId,
      username: by.username,
      areaCode: by.areas[0] ?? null,
      words,
    });
  }

  async announcePhoto(command: {
    readonly lookupId: string;
    readonly sha256: string;
    readonly size: number;
    readonly by: Principal;
  }): Promise<'announced' | 'no_lookup' | 'too_many'> {
    const { lookupId, sha256, size, by } = command;
    const photo = { lookupId, sha256, size, userId: by.userId, at: this.clock.now() };
    return this.store.announcePhoto(photo, MOST_LOOKUP_PHOTOS);
  }

  private timeOf(at: Date | null): Date {
    const now = this.clock.now();
    return at === null || at.getTime() > now.getTime() + TOLERANCE_MS ? now : at;
  }
}
