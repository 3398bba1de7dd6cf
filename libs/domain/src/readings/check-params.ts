import type { IsoDate } from '../limits/limit-set.js';

/** A validity window, both ends included; null = this end is not checked. */
export interface Window {
  readonly low: number | null;
  readonly high: number | null;
}

export const WINDOW_ITEMS = [
  'speedKmh',
  'accelMs2',
  'vspKwT',
  'slopeDeg',
  'windMs',
  'temperatureC',
  'humidityPct',
  'pressureKpa',
] as const;
export type WindowItem = (typeof WINDOW_ITEMS)[number];

/** One published form of the carbon balance: CO2 % = 42 / (2.79 + 2 Q + hc H + no N), ratios in %/%. */
export interface CarbonForm {
  readonly id: string;
  readonly hc: number;
  readonly no: number;
}

/** The stated tolerances and windows of the reading checks: a dated version, never changed in place. */
export interface ReadingCheckParams {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: IsoDate;
  /** share of the result that ratio x CO2 may differ beyond what the printed digits explain */
  readonly ratioRelative: number;
  /** % CO2 that the carbon balance may differ beyond what the printed digits explain */
  readonly carbonAbsolutePct: number;
  /** the best fitting form decides: instruments do not say which one they use */
  readonly carbonForms: readonly CarbonForm[];
  /** kW/t */
  readonly vspAbsolute: number;
  readonly windows: Readonly<Record<WindowItem, Window | null>>;
  /** conditions without which a reading must not be used; empty = a missing speed alone spoils nothing */
  readonly required: readonly WindowItem[];
  /** %; null = not checked */
  readonly minPlateConfidence: number | null;
  readonly maxAheadS: number;
  readonly lateAfterS: number;
  /** between jcrq and the time inside jlbh */
  readonly maxTimeDifferenceS: number;
  /** hours since the last passed calibration; null = only a failed last calibration is a mark */
  readonly maxCalibrationAgeH: number | null;
  /** codes of marks that take a reading out of enforcement */
  readonly unusable: readonly string[];
}

/**
 * First version. Where the numbers come from:
 * - carbon forms: `feat` 1.21 H + N is the University of Denver equation; least squares over 4,987 real readings of two
 *   instruments gives 2.790, 2.000, 1.210 and 1.000 for both. `short` 0.42 H reproduces the one published Chinese record.
 * - tolerances, calibrated on the same 5,000 readings: the printed digits alone explain every CO and every carbon balance
 *   (`short` alone would mark 51), so 1 % of the result and 0.1 % CO2 leave room for devices that truncate; they still
 *   catch CO2 off by 1 % in 4 of 5 records and by 5 % in all. VSP: 2,171 differ by more than 0.01, 11 by more than 0.05, one
 *   by more than 0.1, none by 0.2 kW/t; 0.3 catches a slope with the wrong sign and a speed in m/s in 97 % of records.
 * - weather: HJ 845-2017 measurement conditions, wind 5 m/s, -30…45 °C, RH 95 %, 70…106 kPa [recalled, low confidence].
 *   Speed, acceleration and VSP: no official window was found, so they are not checked. Slope: as the roadside sites stand.
 * - plate confidence 80 %: own choice; the 5,000 real readings start at 82 %. Clock: a device more than a minute ahead of
 *   the server dates its evidence into the future. Late: an hour, own choice; late readings stay usable.
 * - calibration interval: HJ 845 appendix D, number not found, therefore not checked.
 */
export const DEFAULT_READING_CHECK_PARAMS: ReadingCheckParams = {
  id: 'reading-checks',
  version: 1,
  effectiveFrom: '2017-07-27',
  ratioRelative: 0.01,
  carbonAbsolutePct: 0.1,
  carbonForms: [
    { id: 'feat', hc: 1.21, no: 1 },
    { id: 'short', hc: 0.42, no: 0 },
  ],
  vspAbsolute: 0.3,
  windows: {
    speedKmh: null,
    accelMs2: null,
    vspKwT: null,
    slopeDeg: null,
    windMs: { low: null, high: 5 },
    temperatureC: { low: -30, high: 45 },
    humidityPct: { low: null, high: 95 },
    pressureKpa: { low: 70, high: 106 },
  },
  required: [],
  minPlateConfidence: 80,
  maxAheadS: 60,
  lateAfterS: 3600,
  maxTimeDifferenceS: 5,
  maxCalibrationAgeH: null,
  unusable: [
    'reading.site_unknown',
    'reading.site_not_in_service',
    'reading.line_unknown',
    'reading.line_mismatch',
    'reading.lane_mismatch',
    'reading.device_validity',
    'reading.calibration_failed',
    'reading.calibration_missing',
    'reading.calibration_old',
    'reading.co_arithmetic',
    'reading.hc_arithmetic',
    'reading.no_arithmetic',
    'reading.carbon_balance',
    'reading.window',
    'reading.condition_missing',
    'reading.plate_missing',
    'reading.plate_confidence',
    'reading.plate_format',
    'reading.clock_ahead',
    'reading.times_differ',
    'reading.device_invalid',
    'reading.nothing_measured',
  ],
};

/**
 * The version in force on a day.
 * @returns the latest `effectiveFrom` not after `date` (higher version on a tie); null when none is in force
 */
export function checkParamsOn(versions: readonly ReadingCheckParams[], date: IsoDate): ReadingCheckParams | null {
  let best: ReadingCheckParams | null = null;
  for (const params of versions) {
    if (params.effectiveFrom > date) continue;
    const newer =
      best === null ||
      params.effectiveFrom > best.effectiveFrom ||
      (params.effectiveFrom === best.effectiveFrom && params.version > best.version);
    if (newer) best = params;
  }
  return best;
}
