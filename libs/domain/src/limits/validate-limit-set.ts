import type { LimitBound, Reason } from '../judgement/verdict.js';
import type { Limit, LimitSet } from './limit-set.js';
import { METHODS } from './limit-set.js';
import { isIsoDate } from '../units/shanghai.js';

function boundFaults(bound: LimitBound, path: string): Reason[] {
  const values = bound.kind === 'range' ? [bound.low, bound.high] : [bound.value];
  if (values.some((value) => !Number.isFinite(value))) return [{ code: 'limits.bound_not_finite', path }];
  if (bound.kind === 'range' && bound.low > bound.high) {
    return [{ code: 'limits.range_upside_down', path, data: { low: bound.low, high: bound.high } }];
  }
  return [];
}

function limitFaults(limit: Limit, set: Omit<LimitSet, 'id'>, i: number): Reason[] {
  const path = `limits[${i}]`;
  const faults = boundFaults(limit.bound, `${path}.bound`);
  if (!set.scope.methods.includes(limit.method)) {
    faults.push({ code: 'limits.method_not_in_scope', path: `${path}.method`, data: { method: limit.method } });
  }
  if (!Number.isInteger(limit.decimals) || limit.decimals < 0 || limit.decimals > 6) {
    faults.push({ code: 'limits.decimals', path: `${path}.decimals`, data: { decimals: limit.decimals } });
  }
  for (const field of ['item', 'unit', 'clause', 'source'] as const) {
    if (limit[field].trim() === '') faults.push({ code: 'limits.empty', path: `${path}.${field}` });
  }
  if (set.limits.findIndex((other) => other.method === limit.method && other.item === limit.item) !== i) {
    faults.push({ code: 'limits.item_twice', path, data: { method: limit.method, item: limit.item } });
  }
  return faults;
}

/**
 * What is wrong with a limit set by itself; empty = it may be stored. Clashes with other sets are `findOverlaps`.
 * @returns one reason a fault, with the path of the field
 */
export function validateLimitSet(set: Omit<LimitSet, 'id'>): Reason[] {
  const faults: Reason[] = [];
  if (set.code.trim() === '') faults.push({ code: 'limits.empty', path: 'code' });
  if (set.standard.trim() === '') faults.push({ code: 'limits.empty', path: 'standard' });
  if (!Number.isInteger(set.version) || set.version < 1) {
    faults.push({ code: 'limits.version', path: 'version', data: { version: set.version } });
  }
  if (!/^\d{6}$/.test(set.areaCode)) faults.push({ code: 'limits.area_code', path: 'areaCode' });
  if (!isIsoDate(set.effectiveFrom)) faults.push({ code: 'limits.date', path: 'effectiveFrom' });
  if (set.effectiveTo !== null) {
    if (!isIsoDate(set.effectiveTo)) faults.push({ code: 'limits.date', path: 'effectiveTo' });
    else if (set.effectiveTo <= set.effectiveFrom)
      faults.push({ code: 'limits.ends_before_start', path: 'effectiveTo' });
  }
  if (set.scope.methods.length === 0) faults.push({ code: 'limits.empty', path: 'scope.methods' });
  if (set.scope.methods.some((method) => !METHODS.includes(method))) {
    faults.push({ code: 'limits.method_unknown', path: 'scope.methods' });
  }
  if (set.limits.length === 0) faults.push({ code: 'limits.empty', path: 'limits' });
  return [...faults, ...set.limits.flatMap((limit, i) => limitFaults(limit, set, i))];
}
