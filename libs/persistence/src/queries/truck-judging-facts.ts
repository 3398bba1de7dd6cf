import type { DaySurroundings, FoldedHour, JudgedTruck, TruckFence } from '@app/application';
import { endOfShanghaiDay, startOfShanghaiDay, type ObdFact, type TruckStage, type WindowFacts } from '@app/domain';
import type { Sql } from '../database.js';

/** Snapshots of the diagnostics are looked at over so many days: a terminal sends one a day. */
const OBD_DAYS = 7;
const DAY_MS = 86_400_000;

interface TruckRow {
  id: number;
  vin: string;
  area_code: string | null;
  enterprise: string | null;
  calid: string | null;
  cvn: string | null;
  vehicle_id: string | null;
  plate_key: string | null;
  stage: number | null;
  has_scr: boolean | null;
  has_dpf: boolean | null;
  last_day: string | null;
}

/** The trucks with what the vehicle register knows under the same VIN. Without an area a truck is nobody's yet: left out. */
export async function judgedTrucks(
  sql: Sql,
  truckIds: readonly number[],
  day: string,
): Promise<Map<number, JudgedTruck>> {
  const rows = await sql.query<TruckRow>(
    `SELECT t.id, t.vin, t.area_code, t.enterprise, t.calid, t.cvn, v.id AS vehicle_id, p.plate_key,
            (v.facts->>'emissionStage')::int AS stage, (v.facts->>'hasScr')::boolean AS has_scr,
            (v.facts->>'hasDpf')::boolean AS has_dpf,
            (SELECT max(d.day)::text FROM truck_day d WHERE d.truck_id = t.id AND d.day <= $2::date) AS last_day
       FROM truck t
       LEFT JOIN vehicle v ON v.vin = t.vin
       LEFT JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL
      WHERE t.id = ANY($1)`,
    [[...truckIds], day],
  );
  const known = rows.flatMap((row) => (row.area_code === null ? [] : [judgedTruck(row, row.area_code)]));
  return new Map(known.map((truck) => [truck.truckId, truck]));
}

/** A truck that nobody registered with its stage is judged as China VI only when it carries a filter's sensor; else as V. */
const stageOf = (stage: number | null, hasDpf: boolean | null): TruckStage =>
  stage === null ? (hasDpf === true ? 'VI' : 'V') : stage >= 6 ? 'VI' : stage === 5 ? 'V' : 'IV';

function judgedTruck(row: TruckRow, areaCode: string): JudgedTruck {
  return {
    truckId: row.id,
    nature: {
      vin: row.vin,
      stage: stageOf(row.stage, row.has_dpf),
      hasScr: row.has_scr,
      hasDpf: row.has_dpf,
      calid: row.calid,
      cvn: row.cvn,
    },
    subject: {
      plateKey: row.plate_key ?? (row.vehicle_id === null ? `truck:${row.id}` : `vehicle:${row.vehicle_id}`),
      vehicleId: row.vehicle_id,
      areaCode,
    },
    enterprise: row.enterprise,
    lastDay: row.last_day,
  };
}

/** Hours with the packets that begin or end in them. */
export async function hoursOf(
  sql: Sql,
  truckIds: readonly number[],
  day: string,
): Promise<Map<number, { hour: Date; packets: number }[]>> {
  const rows = await sql.query<{ truck_id: number; hour: Date; packets: number }>(
    `SELECT p.truck_id, h.hour, count(*)::int AS packets
       FROM truck_packet p
       CROSS JOIN LATERAL (
         SELECT date_trunc('hour', p.sampled_at) AS hour
         UNION SELECT date_trunc('hour', p.sampled_at + p.span_s * interval '1 second')
       ) h
      WHERE p.truck_id = ANY($1) AND p.filed_on BETWEEN $2::date - 1 AND $2::date AND p.kind < 256
        AND p.sampled_at >= $3::timestamptz - interval '10 minutes' AND p.sampled_at < $4::timestamptz
        AND h.hour >= $3::timestamptz AND h.hour < $4::timestamptz
      GROUP BY 1, 2`,
    [[...truckIds], day, startOfShanghaiDay(day), endOfShanghaiDay(day)],
  );
  return grouped(rows, ({ hour, packets }) => ({ hour, packets }));
}

export async function foldedHours(
  sql: Sql,
  truckIds: readonly number[],
  day: string,
): Promise<Map<number, FoldedHour[]>> {
  const rows = await sql.query<{
    truck_id: number;
    hour: Date;
    packets: number;
    windows_version: number;
    body: Pick<FoldedHour, 'facts' | 'tally'>;
  }>(
    `SELECT truck_id, hour, packets, windows_version, body FROM truck_window
      WHERE truck_id = ANY($1) AND hour >= $2 AND hour < $3 ORDER BY hour`,
    [[...truckIds], startOfShanghaiDay(day), endOfShanghaiDay(day)],
  );
  return grouped(rows, ({ hour, packets, windows_version, body }) => ({
    hour,
    packets,
    windowsVersion: windows_version,
    facts: body.facts,
    tally: body.tally,
  }));
}

/** Days before, snapshots, alarms and packets with an unbelievable time, by truck. */
export async function daySurroundings(
  sql: Sql,
  truckIds: readonly number[],
  day: string,
  historyDays: number,
): Promise<Map<number, DaySurroundings>> {
  const ids = [...truckIds];
  const [start, end] = [startOfShanghaiDay(day), endOfShanghaiDay(day)];
  const before = await sql.query<{ truck_id: number; day: string; history: WindowFacts }>(
    `SELECT truck_id, day::text, history FROM truck_judged_day
      WHERE truck_id = ANY($1) AND day < $2::date AND day >= $2::date - $3::int AND engine_s > 0 ORDER BY truck_judged_day.day`,
    [ids, day, historyDays],
  );
  const obd = await sql.query<{
    truck_id: number;
    at: Date;
    mil: boolean | null;
    dtcs: string[];
    ecu_vin: string | null;
    calid: string | null;
    cvn: string | null;
  }>(
    `SELECT truck_id, at, mil, dtcs, ecu_vin, calid, cvn FROM truck_obd
      WHERE truck_id = ANY($1) AND at >= $2 AND at < $3 ORDER BY at`,
    [ids, new Date(start.getTime() - OBD_DAYS * DAY_MS), end],
  );
  const alarms = await sql.query<{ truck_id: number; at: Date }>(
    'SELECT truck_id, at FROM truck_tamper WHERE truck_id = ANY($1) AND at >= $2 AND at < $3 ORDER BY at',
    [ids, start, end],
  );
  const strange = await sql.query<{ truck_id: number; packets: number }>(
    `SELECT truck_id, count(*)::int AS packets FROM truck_packet
      WHERE truck_id = ANY($1) AND filed_on = '1970-01-01' AND received_at >= $2 AND received_at < $3 GROUP BY 1`,
    [ids, start, end],
  );
  const befores = grouped(before, (row) => ({ day: row.day, facts: row.history }));
  const snapshots = grouped(obd, ({ at, mil, dtcs, ecu_vin, calid, cvn }): ObdFact => ({
    at: at.getTime(),
    mil,
    dtcs,
    ecuVin: ecu_vin,
    calid,
    cvn,
  }));
  const tampers = grouped(alarms, (row) => row.at.getTime());
  const odd = new Map(strange.map((row) => [row.truck_id, row.packets]));
  return new Map(
    ids.map((id) => [
      id,
      {
        before: befores.get(id) ?? [],
        obd: snapshots.get(id) ?? [],
        alarms: tampers.get(id) ?? [],
        strange: odd.get(id) ?? 0,
      },
    ]),
  );
}

export async function fencesOn(sql: Sql, day: string): Promise<TruckFence[]> {
  const rows = await sql.query<{
    id: string;
    name: string;
    area_code: string;
    kind: 'alarm' | 'county';
    ring: [number, number][];
    on_enter: boolean;
    on_leave: boolean;
  }>(
    `SELECT id, name, area_code, kind, ring, on_enter, on_leave FROM truck_fence
      WHERE valid_from < $2 AND (valid_to IS NULL OR valid_to > $1) ORDER BY id`,
    [startOfShanghaiDay(day), endOfShanghaiDay(day)],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    areaCode: row.area_code,
    kind: row.kind,
    ring: row.ring.map(([lon, lat]) => ({ lon, lat })),
    onEnter: row.on_enter,
    onLeave: row.on_leave,
  }));
}

function grouped<R extends { truck_id: number }, T>(rows: readonly R[], of: (row: R) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const held = groups.get(row.truck_id);
    if (held) held.push(of(row));
    else groups.set(row.truck_id, [of(row)]);
  }
  return groups;
}
