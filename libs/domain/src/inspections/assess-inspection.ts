import { compareVerdicts, type VerdictFinding } from '../judgement/compare-verdicts.js';
import { holdDecision, type HoldDecision, type HoldFacts } from '../judgement/hold-decision.js';
import { judgeInspection } from '../judgement/judge-inspection.js';
import type { Verdict } from '../judgement/verdict.js';
import type { IsoDate, LimitSet, Method } from '../limits/limit-set.js';
import { shanghaiDate } from '../units/shanghai.js';
import { ignitionOfFuel } from '../vehicles/fuel.js';
import { checkIdentity } from './check-identity.js';
import { checkPhysics } from './check-physics.js';
import { checkProcess } from './check-process.js';
import { type InspectionFault, type InspectionMark, note } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import type { InspectionRules } from './inspection-rules.js';
import type { ProcessTable } from './process-table.js';

/** What the register knows of the station, as far as a test depends on it. */
export interface TestingStation {
  readonly areaCode: string;
  readonly altitudeM: number | null;
  readonly status: 'normal' | 'suspended' | 'revoked';
  readonly authorisedUntil: IsoDate | null;
  readonly softwareVersions: readonly string[];
  readonly lines: readonly {
    readonly lineNo: string;
    readonly methods: readonly Method[];
    readonly status: string;
    readonly devices: readonly { readonly kind: string; readonly validUntil: IsoDate }[];
  }[];
}

export interface AssessContext {
  readonly station: TestingStation;
  readonly sets: readonly LimitSet[];
  readonly rules: InspectionRules;
  /** time of receipt */
  readonly now: Date;
  /** how far a station's clock may run ahead, s */
  readonly skewSeconds: number;
  /** received this long after its end a test counts as late, s */
  readonly lateAfterSeconds: number;
  /** doubts found elsewhere (plate, VIN) */
  readonly marks: readonly InspectionMark[];
}

export type Assessment =
  | { readonly ok: false; readonly faults: readonly InspectionFault[] }
  | {
      readonly ok: true;
      readonly marks: readonly InspectionMark[];
      readonly late: boolean;
      readonly verdict: Verdict;
      readonly hold: HoldDecision;
      readonly finding: VerdictFinding | null;
    };

function holdFacts(report: InspectionReport, station: TestingStation, differs: VerdictFinding | null): HoldFacts {
  const day = shanghaiDate(report.identity.startedAt);
  const line = station.lines.find((one) => one.lineNo === report.identity.lineNo);
  const version = report.identity.softwareVersion;
  const listed = station.softwareVersions;
  return {
    vin: report.vehicle.vin,
    ecuVin: report.obd?.vin ?? null,
    softwareApproved: listed.length === 0 || version === null ? null : listed.includes(version),
    softwareVersion: version,
    lineKnown: line !== undefined,
    lineAllowsMethod:
      line === undefined ? null : line.status === 'normal' && line.methods.includes(report.results.method),
    stationActive: station.status === 'normal' && (station.authorisedUntil === null || day <= station.authorisedUntil),
    expiredDevices: (line?.devices ?? [])
      .filter((device) => device.validUntil < day)
      .map((device) => ({ device: device.kind, validUntil: device.validUntil })),
    verdictDiffers: differs !== null && differs.data.direction !== 'station_strict',
  };
}

/**
 * Everything the platform says of a test when it arrives: shape first, then identity, then physics; then its own verdict by
 * the limits of the test date, the comparison with the station's, and hold or release.
 */
export function assessInspection(
  report: InspectionReport,
  process: ProcessTable | null,
  context: AssessContext,
): Assessment {
  const { rules, now } = context;
  const physics = checkPhysics(report, { now, skewSeconds: context.skewSeconds, rules });
  const table = process === null ? { faults: [], marks: [] } : checkProcess(report.results.method, process, rules);
  const faults = [...checkIdentity(report), ...physics.faults, ...table.faults];
  if (faults.length > 0) return { ok: false, faults };
  const ended = report.identity.endedAt ?? report.identity.startedAt;
  const delay = Math.round((now.getTime() - ended.getTime()) / 1000);
  const late = delay > context.lateAfterSeconds;
  const lateMarks = late ? [note('inspection.late', { delaySeconds: delay, allowed: context.lateAfterSeconds })] : [];
  const marks = [...context.marks, ...physics.marks, ...table.marks, ...lateMarks];
  const verdict = judgeInspection(report, {
    sets: context.sets,
    areaCode: context.station.areaCode,
    areaAltitudeM: context.station.altitudeM,
    ignition: ignitionOfFuel(report.vehicle.fuel),
    marks,
    rules,
  });
  const finding = compareVerdicts(report.stationVerdict, verdict.result);
  const hold = holdDecision(verdict, marks, holdFacts(report, context.station, finding));
  return { ok: true, marks, late, verdict, hold, finding };
}
