import { vspOf } from '@app/domain';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { clamp, round, type Random } from '../random/random.js';

/** What the instrument reports of one exhaust plume; ratios are to CO2 (%/%, ppm per %). */
export interface Plume {
  readonly co2Pct: number;
  readonly coPct: number;
  readonly hcPpm: number;
  readonly noPpm: number;
  readonly coRatio: number;
  readonly hcRatio: number;
  readonly noRatio: number;
  readonly opacityPct: number | null;
}

/** Ratios to CO2 of the true plume, and how far the instrument's noise reaches. */
interface Source {
  readonly co: readonly [mean: number, noise: number];
  readonly hc: readonly [mean: number, noise: number];
  readonly no: readonly [mean: number, noise: number];
  readonly opacity: readonly [mean: number, noise: number];
}

const CLEAN_SPARK: Source = { co: [0.004, 0.006], hc: [4, 9], no: [7, 6], opacity: [0.4, 0.4] };
const CLEAN_DIESEL: Source = { co: [0.0015, 0.002], hc: [3, 6], no: [38, 14], opacity: [4, 2.5] };
/** NO under the screening limit of 1500 ppm whatever the noise: about 1350 ppm at 15 % CO2. */
const HIGHEST_CLEAN_NO = 88;
const HIGHEST_CLEAN_OPACITY = 24;

function sourceOf({ fuel, offence }: SimVehicle): Source {
  const clean = fuel === 'B' ? CLEAN_DIESEL : CLEAN_SPARK;
  switch (offence) {
    case 'no':
      return { ...clean, no: [185, 18] };
    case 'opacity':
      return { ...clean, no: [60, 8], opacity: [52, 4] };
    case 'petrol_co':
      return { ...clean, co: [0.34, 0.02], hc: [110, 12] };
    case null:
      return clean;
  }
}

/**
 * A plume whose numbers agree as a real instrument's do: carbon balance in the University of Denver form
 * CO2 = 42 / (2.79 + 2 CO + 1.21 HC + NO) with ratios in %/%, results = ratio x CO2, then printed. CO and HC of clean
 * vehicles fall below zero by noise in about a quarter of the cases, as in real records.
 */
export function makePlume(vehicle: SimVehicle, random: Random): Plume {
  const source = sourceOf(vehicle);
  const draw = ([mean, noise]: readonly [number, number]): number => random.normal(mean, noise);
  const coRatio = round(draw(source.co), 5);
  const hcRatio = round(draw(source.hc), 2);
  const highestNo = vehicle.offence === 'no' ? 260 : HIGHEST_CLEAN_NO;
  const lowestNo = vehicle.offence === 'no' ? 125 : -20;
  const noRatio = round(clamp(draw(source.no), lowestNo, highestNo), 2);
  const co2Pct = round(42 / (2.79 + 2 * coRatio + 1.21e-4 * hcRatio + 1e-4 * noRatio), 3);
  const [lowest, highest] = vehicle.offence === 'opacity' ? [36, 80] : [0, HIGHEST_CLEAN_OPACITY];
  return {
    co2Pct,
    coRatio,
    hcRatio,
    noRatio,
    coPct: round(coRatio * co2Pct, 3),
    hcPpm: round(hcRatio * co2Pct, 1),
    noPpm: round(noRatio * co2Pct, 1),
    opacityPct: round(clamp(draw(source.opacity), lowest, highest), 2),
  };
}

/** How the vehicle drove past, with its specific power, kW/t. */
export function makeDriving(
  slopeDeg: number,
  random: Random,
): { readonly speedKmh: number; readonly accelMs2: number; readonly vspKwT: number } {
  const speedKmh = round(clamp(random.normal(42, 11), 8, 88), 2);
  const accelMs2 = round(clamp(random.normal(0.25, 0.35), -1.2, 1.6), 2);
  return { speedKmh, accelMs2, vspKwT: round(vspOf(speedKmh, accelMs2, slopeDeg), 2) };
}
