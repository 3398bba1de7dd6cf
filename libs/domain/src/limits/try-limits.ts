import { judgeItem } from '../judgement/judge-item.js';
import type { ItemResult } from '../judgement/verdict.js';
import type { Limit, LimitSet, Method } from './limit-set.js';

/** What was measured in one stored test or reading, and how it was judged. */
export interface JudgedRecord {
  readonly method: Method;
  /** height by which limits are raised, m; null = not known */
  readonly altitudeM: number | null;
  readonly items: readonly { readonly item: string; readonly measured: number | null; readonly result: ItemResult }[];
}

/** What other limits would make of records that are judged already. */
export interface LimitTrial {
  /** records looked at */
  readonly records: number;
  /** judged over the limit then, and by the new limits */
  readonly exceedBefore: number;
  readonly exceedAfter: number;
  /** within then, over now; and the other way */
  readonly newlyOver: number;
  readonly newlyWithin: number;
  /** items whose result changes */
  readonly items: readonly {
    readonly method: string;
    readonly item: string;
    readonly judged: number;
    readonly newlyOver: number;
    readonly newlyWithin: number;
  }[];
}

/**
 * Judges measured values once more, by a set that is not in force. Changes nothing. A value that was not measured or not
 * usable stays so; an item that the new set does not limit is within it.
 */
export function tryLimits(records: readonly JudgedRecord[], set: Pick<LimitSet, 'limits' | 'standard'>): LimitTrial {
  const by = { id: '', code: '', version: 0, standard: set.standard };
  const counts = new Map<
    string,
    { method: string; item: string; judged: number; newlyOver: number; newlyWithin: number }
  >();
  const sum = { exceedBefore: 0, exceedAfter: 0, newlyOver: 0, newlyWithin: 0 };
  for (const record of records) {
    let [before, after] = [false, false];
    for (const { item, measured, result } of record.items) {
      if (measured === null || (result !== 'within' && result !== 'exceed')) continue;
      const limit = set.limits.find((one) => one.item === item && one.method === record.method);
      const over = limit !== undefined && isOver(limit, measured, record.altitudeM, by);
      const was = result === 'exceed';
      const key = `${record.method} ${item}`;
      const count = counts.get(key) ?? { method: record.method, item, judged: 0, newlyOver: 0, newlyWithin: 0 };
      count.judged += 1;
      if (over && !was) count.newlyOver += 1;
      if (was && !over) count.newlyWithin += 1;
      counts.set(key, count);
      before ||= was;
      after ||= over;
    }
    if (before) sum.exceedBefore += 1;
    if (after) sum.exceedAfter += 1;
    if (after && !before) sum.newlyOver += 1;
    if (before && !after) sum.newlyWithin += 1;
  }
  return { records: records.length, ...sum, items: [...counts.values()] };
}

function isOver(
  limit: Limit,
  value: number,
  altitudeM: number | null,
  by: Pick<LimitSet, 'id' | 'code' | 'version' | 'standard'>,
): boolean {
  return judgeItem(limit, by, { state: 'measured', value }, altitudeM).result === 'exceed';
}
