import type { IsoDate } from '../../limits/limit-set.js';
import { addCalendarDays } from '../../units/shanghai.js';

/** When long good data spare a truck the OBD part of its periodic test. A dated rule; start values of the platform [design]. */
export interface ExemptionParams {
  /** days looked back */
  readonly days: number;
  /** of those, judged days with a running engine at least */
  readonly minJudgedDays: number;
  readonly minKm: number;
  /** usable share of the engine seconds, and received share of the expected ones, 0 to 1 */
  readonly minUsable: number;
  readonly minTransmission: number;
  /** days with a finding about emissions, after-treatment, diagnosis or the terminal itself */
  readonly maxFindingDays: number;
  /** days for which it is granted */
  readonly validDays: number;
}

export const DEFAULT_EXEMPTION: ExemptionParams = {
  days: 180,
  minJudgedDays: 90,
  minKm: 5_000,
  minUsable: 0.8,
  minTransmission: 0.95,
  maxFindingDays: 0,
  validDays: 365,
};

/** What is known of one truck over the days looked back. */
export interface ExemptionFacts {
  readonly judgedDays: number;
  readonly km: number;
  readonly engineS: number;
  readonly usableS: number;
  readonly missingS: number;
  readonly findingDays: number;
  readonly openFlags: number;
  /** the exemption it has, null = none */
  readonly held: { readonly validUntil: IsoDate } | null;
}

export type ExemptionFault =
  | 'exemption.too_few_days'
  | 'exemption.too_few_km'
  | 'exemption.data_not_usable'
  | 'exemption.data_missing'
  | 'exemption.findings'
  | 'exemption.open_flags';

export type ExemptionDecision =
  | { readonly decision: 'grant' | 'renew'; readonly validUntil: IsoDate }
  | { readonly decision: 'end'; readonly reason: ExemptionFault | 'exemption.run_out' }
  | { readonly decision: 'keep' }
  | { readonly decision: 'none'; readonly missing: readonly ExemptionFault[] };

/** What keeps a truck from being exempt, in the order of the rule. */
export function exemptionFaults(facts: ExemptionFacts, p: ExemptionParams): ExemptionFault[] {
  const expected = facts.engineS + facts.missingS;
  const faults: [boolean, ExemptionFault][] = [
    [facts.openFlags > 0, 'exemption.open_flags'],
    [facts.findingDays > p.maxFindingDays, 'exemption.findings'],
    [facts.judgedDays < p.minJudgedDays, 'exemption.too_few_days'],
    [facts.km < p.minKm, 'exemption.too_few_km'],
    [facts.engineS === 0 || facts.usableS / facts.engineS < p.minUsable, 'exemption.data_not_usable'],
    [expected === 0 || facts.engineS / expected < p.minTransmission, 'exemption.data_missing'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [fault] : []));
}

/** Only an open flag or findings end an exemption before its day; a month with little driving does not. */
const ENDING: readonly ExemptionFault[] = ['exemption.open_flags', 'exemption.findings'];
/** It is renewed when less than this many days are left. */
const RENEW_DAYS = 30;

export function decideExemption(facts: ExemptionFacts, p: ExemptionParams, today: IsoDate): ExemptionDecision {
  const faults = exemptionFaults(facts, p);
  const validUntil = addCalendarDays(today, p.validDays);
  const { held } = facts;
  if (held === null)
    return faults.length === 0 ? { decision: 'grant', validUntil } : { decision: 'none', missing: faults };
  const ending = faults.find((fault) => ENDING.includes(fault));
  if (ending !== undefined) return { decision: 'end', reason: ending };
  if (faults.length === 0 && held.validUntil <= addCalendarDays(today, RENEW_DAYS))
    return { decision: 'renew', validUntil };
  return held.validUntil < today ? { decision: 'end', reason: 'exemption.run_out' } : { decision: 'keep' };
}
