import type { FlagEvidence, FlagKind, FlagState, Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

export interface FlagBrief {
  readonly id: string;
  readonly kind: FlagKind;
  readonly item: string;
  readonly state: FlagState;
  readonly plate: string;
  readonly plateColor: string | null;
  readonly vehicleId: string | null;
  readonly areaCode: string;
  readonly rule: { readonly id: string; readonly version: number };
  /** the defined event that clears it */
  readonly clearsBy: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly deadline: string | null;
  readonly evidenceCount: number;
  /** worst measured value as a multiple of its limit */
  readonly worstRatio: number | null;
}

export interface FlagView extends FlagBrief {
  readonly expiresAt: string | null;
  readonly closedAt: string | null;
  readonly clearedBy: string | null;
  readonly evidence: readonly FlagEvidenceView[];
  readonly history: readonly {
    readonly at: string;
    readonly event: string;
    readonly from: string | null;
    readonly to: string;
    readonly actor: string;
    readonly reason: string | null;
    readonly data: unknown;
  }[];
}

export type FlagEvidenceView = Omit<FlagEvidence, 'at'> & {
  readonly at: string;
  readonly site: { readonly code: string; readonly name: string } | null;
  readonly media: readonly string[];
};

export interface FlagFilter {
  readonly kind?: string;
  readonly state?: readonly string[];
  readonly areaCode?: string;
  readonly plate?: string;
  readonly overdueAt?: Date;
}

interface Row {
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

const COLUMNS = `id, kind, item, state, plate_key, vehicle_id, area_code, rule, rule_version, clears_by, opened_at, changed_at,
  deadline, expires_at, closed_at, cleared_by, evidence_count, worst_ratio`;

/** Flags inside a caller's scope, the newest first, a page at a time. */
export async function listFlags(
  sql: Sql,
  scope: Scope,
  filter: FlagFilter,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ items: FlagBrief[]; nextCursor: string | null }> {
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
  if (filter.overdueAt !== undefined) add((n) => `deadline < ${n}`, filter.overdueAt);
  const after = readCursor(page.cursor);
  if (after) {
    params.push(after.at, after.id);
    where.push(`(opened_at, id) < ($${params.length - 1}::timestamptz, $${params.length}::uuid)`);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM flag WHERE ${where.join(' AND ')} ORDER BY opened_at DESC, id DESC LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(brief),
    nextCursor: rows.length > page.limit && last ? `${last.opened_at.toISOString()}_${last.id}` : null,
  };
}

/** Counts by kind and state, inside a caller's scope. */
export async function flagSummary(sql: Sql, scope: Scope): Promise<{ kind: string; state: string; flags: number }[]> {
  const params: unknown[] = [];
  const where = scopeCondition(scope, { area: 'area_code' }, params);
  const rows = await sql.query<{ kind: string; state: string; flags: string }>(
    `SELECT kind, state, count(*) AS flags FROM flag WHERE ${where} GROUP BY kind, state ORDER BY kind, state`,
    params,
  );
  return rows.map((r) => ({ kind: r.kind, state: r.state, flags: Number(r.flags) }));
}

/** One flag with its evidence and everything that happened to it; null = no such flag. */
export async function flagView(sql: Sql, id: string): Promise<FlagView | null> {
  const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM flag WHERE id = $1`, [id]);
  if (!row) return null;
  const evidence = await sql.query<{
    body: Omit<FlagEvidence, 'at'> & { at: string };
    site_code: string | null;
    site_name: string | null;
    media: string[] | null;
  }>(
    `SELECT e.body, r.site_code, s.name AS site_name, r.media
       FROM flag_evidence e
       LEFT JOIN LATERAL (
         SELECT site_code, media FROM rs_reading
          WHERE e.ref_kind = 'reading' AND record_no = e.ref
            AND recorded_at BETWEEN e.at - interval '1 day' AND e.at + interval '1 day' LIMIT 1
       ) r ON true
       LEFT JOIN rs_site s ON s.code = r.site_code
      WHERE e.flag_id = $1 ORDER BY e.at, e.ref, e.item`,
    [id],
  );
  const history = await sql.query<{
    at: Date;
    event: string;
    from_state: string | null;
    to_state: string;
    actor: string;
    reason: string | null;
    data: unknown;
  }>('SELECT at, event, from_state, to_state, actor, reason, data FROM flag_event WHERE flag_id = $1 ORDER BY id', [
    id,
  ]);
  return {
    ...brief(row),
    expiresAt: row.expires_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    clearedBy: row.cleared_by,
    evidence: evidence.map((e) => ({
      ...e.body,
      site: e.site_code === null ? null : { code: e.site_code, name: e.site_name ?? e.site_code },
      media: e.media ?? [],
    })),
    history: history.map((h) => ({
      at: h.at.toISOString(),
      event: h.event,
      from: h.from_state,
      to: h.to_state,
      actor: h.actor,
      reason: h.reason,
      data: h.data,
    })),
  };
}

function brief(row: Row): FlagBrief {
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

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/;

function readCursor(cursor: string | null): { at: string; id: string } | null {
  const match = cursor === null ? null : CURSOR.exec(cursor);
  return match?.[1] !== undefined && match[2] !== undefined ? { at: match[1], id: match[2] } : null;
}
