import { withinBound } from '../../judgement/judge-item.js';
import type { ItemVerdict } from '../../judgement/verdict.js';
import { roundGbt8170 } from '../../units/round-gbt8170.js';
import { conversionLow, noReagent, noxHigh, noxImitated, reagentFrozen } from './catalyst-rules.js';
import { identity, milOn } from './diagnosis-rules.js';
import { dpfBlocked, dpfRemoved } from './dpf-rules.js';
import { sensorLost, sensorStuck } from './sensor-rules.js';
import { clockWrong, dataGap, positionWrong, silent, tampered } from './terminal-rules.js';
import type { Measured, TruckDayInput, TruckFlagKind } from './truck-rule.js';

/** A rule whose parameters were checked against its defaults when they were published, so that it can stand in one list. */
interface ListedRule {
  readonly kind: TruckFlagKind;
  readonly defaults: object;
  readonly source: string;
  readonly judge: (day: TruckDayInput, params: object) => readonly Measured[];
}

const listed = <P extends object>(rule: {
  readonly kind: TruckFlagKind;
  readonly defaults: P;
  readonly source: string;
  readonly judge: (day: TruckDayInput, params: P) => readonly Measured[];
}): ListedRule => ({
  kind: rule.kind,
  defaults: rule.defaults,
  source: rule.source,
  // what an older version did not know yet has its start value
  judge: (day, params) => rule.judge(day, { ...rule.defaults, ...params }),
});

/** Every rule of truck data, in the order in which findings are told. */
export const TRUCK_RULES: readonly ListedRule[] = [
  listed(noxHigh),
  listed(conversionLow),
  listed(noxImitated),
  listed(noReagent),
  listed(reagentFrozen),
  listed(dpfRemoved),
  listed(dpfBlocked),
  listed(sensorStuck),
  listed(sensorLost),
  listed(milOn),
  listed(identity),
  listed(clockWrong),
  listed(positionWrong),
  listed(tampered),
  listed(silent),
  listed(dataGap),
];

/** Which version of a rule's parameters decides, and its numbers. */
export interface TruckRuleInForce {
  readonly kind: TruckFlagKind;
  readonly version: number;
  readonly params: object;
}

/** Name of the row in the rule_version table. */
export const truckRuleName = (kind: TruckFlagKind): string => kind.replaceAll('_', '-');

/** The first versions, for installations and tests without published ones. */
export const DEFAULT_TRUCK_RULES: readonly TruckRuleInForce[] = TRUCK_RULES.map(({ kind, defaults }) => ({
  kind,
  version: 1,
  params: defaults,
}));

/** One value of one rule, ready to be shown and to be judged again: measured, rounded, bound, version, window, numbers. */
export interface TruckFinding extends ItemVerdict {
  readonly kind: TruckFlagKind;
}

/**
 * Judges a truck-day by every rule in force.
 * @param rules the version in force for each kind; a kind without one is not judged
 */
export function judgeTruckDay(day: TruckDayInput, rules: readonly TruckRuleInForce[]): TruckFinding[] {
  return TRUCK_RULES.flatMap((rule) => {
    const inForce = rules.find((one) => one.kind === rule.kind);
    if (inForce === undefined) return [];
    return rule.judge(day, inForce.params).map((one) => verdictOf(one, inForce));
  });
}

/** What all findings of a rule have in common, beside the numbers. */
export function findingOf(
  numbers: Pick<TruckFinding, 'item' | 'result' | 'measured' | 'rounded' | 'bound' | 'unit' | 'decimals' | 'window'>,
  kind: TruckFlagKind,
  version: number,
): TruckFinding {
  return {
    ...numbers,
    kind,
    method: 'remote_obd',
    standard: 'GB 17691-2018',
    clause: kind,
    source: TRUCK_RULES.find((rule) => rule.kind === kind)?.source ?? '',
    verified: false,
    limitSetId: `${truckRuleName(kind)}@${version}`,
    limitSetCode: truckRuleName(kind),
    limitSetVersion: version,
    required: false,
  };
}

function verdictOf(one: Measured, { version, kind }: TruckRuleInForce): TruckFinding {
  const { item, measured, bound, unit, decimals, from, to, numbers } = one;
  const rounded = measured === null ? null : roundGbt8170(measured, decimals);
  const result = rounded === null ? 'not_measured' : withinBound(rounded, bound) ? 'within' : 'exceed';
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const window = { from: iso(from), to: iso(to), numbers };
  return findingOf({ item, result, measured, rounded, bound, unit, decimals, window }, kind, version);
}
