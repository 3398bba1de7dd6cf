import type { PlateColour } from '../plates/plate.js';
import type { AppearanceBlock } from './appearance.js';
import type { ObdBlock } from './obd-block.js';
import type { ResultBlock } from './result-blocks.js';
import type { Value } from './values.js';

/** National code 1–5: why the vehicle is tested (table A4 TEST_CATEGORY). */
export const TEST_CATEGORIES = ['periodic', 'registration', 'comparison', 'supervision', 'transfer'] as const;
export type TestCategory = (typeof TEST_CATEGORIES)[number];

/** What the station's own software said. */
export const STATION_VERDICTS = ['pass', 'fail', 'exempt', 'aborted', 'invalid'] as const;
export type StationVerdict = (typeof STATION_VERDICTS)[number];

/** Who tested, where, when, with what (table A4). */
export interface InspectionIdentity {
  /** up to 30 characters, unique for the authority */
  readonly reportNo: string;
  /** county (6 digits) + serial (3 digits) */
  readonly stationCode: string;
  readonly lineNo: string;
  readonly testCategory: TestCategory;
  /** 1 = first test in this period */
  readonly testTimes: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly inspector: string | null;
  readonly signatory: string | null;
  readonly approver: string | null;
  readonly softwareName: string | null;
  readonly softwareVersion: string | null;
  /** why another method than the prescribed one was used */
  readonly methodChange: string | null;
}

/** The vehicle as the station saw it; the register's own facts are the vehicles folder's. */
export interface InspectionVehicle {
  readonly plate: string | null;
  readonly plateColour: PlateColour | null;
  readonly vin: string | null;
  /** GB/T 15089 category M1, N1 … */
  readonly category: string | null;
  /** GA 24.9 letter(s) as sent */
  readonly fuel: string | null;
  readonly brand: string | null;
  readonly model: string | null;
  readonly engineModel: string | null;
  readonly useNature: string | null;
  /** emission stage 0–6 */
  readonly stage: Value;
  readonly referenceMassKg: Value;
  readonly maxMassKg: Value;
  readonly displacementL: Value;
  readonly ratedPowerKw: Value;
  readonly ratedRpm: Value;
  readonly odometerKm: Value;
  /** ISO dates; a year alone is sent as its 1 January */
  readonly builtOn: string | null;
  readonly registeredOn: string | null;
}

/** °C, %, kPa. */
export interface InspectionEnvironment {
  readonly temperatureC: Value;
  readonly humidityPct: Value;
  readonly pressureKpa: Value;
}

/** One station test in domain terms, values as sent (sentinels included, see `readValue`). */
export interface InspectionReport {
  readonly identity: InspectionIdentity;
  readonly vehicle: InspectionVehicle;
  readonly appearance: AppearanceBlock | null;
  readonly obd: ObdBlock | null;
  readonly environment: InspectionEnvironment | null;
  readonly results: ResultBlock;
  readonly stationVerdict: StationVerdict | null;
}
