import type { Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { QuarantineStore, ReplayDoor, ReplayOutcome } from '../ports/quarantine-store.js';

export type ReplayResult =
  | { readonly kind: 'missing' | 'settled' | 'not_replayable' }
  | { readonly kind: 'replayed' | 'refused_again'; readonly outcome: ReplayOutcome };

/** After a fix: reads what lies in quarantine again. Nothing is lost when it is refused again. */
export class ReplayQuarantined {
  constructor(
    private readonly quarantine: QuarantineStore,
    private readonly door: ReplayDoor,
    private readonly clock: Clock,
  ) {}

  async run(id: string, reason: string, by: Principal): Promise<ReplayResult> {
    const item = await this.quarantine.find(id);
    if (!item) return { kind: 'missing' };
    if (item.state !== 'waiting') return { kind: 'settled' };
    const now = this.clock.now();
    // Stored first, marked after: a crash in between replays once more, and a repeat changes nothing.
    const outcome = await this.door.replay(item, now);
    if (!outcome) return { kind: 'not_replayable' };
    if (outcome.refused.length > 0) return { kind: 'refused_again', outcome };
    await this.quarantine.decide({ id, state: 'replayed', reason, by, at: now });
    return { kind: 'replayed', outcome };
  }
}
