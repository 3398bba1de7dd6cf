import { areasMeet } from './area-level.js';
import type { LimitSet } from './limit-set.js';
import { outranks } from './select-limit-set.js';

/** Two sets that would both claim the same test, and the first day on which they do. */
export interface LimitOverlap {
  readonly a: { readonly code: string; readonly version: number };
  readonly b: { readonly code: string; readonly version: number };
  readonly from: string;
}

function meet<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((value) => b.includes(value));
}

function clash(a: LimitSet, b: LimitSet): boolean {
  return (
    areasMeet(a.areaCode, b.areaCode) &&
    (a.effectiveTo === null || b.effectiveFrom < a.effectiveTo) &&
    (b.effectiveTo === null || a.effectiveFrom < b.effectiveTo) &&
    meet(a.scope.methods, b.scope.methods) &&
    meet(a.scope.ignition, b.scope.ignition) &&
    meet(a.scope.categories, b.scope.categories) &&
    !outranks(a, b) &&
    !outranks(b, a)
  );
}

/**
 * All pairs of enabled sets for which some test would be `limits.ambiguous`. Used when sets are loaded or edited, so that
 * the error meets the administrator and not the station. Disabled sets cannot clash.
 */
export function findOverlaps(sets: readonly LimitSet[]): LimitOverlap[] {
  const enabled = sets.filter((set) => set.enabled);
  return enabled.flatMap((a, i) =>
    enabled
      .slice(i + 1)
      .filter((b) => clash(a, b))
      .map((b) => ({
        a: { code: a.code, version: a.version },
        b: { code: b.code, version: b.version },
        from: a.effectiveFrom > b.effectiveFrom ? a.effectiveFrom : b.effectiveFrom,
      })),
  );
}
