import type { MachineAlarmDto, MachineCheckViewDto, MachineSiteViewDto, MachineVisitDto } from '@app/contracts';
import type { CountyMachines, Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { scopeCondition } from './scope-condition.js';

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

interface Page {
  readonly cursor: string | null;
  readonly limit: number;
}
type Paged<T> = { items: T[]; nextCursor: string | null } | null;

function paged<T extends { sort_value: string; sort_id: string }>(
  rows: readonly T[],
  limit: number,
): { items: Omit<T, 'sort_value' | 'sort_id'>[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ sort_value: _v, sort_id: _i, ...row }) => row),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.sort_value, last.sort_id]) : null,
  };
}

const CHECK = `k.id, k.check_no AS "checkNo", k.machine_id AS "machineId", m.code, m.kind, k.area_code AS "areaCode",
  k.place->>'name' AS place, ${ISO('k.checked_at')} AS "checkedAt", k.smoke_class AS "smokeClass", k.result, k.verdict,
  k.zone_answer AS "zoneAnswer", k.counted_for AS "countedFor", k.invalid_reasons AS "invalidReasons",
  coalesce(u.display_name, k.officer_id) AS officer`;

const CHECK_SCOPE = { area: 'k.area_code', subjectKind: `'owner'`, subjectId: 'm.owner_id::text' } as const;
const ofMachine = (id: string): string =>
  `(k.machine_id = ${id} OR k.machine_id IN (SELECT id FROM machine WHERE merged_into = ${id}))`;

/** Smoke tests, the latest first: of one machine, or of the areas of a scope. */
export async function listMachineChecks(
  sql: Sql,
  scope: Scope,
  filter: { readonly machineId?: string; readonly result?: string; readonly area?: string },
  page: Page,
): Promise<Paged<MachineCheckViewDto>> {
  const params: unknown[] = [];
  // one machine: the guard has let the caller open it, and its tests elsewhere belong to it
  const where =
    filter.machineId === undefined
      ? [scopeCondition(scope, CHECK_SCOPE, params)]
      : [ofMachine(`$${params.push(filter.machineId)}`)];
  if (filter.result !== undefined) where.push(`k.result = $${params.push(filter.result)}`);
  if (filter.area !== undefined)
    where.push(`k.area_code LIKE $${params.push(`${filter.area.replace(/(00)+$/, '')}%`)}`);
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null) return null;
    where.push(`(k.checked_at, k.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`);
  }
  const rows = await sql.query<MachineCheckViewDto & { sort_value: string; sort_id: string }>(
    `SELECT ${CHECK}, k.checked_at::text AS sort_value, k.id AS sort_id
       FROM machine_check k JOIN machine m ON m.id = k.machine_id LEFT JOIN user_account u ON u.id::text = k.officer_id
      WHERE ${where.join(' AND ')} ORDER BY k.checked_at DESC, k.id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  return paged(rows, page.limit);
}

export interface VisitFilter {
  readonly area?: string;
  readonly site?: string;
  readonly machineId?: string;
  /** still there */
  readonly open?: boolean;
  /** still there though it should have left before this moment */
  readonly overstayAt?: Date;
}

/** Stays on sites, the latest first; those that are overdue, the longest first. */
export async function listMachineVisits(
  sql: Sql,
  scope: Scope,
  filter: VisitFilter,
  page: Page,
  now: Date,
): Promise<Paged<MachineVisitDto>> {
  const params: unknown[] = [now];
  const where = [
    scopeCondition(scope, { area: 's.area_code', subjectKind: `'enterprise'`, subjectId: 's.enterprise' }, params),
  ];
  if (filter.area !== undefined)
    where.push(`s.area_code LIKE $${params.push(`${filter.area.replace(/(00)+$/, '')}%`)}`);
  if (filter.site !== undefined) where.push(`s.code = $${params.push(filter.site)}`);
  if (filter.machineId !== undefined) where.push(`v.machine_id = $${params.push(filter.machineId)}`);
  if (filter.open === true || filter.overstayAt !== undefined) where.push('v.left_at IS NULL');
  if (filter.overstayAt !== undefined) where.push(`v.leave_by < $${params.push(filter.overstayAt)}`);
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null) return null;
    where.push(`(v.entered_at, v.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`);
  }
  const rows = await sql.query<MachineVisitDto & { sort_value: string; sort_id: string }>(
    `SELECT v.id, v.machine_id AS "machineId", m.code, m.kind, m.stage, s.code AS "siteCode", s.name AS "siteName",
            s.area_code AS "areaCode", ${ISO('v.entered_at')} AS "enteredAt", ${ISO('v.leave_by')} AS "leaveBy",
            ${ISO('v.left_at')} AS "leftAt", v.left_how AS "leftHow", v.left_at IS NULL AND v.leave_by < $1 AS overstay,
            (v.zone_answer->>'allowed')::boolean AS "zoneAllowed", v.entered_at::text AS sort_value, v.id AS sort_id
       FROM machine_visit v JOIN machine m ON m.id = v.machine_id JOIN machine_site s ON s.id = v.site_id
      WHERE ${where.join(' AND ')} ORDER BY v.entered_at DESC, v.id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  return paged(rows, page.limit);
}

/** Alarms of zones, the latest day first. */
export async function listZoneAlarms(
  sql: Sql,
  scope: Scope,
  filter: { readonly area?: string; readonly machineId?: string },
  limit: number,
): Promise<MachineAlarmDto[]> {
  const params: unknown[] = [];
  const where = [scopeCondition(scope, { area: 'a.area_code' }, params)];
  if (filter.area !== undefined)
    where.push(`a.area_code LIKE $${params.push(`${filter.area.replace(/(00)+$/, '')}%`)}`);
  if (filter.machineId !== undefined) where.push(`a.machine_id = $${params.push(filter.machineId)}`);
  return sql.query<MachineAlarmDto>(
    `SELECT a.machine_id AS "machineId", m.code, m.kind, m.stage, z.code AS "zoneCode", z.body->'name'->>'zh' AS "zoneNameZh",
            z.body->'name'->>'en' AS "zoneNameEn", to_char(a.day, 'YYYY-MM-DD') AS day, ${ISO('a.first_at')} AS "firstAt",
            ${ISO('a.last_at')} AS "lastAt", a.times, a.source, a.lon, a.lat, a.reasons, a.area_code AS "areaCode"
       FROM machine_zone_alarm a JOIN machine m ON m.id = a.machine_id JOIN machine_zone z ON z.id = a.zone_id
      WHERE ${where.join(' AND ')} ORDER BY a.day DESC, a.last_at DESC LIMIT $${params.push(limit)}`,
    params,
  );
}

/** Sites of a scope by code, with how many machines are there. */
export async function listMachineSites(sql: Sql, scope: Scope, now: Date): Promise<MachineSiteViewDto[]> {
  const params: unknown[] = [now];
  const where = scopeCondition(
    scope,
    { area: 's.area_code', subjectKind: `'enterprise'`, subjectId: 's.enterprise' },
    params,
  );
  return sql.query<MachineSiteViewDto>(
    `SELECT s.code, s.name, s.area_code AS "areaCode", s.lon, s.lat, s.enterprise, s.max_stay_hours AS "maxStayHours",
            count(v.id)::int AS present, count(v.id) FILTER (WHERE v.leave_by < $1)::int AS overstaying
       FROM machine_site s LEFT JOIN machine_visit v ON v.site_id = s.id AND v.left_at IS NULL
      WHERE ${where} GROUP BY s.id ORDER BY s.code LIMIT 1000`,
    params,
  );
}

/**
 * Counts by county of a scope, every county of the register of areas included.
 * @param year calendar year in Asia/Shanghai of the tests that count
 */
export async function countyMachines(sql: Sql, scope: Scope, year: number): Promise<CountyMachines[]> {
  const params: unknown[] = [`${year}-01-01T00:00:00+08:00`, `${year + 1}-01-01T00:00:00+08:00`, `${year}-12-31`];
  const where = scopeCondition(scope, { area: 'a.code' }, params);
  return sql.query<CountyMachines>(
    `SELECT a.code AS "areaCode", count(m.id)::int AS registered,
            count(m.id) FILTER (WHERE m.plate_state = 'fitted')::int AS fitted,
            count(m.id) FILTER (WHERE EXISTS (SELECT FROM machine_check k WHERE k.machine_id = m.id
              AND k.checked_at >= $1 AND k.checked_at < $2 AND k.result <> 'undetermined'))::int AS tested,
            (SELECT s.machines FROM machine_stock s WHERE s.area_code = a.code AND s.as_of <= $3
              ORDER BY s.as_of DESC LIMIT 1) AS stock
       FROM area a LEFT JOIN machine m ON m.area_code = a.code AND m.state = 'active'
      WHERE a.level = 'county' AND ${where} GROUP BY a.code ORDER BY a.code`,
    params,
  );
}
