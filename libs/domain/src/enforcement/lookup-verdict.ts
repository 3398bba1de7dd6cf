import { OPEN_FLAG_STATES } from '../flags/flag.js';
import type { FlagKind, FlagState } from '../flags/flag.js';
import type { Reason, VerdictResult } from '../judgement/verdict.js';
import type { IsoDate } from '../limits/limit-set.js';
import { shanghaiDate } from '../units/shanghai.js';
import type { MatchKind } from './rank-matches.js';

/** A flag as an officer needs it; `values` are the measured numbers and limits it rests on. */
export interface LookupFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly state: FlagState;
  /** last day for the owner, Asia/Shanghai; null = none set */
  readonly deadline: IsoDate | null;
  /** stable code of the event that clears it */
  readonly clearsBy: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

/** The latest test of the vehicle: a re-test after a failed one takes its place. */
export interface LookupInspection {
  readonly verdict: VerdictResult;
  readonly date: IsoDate;
  readonly validUntil: IsoDate | null;
}

export interface LookupFacts {
  /** null = the vehicle is not known; `others` = further vehicles that match as well as this one */
  readonly match: { readonly kind: MatchKind; readonly others: number } | null;
  readonly flags: readonly LookupFlag[];
  readonly lastInspection: LookupInspection | null;
  /** version of the flag list that was asked, for the record of the look-up */
  readonly listVersion: string | null;
}

/** What to do now, the most urgent only; the words are the page's. */
export const NEXT_STEPS = [
  'next.confirm_identity',
  'next.record_vehicle',
  'next.enforce_overdue',
  'next.serve_notice',
  'next.order_retest',
  'next.test_now',
  'next.order_inspection',
  'next.let_pass',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export type TrafficLight = 'red' | 'amber' | 'green';

export interface LookupVerdict {
  readonly verdict: TrafficLight;
  readonly reasons: readonly Reason[];
  readonly nextStep: NextStep;
  readonly listVersion: string | null;
}

interface Finding {
  readonly light: TrafficLight;
  readonly nextStep: NextStep;
  readonly reason: Reason;
}

const isOpen = (flag: LookupFlag): boolean => OPEN_FLAG_STATES.includes(flag.state);

function flagFinding(flag: LookupFlag, today: IsoDate): Finding {
  const { id, kind, state, deadline, clearsBy, values } = flag;
  const overdue = deadline !== null && deadline < today;
  const data = { ...values, flagId: id, kind, state, deadline, overdue, clearsBy };
  if (state !== 'confirmed') {
    return { light: 'amber', nextStep: 'next.test_now', reason: { code: 'lookup.flag_open', data } };
  }
  const nextStep = overdue ? 'next.enforce_overdue' : 'next.serve_notice';
  return { light: 'red', nextStep, reason: { code: 'lookup.flag_confirmed', data } };
}

function inspectionFindings(inspection: LookupInspection | null, today: IsoDate): readonly Finding[] {
  if (!inspection) return [{ light: 'green', nextStep: 'next.let_pass', reason: { code: 'lookup.no_test_known' } }];
  const { verdict, date, validUntil } = inspection;
  const data = { date, validUntil };
  const findings: Finding[] = [];
  if (verdict === 'exceed') {
    findings.push({ light: 'red', nextStep: 'next.order_retest', reason: { code: 'lookup.last_test_failed', data } });
  }
  if (verdict === 'undetermined') {
    const reason = { code: 'lookup.last_test_undetermined', data };
    findings.push({ light: 'amber', nextStep: 'next.test_now', reason });
  }
  if (validUntil !== null && validUntil < today) {
    const reason = { code: 'lookup.inspection_expired', data };
    findings.push({ light: 'amber', nextStep: 'next.order_inspection', reason });
  }
  return findings;
}

/** Who it is comes first: what is known of a vehicle says nothing about one that only resembles it. */
function identityFinding(facts: LookupFacts): Finding | null {
  const { match } = facts;
  if (!match) {
    return { light: 'amber', nextStep: 'next.record_vehicle', reason: { code: 'lookup.vehicle_unknown' } };
  }
  const data = { openFlags: facts.flags.filter(isOpen).length, others: match.others };
  if (match.kind === 'tolerant') {
    const reason = { code: 'lookup.tolerant_match_confirm_identity', data };
    return { light: 'amber', nextStep: 'next.confirm_identity', reason };
  }
  if (match.others > 0) {
    const reason = { code: 'lookup.several_vehicles_match', data };
    return { light: 'amber', nextStep: 'next.confirm_identity', reason };
  }
  return null;
}

/** How the vehicle was found, where the officer should know it; it accuses nobody. */
function noteOf(match: LookupFacts['match']): readonly Reason[] {
  if (match?.kind === 'former_plate') return [{ code: 'lookup.found_by_former_plate' }];
  return match?.kind === 'vin_last6' ? [{ code: 'lookup.found_by_vin_last6' }] : [];
}

const LIGHTS: readonly TrafficLight[] = ['red', 'amber', 'green'];
const bySeverity = (a: Finding, b: Finding): number =>
  LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) || NEXT_STEPS.indexOf(a.nextStep) - NEXT_STEPS.indexOf(b.nextStep);

/**
 * What an officer is told about a vehicle. Red only when the vehicle is surely the one asked about (plate, former plate
 * or VIN, no second vehicle that matches as well, see `countRivals`) and a flag is confirmed or the last test failed. Unreviewed flags, an
 * expired or undetermined test, an unknown vehicle and every doubt about identity are amber.
 * @param facts gathered for one match
 * @param now deadlines and validity end with their Shanghai day
 * @returns reasons most severe first, and the step that the most severe one asks for
 */
export function lookupVerdict(facts: LookupFacts, now: Date): LookupVerdict {
  const { listVersion } = facts;
  const doubt = identityFinding(facts);
  if (doubt) return { verdict: doubt.light, reasons: [doubt.reason], nextStep: doubt.nextStep, listVersion };
  const today = shanghaiDate(now);
  const findings = [
    ...facts.flags.filter(isOpen).map((flag) => flagFinding(flag, today)),
    ...inspectionFindings(facts.lastInspection, today),
  ].sort(bySeverity);
  const reasons = [...findings.map((finding) => finding.reason), ...noteOf(facts.match)];
  const [worst] = findings;
  return { verdict: worst?.light ?? 'green', reasons, nextStep: worst?.nextStep ?? 'next.let_pass', listVersion };
}
