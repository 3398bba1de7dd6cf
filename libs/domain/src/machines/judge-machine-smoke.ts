import { freeAccelerationMean } from '../inspections/free-acceleration.js';
import type { ItemValue } from '../inspections/measured-items.js';
import { readValue, type Value } from '../inspections/values.js';
import { judgeItem } from '../judgement/judge-item.js';
import type { ItemVerdict, Reason, Verdict } from '../judgement/verdict.js';
import type { IsoDate, LimitSet } from '../limits/limit-set.js';
import { selectLimitSet } from '../limits/select-limit-set.js';
import type { MachineFacts } from './machine.js';
import { smokeCategory, smokeClassOf, smokeItem, type SmokeClass } from './smoke-class.js';

/** Id and version of the procedure in this file. */
export const MACHINE_SMOKE_RULE = 'machine-smoke@1';

/** What was measured at one machine. */
export interface MachineSmoke {
  /** light absorption at free acceleration in order, m⁻¹; the last three count */
  readonly readings: readonly Value[];
  /** highest engine speed reached, 1/min */
  readonly maxRpm: Value;
  /** Ringelmann level 0–5; null = not looked at */
  readonly ringelmann: Value;
}

export interface MachineSmokeContext {
  readonly sets: readonly LimitSet[];
  /** county of the place of the test */
  readonly areaCode: string;
  /** m above sea level; null = not known */
  readonly altitudeM: number | null;
  /** day of the test, Asia/Shanghai */
  readonly date: IsoDate;
  readonly zoneDemandsIii: boolean;
}

export interface MachineSmokeVerdict {
  readonly smokeClass: SmokeClass | null;
  readonly verdict: Verdict;
}

/**
 * A smoke test by GB 36886-2018: the class by stage and zone, the limit by power band and height, opacity at free
 * acceleration and Ringelmann. As every verdict: over a limit = exceed; a required value missing, no limit set, no band
 * for the power = undetermined; else pass.
 */
export function judgeMachineSmoke(
  facts: MachineFacts,
  smoke: MachineSmoke,
  context: MachineSmokeContext,
): MachineSmokeVerdict {
  const smokeClass = smokeClassOf(facts, context.zoneDemandsIii);
  if (smokeClass === null) return { smokeClass, verdict: undetermined({ code: 'machine.without_exhaust' }) };
  const item = facts.powerKw === null ? null : smokeItem(smokeClass, facts.powerKw);
  const choice = selectLimitSet(context.sets, {
    areaCode: context.areaCode,
    method: 'machine_smoke',
    ignition: facts.fuel === 'diesel' || facts.fuel === 'hybrid' ? 'compression' : 'spark',
    category: smokeCategory(smokeClass),
    date: context.date,
  });
  if (choice.kind !== 'one') return { smokeClass, verdict: undetermined(choice.reason) };
  const { set } = choice;
  const items = set.limits
    .filter((limit) => limit.item === item || limit.item === 'ringelmann')
    .map((limit) =>
      judgeItem(limit, set, limit.item === 'ringelmann' ? ringelmann(smoke) : opacity(smoke), context.altitudeM),
    );
  const open: Reason[] =
    item === null ? [{ code: 'machine.power_without_limit', data: { powerKw: facts.powerKw, smokeClass } }] : [];
  return { smokeClass, verdict: verdictOf(set, items, open) };
}

function verdictOf(set: LimitSet, items: readonly ItemVerdict[], open: readonly Reason[]): Verdict {
  const exceeding = items.filter((item) => item.result === 'exceed');
  const missing = items.filter((item) => item.result === 'not_measured' && item.required);
  const deciding = exceeding.length > 0 ? exceeding : items.filter((item) => item.result === 'within');
  const reasons = [...exceeding, ...missing].map((item) => ({
    code: item.result === 'exceed' ? 'inspection.item_exceeds' : (item.reason ?? 'inspection.item_not_measured'),
    path: item.item,
    data: { item: item.item, measured: item.measured, rounded: item.rounded, unit: item.unit },
  }));
  return {
    result: exceeding.length > 0 ? 'exceed' : missing.length + open.length > 0 ? 'undetermined' : 'pass',
    reasons: [...reasons, ...open],
    items,
    limitSetId: set.id,
    limitSetCode: set.code,
    limitSetVersion: set.version,
    ruleVersion: MACHINE_SMOKE_RULE,
    verified: deciding.every((item) => item.verified),
  };
}

function undetermined(reason: Reason): Verdict {
  return {
    result: 'undetermined',
    reasons: [reason],
    items: [],
    limitSetId: null,
    limitSetCode: null,
    limitSetVersion: null,
    ruleVersion: MACHINE_SMOKE_RULE,
    verified: true,
  };
}

function opacity(smoke: MachineSmoke): ItemValue {
  const { readings, maxRpm } = smoke;
  if (readings.length === 0) return { state: 'not_measured', reason: 'inspection.value_missing' };
  return freeAccelerationMean({
    method: 'free_acceleration',
    readings,
    declaredMean: null,
    opacityPct: null,
    idleRpm: null,
    maxRpm,
    ratedRpm: null,
  }).value;
}

function ringelmann(smoke: MachineSmoke): ItemValue {
  const read = readValue(smoke.ringelmann);
  if (read.state === 'measured' || read.state === 'below_detection') return read;
  return { state: 'not_measured', reason: 'inspection.value_missing' };
}
