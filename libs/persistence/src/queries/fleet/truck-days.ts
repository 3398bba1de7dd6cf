import type { TruckDayDetailDto, TruckDayDto, TripDto } from '@app/contracts';
import { endOfShanghaiDay, noxRates, startOfShanghaiDay, type CompactFinding, type Gap, type Scope } from '@app/domain';
import type { Sql } from '../../database.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { enterpriseScope, TRUCK_NAME, truckName, type FleetFilter, type TruckNameRow } from './filter.js';
import { findingValues } from './list-findings.js';

interface DayRow {
  readonly day: string;
  readonly judged_at: Date;
  readonly settled: boolean;
  readonly engine_s: number;
  readonly driven_s: number;
  readonly usable_s: number;
  readonly missing_s: number;
  readonly km: number;
  readonly fuel_l: number;
  readonly nox_g: number;
  readonly nox_km: number;
  readonly nox_s: number;
  readonly packets: number;
  readonly timely: number;
  readonly trips: number;
  readonly exceeded: number;
  readonly late: number;
  readonly repeated: number;
  readonly rejected: number;
}
const DAY_COLUMNS = `j.day::text, j.judged_at, j.settled, j.engine_s, j.driven_s, j.usable_s, j.missing_s, j.km, j.fuel_l, j.nox_g,
  j.nox_km, j.nox_s, j.packets, j.timely, j.trips, j.exceeded,
  coalesce(d.late, 0) AS late, coalesce(d.repeated, 0) AS repeated, coalesce(d.rejected, 0) AS rejected`;
const DAYS = 'truck_judged_day j LEFT JOIN truck_day d ON d.truck_id = j.truck_id AND d.day = j.day';

/** Judged days of one truck, oldest first. */
export async function truckDays(sql: Sql, truckId: number, from: string, to: string): Promise<TruckDayDto[]> {
  const rows = await sql.query<DayRow>(
    `SELECT ${DAY_COLUMNS} FROM ${DAYS} WHERE j.truck_id = $1 AND j.day BETWEEN $2::date AND $3::date ORDER BY j.day`,
    [truckId, from, to],
  );
  return rows.map(dayView);
}

function dayView(row: DayRow): TruckDayDto {
  return {
    day: row.day,
    judgedAt: row.judged_at.toISOString(),
    settled: row.settled,
    engineS: Math.round(row.engine_s),
    drivenS: Math.round(row.driven_s),
    usableS: Math.round(row.usable_s),
    missingS: Math.round(row.missing_s),
    km: round(row.km, 1),
    fuelL: round(row.fuel_l, 1),
    nox: noxView(row),
    packets: row.packets,
    timely: row.timely,
    expectedPackets: expectedPackets(row),
    latePackets: row.late,
    repeatedPackets: row.repeated,
    rejectedPackets: row.rejected,
    trips: row.trips,
    findings: row.exceeded,
  };
}

/** As many packets a second of missing time as there were in the time received. */
const expectedPackets = ({ packets, engine_s, missing_s }: DayRow): number =>
  engine_s > 0 ? Math.round((packets * (engine_s + missing_s)) / engine_s) : packets;

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
const roundOrNull = (value: number | null, decimals: number): number | null =>
  value === null ? null : round(value, decimals);

/** Mass of NOx with its rates; the km and seconds are those in which it could be measured. */
export function noxView(sums: { nox_g: number; nox_km: number; nox_s: number }) {
  const { gPerKm, gPerH } = noxRates({ g: sums.nox_g, km: sums.nox_km, s: sums.nox_s });
  return {
    g: round(sums.nox_g, 1),
    km: round(sums.nox_km, 1),
    s: Math.round(sums.nox_s),
    gPerKm: roundOrNull(gPerKm, 3),
    gPerH: roundOrNull(gPerH, 1),
  };
}

/** One judged day with everything that was made of it; null = not judged. */
export async function truckDay(sql: Sql, truckId: number, day: string): Promise<TruckDayDetailDto | null> {
  const [row] = await sql.query<
    DayRow & {
      readonly findings: CompactFinding[];
      readonly gaps: Gap[];
      readonly areas: Record<string, { km: number; s: number; g: number }>;
      readonly rules: Record<string, number>;
    }
  >(
    `SELECT ${DAY_COLUMNS}, j.findings, j.gaps, j.areas, j.rules FROM ${DAYS} WHERE j.truck_id = $1 AND j.day = $2::date`,
    [truckId, day],
  );
  if (row === undefined) return null;
  const trips = await sql.query<TripRow>(
    `SELECT ${TRIP_COLUMNS} FROM truck_trip WHERE truck_id = $1 AND day = $2::date ORDER BY started_at`,
    [truckId, day],
  );
  const fillings = await sql.query<{
    at: Date;
    what: 'fuel' | 'reagent';
    from_pct: number;
    to_pct: number;
    lon: number | null;
    lat: number | null;
  }>(
    'SELECT at, what, from_pct, to_pct, lon, lat FROM truck_filling WHERE truck_id = $1 AND day = $2::date ORDER BY at',
    [truckId, day],
  );
  const obd = await sql.query<{ at: Date; mil: boolean | null; dtcs: string[] }>(
    'SELECT at, mil, dtcs FROM truck_obd WHERE truck_id = $1 AND at >= $2 AND at < $3 ORDER BY at',
    [truckId, startOfShanghaiDay(day), endOfShanghaiDay(day)],
  );
  const crossings = await sql.query<{ at: Date; inside: boolean; fence_id: string; name: string }>(
    `SELECT c.at, c.inside, c.fence_id, f.name FROM truck_crossing c JOIN truck_fence f ON f.id = c.fence_id
      WHERE c.truck_id = $1 AND c.day = $2::date ORDER BY c.at`,
    [truckId, day],
  );
  return {
    ...dayView(row),
    values: row.findings.map(findingValues),
    gaps: row.gaps.map(({ from, to, kind, km, moving }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      kind,
      km: roundOrNull(km, 1),
      moving,
    })),
    areas: Object.entries(row.areas).map(([code, sums]) => ({
      areaCode: code === '-' ? null : code,
      ...noxView({ nox_g: sums.g, nox_km: sums.km, nox_s: sums.s }),
    })),
    tripList: trips.map(tripView),
    fillings: fillings.map((one) => ({
      at: one.at.toISOString(),
      what: one.what,
      fromPct: round(one.from_pct, 1),
      toPct: round(one.to_pct, 1),
      position: one.lon === null || one.lat === null ? null : { lon: one.lon, lat: one.lat },
    })),
    diagnostics: obd.map((one) => ({ at: one.at.toISOString(), mil: one.mil, dtcs: one.dtcs })),
    crossings: crossings.map((one) => ({
      at: one.at.toISOString(),
      inside: one.inside,
      fenceId: one.fence_id,
      fence: one.name,
    })),
    rules: row.rules,
  };
}

interface TripRow {
  readonly started_at: Date;
  readonly ended_at: Date;
  readonly km: number;
  readonly engine_s: number;
  readonly driven_s: number;
  readonly max_kmh: number;
  readonly fuel_l: number;
  readonly nox_g: number;
  readonly nox_s: number;
  readonly nox_km: number;
  readonly body: { start: { lon: number; lat: number } | null; end: { lon: number; lat: number } | null };
}
const TRIP_COLUMNS = 'started_at, ended_at, km, engine_s, driven_s, max_kmh, fuel_l, nox_g, nox_s, nox_km, body';

function tripView(row: TripRow): TripDto {
  return {
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    km: round(row.km, 1),
    engineS: Math.round(row.engine_s),
    drivenS: Math.round(row.driven_s),
    maxKmh: round(row.max_kmh, 1),
    fuelL: round(row.fuel_l, 1),
    nox: noxView(row),
    start: row.body.start,
    end: row.body.end,
  };
}

/** Trips of the fleet, the latest first; null = no cursor of this list. */
export async function listTrips(
  sql: Sql,
  scope: Scope,
  filter: FleetFilter,
  page: { readonly cursor: string | null; readonly limit: number },
) {
  const params: unknown[] = [filter.from, filter.to];
  const where = ['r.day BETWEEN $1::date AND $2::date', enterpriseScope(scope, 't', params)];
  const add = (condition: (n: string) => string, value: unknown): void => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (filter.truckId !== undefined) add((n) => `r.truck_id = ${n}`, filter.truckId);
  if (filter.enterprise !== undefined) add((n) => `t.enterprise = ${n}`, filter.enterprise);
  if (filter.area !== undefined) add((n) => `t.area_code LIKE rtrim(${n}, '0') || '%'`, filter.area);
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null || Number.isNaN(Date.parse(after[0] ?? '')) || !/^\d{1,9}$/.test(after[1] ?? '')) return null;
    params.push(...after);
    const n = params.length;
    where.push(`(r.started_at, r.truck_id) < ($${n - 1}::timestamptz, $${n}::int)`);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<TripRow & TruckNameRow>(
    `SELECT ${TRUCK_NAME}, ${TRIP_COLUMNS.split(', ')
      .map((column) => `r.${column}`)
      .join(', ')}
       FROM truck_trip r JOIN truck t ON t.id = r.truck_id
      WHERE ${where.join(' AND ')} ORDER BY r.started_at DESC, r.truck_id DESC LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    items: shown.map((row) => ({ ...truckName(row), ...tripView(row) })),
    nextCursor: more ? encodeCursor([last.started_at.toISOString(), String(last.truck_id)]) : null,
  };
}
