import type { RuleVersion } from './reference.js';
import type { Author } from './reference-store.js';

export abstract class RuleStore {
  abstract all(): Promise<readonly RuleVersion[]>;

  /** As `LimitSetStore.publish`, for the versions of one rule. */
  abstract publish<R>(
    rule: string,
    decide: (versions: readonly RuleVersion[]) => { readonly plan: RuleVersion } | { readonly refused: R },
    by: Author,
  ): Promise<{ readonly stored: RuleVersion } | { readonly refused: R }>;

  /** Adds versions that are not there yet. @returns how many */
  abstract addMissing(versions: readonly RuleVersion[], by: Author): Promise<number>;
}
