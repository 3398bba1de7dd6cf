import {
  decideRegistration,
  plateKey,
  type KnownVehicle,
  type PlateInterval,
  type Reason,
  type Registration,
  type VehicleSighting,
} from '@app/domain';
import type { Sql } from '../database.js';
import { gatherVehicles, type HeldVehicle } from '../queries/known-vehicles.js';
import { saveVehicles, type VehicleChange } from './vehicle-rows.js';

/** Who says it and why; becomes the vehicle's history. */
export interface RegistryAuthor {
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
}

/** Keys that two transactions must not decide about at the same time. */
export function registryKeys(sightings: readonly VehicleSighting[]): string[] {
  return sightings.flatMap((one) => [
    ...(one.vin === null ? [] : [`vin:${one.vin}`]),
    ...(one.plate === null ? [] : [`plate:${plateKey(one.plate.text, one.plate.colour)}`]),
  ]);
}

/** Waits until nobody else decides about these keys; in one order, so that nobody waits in a circle. */
export async function lockKeys(sql: Sql, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql.query(
    `SELECT pg_advisory_xact_lock(k) FROM (
       SELECT DISTINCT hashtextextended(key, 727) AS k FROM unnest($1::text[]) AS key ORDER BY 1) AS keys`,
    [keys],
  );
}

/**
 * Puts sightings into the register, in their order, in the caller's transaction; the caller holds `registryKeys`.
 * @param authors one a sighting
 * @returns one registration a sighting
 */
export async function registerSightings(
  sql: Sql,
  sightings: readonly VehicleSighting[],
  authors: readonly RegistryAuthor[],
  newId: () => string,
): Promise<Registration[]> {
  const held = await gatherVehicles(
    sql,
    sightings.flatMap((one) => (one.vin === null ? [] : [one.vin])),
    sightings.flatMap((one) => (one.plate === null ? [] : [plateKey(one.plate.text, one.plate.colour)])),
  );
  const index = new HeldIndex(held.values());
  const changes: VehicleChange[] = [];
  const decisions = sightings.map((sighting, i) => {
    const decision = decideRegistration(index.concerned(sighting), sighting, newId());
    const author = authors[i];
    if (author === undefined) throw new Error('vehicle_registry.author_missing');
    const change = apply(held, sighting, decision, author);
    if (change !== null) changes.push(change);
    index.add(held.get(decision.vehicleId));
    return decision;
  });
  await saveVehicles(sql, [...held.values()], changes);
  return decisions;
}

/** The vehicles of a batch by VIN and by every plate they carried: a sighting must not look at all the others. */
class HeldIndex {
  private readonly byKey = new Map<string, Set<HeldVehicle>>();

  constructor(vehicles: Iterable<HeldVehicle>) {
    for (const vehicle of vehicles) this.add(vehicle);
  }

  add(vehicle: HeldVehicle | undefined): void {
    if (vehicle === undefined) return;
    if (vehicle.vin !== null) this.put(`vin:${vehicle.vin}`, vehicle);
    for (const { plate } of vehicle.intervals) this.put(`plate:${plateKey(plate.text, plate.colour)}`, vehicle);
  }

  concerned(sighting: VehicleSighting): KnownVehicle[] {
    const found = registryKeys([sighting]).flatMap((key) => [...(this.byKey.get(key) ?? [])]);
    return [...new Set(found)];
  }

  private put(key: string, vehicle: HeldVehicle): void {
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, new Set([vehicle]));
    else known.add(vehicle);
  }
}

/** Brings what is held in memory up to the decision; the next sighting of the batch sees it. */
function apply(
  held: Map<string, HeldVehicle>,
  sighting: VehicleSighting,
  decision: Registration,
  author: RegistryAuthor,
): VehicleChange | null {
  const before = held.get(decision.vehicleId);
  const vehicle: HeldVehicle = before ?? fresh(decision.vehicleId);
  held.set(vehicle.id, vehicle);
  const difference: unknown[] = [...decision.difference];
  if (decision.setVin !== null) {
    difference.unshift({ field: 'vin', before: vehicle.vin, after: decision.setVin });
    vehicle.vin = decision.setVin;
    vehicle.vinMarks = sighting.vinMarks as readonly Reason[];
  }
  if (vehicle.areaCode === null && sighting.areaCode !== null) vehicle.areaCode = sighting.areaCode;
  vehicle.facts = decision.facts;
  if (difference.length > 0) vehicle.factsAt = decision.factsAt;
  for (const { interval, at } of decision.ends) {
    Object.assign(ownerOf(held, interval), { until: at, dirty: true });
    difference.push({ field: 'plate', before: plateText(interval), after: null });
  }
  for (const { interval, from } of decision.extends) Object.assign(ownerOf(held, interval), { from, dirty: true });
  for (const interval of decision.adds) {
    vehicle.intervals.push({
      ...interval,
      rowId: null,
      dirty: true,
      original: sighting.plateOriginal ?? interval.plate.text,
    });
    difference.push({ field: 'plate', before: null, after: plateText(interval) });
  }
  if (difference.length === 0 && before !== undefined) return null;
  vehicle.version += 1;
  vehicle.dirty = true;
  return { vehicleId: vehicle.id, version: vehicle.version, difference, ...author };
}

const plateText = (interval: PlateInterval): string => plateKey(interval.plate.text, interval.plate.colour);

function fresh(id: string): HeldVehicle {
  return {
    id,
    vin: null,
    vinMarks: [],
    facts: {},
    factsAt: null,
    areaCode: null,
    version: 0,
    intervals: [],
    isNew: true,
    dirty: true,
  };
}

/** The stored interval that the decision spoke of. */
function ownerOf(held: ReadonlyMap<string, HeldVehicle>, interval: PlateInterval): object {
  const found = held.get(interval.vehicleId)?.intervals.find((one) => one === interval);
  if (found === undefined) throw new Error('vehicle_registry.interval_unknown');
  return found;
}
