import type { Reason } from '../../judgement/verdict.js';
import type { GeoPoint } from '../windows/window-facts.js';

/** Is a point inside a ring? Even-odd rule; a point on the border may count either way. @param ring not closed, 3 or more points */
export function containsPoint(ring: readonly GeoPoint[], { lon, lat }: GeoPoint): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined && corner.lat > lat !== before.lat > lat) {
      const at = ((before.lon - corner.lon) * (lat - corner.lat)) / (before.lat - corner.lat) + corner.lon;
      if (lon < at) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

const MAX_CORNERS = 2_000;

/**
 * What is wrong with a ring: `fence.too_few_corners`, `fence.too_many_corners`, `fence.not_a_place`, `fence.no_surface`.
 * @param ring degrees; a closing point equal to the first is allowed
 */
export function ringFaults(ring: readonly GeoPoint[]): Reason[] {
  const corners = openRing(ring);
  if (corners.length < 3) return [{ code: 'fence.too_few_corners', path: 'ring', data: { corners: corners.length } }];
  if (corners.length > MAX_CORNERS) {
    return [{ code: 'fence.too_many_corners', path: 'ring', data: { corners: corners.length, max: MAX_CORNERS } }];
  }
  const strange = corners.findIndex(({ lon, lat }) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
  if (strange >= 0) return [{ code: 'fence.not_a_place', path: `ring[${strange}]` }];
  return Math.abs(surface(corners)) < 1e-10 ? [{ code: 'fence.no_surface', path: 'ring' }] : [];
}

/** The ring without a closing point. */
export function openRing(ring: readonly GeoPoint[]): readonly GeoPoint[] {
  const [first] = ring;
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.lon === last?.lon && first?.lat === last?.lat;
  return closed ? ring.slice(0, -1) : ring;
}

/** Twice the area, square degrees, signed. */
function surface(ring: readonly GeoPoint[]): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined) sum += before.lon * corner.lat - corner.lon * before.lat;
    before = corner;
  }
  return sum;
}
