import { deletionKeys, plateKey, skeleton } from '@app/domain';
import type { Sql } from '../database.js';
import type { HeldInterval, HeldVehicle } from '../queries/known-vehicles.js';

export interface VehicleChange {
  readonly vehicleId: string;
  readonly version: number;
  readonly difference: readonly unknown[];
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
}

/** Writes what changed, table by table; nothing changed = no statement. */
export async function saveVehicles(
  sql: Sql,
  vehicles: readonly HeldVehicle[],
  changes: readonly VehicleChange[],
): Promise<void> {
  const dirty = vehicles.filter((one) => one.dirty);
  await insertVehicles(
    sql,
    dirty.filter((one) => one.isNew),
    changes,
  );
  await updateVehicles(
    sql,
    dirty.filter((one) => !one.isNew),
    changes,
  );
  const intervals = vehicles.flatMap((one) => one.intervals).filter((one) => one.dirty);
  // a plate leaves its former vehicle before it comes to the next: one current holder at any moment
  await updateIntervals(
    sql,
    intervals.filter((one) => one.rowId !== null),
  );
  await insertIntervals(
    sql,
    intervals.filter((one) => one.rowId === null),
  );
  if (changes.length === 0) return;
  await sql.query(
    `INSERT INTO vehicle_change (vehicle_id, version, at, author, reason, difference)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[]::jsonb[])`,
    [
      changes.map((c) => c.vehicleId),
      changes.map((c) => c.version),
      changes.map((c) => c.at),
      changes.map((c) => c.author),
      changes.map((c) => c.reason),
      changes.map((c) => JSON.stringify(c.difference)),
    ],
  );
}

const changedAt = (id: string, changes: readonly VehicleChange[]): Date =>
  changes.findLast((one) => one.vehicleId === id)?.at ?? new Date(0);

async function insertVehicles(
  sql: Sql,
  rows: readonly HeldVehicle[],
  changes: readonly VehicleChange[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO vehicle (id, vin, vin_marks, facts, facts_at, area_code, version, created_at, updated_at)
     SELECT id, vin, marks::jsonb, facts::jsonb, facts_at, area, version, at, at
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::int[], $8::timestamptz[])
         AS t(id, vin, marks, facts, facts_at, area, version, at)`,
    [...vehicleColumns(rows), rows.map((one) => changedAt(one.id, changes))],
  );
}

async function updateVehicles(
  sql: Sql,
  rows: readonly HeldVehicle[],
  changes: readonly VehicleChange[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE vehicle v SET vin = t.vin, vin_marks = t.marks::jsonb, facts = t.facts::jsonb, facts_at = t.facts_at,
            area_code = t.area, version = t.version, updated_at = t.at
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::int[], $8::timestamptz[])
         AS t(id, vin, marks, facts, facts_at, area, version, at)
      WHERE v.id = t.id`,
    [...vehicleColumns(rows), rows.map((one) => changedAt(one.id, changes))],
  );
}

function vehicleColumns(rows: readonly HeldVehicle[]): unknown[] {
  return [
    rows.map((one) => one.id),
    rows.map((one) => one.vin),
    rows.map((one) => JSON.stringify(one.vinMarks)),
    rows.map((one) => JSON.stringify(one.facts)),
    rows.map((one) => one.factsAt),
    rows.map((one) => one.areaCode),
    rows.map((one) => one.version),
  ];
}

async function updateIntervals(sql: Sql, rows: readonly HeldInterval[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE vehicle_plate p SET valid_from = t.valid_from, valid_to = t.valid_to
       FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS t(id, valid_from, valid_to)
      WHERE p.id = t.id`,
    [rows.map((one) => one.rowId), rows.map((one) => one.from), rows.map((one) => one.until)],
  );
}

async function insertIntervals(sql: Sql, rows: readonly HeldInterval[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO vehicle_plate (vehicle_id, plate, colour, plate_key, original, skeleton, deletion_keys, valid_from, valid_to)
     SELECT vehicle_id, plate, colour, plate_key, original, skeleton,
            ARRAY(SELECT jsonb_array_elements_text(keys::jsonb)), valid_from, valid_to
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[])
         AS t(vehicle_id, plate, colour, plate_key, original, skeleton, keys, valid_from, valid_to)`,
    [
      rows.map((one) => one.vehicleId),
      rows.map((one) => one.plate.text),
      rows.map((one) => one.plate.colour ?? 'other'),
      rows.map((one) => plateKey(one.plate.text, one.plate.colour)),
      rows.map((one) => one.original),
      rows.map((one) => skeleton(one.plate.text)),
      rows.map((one) => JSON.stringify(deletionKeys(one.plate.text))),
      rows.map((one) => one.from),
      rows.map((one) => one.until),
    ],
  );
}
