import type { EngineSample } from '../truck-sample.js';
import type { GeoPoint } from './window-facts.js';
import type { WindowParams } from './window-params.js';

/** One sample with what every tally asks of it. */
export interface Second {
  readonly sample: EngineSample;
  /** Unix ms */
  readonly at: number;
  /** seconds that the sample stands for; 1 after a gap */
  readonly dt: number;
  /** ms since the sample before; null = the first, or after a gap */
  readonly sinceLast: number | null;
  readonly engineOn: boolean;
  readonly driving: boolean;
  readonly km: number;
  readonly fuelL: number;
  /** air + fuel, kg/h; null = not known */
  readonly exhaustKgph: number | null;
  /** NOx at the tailpipe, g in this second; null = not known */
  readonly noxG: number | null;
  /** valid fix */
  readonly fix: GeoPoint | null;
  readonly areaCode: string;
}

/**
 * g of NOx per kg of exhaust and ppm: the ratio of the densities of NOx (as NO2) and diesel exhaust, 46.01 / 28.98 / 1000.
 * GB 17691-2018 annex C and UN R49 annex 4, table of u-values for raw exhaust, diesel: 0.001587 [recalled].
 */
export const U_NOX_DIESEL = 0.001587;

/** Mass flow of exhaust, kg/h: what goes in as air and fuel must come out. @returns null when the air flow is not known */
export function exhaustFlow(sample: EngineSample, params: Pick<WindowParams, 'fuelKgPerL'>): number | null {
  if (sample.intakeAirKgph === null) return null;
  return sample.intakeAirKgph + (sample.fuelRateLph ?? 0) * params.fuelKgPerL;
}

/**
 * NOx, g/s: m = u x c x q, with c in ppm (wet, as the sensor gives it) and q the exhaust flow in kg/s (GB 17691-2018 annex C,
 * raw exhaust [recalled]). A concentration below zero is noise of the sensor around zero and is kept.
 */
export const noxGramsPerSecond = (ppm: number, exhaustKgph: number): number =>
  (U_NOX_DIESEL * ppm * exhaustKgph) / 3600;

/** Puts a sample beside the one before it. `null` before: the first of the window. */
export function secondOf(
  sample: EngineSample,
  before: number | null,
  params: WindowParams,
  locate: (point: GeoPoint) => string | null,
): Second {
  const at = sample.at.getTime();
  const elapsed = before === null ? null : (at - before) / 1000;
  const near = elapsed !== null && elapsed <= params.gapS;
  const dt = near ? elapsed : 1;
  const engineOn = sample.engineRpm !== null && sample.engineRpm >= params.engineOnRpm;
  const exhaustKgph = engineOn ? exhaustFlow(sample, params) : null;
  const { noxDownstreamPpm: down, speedKmh, position } = sample;
  const { valid, lon, lat } = position;
  const fix = valid && lon !== null && lat !== null ? { lon, lat } : null;
  return {
    sample,
    at,
    dt,
    sinceLast: near ? at - (before ?? at) : null,
    engineOn,
    driving: speedKmh !== null && speedKmh >= params.drivingKmh,
    km: ((speedKmh ?? 0) * dt) / 3600,
    fuelL: engineOn ? ((sample.fuelRateLph ?? 0) * dt) / 3600 : 0,
    exhaustKgph,
    noxG: down === null || exhaustKgph === null ? null : noxGramsPerSecond(down, exhaustKgph) * dt,
    fix,
    areaCode: fix === null ? '-' : (locate(fix) ?? '-'),
  };
}

const EARTH_M = 6_371_008.8;
const RAD = Math.PI / 180;

/** Distance between two points, m; flat within a few hundred km (error under 0.5 %). */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const x = (b.lon - a.lon) * RAD * Math.cos(((a.lat + b.lat) / 2) * RAD);
  const y = (b.lat - a.lat) * RAD;
  return Math.hypot(x, y) * EARTH_M;
}
