import { noxRates } from './rates.js';

/** NOx and conversion of a truck over some days, as sums. */
export interface EffectSums {
  readonly days: number;
  readonly g: number;
  readonly km: number;
  readonly s: number;
  /** NOx before and after the SCR in valid seconds, for the conversion */
  readonly up: number;
  readonly down: number;
  /** days with a finding */
  readonly findingDays: number;
}

/** A repair or retrofit with the truck's data on both sides of it. */
export interface MeasureData {
  readonly measureId: string;
  readonly truckId: number;
  readonly kind: 'repair' | 'retrofit';
  readonly areaCode: string;
  readonly before: EffectSums;
  readonly after: EffectSums;
}

export interface EffectParams {
  /** days on either side; the day of the measure itself belongs to neither */
  readonly days: number;
  /** km with NOx data that both sides need */
  readonly minKm: number;
}
export const DEFAULT_EFFECT: EffectParams = { days: 30, minKm: 100 };

export interface EffectSide {
  readonly gPerKm: number | null;
  readonly gPerH: number | null;
  /** converted share of NOx, 0 to 1 */
  readonly conversion: number | null;
  /** share of the judged days with a finding, 0 to 1 */
  readonly findingShare: number | null;
}

/** The effect in one area (or on all trucks): only trucks with enough data on both sides count. */
export interface Effect {
  readonly areaCode: string | null;
  readonly measures: number;
  readonly counted: number;
  readonly notCounted: number;
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** change of g/km, e.g. -0.4 = 40 % less; null = not known */
  readonly change: number | null;
  /** NOx that was not emitted over the km driven after, kg */
  readonly savedKg: number | null;
}

const enough = ({ before, after }: MeasureData, { minKm }: EffectParams): boolean =>
  before.km >= minKm && after.km >= minKm;

function sideOf(all: readonly EffectSums[]): EffectSide {
  const sum = (of: (one: EffectSums) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [up, days] = [sum((one) => one.up), sum((one) => one.days)];
  return {
    ...noxRates({ g: sum((one) => one.g), km: sum((one) => one.km), s: sum((one) => one.s) }),
    conversion: up > 0 ? 1 - sum((one) => one.down) / up : null,
    findingShare: days > 0 ? sum((one) => one.findingDays) / days : null,
  };
}

function effectOf(areaCode: string | null, all: readonly MeasureData[], params: EffectParams): Effect {
  const counted = all.filter((one) => enough(one, params));
  const before = sideOf(counted.map((one) => one.before));
  const after = sideOf(counted.map((one) => one.after));
  const known = before.gPerKm !== null && after.gPerKm !== null && before.gPerKm > 0;
  // truck by truck: a fleet whose busiest truck was repaired saved more than its mean says
  const savedG = counted.reduce((sum, one) => sum + ((one.before.g / one.before.km) * one.after.km - one.after.g), 0);
  return {
    areaCode,
    measures: all.length,
    counted: counted.length,
    notCounted: all.length - counted.length,
    before,
    after,
    change: known ? (after.gPerKm ?? 0) / (before.gPerKm ?? 1) - 1 : null,
    savedKg: counted.length === 0 ? null : savedG / 1000,
  };
}

/** Before and after by county, and over all. Rates are of sums: a truck that drives more weighs more. */
export function effectReport(
  data: readonly MeasureData[],
  params: EffectParams,
): { readonly total: Effect; readonly areas: readonly Effect[] } {
  const codes = [...new Set(data.map((one) => one.areaCode))].toSorted();
  return {
    total: effectOf(null, data, params),
    areas: codes.map((code) =>
      effectOf(
        code,
        data.filter((one) => one.areaCode === code),
        params,
      ),
    ),
  };
}
