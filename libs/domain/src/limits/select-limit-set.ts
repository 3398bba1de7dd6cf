import { areaContains } from '../access/principal.js';
import type { Reason } from '../judgement/verdict.js';
import { areaLevel } from './area-level.js';
import type { Ignition, IsoDate, LimitSet, Method } from './limit-set.js';

export interface LimitQuery {
  /** GB/T 2260 code of the station or site */
  readonly areaCode: string;
  readonly method: Method;
  readonly ignition: Ignition;
  /** vehicle category M1, N1 …; null = not known */
  readonly category: string | null;
  /** day of the test or reading in Asia/Shanghai, never the day of judging */
  readonly date: IsoDate;
}

export type LimitChoice =
  | { readonly kind: 'one'; readonly set: LimitSet }
  | { readonly kind: 'none'; readonly reason: Reason }
  | { readonly kind: 'ambiguous'; readonly reason: Reason; readonly sets: readonly LimitSet[] };

/** Is the set enabled and in force on that day? `effectiveFrom` is inclusive, `effectiveTo` exclusive. */
export function inForce(set: LimitSet, date: IsoDate): boolean {
  return set.enabled && set.effectiveFrom <= date && (set.effectiveTo === null || date < set.effectiveTo);
}

function inScope(set: LimitSet, query: LimitQuery): boolean {
  const { methods, ignition, categories } = set.scope;
  return (
    methods.includes(query.method) &&
    (ignition === undefined || ignition.includes(query.ignition)) &&
    (categories === undefined || (query.category !== null && categories.includes(query.category)))
  );
}

/** A narrower set beats a wider one of the same standard and nothing else: a local rule must say what it replaces. */
export function outranks(a: LimitSet, b: LimitSet): boolean {
  return a.standard === b.standard && areaLevel(a.areaCode) > areaLevel(b.areaCode);
}

/**
 * Which limit set applies is data: area, method, ignition, category and the day of the test.
 * @returns the one set; `none` with `limits.none`; or `ambiguous` with `limits.ambiguous` naming every set that is left.
 * Two sets at the same area level, or of different standards, are an error and never a silent choice.
 */
export function selectLimitSet(sets: readonly LimitSet[], query: LimitQuery): LimitChoice {
  const matching = sets.filter(
    (set) => inForce(set, query.date) && inScope(set, query) && areaContains(set.areaCode, query.areaCode),
  );
  const left = matching.filter((set) => !matching.some((other) => outranks(other, set)));
  const asked = {
    areaCode: query.areaCode,
    method: query.method,
    ignition: query.ignition,
    category: query.category,
    date: query.date,
  };
  const [first] = left;
  if (first === undefined) return { kind: 'none', reason: { code: 'limits.none', data: asked } };
  if (left.length === 1) return { kind: 'one', set: first };
  const names = left.map((set) => `${set.code}@${set.version}`).toSorted();
  return {
    kind: 'ambiguous',
    reason: { code: 'limits.ambiguous', data: { ...asked, sets: names.join(',') } },
    sets: left,
  };
}
