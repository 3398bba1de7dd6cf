import { shanghaiDate, type LimitSet, type LimitSetChange } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { LimitSetStore } from '../ports/limit-set-store.js';
import type { Author } from '../ports/reference-store.js';
import { planLimitSet, type LimitSetDraft, type LimitSetPlan, type LimitSetRefusal } from './plan-limit-set.js';

export interface PublishLimitSet {
  readonly draft: LimitSetDraft;
  readonly reason: string;
  readonly by: Omit<Author, 'at'>;
}

export type LimitSetPublished =
  { readonly stored: LimitSet; readonly changes: readonly LimitSetChange[] } | { readonly refused: LimitSetRefusal };

/** Stores a new dated version of a limit set, with its difference from the version before; an old one never changes its limits. */
export class PublishLimitSetUseCase {
  constructor(
    private readonly store: LimitSetStore,
    private readonly clock: Clock,
  ) {}

  async run(command: PublishLimitSet): Promise<LimitSetPublished> {
    const at = this.clock.now();
    let changes: readonly LimitSetChange[] = [];
    const result = await this.store.publish<LimitSetRefusal>(
      (sets) => {
        const plan = planLimitSet(command.draft, sets, shanghaiDate(at));
        if ('plan' in plan) changes = plan.changes;
        return plan;
      },
      { ...command.by, at },
      command.reason,
    );
    return 'stored' in result ? { stored: result.stored, changes } : result;
  }

  /** What publishing this now would do, or why it would be refused. Stores nothing. */
  async preview(draft: LimitSetDraft): Promise<LimitSetPlan> {
    return planLimitSet(draft, await this.store.all(), shanghaiDate(this.clock.now()));
  }
}
