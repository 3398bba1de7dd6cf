import type { InspectionMark } from '../inspections/inspection-mark.js';
import type { Reason, Verdict } from './verdict.js';

/** What the register knows at submit time; null = not known, which holds nothing. */
export interface HoldFacts {
  /** VIN of the vehicle as registered or entered, and as read from the engine control unit */
  readonly vin: string | null;
  readonly ecuVin: string | null;
  readonly softwareApproved: boolean | null;
  readonly softwareVersion: string | null;
  readonly lineKnown: boolean;
  readonly lineAllowsMethod: boolean | null;
  readonly stationActive: boolean;
  /** devices of the line whose verification had run out at the test, with the day */
  readonly expiredDevices: readonly { readonly device: string; readonly validUntil: string }[];
  /** the station's own result, when it is more favourable than ours */
  readonly verdictDiffers: boolean;
}

export interface HoldDecision {
  readonly held: boolean;
  readonly reasons: readonly Reason[];
  /** what the sender can do about it, most urgent first, no code twice */
  readonly nextSteps: readonly string[];
}

/** Marks that hold a test before its certificate (rules F1, F7, F04), and what then is to be done. */
const HOLDING_MARKS: Readonly<Record<string, string>> = {
  'inspection.end_before_start': 'correct_times',
  'inspection.duration_implausible': 'repeat_test',
  'inspection.obd_duration_implausible': 'repeat_obd_check',
  'inspection.process.cycle_rows': 'repeat_test',
};

type Hold = readonly [reason: Reason, nextStep: string];
const tidy = (vin: string): string => vin.replace(/\s/g, '').toUpperCase();

function vinHold({ vin, ecuVin }: HoldFacts): Hold[] {
  if (vin === null || ecuVin === null || tidy(ecuVin) === '' || tidy(vin) === tidy(ecuVin)) return [];
  // the VINs themselves stay in the report: reasons travel into logs and lists
  return [[{ code: 'hold.ecu_vin_differs', path: 'obd.vin' }, 'check_vehicle_identity']];
}

function registerHolds(facts: HoldFacts): Hold[] {
  const holds: Hold[] = [];
  if (!facts.stationActive) holds.push([{ code: 'hold.station_not_active' }, 'contact_bureau']);
  if (!facts.lineKnown) holds.push([{ code: 'hold.line_unknown', path: 'identity.lineNo' }, 'register_line']);
  if (facts.lineAllowsMethod === false) {
    holds.push([{ code: 'hold.line_not_for_method', path: 'results.method' }, 'test_on_other_line']);
  }
  if (facts.softwareApproved === false) {
    const data = { version: facts.softwareVersion };
    holds.push([{ code: 'hold.software_not_approved', path: 'identity.softwareVersion', data }, 'update_software']);
  }
  for (const { device, validUntil } of facts.expiredDevices) {
    holds.push([{ code: 'hold.device_expired', data: { device, validUntil } }, 'renew_device_verification']);
  }
  return holds;
}

/**
 * Is the test held before its certificate? Only rules that can be decided at submit time: ECU VIN against vehicle VIN,
 * impossible durations, software, line and device validity, a station that passed what the platform does not pass.
 */
export function holdDecision(
  verdict: Pick<Verdict, 'result'>,
  marks: readonly InspectionMark[],
  facts: HoldFacts,
): HoldDecision {
  const fromMarks = marks.flatMap(({ code, path, data }): Hold[] => {
    const step = HOLDING_MARKS[code];
    return step === undefined ? [] : [[{ code, data, ...(path === undefined ? {} : { path }) }, step]];
  });
  const differs: Hold[] =
    facts.verdictDiffers && verdict.result !== 'pass'
      ? [[{ code: 'hold.station_verdict_differs', data: { platform: verdict.result } }, 'await_review']]
      : [];
  const holds = [...vinHold(facts), ...registerHolds(facts), ...fromMarks, ...differs];
  return {
    held: holds.length > 0,
    reasons: holds.map(([reason]) => reason),
    nextSteps: [...new Set(holds.map(([, step]) => step))],
  };
}
