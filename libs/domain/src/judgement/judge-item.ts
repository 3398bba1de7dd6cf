import type { ItemValue } from '../inspections/measured-items.js';
import { applyAltitude } from '../limits/apply-altitude.js';
import type { Limit, LimitSet } from '../limits/limit-set.js';
import { roundGbt8170 } from '../units/round-gbt8170.js';
import type { ItemVerdict, LimitBound } from './verdict.js';

/** Is a rounded value on the allowed side? Exactly at the limit is within it. */
export function withinBound(rounded: number, bound: LimitBound): boolean {
  if (bound.kind === 'max') return rounded <= bound.value;
  if (bound.kind === 'min') return rounded >= bound.value;
  return rounded >= bound.low && rounded <= bound.high;
}

/**
 * One value against one limit. The value is rounded by GB/T 8170 to the limit's decimals and then compared; both are kept.
 * Below detection is within a maximum and not measured for anything else.
 * @param altitudeM height of the station, m; null = not known
 */
export function judgeItem(
  limit: Limit,
  set: Pick<LimitSet, 'id' | 'code' | 'version' | 'standard'>,
  value: ItemValue,
  altitudeM: number | null,
): ItemVerdict {
  const { limit: applied, reason: raised } = applyAltitude(limit, altitudeM);
  const base = {
    item: applied.item,
    method: applied.method,
    bound: applied.bound,
    unit: applied.unit,
    decimals: applied.decimals,
    standard: set.standard,
    clause: applied.clause,
    source: applied.source,
    verified: applied.verified,
    limitSetId: set.id,
    limitSetCode: set.code,
    limitSetVersion: set.version,
    required: applied.required,
    ...(raised === null ? {} : { reason: raised.code }),
  };
  if (value.state === 'measured') {
    const rounded = roundGbt8170(value.value, applied.decimals);
    const result = withinBound(rounded, applied.bound) ? 'within' : 'exceed';
    return { ...base, result, measured: value.value, rounded };
  }
  const empty = { ...base, measured: null, rounded: null };
  if (value.state === 'below_detection') {
    const result = applied.bound.kind === 'max' ? 'within' : 'not_measured';
    return { ...empty, result, reason: 'inspection.below_detection' };
  }
  return { ...empty, result: 'not_measured', reason: value.reason };
}
