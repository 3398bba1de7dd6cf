import { toInspectionReport, type FieldFault, type InspectionUploadDto } from '@app/contracts';
import {
  assessInspection,
  checkSighting,
  DEFAULT_INSPECTION_RULES,
  fuelCodeOf,
  plateKey,
  statementOfReport,
  type Assessment,
  type CountableCheck,
  type InspectionReport,
  type InspectionRules,
  type VehicleSighting,
} from '@app/domain';
import type { Reference } from './reference-cache.js';

/** A station's clock may run this far ahead, s. */
const SKEW_SECONDS = 300;
/** Received later than this after its end, a test is marked as late (outage, backfill), s. */
const LATE_AFTER_SECONDS = 2 * 3600;

export type JudgedUpload =
  | { readonly ok: false; readonly areaCode: string | null; readonly faults: readonly FieldFault[] }
  | {
      readonly ok: true;
      readonly areaCode: string;
      readonly report: InspectionReport;
      readonly sighting: VehicleSighting;
      readonly assessment: Extract<Assessment, { ok: true }>;
      readonly countable: CountableCheck | null;
    };

/** Paths of the domain as the sender knows them: the identity block is the body itself. */
const wirePath = (path: string): string =>
  path === 'identity.softwareVersion' ? 'software.version' : path.replace(/^identity\./, '');

function rulesAt(reference: Reference, at: Date): InspectionRules {
  const version = reference.ruleAt('inspection-rules', at);
  if (version === null) return DEFAULT_INSPECTION_RULES;
  const params = version.params as Partial<InspectionRules>;
  return { ...DEFAULT_INSPECTION_RULES, ...params, id: version.rule, version: version.version };
}

function countableOf(report: InspectionReport, areaCode: string, undetermined: boolean): CountableCheck | null {
  if (report.identity.testCategory !== 'supervision') return null;
  const { plate, plateColour, vin } = report.vehicle;
  return {
    kind: 'supervised_inspection',
    method: report.results.method,
    subjectKey: plate === null ? vin : plateKey(plate, plateColour),
    areaCode,
    at: report.identity.startedAt,
    invalidReasons: undetermined ? ['check.undetermined'] : [],
    refKind: 'inspection',
    ref: report.identity.reportNo,
  };
}

/**
 * Reads an upload as a test and judges it by the reference data of its own day. Everything that is wrong with it is told
 * at once, in the order shape, vehicle, identity, physics.
 */
export function judgeUpload(upload: InspectionUploadDto, reference: Reference, now: Date): JudgedUpload {
  const report = toInspectionReport(upload);
  const station = reference.stations.get(upload.stationCode);
  const areaCode = station?.areaCode ?? null;
  const seen = checkSighting(statementOfReport(report, upload.vehicle.plate ?? null, areaCode));
  const faults: FieldFault[] = [...seen.faults];
  if (!station) faults.push({ path: 'stationCode', code: 'inspection.station_unknown' });
  if (report.vehicle.fuel !== null && fuelCodeOf(report.vehicle.fuel) === null) {
    faults.push({ path: 'vehicle.fuel', code: 'inspection.fuel_unknown' });
  }
  const assessment = assessInspection(report, upload.process ?? null, {
    station: {
      ...(station ?? UNKNOWN_STATION),
      altitudeM: station?.altitudeM ?? reference.areas.get(areaCode ?? '')?.altitudeM ?? null,
    },
    sets: reference.limitSets,
    rules: rulesAt(reference, now),
    now,
    skewSeconds: SKEW_SECONDS,
    lateAfterSeconds: LATE_AFTER_SECONDS,
    marks: seen.marks.map((mark) => ({ usable: true, items: [], data: {}, ...mark })),
  });
  if (!assessment.ok) faults.push(...assessment.faults.filter((f) => f.code !== 'inspection.vehicle_not_named'));
  if (faults.length > 0 || !assessment.ok || areaCode === null) {
    return { ok: false, areaCode, faults: faults.map((fault) => ({ ...fault, path: wirePath(fault.path) })) };
  }
  const countable = countableOf(report, areaCode, assessment.verdict.result === 'undetermined');
  return { ok: true, areaCode, report, sighting: seen.sighting, assessment, countable };
}

const UNKNOWN_STATION = {
  areaCode: '000000',
  altitudeM: null,
  status: 'normal',
  authorisedUntil: null,
  softwareVersions: [],
  lines: [],
} as const;
