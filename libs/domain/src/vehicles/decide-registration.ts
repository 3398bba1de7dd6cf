import { plateKey } from '../plates/plate.js';
import type { Reason } from '../judgement/verdict.js';
import { movePlate, vehicleAt, type PlateInterval } from './plate-history.js';
import type { VehicleSighting } from './sighting.js';
import { diffVehicle, type VehicleDifference, type VehicleFacts } from './vehicle.js';

/** A vehicle as stored, with every plate interval it ever had. */
export interface KnownVehicle {
  readonly id: string;
  readonly vin: string | null;
  readonly facts: Partial<VehicleFacts>;
  /** time of the sighting that the facts come from */
  readonly factsAt: Date | null;
  readonly areaCode: string | null;
  readonly intervals: readonly PlateInterval[];
}

export interface Registration {
  readonly vehicleId: string;
  readonly isNew: boolean;
  /** the VIN that the vehicle gets now; null = it keeps what it has */
  readonly setVin: string | null;
  readonly facts: Partial<VehicleFacts>;
  readonly factsAt: Date | null;
  readonly difference: readonly VehicleDifference[];
  /** intervals to end, by former interval */
  readonly ends: readonly { readonly interval: PlateInterval; readonly at: Date }[];
  /** intervals whose beginning is now known to be earlier */
  readonly extends: readonly { readonly interval: PlateInterval; readonly from: Date }[];
  readonly adds: readonly PlateInterval[];
  readonly marks: readonly Reason[];
}

const key = (one: { text: string; colour: PlateInterval['plate']['colour'] }): string => plateKey(one.text, one.colour);

/** The VIN names the vehicle; without one the plate does, at the time of the sighting. */
function identify(known: readonly KnownVehicle[], sighting: VehicleSighting): KnownVehicle | null {
  const byVin = sighting.vin === null ? undefined : known.find((one) => one.vin === sighting.vin);
  if (byVin) return byVin;
  const { plate, at } = sighting;
  if (plate === null) return null;
  const intervals = known.flatMap((one) => one.intervals);
  const holder =
    vehicleAt(intervals, plate, at) ??
    intervals.find((one) => one.until === null && key(one.plate) === key(plate))?.vehicleId;
  const byPlate = known.find((one) => one.id === holder);
  if (byPlate === undefined) return null;
  // known by plate only until now: this is its VIN; another VIN is another vehicle
  return sighting.vin === null || byPlate.vin === null ? byPlate : null;
}

type PlateChange = Pick<Registration, 'ends' | 'extends' | 'adds' | 'marks'>;
const NO_CHANGE: PlateChange = { ends: [], extends: [], adds: [], marks: [] };

function plateChange(known: readonly KnownVehicle[], vehicleId: string, sighting: VehicleSighting): PlateChange {
  const { plate, at } = sighting;
  if (plate === null) return NO_CHANGE;
  const intervals = known.flatMap((one) => one.intervals);
  const move = movePlate(intervals, { vehicleId, plate, from: at });
  if (move.ok) {
    if (!move.changed) return NO_CHANGE;
    const ends = intervals.filter((one, i) => move.intervals[i] !== one).map((interval) => ({ interval, at }));
    return { ...NO_CHANGE, ends, adds: move.intervals.slice(intervals.length) };
  }
  // a test that arrives late: the vehicle carried this plate already then, when nothing else is known of that time
  const own = intervals.find((one) => one.vehicleId === vehicleId && key(one.plate) === key(plate) && one.from > at);
  const free = (one: PlateInterval): boolean =>
    one.from >= (own?.from ?? at) || (one.until !== null && one.until <= at);
  const concerned = intervals.filter((one) => one.vehicleId === vehicleId || key(one.plate) === key(plate));
  if (own && concerned.every(free)) return { ...NO_CHANGE, extends: [{ interval: own, from: at }] };
  return { ...NO_CHANGE, marks: [{ code: move.code, path: 'vehicle.plate' }] };
}

function merge(known: Partial<VehicleFacts>, said: Partial<VehicleFacts>, newer: boolean): Partial<VehicleFacts> {
  const merged: Record<string, unknown> = { ...known };
  for (const [field, value] of Object.entries(said)) {
    if (value === null || value === undefined) continue;
    // an older sighting only fills gaps
    if (newer || merged[field] === null || merged[field] === undefined) merged[field] = value;
  }
  return merged as Partial<VehicleFacts>;
}

/**
 * Which vehicle a sighting is of, and what it changes: facts (the later sighting wins, an earlier one fills gaps) and
 * plates (a plate moves, the vehicle stays; the former interval is ended, never rewritten). The same again changes nothing.
 * @param known every vehicle of this VIN or that ever held this plate
 * @param freshId identifier to use when the vehicle is new
 */
export function decideRegistration(
  known: readonly KnownVehicle[],
  sighting: VehicleSighting,
  freshId: string,
): Registration {
  const found = identify(known, sighting);
  const vehicleId = found?.id ?? freshId;
  const before = found?.facts ?? {};
  const newer = found?.factsAt === null || found === null || sighting.at >= found.factsAt;
  const facts = merge(before, sighting.facts, newer);
  const setVin = sighting.vin !== null && (found === null || found.vin === null) ? sighting.vin : null;
  return {
    vehicleId,
    isNew: found === null,
    setVin,
    facts,
    factsAt: newer ? sighting.at : (found?.factsAt ?? null),
    difference: diffVehicle(before, facts),
    ...plateChange(known, vehicleId, sighting),
  };
}
