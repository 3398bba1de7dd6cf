import type { Second } from './second.js';
import type { Segment, WindowFacts } from './window-facts.js';

type AreaSums = WindowFacts['nox']['areas'];
type Sums = { km: number; s: number; g: number };
type MutableSegment = { -readonly [K in keyof Segment]: Segment[K] } & { readonly areas: Record<string, Sums> };

/** Adds the sums by area of two stretches. */
export function mergeAreas(a: AreaSums, b: AreaSums): AreaSums {
  const out: Record<string, Sums> = {};
  for (const [code, sums] of [...Object.entries(a), ...Object.entries(b)]) {
    const before = out[code];
    out[code] = before
      ? { km: before.km + sums.km, s: before.s + sums.s, g: before.g + sums.g }
      : { km: sums.km, s: sums.s, g: sums.g };
  }
  return out;
}

const joined = (a: Segment, b: Segment): Segment => ({
  from: a.from,
  to: b.to,
  engineS: a.engineS + b.engineS,
  drivenS: a.drivenS + b.drivenS,
  km: a.km + b.km,
  fuelL: a.fuelL + b.fuelL,
  noxG: a.noxG + b.noxG,
  noxS: a.noxS + b.noxS,
  noxKm: a.noxKm + b.noxKm,
  maxKmh: Math.max(a.maxKmh, b.maxKmh),
  start: a.start ?? b.start,
  end: b.end ?? a.end,
  areas: mergeAreas(a.areas, b.areas),
});

/**
 * Joins stretches of engine running that are not further apart than the pause.
 * @param segments in time order
 */
export function joinSegments(segments: readonly Segment[], pauseS: number): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const before = out.at(-1);
    if (before !== undefined && segment.from - before.to <= pauseS * 1000)
      out[out.length - 1] = joined(before, segment);
    else out.push(segment);
  }
  return out;
}

/** Cuts the seconds of a window into stretches of engine running. */
export class SegmentTally {
  private readonly done: Segment[] = [];
  private open: MutableSegment | null = null;

  constructor(private readonly pauseS: number) {}

  add(second: Second): void {
    if (!second.engineOn) return;
    const { at, dt, km, fuelL, noxG, fix, driving, sample } = second;
    if (this.open !== null && at - this.open.to > this.pauseS * 1000) this.close();
    const open = (this.open ??= {
      from: at,
      to: at,
      engineS: 0,
      drivenS: 0,
      km: 0,
      fuelL: 0,
      noxG: 0,
      noxS: 0,
      noxKm: 0,
      maxKmh: 0,
      start: fix,
      end: fix,
      areas: {},
    });
    open.to = at;
    open.engineS += dt;
    if (driving) open.drivenS += dt;
    open.km += km;
    open.fuelL += fuelL;
    open.maxKmh = Math.max(open.maxKmh, sample.speedKmh ?? 0);
    open.start ??= fix;
    open.end = fix ?? open.end;
    if (noxG === null) return;
    open.noxG += noxG;
    open.noxS += dt;
    open.noxKm += km;
    const sums = (open.areas[second.areaCode] ??= { km: 0, s: 0, g: 0 });
    sums.km += km;
    sums.s += dt;
    sums.g += noxG;
  }

  segments(): Segment[] {
    this.close();
    return this.done;
  }

  private close(): void {
    if (this.open !== null) this.done.push(this.open);
    this.open = null;
  }
}
