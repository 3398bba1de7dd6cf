import type { Ignition, LimitSet } from '../limits/limit-set.js';
import { selectLimitSet } from '../limits/select-limit-set.js';
import { isUsable } from '../readings/check-reading.js';
import { READING_ITEMS } from '../readings/reading.js';
import type { Mark, Reading, ReadingItem } from '../readings/reading.js';
import { shanghaiDate } from '../units/shanghai.js';
import { judgeItem } from './judge-item.js';
import type { ItemVerdict, Reason, Verdict } from './verdict.js';

/** Id and version of the procedure in this file; a change of meaning is a new number. */
export const READING_VERDICT_RULE = 'reading-verdict@1';

export interface JudgeReadingContext {
  /** every stored limit set; the one of the pass date is chosen here */
  readonly sets: readonly LimitSet[];
  /** GB/T 2260 code of the site */
  readonly areaCode: string;
  /** from the register, else from the reading's fuel */
  readonly ignition: Ignition;
  /** vehicle category M1, N1 …; null = not known */
  readonly category: string | null;
  /** of `checkReading` */
  readonly marks: readonly Mark[];
}

const VALUES: Readonly<Record<ReadingItem, (reading: Reading) => number | null>> = {
  opacity: (reading) => reading.opacityPct,
  ringelmann: (reading) => reading.ringelmann,
  no: (reading) => reading.noPpm,
  co: (reading) => reading.coPct,
  hc: (reading) => reading.hcPpm,
};

function isReadingItem(item: string): item is ReadingItem {
  return READING_ITEMS.some((known) => known === item);
}

function judgeItems(reading: Reading, set: LimitSet, usable: boolean): ItemVerdict[] {
  return set.limits
    .filter((limit) => limit.method === 'remote_sensing')
    .map((limit) => {
      const measured = isReadingItem(limit.item) ? VALUES[limit.item](reading) : null;
      if (measured === null) {
        return judgeItem(limit, set, { state: 'not_measured', reason: 'reading.item_not_measured' }, null);
      }
      const judged = judgeItem(limit, set, { state: 'measured', value: measured }, null);
      return usable ? judged : { ...judged, result: 'unusable', reason: 'reading.unusable' };
    });
}

function reasonsOf(items: readonly ItemVerdict[]): Reason[] {
  return items.flatMap((item): Reason[] => {
    const data = { item: item.item, measured: item.measured, rounded: item.rounded, unit: item.unit };
    if (item.result === 'exceed') return [{ code: 'reading.item_exceeds', path: item.item, data }];
    if (item.result === 'not_measured' && item.required) {
      return [{ code: 'reading.item_not_measured', path: item.item, data: { item: item.item } }];
    }
    return [];
  });
}

/**
 * Judges one roadside reading against the limit set in force on its pass date (HJ 845-2017, or a local set that is
 * switched on). Values are rounded by GB/T 8170 to the limit's decimals and compared; a negative value is within a maximum.
 * `exceed`: an item is over. `undetermined`: no set applies, the reading is unusable (every unusable mark is a
 * reason), a required item was not measured, or none was. One exceedance is not yet a finding: see `decideFlags`.
 */
export function judgeReading(reading: Reading, context: JudgeReadingContext): Verdict {
  const unusable = context.marks.filter((mark) => !mark.usable);
  const markReasons = unusable.map((mark): Reason => ({ code: mark.code, data: mark.data }));
  const choice = selectLimitSet(context.sets, {
    areaCode: context.areaCode,
    method: 'remote_sensing',
    ignition: context.ignition,
    category: context.category,
    date: shanghaiDate(reading.passedAt),
  });
  const base = { ruleVersion: READING_VERDICT_RULE };
  if (choice.kind !== 'one') {
    const none = { limitSetId: null, limitSetCode: null, limitSetVersion: null, verified: false };
    return { ...base, ...none, result: 'undetermined', reasons: [choice.reason, ...markReasons], items: [] };
  }
  const items = judgeItems(reading, choice.set, isUsable(context.marks));
  const reasons = [...markReasons, ...reasonsOf(items)];
  const decided = items.filter((item) => item.result === 'within' || item.result === 'exceed');
  if (decided.length === 0 && unusable.length === 0) reasons.push({ code: 'reading.nothing_judged' });
  const exceeds = items.some((item) => item.result === 'exceed');
  return {
    ...base,
    result: exceeds ? 'exceed' : reasons.length > 0 ? 'undetermined' : 'pass',
    reasons,
    items,
    limitSetId: choice.set.id,
    limitSetCode: choice.set.code,
    limitSetVersion: choice.set.version,
    verified: decided.every((item) => item.verified),
  };
}
