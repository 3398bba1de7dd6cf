import type { Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FlagReview, FlagStore, ReviewResult } from '../ports/flag-store.js';

/** An officer's decision on a flag: confirm, reject with a reason, or ask another officer. */
export class ReviewFlag {
  constructor(
    private readonly flags: FlagStore,
    private readonly clock: Clock,
  ) {}

  run(
    flagId: string,
    decision: FlagReview['decision'],
    reason: string | null,
    reviewer: Principal,
    leaning: FlagReview['leaning'] = null,
  ): Promise<ReviewResult> {
    return this.flags.review({ flagId, decision, reason, leaning, reviewer, at: this.clock.now() });
  }
}
