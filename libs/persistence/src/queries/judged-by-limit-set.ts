import type { ItemResult, JudgedRecord, Method } from '@app/domain';
import type { Sql } from '../database.js';

interface Row {
  method: Method;
  altitude: number | null;
  items: { item: string; measured: number | null; result: ItemResult }[];
}

/**
 * The latest records that were judged by any version of a limit set: station tests and roadside readings.
 * @param code code of the set, see `LimitSet`
 * @param from not older than this
 * @param limit most of each kind, the newest
 */
export async function judgedByLimitSet(sql: Sql, code: string, from: Date, limit: number): Promise<JudgedRecord[]> {
  const tests = await sql.query<Row>(
    `SELECT i.method, coalesce(s.altitude_m, a.altitude_m)::float8 AS altitude, v.answer->'verdict'->'items' AS items
       FROM inspection i
       JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
       LEFT JOIN station s ON s.code = i.station_code
       LEFT JOIN area a ON a.code = i.area_code
      WHERE i.started_at >= $2 AND v.answer->'verdict'->>'limitSetCode' = $1
      ORDER BY i.started_at DESC LIMIT $3`,
    [code, from, limit],
  );
  const readings = await sql.query<Row>(
    `SELECT 'remote_sensing' AS method, NULL::float8 AS altitude, items
       FROM rs_judgement
      WHERE recorded_at >= $2 AND passed_at >= $2 AND usable AND limit_set_id IN (SELECT id FROM limit_set WHERE code = $1)
      ORDER BY passed_at DESC LIMIT $3`,
    [code, from, limit],
  );
  return [...tests, ...readings].map(({ method, altitude, items }) => ({ method, altitudeM: altitude, items }));
}
