import {
  compareLimitSetVersions,
  findOverlaps,
  validateLimitSet,
  type Limit,
  type LimitBound,
  type LimitOverlap,
  type LimitSet,
  type LimitSetChange,
  type Reason,
} from '@app/domain';
import type { LimitSetChangePlan } from '../ports/limit-set-store.js';

export type LimitSetDraft = Omit<LimitSet, 'id' | 'version'>;

export type LimitSetRefusal =
  | { readonly kind: 'invalid'; readonly faults: readonly Reason[] }
  | { readonly kind: 'overlap'; readonly overlaps: readonly LimitOverlap[] }
  /** the last version says exactly this already */
  | { readonly kind: 'repeated'; readonly set: LimitSet };

export type LimitSetPlan =
  | { readonly plan: LimitSetChangePlan; readonly changes: readonly LimitSetChange[] }
  | { readonly refused: LimitSetRefusal };

/**
 * What storing a new version does, or why it cannot be stored. The version before ends on the day the new one starts;
 * days that are over keep their limits, so a version starts today (Asia/Shanghai) at the earliest and after its predecessor.
 * @param today calendar day in Asia/Shanghai
 */
export function planLimitSet(draft: LimitSetDraft, existing: readonly LimitSet[], today: string): LimitSetPlan {
  const versions = existing.filter((set) => set.code === draft.code).toSorted((a, b) => a.version - b.version);
  const before = versions.at(-1);
  const add = ordered({ ...draft, version: (before?.version ?? 0) + 1 });
  if (before && compareLimitSetVersions(ordered(before), add).length === 0) {
    return { refused: { kind: 'repeated', set: before } };
  }
  const faults = [...validateLimitSet(add), ...startFaults(add.effectiveFrom, before, today)];
  if (faults.length > 0) return { refused: { kind: 'invalid', faults } };

  const endsBefore = before?.effectiveTo ?? null;
  const end =
    before && (endsBefore === null || endsBefore > add.effectiveFrom)
      ? { id: before.id, effectiveTo: add.effectiveFrom }
      : null;
  const after = existing.map((set) => (set.id === end?.id ? { ...set, effectiveTo: end.effectiveTo } : set));
  const overlaps = findOverlaps([...after, { ...add, id: 'new' }]).filter((pair) => concerns(pair, add));
  if (overlaps.length > 0) return { refused: { kind: 'overlap', overlaps } };
  return { plan: { add, end }, changes: before ? compareLimitSetVersions(ordered(before), add) : [] };
}

function startFaults(from: string, before: LimitSet | undefined, today: string): Reason[] {
  const faults: Reason[] = [];
  if (from < today) faults.push({ code: 'limits.starts_in_the_past', path: 'effectiveFrom', data: { from, today } });
  if (before && from <= before.effectiveFrom) {
    const data = { from, version: before.version, versionFrom: before.effectiveFrom };
    faults.push({ code: 'limits.starts_before_last_version', path: 'effectiveFrom', data });
  }
  return faults;
}

function concerns(pair: LimitOverlap, set: Omit<LimitSet, 'id'>): boolean {
  return [pair.a, pair.b].some((one) => one.code === set.code && one.version === set.version);
}

/** The same set with its keys in one order: a set from a client and one from the database compare as text. */
function ordered<T extends Omit<LimitSet, 'id'>>(set: T): T {
  const { methods, ignition, categories } = set.scope;
  return {
    ...set,
    title: { zh: set.title.zh, en: set.title.en },
    scope: { methods, ...(ignition && { ignition }), ...(categories && { categories }) },
    limits: set.limits.map(orderedLimit),
  };
}

function orderedLimit(limit: Limit): Limit {
  const { method, item, bound, unit, decimals, clause, source, verified, required, altitude: term } = limit;
  const altitude = term && {
    aboveM: term.aboveM,
    stepM: term.stepM,
    perStep: term.perStep,
    max: term.max,
    decimals: term.decimals,
    source: term.source,
  };
  const head = { method, item, bound: orderedBound(bound), unit, decimals, clause, source, verified, required };
  return altitude ? { ...head, altitude } : head;
}

function orderedBound(bound: LimitBound): LimitBound {
  return bound.kind === 'range'
    ? { kind: 'range', low: bound.low, high: bound.high }
    : { kind: bound.kind, value: bound.value };
}
