import type { TruckSample, TruckSeries } from './truck-data.js';
import { startOf } from './day-time.js';

/** The part of a day that is in view, ms since its beginning. */
export type View = readonly [number, number];

/** Columns of a part of a day; times are ms since the beginning of the day. */
export interface DayColumns {
  readonly stepS: number;
  readonly t: readonly number[];
  readonly fields: Readonly<Record<string, readonly (number | null)[]>>;
  /** seconds of each point with an error of the sensor, by field */
  readonly errors: Readonly<Record<string, readonly number[]>>;
}

export const columnsOf = (series: TruckSeries): DayColumns => ({
  stepS: series.stepS,
  t: series.t.map((second) => second * 1000),
  fields: series.fields,
  errors: series.errors,
});

const FIELDS = [
  'speedKmh',
  'engineRpm',
  'noxUpstreamPpm',
  'noxDownstreamPpm',
  'scrInletC',
  'scrOutletC',
  'coolantC',
  'reagentLevelPct',
  'fuelLevelPct',
  'dpfPressureKpa',
] as const satisfies readonly (keyof TruckSample)[];

/** Single seconds in the same columns. */
export function columnsOfSamples(samples: readonly TruckSample[], day: string): DayColumns {
  const start = startOf(day);
  const errors = FIELDS.filter((field) => samples.some((one) => one.errors.includes(field)));
  return {
    stepS: 1,
    t: samples.map((one) => Date.parse(one.at) - start),
    fields: Object.fromEntries(FIELDS.map((field) => [field, samples.map((one) => one[field])])),
    errors: Object.fromEntries(
      errors.map((field) => [field, samples.map((one) => (one.errors.includes(field) ? 1 : 0))]),
    ),
  };
}

/** Missing longer than this is shown as a gap, seconds beyond one step. */
const GAP_S = 5;

/**
 * Points of a line; where data are missing stands a null, so that no line is drawn over a gap.
 * @returns [ms of the day, value]
 */
export function lineOf({ t, stepS, fields }: DayColumns, field: string): [number, number | null][] {
  const values = fields[field] ?? [];
  const longest = (stepS + GAP_S) * 1000;
  const points: [number, number | null][] = [];
  t.forEach((at, i) => {
    const before = t[i - 1];
    if (before !== undefined && at - before > longest) points.push([before + stepS * 1000, null]);
    points.push([at, values[i] ?? null]);
  });
  return points;
}

/** The point that covers a moment, or the last before it; -1 when there is none. */
export function indexAt(t: readonly number[], at: number): number {
  let low = 0;
  let high = t.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((t[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Pieces of the way that was driven; a gap in the data is a gap on the map. */
export function trackOf(series: TruckSeries): [number, number][][] {
  const pieces: [number, number][][] = [];
  let last: number | undefined;
  for (const [i = 0, lon = 0, lat = 0] of series.track) {
    const at = series.t[i] ?? 0;
    if (last === undefined || at - last > 120) pieces.push([]);
    pieces.at(-1)?.push([lon, lat]);
    last = at;
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Position at a point of the series, or the last one before it. */
export function positionAt(series: TruckSeries, index: number): { lon: number; lat: number } | null {
  const found = series.track.findLast(([i = 0]) => i <= index);
  return found?.[1] === undefined || found[2] === undefined ? null : { lon: found[1], lat: found[2] };
}
