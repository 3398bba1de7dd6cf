import { COUNTED_ACCELERATIONS, type InspectionReport, type ObdBlock, type ResultBlock } from '@app/domain';
import type { CheckBody } from '../offline/field-db.js';
import type { Draft } from './draft.js';

/** A number as typed; null for nothing or no number. A comma is a point. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '' || !/^\d*\.?\d*$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

const CODE = /\b[PCBU][0-3][0-9A-F]{3}\b/g;

/** Trouble codes in a text, each once: `P0420, P2002` */
export const codesOf = (text: string): readonly string[] => [...new Set(text.toUpperCase().match(CODE) ?? [])];

const readingsOf = (draft: Draft): number[] =>
  draft.readings.map(typedNumber).filter((value): value is number => value !== null);

/** First of January of a year of manufacture, as the national tables write it. */
const builtOn = ({ vehicle }: Draft): string | null =>
  vehicle.buildYear === null ? null : `${vehicle.buildYear}-01-01`;

const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

function resultsBody(draft: Draft): Record<string, unknown> {
  const { method, idle, highIdle } = draft;
  if (method === 'free_acceleration') return { method, readings: readingsOf(draft) };
  if (method === 'ringelmann') return { method, level: typedNumber(draft.level) };
  return {
    method,
    idle: given({ coPct: typedNumber(idle.co), hcPpm: typedNumber(idle.hc) }),
    highIdle: given({
      coPct: typedNumber(highIdle.co),
      hcPpm: typedNumber(highIdle.hc),
      lambda: typedNumber(highIdle.lambda),
    }),
  };
}

function obdBody({ obd }: Draft): Record<string, unknown> | null {
  if (obd.asked === 'none') return null;
  const codes = codesOf(obd.codes);
  return given({
    communication: obd.communication,
    milOn: obd.milOn,
    dtcCount: codes.length,
    dtcs: codes.map((code) => ({ code })),
    notReadyCount: typedNumber(obd.notReady),
    vin: obd.vin.trim() || null,
  });
}

/** What is sent to `POST /spot-checks`. */
export function checkBody(draft: Draft): CheckBody {
  const { vehicle } = draft;
  const answered = Object.keys(draft.appearance).length > 0;
  const place = given({ name: draft.placeName.trim(), lon: draft.at?.lon, lat: draft.at?.lat });
  const body = given({
    kind: draft.kind,
    areaCode: draft.areaCode,
    place: Object.keys(place).length > 0 ? place : null,
    checkedAt: draft.startedAt,
    vehicle: given({
      plate: vehicle.plate,
      plateColor: vehicle.plateColour,
      vin: vehicle.vin,
      fuel: vehicle.fuel,
      category: vehicle.category,
      stage: vehicle.stage,
      builtOn: builtOn(draft),
      registeredOn: vehicle.registeredOn,
      model: vehicle.model,
    }),
    appearance: answered ? { items: draft.appearance } : null,
    obd: obdBody(draft),
    results: resultsBody(draft),
    instrumentNo: draft.instrumentNo
      .trim()
      .replaceAll(/[^0-9A-Za-z_.-]/g, '-')
      .slice(0, 40),
    lookupId: draft.lookupId,
    secondOfficer: draft.secondOfficer.trim(),
    driverSignature: draft.driver,
    remark: draft.remark.trim(),
  });
  return {
    checkNo: draft.checkNo,
    media: draft.media.map(({ kind, sha256, size }) => ({ kind, sha256, size })),
    ...body,
  };
}

const IDLE = { rpm: null, co2Pct: null, o2Pct: null, oilTempC: null } as const;

function resultBlock(draft: Draft): ResultBlock {
  const { method, idle, highIdle } = draft;
  if (method === 'free_acceleration') {
    const nothing = { declaredMean: null, opacityPct: null, idleRpm: null, maxRpm: null, ratedRpm: null };
    return { method, readings: readingsOf(draft), ...nothing };
  }
  if (method === 'ringelmann') return { method, level: typedNumber(draft.level), visibleSmoke: 'not_checked' };
  return {
    method,
    idle: { ...IDLE, coPct: typedNumber(idle.co), hcPpm: typedNumber(idle.hc), lambda: null },
    highIdle: {
      ...IDLE,
      coPct: typedNumber(highIdle.co),
      hcPpm: typedNumber(highIdle.hc),
      lambda: typedNumber(highIdle.lambda),
    },
  };
}

function obdBlock({ obd }: Draft): ObdBlock | null {
  if (obd.asked === 'none') return null;
  const codes = codesOf(obd.codes);
  return {
    kind: null,
    communication: obd.communication ?? 'not_checked',
    communicationFailure: null,
    lampWorks: 'not_checked',
    milOn: obd.milOn ?? 'not_checked',
    dtcCount: codes.length,
    dtcs: codes.map((code) => ({ code, text: null, distanceKm: null })),
    milDistanceKm: null,
    notReadyCount: typedNumber(obd.notReady),
    notReady: [],
    terminalCommunication: 'not_checked',
    odometerKm: null,
    vin: obd.vin.trim() || null,
    units: [],
    iupr: [],
    startedAt: null,
    endedAt: null,
    declaredResult: null,
  };
}

/** The same check as the domain judges it: for the preview only, the platform judges what was sent. */
export function reportOf(draft: Draft): InspectionReport {
  const { vehicle } = draft;
  const unknown = {
    brand: null,
    engineModel: null,
    useNature: null,
    referenceMassKg: null,
    maxMassKg: null,
    displacementL: null,
    ratedPowerKw: null,
    ratedRpm: null,
    odometerKm: null,
  };
  return {
    identity: {
      reportNo: draft.checkNo,
      stationCode: `${draft.areaCode}000`,
      lineNo: '00',
      testCategory: 'supervision',
      testTimes: 1,
      startedAt: new Date(draft.startedAt),
      endedAt: null,
      inspector: null,
      signatory: null,
      approver: null,
      softwareName: null,
      softwareVersion: null,
      methodChange: null,
    },
    vehicle: {
      ...unknown,
      plate: vehicle.plate || null,
      plateColour: vehicle.plateColour,
      vin: vehicle.vin,
      category: vehicle.category,
      fuel: vehicle.fuel,
      model: vehicle.model,
      stage: vehicle.stage,
      builtOn: builtOn(draft),
      registeredOn: vehicle.registeredOn,
    },
    appearance:
      Object.keys(draft.appearance).length > 0
        ? { items: draft.appearance, declaredResult: null, inspector: null }
        : null,
    obd: obdBlock(draft),
    environment: null,
    results: resultBlock(draft),
    stationVerdict: null,
  };
}

/** Accelerations whose results lie further apart than this were not alike, m⁻¹ (GB 3847-2005 annex I, band of 0.25) [recalled]. */
export const ALIKE_K = 0.25;

export interface Accelerations {
  readonly counted: readonly number[];
  /** of the counted ones; null before there are three */
  readonly mean: number | null;
  /** difference of the largest and the smallest, m⁻¹ */
  readonly spread: number | null;
}

/** Mean and spread of the last three accelerations. Advice only: the platform computes its own mean. */
export function accelerations(readings: readonly string[]): Accelerations {
  const numbers = readings.map(typedNumber).filter((value): value is number => value !== null);
  const counted = numbers.slice(-COUNTED_ACCELERATIONS);
  if (counted.length < COUNTED_ACCELERATIONS) return { counted, mean: null, spread: null };
  const sum = counted.reduce((total, k) => total + k, 0);
  return { counted, mean: sum / counted.length, spread: Math.max(...counted) - Math.min(...counted) };
}
