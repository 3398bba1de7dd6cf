import { containsPoint, metresBetween, type FenceTest, type GeoPoint } from '@app/domain';
import type { Reference } from '../ports/reference-cache.js';
import type { TruckFence } from '../ports/truck-judging-store.js';

/** A point is asked for again within the same hundredth of a degree thousands of times. */
const GRID = 100;

/**
 * Which county a point lies in: inside a border that was entered as a fence of the kind `county`, else nearest to a county's
 * seat (an approximation, as good as the seats are spread).
 */
export function countyFinder(reference: Reference, fences: readonly TruckFence[]): (point: GeoPoint) => string | null {
  const borders = fences.filter((fence) => fence.kind === 'county');
  const seats = [...reference.areas.values()].flatMap((area) =>
    area.level === 'county' && area.seat !== null ? [{ code: area.code, seat: area.seat }] : [],
  );
  const known = new Map<string, string | null>();
  return (point) => {
    const key = `${Math.round(point.lon * GRID)} ${Math.round(point.lat * GRID)}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const border = borders.find((fence) => containsPoint(fence.ring, point));
    const found = border?.areaCode ?? nearest(seats, point);
    known.set(key, found);
    return found;
  };
}

/** Further than this from every seat is another prefecture, m. */
const REACH_M = 150_000;

function nearest(seats: readonly { readonly code: string; readonly seat: GeoPoint }[], point: GeoPoint): string | null {
  let best: { code: string; metres: number } | null = null;
  for (const { code, seat } of seats) {
    const metres = metresBetween(seat, point);
    if (metres <= REACH_M && (best === null || metres < best.metres)) best = { code, metres };
  }
  return best?.code ?? null;
}

export const fenceTests = (fences: readonly TruckFence[]): FenceTest[] =>
  fences
    .filter((fence) => fence.kind === 'alarm')
    .map(({ id, ring }) => ({ id, contains: (point) => containsPoint(ring, point) }));
