import type { EngineField, EngineSample } from '../truck-sample.js';

/** Fields of a day that are shown over time; what the truck never sends is left out of an answer. */
export const SERIES_FIELDS = [
  'speedKmh',
  'engineRpm',
  'netTorquePct',
  'fuelRateLph',
  'intakeAirKgph',
  'noxUpstreamPpm',
  'noxDownstreamPpm',
  'scrInletC',
  'scrOutletC',
  'reagentLevelPct',
  'dpfPressureKpa',
  'coolantC',
  'fuelLevelPct',
  'odometerKm',
  'baroKpa',
  'twcC',
  'lambda',
] as const satisfies readonly EngineField[];

/** Points at most when no step is asked for. */
export const SERIES_POINTS = 1_000;

export interface TruckSeries {
  readonly stepS: number;
  /** start of each point, s since the beginning of the day */
  readonly t: number[];
  readonly fields: Record<string, (number | null)[]>;
  /** seconds with an error, by field; fields without any are left out */
  readonly errors: Record<string, number[]>;
  /** [point, lon, lat] of the last valid fix of a point */
  readonly track: [number, number, number][];
}

/** The smallest step of a clear length that gives not more than `SERIES_POINTS` points. */
function stepFor(samples: readonly EngineSample[]): number {
  const [first] = samples;
  const last = samples.at(-1);
  const seconds = first === undefined || last === undefined ? 0 : (last.at.getTime() - first.at.getTime()) / 1000 + 1;
  return [1, 2, 5, 10, 15, 30, 60, 120].find((step) => seconds / step <= SERIES_POINTS) ?? 300;
}

/**
 * A day in columns: each point is the mean of the values of its seconds. Points without a sample are left out, so that a gap
 * stays a gap.
 * @param samples in time order
 * @param stepS null = as many points as a page can show
 */
export function seriesOf(samples: readonly EngineSample[], dayStart: Date, stepS: number | null): TruckSeries {
  const step = stepS ?? stepFor(samples);
  const groups: { at: number; samples: EngineSample[] }[] = [];
  for (const sample of samples) {
    const second = Math.floor((sample.at.getTime() - dayStart.getTime()) / 1000);
    const at = second - (((second % step) + step) % step);
    const last = groups.at(-1);
    if (last?.at === at) last.samples.push(sample);
    else groups.push({ at, samples: [sample] });
  }
  const fields: TruckSeries['fields'] = {};
  const errors: TruckSeries['errors'] = {};
  for (const field of SERIES_FIELDS) {
    const values = groups.map((group) => meanOf(group.samples, field));
    const broken = groups.map((group) => group.samples.filter((one) => one.faults?.[field] === 'error').length);
    const isBroken = broken.some((seconds) => seconds > 0);
    if (isBroken) errors[field] = broken;
    if (isBroken || values.some((value) => value !== null)) fields[field] = values;
  }
  const track = groups.flatMap((group, i): [number, number, number][] => {
    const fix = group.samples.findLast(({ position: p }) => p.valid && p.lon !== null && p.lat !== null)?.position;
    return fix === undefined || fix.lon === null || fix.lat === null ? [] : [[i, fix.lon, fix.lat]];
  });
  return { stepS: step, t: groups.map((group) => group.at), fields, errors, track };
}

function meanOf(samples: readonly EngineSample[], field: EngineField): number | null {
  let sum = 0;
  let n = 0;
  for (const sample of samples) {
    const value = sample[field];
    if (value === null) continue;
    sum += value;
    n++;
  }
  return n === 0 ? null : Math.round((sum / n) * 1000) / 1000;
}
