import type { FlagBriefDto, FlagPageDto, FlagSummaryDto } from '@app/contracts';
import { OPEN_FLAG_STATES, type FlagKind, type FlagState, type Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor, NotACursor } from './cursor.js';
import { scopeCondition } from './scope-condition.js';

export const FLAG_SORTS = ['newest', 'oldest', 'deadline', 'worst'] as const;
export type FlagSort = (typeof FLAG_SORTS)[number];

export interface FlagFilter {
  readonly kind?: string;
  readonly state?: readonly string[];
  readonly areaCode?: string;
  readonly plate?: string;
  readonly vehicleId?: string;
  readonly openedAfter?: Date;
  /** waits for a person, and its deadline was before this moment */
  readonly overdueAt?: Date;
}

export interface FlagRow {
  id: string;
  kind: FlagKind;
  item: string;
  state: FlagState;
  plate_key: string;
  vehicle_id: string | null;
  area_code: string;
  rule: string;
  rule_version: number;
  clears_by: string;
  opened_at: Date;
  changed_at: Date;
  deadline: Date | null;
  expires_at: Date | null;
  closed_at: Date | null;
  cleared_by: string | null;
  evidence_count: number;
  worst_ratio: number | null;
}

export const FLAG_COLUMNS = `id, kind, item, state, plate_key, vehicle_id, area_code, rule, rule_version, clears_by, opened_at,
  changed_at, deadline, expires_at, closed_at, cleared_by, evidence_count, worst_ratio`;

/** What a list is ordered by, and in which direction; flags that are alike follow by id. */
const ORDERS: Readonly<Record<FlagSort, { readonly key: string; readonly type: string; readonly down: boolean }>> = {
  newest: { key: 'opened_at', type: 'timestamptz', down: true },
  oldest: { key: 'opened_at', type: 'timestamptz', down: false },
  deadline: { key: `coalesce(deadline, 'infinity')`, type: 'timestamptz', down: false },
  worst: { key: 'coalesce(worst_ratio, -1)', type: 'float8', down: true },
};
/** More than this nobody counts. */
const COUNTED = 10_000;
const WAITING = `state IN ('open', 'second_opinion')`;

function conditions(scope: Scope, filter: FlagFilter): { readonly where: string[]; readonly params: unknown[] } {
  const params: unknown[] = [];
  const where = [scopeCondition(scope, { area: 'area_code' }, params)];
  const add = (condition: (n: string) => string, value: unknown): void => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (filter.kind !== undefined) add((n) => `kind = ${n}`, filter.kind);
  if (filter.state !== undefined) add((n) => `state = ANY(${n})`, [...filter.state]);
  if (filter.areaCode !== undefined) add((n) => `area_code LIKE rtrim(${n}, '0') || '%'`, filter.areaCode);
  if (filter.plate !== undefined) add((n) => `plate_key LIKE ${n} || '|%'`, filter.plate);
  if (filter.vehicleId !== undefined) add((n) => `vehicle_id = ${n}`, filter.vehicleId);
  if (filter.openedAfter !== undefined) add((n) => `opened_at >= ${n}`, filter.openedAfter);
  if (filter.overdueAt !== undefined) add((n) => `${WAITING} AND deadline < ${n}`, filter.overdueAt);
  return { where, params };
}

/**
 * Flags inside a caller's scope, a page at a time; the first page also tells how many there are.
 * @throws NotACursor when the cursor is none of this list in this order
 */
export async function listFlags(
  sql: Sql,
  scope: Scope,
  filter: FlagFilter,
  page: { readonly cursor: string | null; readonly limit: number; readonly sort?: FlagSort },
): Promise<FlagPageDto> {
  const sort = page.sort ?? 'newest';
  const { key, type, down } = ORDERS[sort];
  const { where, params } = conditions(scope, filter);
  const total = page.cursor === null ? await countFlags(sql, where, params) : null;
  if (page.cursor !== null) {
    const [of, value, id] = decodeCursor(page.cursor, 3) ?? [];
    if (of !== sort || value === undefined || !isKey(value, type) || !/^[0-9a-f-]{36}$/.test(id ?? ''))
      throw new NotACursor();
    params.push(value, id);
    where.push(`(${key}, id) ${down ? '<' : '>'} ($${params.length - 1}::text::${type}, $${params.length}::uuid)`);
  }
  params.push(page.limit + 1);
  const way = down ? 'DESC' : 'ASC';
  const rows = await sql.query<FlagRow & { sort: string }>(
    `SELECT ${FLAG_COLUMNS}, (${key})::text AS sort FROM flag WHERE ${where.join(' AND ')}
      ORDER BY ${key} ${way}, id ${way} LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > page.limit && last ? encodeCursor([sort, last.sort, last.id]) : null;
  return { items: shown.map(flagBrief), nextCursor, total };
}

const isKey = (value: string, type: string): boolean =>
  type === 'float8'
    ? Number.isFinite(Number(value))
    : value === 'infinity' || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d$/.test(value);

async function countFlags(
  sql: Sql,
  where: readonly string[],
  params: readonly unknown[],
): Promise<FlagPageDto['total']> {
  const [row] = await sql.query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM (SELECT FROM flag WHERE ${where.join(' AND ')} LIMIT ${COUNTED + 1}) AS counted`,
    params,
  );
  const rows = row?.rows ?? 0;
  return { rows: Math.min(rows, COUNTED), exact: rows <= COUNTED };
}

/** Flags that are open against a vehicle, or against a plate of it that is tied to no other vehicle; the newest first. */
export async function openFlagsOf(
  sql: Sql,
  of: { readonly vehicleId: string; readonly plateKeys: readonly string[] },
): Promise<FlagBriefDto[]> {
  const rows = await sql.query<FlagRow>(
    `SELECT ${FLAG_COLUMNS} FROM flag WHERE state = ANY ($3)
        AND (vehicle_id = $1 OR (vehicle_id IS NULL AND plate_key = ANY ($2))) ORDER BY opened_at DESC, id DESC`,
    [of.vehicleId, [...of.plateKeys], [...OPEN_FLAG_STATES]],
  );
  return rows.map(flagBrief);
}

/** Counts by kind and state, and what waits by county, inside a caller's scope and, when given, an area. */
export async function flagSummary(
  sql: Sql,
  scope: Scope,
  now: Date,
  areaCode: string | null = null,
): Promise<FlagSummaryDto> {
  const { where, params } = conditions(scope, areaCode === null ? {} : { areaCode });
  params.push(now);
  const overdue = `count(*) FILTER (WHERE ${WAITING} AND deadline < $${params.length})::int AS overdue`;
  const items = await sql.query<FlagSummaryDto['items'][number]>(
    `SELECT kind, state, count(*)::int AS flags, ${overdue} FROM flag WHERE ${where.join(' AND ')}
      GROUP BY kind, state ORDER BY kind, state`,
    params,
  );
  const areas = await sql.query<FlagSummaryDto['areas'][number]>(
    `SELECT area_code AS "areaCode", count(*)::int AS flags, ${overdue} FROM flag
      WHERE ${where.join(' AND ')} AND ${WAITING} GROUP BY area_code ORDER BY area_code`,
    params,
  );
  return { items, areas };
}

export function flagBrief(row: FlagRow): FlagBriefDto {
  const [plate = '', colour = ''] = row.plate_key.split('|');
  return {
    id: row.id,
    kind: row.kind,
    item: row.item,
    state: row.state,
    plate,
    plateColor: colour === '' ? null : colour,
    vehicleId: row.vehicle_id,
    areaCode: row.area_code,
    rule: { id: row.rule, version: row.rule_version },
    clearsBy: row.clears_by,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    deadline: row.deadline?.toISOString() ?? null,
    evidenceCount: row.evidence_count,
    worstRatio: row.worst_ratio,
  };
}
