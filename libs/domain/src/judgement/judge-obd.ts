import { isHeavy } from '../inspections/check-plausibility.js';
import type { InspectionReport } from '../inspections/inspection-report.js';
import type { InspectionRules } from '../inspections/inspection-rules.js';
import type { ObdBlock } from '../inspections/obd-block.js';
import { type Answer, measuredOrNull } from '../inspections/values.js';
import type { Ignition, IsoDate } from '../limits/limit-set.js';
import type { BlockJudgement } from './judge-appearance.js';
import { type RuleItem, ruleItem, standardOf } from './rule-items.js';
import type { Reason } from './verdict.js';

const SOURCE = 'national table A7; failing rules [recalled]';

/** From which build date OBD is required, or null for engines without one. */
function requiredFrom(ignition: Ignition, heavy: boolean, rules: InspectionRules): IsoDate | null {
  const { lightSpark, heavySpark, compression } = rules.obd.requiredFrom;
  if (ignition === 'compression') return compression;
  if (ignition === 'spark') return heavy ? heavySpark : lightSpark;
  return null;
}

/**
 * Must this vehicle have OBD? The model's own requirement decides; without it the build date (light petrol 2011-07-01, heavy
 * petrol 2013-07-01, diesel 2018-01-01 [recalled], parameters of the rules). Null = not known.
 */
export function obdRequired(
  report: Pick<InspectionReport, 'obd' | 'vehicle'>,
  ignition: Ignition,
  rules: InspectionRules,
): boolean | null {
  const from = requiredFrom(ignition, isHeavy(report.vehicle.maxMassKg), rules);
  if (from === null) return ignition === 'none' ? false : null;
  const built = report.vehicle.builtOn ?? report.vehicle.registeredOn;
  if (built !== null) return built >= from;
  const kind = report.obd?.kind ?? null;
  return kind === null ? null : kind !== 'none';
}

function flagOf(answer: Answer, bad: Answer): number | null {
  return answer === 'not_checked' ? null : Number(answer === bad);
}

function counts(obd: ObdBlock): { readonly dtc: number; readonly notReady: number } {
  return {
    dtc: Math.max(measuredOrNull(obd.dtcCount) ?? 0, obd.dtcs.length),
    notReady: Math.max(measuredOrNull(obd.notReadyCount) ?? 0, obd.notReady.length),
  };
}

function itemsOf(obd: ObdBlock, needed: boolean, max: number): Omit<RuleItem, 'standard' | 'clause' | 'source'>[] {
  const flag = { method: 'obd', max: 0, unit: 'flag' } as const;
  const talked = obd.communication === 'yes';
  const { dtc, notReady } = counts(obd);
  const mil = obd.milOn === 'yes';
  const communication = {
    ...flag,
    item: 'obd.communication',
    measured: needed || talked ? flagOf(obd.communication, 'no') : null,
    required: needed,
    ...(obd.communication === 'no' ? { reason: `inspection.obd.${obd.communicationFailure ?? 'no_reply'}` } : {}),
  };
  const lamp = { ...flag, item: 'obd.lamp_works', measured: flagOf(obd.lampWorks, 'no'), required: false };
  const lit = { ...flag, item: 'obd.mil', measured: flagOf(obd.milOn, 'yes'), required: needed && talked };
  if (!talked) return [communication, lamp, lit];
  const tooMany = notReady > max;
  return [
    communication,
    lamp,
    lit,
    // stored codes with the lamp out are history, not a failure; with the lamp lit they are what failed
    { ...flag, item: 'obd.dtc_with_mil', unit: 'count', measured: mil ? dtc : 0, required: false },
    {
      ...flag,
      item: 'obd.not_ready',
      unit: 'count',
      measured: notReady,
      max,
      required: needed,
      ...(tooMany ? { result: 'unusable', reason: 'inspection.obd.too_many_not_ready' } : {}),
    },
  ];
}

function notesOf(obd: ObdBlock): Reason[] {
  const notes: Reason[] = [];
  const { dtc } = counts(obd);
  if (dtc > 0 && obd.milOn === 'no') notes.push({ code: 'inspection.obd.dtc_without_mil', path: 'obd', data: { dtc } });
  if (obd.terminalCommunication === 'no') {
    notes.push({ code: 'inspection.obd.terminal_silent', path: 'obd.terminalCommunication' });
  }
  return notes;
}

/**
 * The OBD check: malfunction lamp lit, lamp dead, codes with the lamp lit, no communication where OBD is required = over;
 * more than two monitors not ready = drive and test again (undetermined). Before the day from which OBD counts, failing
 * items are only notes.
 * @param date day of the test
 */
export function judgeObd(
  report: Pick<InspectionReport, 'obd' | 'vehicle'>,
  ignition: Ignition,
  date: IsoDate,
  rules: InspectionRules,
): BlockJudgement {
  const needed = obdRequired(report, ignition, rules) === true && date >= rules.obd.countsFrom;
  if (report.obd === null) {
    if (!needed) return { items: [], notes: [], open: [] };
    const missing: Reason = { code: 'inspection.obd_missing', path: 'obd' };
    return rules.obd.missingBlock === 'mark'
      ? { items: [], notes: [missing], open: [] }
      : { items: [], notes: [], open: [missing] };
  }
  const where = { standard: standardOf(ignition), clause: '7', source: SOURCE };
  const items = itemsOf(report.obd, needed, rules.obd.maxNotReady).map((item) =>
    ruleItem({ ...item, ...where }, rules),
  );
  const notes = notesOf(report.obd);
  if (date >= rules.obd.countsFrom) {
    const unexplained = report.obd.declaredResult === 'fail' && !items.some((item) => item.result === 'exceed');
    const open: Reason[] = unexplained
      ? [{ code: 'inspection.obd.failed_without_item', path: 'obd.declaredResult' }]
      : [];
    return { items, notes, open };
  }
  const early = items
    .filter((item) => item.result === 'exceed')
    .map((item): Reason => ({
      code: 'inspection.obd.before_counting',
      data: { item: item.item, from: rules.obd.countsFrom },
    }));
  return { items: [], notes: [...notes, ...early], open: [] };
}
