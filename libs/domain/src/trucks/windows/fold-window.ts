import type { EngineSample } from '../truck-sample.js';
import { gapBetween } from './gaps.js';
import { LevelTally } from './levels.js';
import { secondOf } from './second.js';
import type { Second } from './second.js';
import { mergeAreas, SegmentTally } from './segments.js';
import { CatalystTally } from './tally-catalyst.js';
import { PositionTally } from './tally-position.js';
import type { FenceTest } from './tally-position.js';
import { SensorTally } from './tally-sensors.js';
import type { Edge, Gap, GeoPoint, WindowFacts } from './window-facts.js';
import type { WindowParams } from './window-params.js';

export interface FoldOptions {
  readonly params: WindowParams;
  readonly fences?: readonly FenceTest[];
  /** area of a point; null = not known */
  readonly locate?: (point: GeoPoint) => string | null;
}

const nowhere = (): null => null;

/**
 * Folds the samples of one window into facts.
 * @param samples in time order, one per second at most (repeats of a second count once), of one truck
 */
export function foldWindow(samples: readonly EngineSample[], options: FoldOptions): WindowFacts {
  const { params, fences = [], locate = nowhere } = options;
  const catalyst = new CatalystTally(params);
  const sensors = new SensorTally(params);
  const position = new PositionTally(params, fences);
  const segmentTally = new SegmentTally(params.tripPauseS);
  const levels = new LevelTally(params);
  const gaps: Gap[] = [];
  const sum = { samples: 0, engineS: 0, drivenS: 0, usableS: 0, km: 0, fuelL: 0 };
  let first: Edge | null = null;
  let last: Edge | null = null;
  for (const sample of samples) {
    if (last !== null && sample.at.getTime() <= last.at) continue;
    const second = secondOf(sample, last?.at ?? null, params, locate);
    catalyst.add(second);
    sensors.add(second);
    position.add(second);
    segmentTally.add(second);
    levels.add(second);
    count(sum, second);
    const edge = edgeOf(second, last, levels);
    if (last !== null && second.sinceLast === null) gaps.push(gapBetween(last, edge));
    first ??= edge;
    last = edge;
  }
  const segments = segmentTally.segments();
  return {
    ...sum,
    from: first?.at ?? null,
    to: last?.at ?? null,
    valid: { ...catalyst.valid, downBins: catalyst.downBins() },
    cold: catalyst.cold,
    nox: {
      g: total(segments, (s) => s.noxG),
      s: total(segments, (s) => s.noxS),
      km: total(segments, (s) => s.noxKm),
      areas: segments.reduce<WindowFacts['nox']['areas']>((all, s) => mergeAreas(all, s.areas), {}),
    },
    reagent: catalyst.reagent,
    dpf: catalyst.dpf,
    sensors: sensors.facts(),
    position: position.end(),
    segments,
    gaps,
    rises: levels.rises,
    fences: position.fenceFacts(),
    first,
    last,
  };
}

const total = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0);

type Sums = { -readonly [K in 'samples' | 'engineS' | 'drivenS' | 'usableS' | 'km' | 'fuelL']: number };

function count(sum: Sums, { sample, dt, engineOn, driving, km, fuelL }: Second): void {
  sum.samples++;
  sum.km += km;
  sum.fuelL += fuelL;
  if (!engineOn) return;
  sum.engineS += dt;
  if (driving) sum.drivenS += dt;
  if (sample.speedKmh !== null && sample.scrInletC !== null && sample.noxDownstreamPpm !== null) sum.usableS += dt;
}

function edgeOf({ sample, at, engineOn, fix }: Second, before: Edge | null, levels: LevelTally): Edge {
  return {
    at,
    engineOn,
    speedKmh: sample.speedKmh,
    odometerKm: sample.odometerKm ?? before?.odometerKm ?? null,
    position: fix ?? before?.position ?? null,
    fuelLevelPct: levels.level('fuel'),
    reagentLevelPct: levels.level('reagent'),
  };
}
