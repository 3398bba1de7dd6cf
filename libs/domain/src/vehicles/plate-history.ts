import { plateKey } from '../plates/plate.js';
import type { Plate } from '../plates/plate.js';

/** A vehicle carried a plate from `from` (inclusive) until `until` (exclusive); null = still. */
export interface PlateInterval {
  readonly vehicleId: string;
  readonly plate: Plate;
  readonly from: Date;
  readonly until: Date | null;
}

const covers = (interval: PlateInterval, at: Date): boolean =>
  interval.from <= at && (interval.until === null || at < interval.until);

const samePlate = (a: Plate, b: Plate): boolean => plateKey(a.text, a.colour) === plateKey(b.text, b.colour);

/** The plate that a vehicle carried at a time; null = none known. */
export function plateAt(intervals: readonly PlateInterval[], vehicleId: string, at: Date): Plate | null {
  return intervals.find((one) => one.vehicleId === vehicleId && covers(one, at))?.plate ?? null;
}

/** The vehicle that carried a plate at a time; null = none known. */
export function vehicleAt(intervals: readonly PlateInterval[], plate: Plate, at: Date): string | null {
  return intervals.find((one) => samePlate(one.plate, plate) && covers(one, at))?.vehicleId ?? null;
}

/** Plates that a vehicle carried before `at` and carries no longer, latest first. */
export function formerPlates(
  intervals: readonly PlateInterval[],
  vehicleId: string,
  at: Date,
): readonly PlateInterval[] {
  return intervals
    .filter((one) => one.vehicleId === vehicleId && one.until !== null && one.until <= at)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime());
}

const overlap = (a: PlateInterval, b: PlateInterval): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** Pairs that contradict each other: one plate on two vehicles, or one vehicle with two plates, at the same time. */
export function contradictions(intervals: readonly PlateInterval[]): readonly [PlateInterval, PlateInterval][] {
  return intervals.flatMap((a, index) =>
    intervals
      .slice(index + 1)
      .filter((b) => (samePlate(a.plate, b.plate) || a.vehicleId === b.vehicleId) && overlap(a, b))
      .map((b): [PlateInterval, PlateInterval] => [a, b]),
  );
}

export type PlateMove =
  | { readonly ok: true; readonly changed: boolean; readonly intervals: readonly PlateInterval[] }
  | { readonly ok: false; readonly code: 'plate_history.out_of_order' };

/**
 * Puts a plate on a vehicle from a moment on: ends what the vehicle carried, takes the plate off its former vehicle. The
 * same again changes nothing.
 * @param intervals history of this vehicle and of this plate, without contradictions
 * @returns the new history, or `plate_history.out_of_order` when a later fact about either is already known: a person
 *   must look at it, because history is not rewritten
 */
export function movePlate(
  intervals: readonly PlateInterval[],
  move: { readonly vehicleId: string; readonly plate: Plate; readonly from: Date },
): PlateMove {
  const concerned = (one: PlateInterval): boolean =>
    one.vehicleId === move.vehicleId || samePlate(one.plate, move.plate);
  const carried = (one: PlateInterval): boolean => one.vehicleId === move.vehicleId && samePlate(one.plate, move.plate);
  if (intervals.some((one) => carried(one) && covers(one, move.from))) return { ok: true, changed: false, intervals };
  const later = (one: PlateInterval): boolean => one.from >= move.from || (one.until !== null && one.until > move.from);
  if (intervals.some((one) => concerned(one) && later(one))) return { ok: false, code: 'plate_history.out_of_order' };
  const ended = intervals.map((one) => (concerned(one) && covers(one, move.from) ? { ...one, until: move.from } : one));
  return { ok: true, changed: true, intervals: [...ended, { ...move, until: null }] };
}
