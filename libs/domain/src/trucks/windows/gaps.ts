import { metresBetween } from './second.js';
import type { Edge, Gap } from './window-facts.js';

/** km by odometer, or m by position, from which a truck has moved; the odometer counts 0.1 km */
const MOVED_KM = 0.5;
const MOVED_M = 1_000;
/** running at both sides of a gap as short as this: it was running between, s */
const RUNNING_S = 300;

/**
 * What a time without data means. The odometer knows best: it turns without the terminal too. Then the position; then
 * whether the engine ran at both sides of a short gap.
 */
export function gapBetween(a: Edge, b: Edge): Gap {
  const km = a.odometerKm === null || b.odometerKm === null ? null : b.odometerKm - a.odometerKm;
  const metres = a.position === null || b.position === null ? null : metresBetween(a.position, b.position);
  const moving = a.engineOn && (a.speedKmh ?? 0) >= 5;
  const seconds = (b.at - a.at) / 1000;
  const moved = km !== null ? km >= MOVED_KM : metres !== null ? metres >= MOVED_M : moving;
  const ran = a.engineOn && b.engineOn && seconds <= RUNNING_S;
  return { from: a.at, to: b.at, kind: moved || ran ? 'unexplained' : 'off', km, moving };
}
