import type { EffectSums, Filling, MeasureData, Scope } from '@app/domain';
import type { Sql } from '../../database.js';
import { enterpriseScope } from './filter.js';

/** Sums of a truck's judged days in a half-open range of days, as one JSON value. */
const sums = (from: string, to: string): string => `(
  SELECT jsonb_build_object('days', count(*), 'g', coalesce(sum(j.nox_g), 0), 'km', coalesce(sum(j.nox_km), 0),
           's', coalesce(sum(j.nox_s), 0), 'up', coalesce(sum((j.history->'valid'->>'up')::float8), 0),
           'down', coalesce(sum((j.history->'valid'->>'down')::float8), 0),
           'findingDays', count(*) FILTER (WHERE j.exceeded > 0))
    FROM truck_judged_day j
   WHERE j.truck_id = t.id AND j.engine_s > 0 AND j.day >= ${from} AND j.day < ${to})`;

/** Repairs and retrofits done in [from, to] with the truck's data so many days before and after. */
export async function measureDataOf(
  sql: Sql,
  scope: Scope,
  from: string,
  to: string,
  days: number,
): Promise<MeasureData[]> {
  const params: unknown[] = [from, to, days];
  const where = enterpriseScope(scope, 't', params);
  const rows = await sql.query<{
    id: string;
    truck_id: number;
    kind: 'repair' | 'retrofit';
    area_code: string;
    before: EffectSums;
    after: EffectSums;
  }>(
    `SELECT m.id, m.truck_id, m.kind, coalesce(m.area_code, t.area_code) AS area_code,
            ${sums('m.done_on - $3::int', 'm.done_on')} AS before,
            ${sums('m.done_on + 1', 'm.done_on + 1 + $3::int')} AS after
       FROM truck_measure m JOIN truck t ON t.id = m.truck_id
      WHERE m.done_on BETWEEN $1::date AND $2::date AND coalesce(m.area_code, t.area_code) IS NOT NULL AND ${where}
      ORDER BY m.done_on, m.id`,
    params,
  );
  return rows.map((row) => ({
    measureId: row.id,
    truckId: row.truck_id,
    kind: row.kind,
    areaCode: row.area_code,
    before: row.before,
    after: row.after,
  }));
}

/** Fillings of the days [from, to] at a known place, with NOx of the truck on so many days before and after. */
export async function fillingsOf(sql: Sql, scope: Scope, from: string, to: string, days: number): Promise<Filling[]> {
  const params: unknown[] = [from, to, days];
  const where = enterpriseScope(scope, 't', params);
  const rows = await sql.query<{
    truck_id: number;
    at: Date;
    what: 'fuel' | 'reagent';
    lon: number;
    lat: number;
    before: EffectSums;
    after: EffectSums;
  }>(
    `SELECT f.truck_id, f.at, f.what, f.lon, f.lat,
            ${sums('f.day - $3::int', 'f.day')} AS before, ${sums('f.day + 1', 'f.day + 1 + $3::int')} AS after
       FROM truck_filling f JOIN truck t ON t.id = f.truck_id
      WHERE f.day BETWEEN $1::date AND $2::date AND f.lon IS NOT NULL AND f.lat IS NOT NULL AND ${where}
      ORDER BY f.at, f.truck_id`,
    params,
  );
  return rows.map((row) => ({
    truckId: row.truck_id,
    at: row.at.getTime(),
    what: row.what,
    position: { lon: row.lon, lat: row.lat },
    before: { g: row.before.g, km: row.before.km },
    after: { g: row.after.g, km: row.after.km },
  }));
}
