import { REMOTE_SENSING_CHANNEL } from '@app/application';
import type { SituationBacklogDto, SituationCountersDto, SituationPlaceDto } from '@app/contracts';
import { placeState, type IsoDate, type Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

/** What happened in a scope from one moment up to another. Times are those of the event itself, not of receipt. */
export async function situationCounters(sql: Sql, scope: Scope, from: Date, to: Date): Promise<SituationCountersDto> {
  const params: unknown[] = [from, to];
  const inside = (area: string): string => scopeCondition(scope, { area }, params);
  const [row] = await sql.query<SituationCountersDto>(
    `SELECT r.readings, r."readingsExceed", i.tests, i."testsHeld", f.flags, c.checks
       FROM (SELECT count(*)::float8 AS readings, count(*) FILTER (WHERE result = 'exceed')::float8 AS "readingsExceed"
               FROM rs_judgement
              -- the time inside the record code names the partition; it may differ from the pass by a clock's fault
              WHERE recorded_at >= $1::timestamptz - interval '1 day' AND recorded_at < $2::timestamptz + interval '1 day'
                AND passed_at >= $1 AND passed_at < $2 AND ${inside('area_code')}) r,
            (SELECT count(*)::float8 AS tests, count(*) FILTER (WHERE held)::float8 AS "testsHeld"
               FROM inspection WHERE started_at >= $1 AND started_at < $2 AND ${inside('area_code')}) i,
            (SELECT count(*)::float8 AS flags FROM flag WHERE opened_at >= $1 AND opened_at < $2 AND ${inside('area_code')}) f,
            (SELECT count(*)::float8 AS checks FROM spot_check
              WHERE checked_at >= $1 AND checked_at < $2 AND ${inside('area_code')}) c`,
    params,
  );
  if (!row) throw new Error('situation.no_counters');
  return row;
}

interface PlaceRow {
  kind: 'station' | 'site';
  code: string;
  name: string;
  area_code: string;
  site_kind: string | null;
  status: string;
  lon: number | null;
  lat: number | null;
  online: boolean | null;
  since: Date | null;
  last_data_at: Date | null;
  today: number;
  judged: number;
  usable: number;
  clock_skew_s: number | null;
}

/** Stations, sites and vans of a scope with how they stand with their data. @param day today in Asia/Shanghai */
export async function situationPlaces(sql: Sql, scope: Scope, day: IsoDate, now: Date): Promise<SituationPlaceDto[]> {
  const params: unknown[] = [day];
  const inside = scopeCondition(scope, { area: 's.area_code' }, params);
  const rows = await sql.query<PlaceRow>(
    `SELECT 'site' AS kind, s.code, s.name, s.area_code, s.kind AS site_kind, s.status,
            -- a van is where it says it is
            CASE WHEN s.kind = 'C' THEN coalesce(t.longitude, s.lon) ELSE coalesce(s.lon, t.longitude) END AS lon,
            CASE WHEN s.kind = 'C' THEN coalesce(t.latitude, s.lat) ELSE coalesce(s.lat, t.latitude) END AS lat,
            t.online, CASE WHEN t.status_at IS NULL THEN NULL ELSE t.since END AS since, t.last_record_at AS last_data_at,
            coalesce(d.stored, 0)::float8 AS today, coalesce(d.judged, 0)::float8 AS judged,
            coalesce(d.usable, 0)::float8 AS usable, t.clock_skew_s
       FROM rs_site s LEFT JOIN rs_site_state t ON t.site_code = s.code
       LEFT JOIN source_day d ON d.channel = '${REMOTE_SENSING_CHANNEL}' AND d.source = s.code AND d.day = $1::date
      WHERE ${inside}
     UNION ALL
     SELECT 'station', s.code, s.name, s.area_code, NULL, s.status, s.lon, s.lat, NULL, NULL, l.received_at,
            coalesce(d.stored, 0)::float8, 0, 0, NULL
       FROM station s
       LEFT JOIN source_day d ON d.channel = 'inspection' AND d.source = s.code AND d.day = $1::date
       LEFT JOIN LATERAL (
         SELECT i.received_at FROM inspection i WHERE i.station_code = s.code ORDER BY i.started_at DESC, i.id DESC LIMIT 1
       ) l ON true
      WHERE ${inside}
      ORDER BY 1, 2`,
    params,
  );
  return rows.map((row) => ({
    kind: row.kind,
    code: row.code,
    name: row.name,
    areaCode: row.area_code,
    siteKind: row.site_kind,
    status: row.status,
    state: placeState({ kind: row.kind, status: row.status, lastDataAt: row.last_data_at, online: row.online }, now),
    lon: row.lon,
    lat: row.lat,
    online: row.online,
    since: row.since?.toISOString() ?? null,
    lastDataAt: row.last_data_at?.toISOString() ?? null,
    today: row.today,
    validShare: row.judged > 0 ? row.usable / row.judged : null,
    clockSkewS: row.clock_skew_s,
  }));
}

/** What is stored and not worked off yet. Batches know no area: they are the platform's; quarantine is the caller's. */
export async function situationBacklog(sql: Sql, scope: Scope): Promise<SituationBacklogDto> {
  const params: unknown[] = [];
  const inside = scopeCondition(scope, { area: 'area_code' }, params);
  const [row] = await sql.query<Omit<SituationBacklogDto, 'oldestAt'> & { oldest: Date | null }>(
    `SELECT t.*, q.quarantine, i.imports
       FROM (SELECT count(*)::int AS batches, coalesce(sum(cardinality(record_nos)), 0)::float8 AS records,
                    min(created_at) AS oldest, count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed
               FROM judging_task WHERE done_at IS NULL) t,
            (SELECT count(*)::int AS quarantine FROM quarantine WHERE state = 'waiting' AND ${inside}) q,
            (SELECT count(*)::int AS imports FROM import_job WHERE state IN ('waiting', 'running')) i`,
    params,
  );
  if (!row) throw new Error('situation.no_backlog');
  const { oldest, ...rest } = row;
  return { ...rest, oldestAt: oldest?.toISOString() ?? null };
}
