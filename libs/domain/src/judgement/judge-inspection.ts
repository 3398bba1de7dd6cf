import type { InspectionMark } from '../inspections/inspection-mark.js';
import type { InspectionReport } from '../inspections/inspection-report.js';
import { DEFAULT_INSPECTION_RULES, type InspectionRules } from '../inspections/inspection-rules.js';
import { type ItemValues, measuredItems } from '../inspections/measured-items.js';
import type { Ignition, LimitSet } from '../limits/limit-set.js';
import { selectLimitSet } from '../limits/select-limit-set.js';
import { shanghaiDate } from '../units/shanghai.js';
import { judgeAppearance } from './judge-appearance.js';
import { judgeItem } from './judge-item.js';
import { judgeObd } from './judge-obd.js';
import { methodMismatch } from './method-ignition.js';
import type { ItemVerdict, Reason, Verdict } from './verdict.js';

/** Id and version of the procedure in this file; a change of meaning is a new number. */
export const INSPECTION_VERDICT_RULE = 'inspection-verdict@1';

export interface JudgeContext {
  /** every stored limit set; the one of the test date is chosen here */
  readonly sets: readonly LimitSet[];
  /** GB/T 2260 code of the station */
  readonly areaCode: string;
  /** height of the station, m; null = not known */
  readonly areaAltitudeM: number | null;
  /** from the vehicle's fuel */
  readonly ignition: Ignition;
  /** doubts found by checkPhysics and checkProcess; they make items unusable */
  readonly marks: readonly InspectionMark[];
  readonly rules?: InspectionRules;
}

/** ASM may end after a passed 5025 mode; 2540 is then not missing. */
function afterFastPass(items: readonly ItemVerdict[], values: ItemValues): ItemVerdict[] {
  const passed5025 = items.filter((item) => item.item.endsWith('_5025')).every((item) => item.result === 'within');
  return items.map((item) =>
    values[item.item]?.state === 'not_run' ? { ...item, required: item.required && !passed5025 } : item,
  );
}

/** A doubt takes a pass away, never an exceedance: a diluted sample that is still over the limit is over the limit. */
function afterMarks(items: readonly ItemVerdict[], marks: readonly InspectionMark[]): ItemVerdict[] {
  return items.map((item) => {
    const spoiled = marks.find((mark) => !mark.usable && mark.items.includes(item.item));
    return spoiled !== undefined && item.result === 'within'
      ? { ...item, result: 'unusable', reason: spoiled.code }
      : item;
  });
}

function exhaust(report: InspectionReport, context: JudgeContext, date: string) {
  const { method } = report.results;
  const mismatch = methodMismatch(method, context.ignition);
  if (mismatch !== null) return { set: null, items: [], open: [mismatch] };
  const query = {
    areaCode: context.areaCode,
    method,
    ignition: context.ignition,
    category: report.vehicle.category,
    date,
  };
  const choice = selectLimitSet(context.sets, query);
  if (choice.kind !== 'one') return { set: null, items: [], open: [choice.reason] };
  const values = measuredItems(report);
  const judged = choice.set.limits
    .filter((limit) => limit.method === method)
    .map((limit) => {
      const value = values[limit.item] ?? { state: 'not_measured', reason: 'inspection.item_unknown' };
      return judgeItem(limit, choice.set, value, context.areaAltitudeM);
    });
  const open: Reason[] = judged.length === 0 ? [{ code: 'limits.none', data: query }] : [];
  return { set: choice.set, items: afterMarks(afterFastPass(judged, values), context.marks), open };
}

function reasonOf(item: ItemVerdict): Reason | null {
  const data = { item: item.item, measured: item.measured, rounded: item.rounded, unit: item.unit };
  if (item.result === 'exceed') return { code: 'inspection.item_exceeds', path: item.item, data };
  if (item.result === 'unusable') return { code: item.reason ?? 'inspection.item_unusable', path: item.item, data };
  if (item.result === 'not_measured' && item.required) {
    return { code: item.reason ?? 'inspection.item_not_measured', path: item.item, data: { item: item.item } };
  }
  return null;
}

/**
 * The platform's own verdict on a station test. Any item over its limit = exceed; otherwise any required item not measured
 * or unusable, no limit set, or a method that does not fit the engine = undetermined; otherwise pass. Limits are those of
 * the test date (Asia/Shanghai) in the station's area. Exhaust, OBD and appearance items are judged alike.
 * @returns data only: values, limits, clauses, stable reason codes
 */
export function judgeInspection(report: InspectionReport, context: JudgeContext): Verdict {
  const rules = context.rules ?? DEFAULT_INSPECTION_RULES;
  const date = shanghaiDate(report.identity.startedAt);
  const gas = exhaust(report, context, date);
  const obd = judgeObd(report, context.ignition, date, rules);
  const appearance = judgeAppearance(report.appearance, context.ignition, rules);
  const items = [...gas.items, ...obd.items, ...appearance.items];
  const open = [...gas.open, ...obd.open, ...appearance.open];
  const exceeding = items.filter((item) => item.result === 'exceed');
  const lacking = items.some((item) => item.result === 'unusable' || (item.result === 'not_measured' && item.required));
  const deciding = exceeding.length > 0 ? exceeding : items.filter((item) => item.result === 'within');
  const ofItems = items.map(reasonOf).filter((reason) => reason !== null);
  return {
    result: exceeding.length > 0 ? 'exceed' : lacking || open.length > 0 ? 'undetermined' : 'pass',
    reasons: [...ofItems, ...open, ...obd.notes, ...appearance.notes],
    items,
    limitSetId: gas.set?.id ?? null,
    limitSetCode: gas.set?.code ?? null,
    limitSetVersion: gas.set?.version ?? null,
    ruleVersion: `${INSPECTION_VERDICT_RULE}+${rules.id}@${rules.version}`,
    verified: deciding.every((item) => item.verified),
  };
}
