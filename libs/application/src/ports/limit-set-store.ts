import type { LimitSet } from '@app/domain';
import type { Author } from './reference-store.js';

/** What publishing decided: the new version, and the day on which its predecessor ends. */
export interface LimitSetChangePlan {
  readonly add: Omit<LimitSet, 'id'>;
  readonly end: { readonly id: string; readonly effectiveTo: string } | null;
}

export abstract class LimitSetStore {
  abstract all(): Promise<readonly LimitSet[]>;

  /**
   * Gathers every set under a lock, lets `decide` plan, and saves the plan with its audit entry in the same transaction.
   * @param decide answers the plan, or a refusal that is handed back untouched
   */
  abstract publish<R>(
    decide: (sets: readonly LimitSet[]) => { readonly plan: LimitSetChangePlan } | { readonly refused: R },
    by: Author,
    reason: string,
  ): Promise<{ readonly stored: LimitSet } | { readonly refused: R }>;

  /** Adds sets whose code is not known yet, in one transaction. @returns how many */
  abstract addMissing(sets: readonly Omit<LimitSet, 'id'>[], by: Author): Promise<number>;
}
