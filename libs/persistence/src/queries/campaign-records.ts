import type { CampaignRecordDto, CampaignRecordPageDto } from '@app/contracts';
import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor, NotACursor } from './cursor.js';
import { scopeCondition } from './scope-condition.js';

export interface CampaignRecordFilter {
  readonly outcome: 'counted' | 'missed';
  readonly campaignId: string;
  readonly requirementId?: string;
  readonly areaCode?: string;
  readonly reason?: string;
  /** `YYYY-MM-DD`, Asia/Shanghai */
  readonly day?: string;
}

/** Beyond this a total is "more than". */
const COUNTED = 10_000;

/**
 * Records of a campaign inside a scope, the latest first; the first page also tells how many there are.
 * @throws NotACursor
 */
export async function listCampaignRecords(
  sql: Sql,
  scope: Scope,
  filter: CampaignRecordFilter,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<CampaignRecordPageDto> {
  const missed = filter.outcome === 'missed';
  const params: unknown[] = [];
  const where = [scopeCondition(scope, { area: 'e.area_code' }, params)];
  const add = (condition: string, value: unknown): void => {
    if (value !== undefined) where.push(condition.replace('?', `$${params.push(value)}`));
  };
  add('r.campaign_id = ?::uuid', filter.campaignId);
  add('e.requirement_id = ?::uuid', filter.requirementId);
  add(`e.area_code LIKE rtrim(?, '0') || '%'`, filter.areaCode);
  add('e.day = ?::date', filter.day);
  if (missed) add('? = ANY (e.reasons)', filter.reason);
  else if (filter.reason !== undefined) where.push('false');
  const from = `${missed ? 'campaign_miss' : 'campaign_entry'} e JOIN campaign_requirement r ON r.id = e.requirement_id`;
  const total = page.cursor === null ? await countRows(sql, `${from} WHERE ${where.join(' AND ')}`, params) : null;
  if (page.cursor !== null) {
    const [at, ref, requirement] = decodeCursor(page.cursor, 3) ?? [];
    if (Number.isNaN(Date.parse(at ?? '')) || !/^[0-9a-f-]{36}$/.test(requirement ?? '')) throw new NotACursor();
    const from = params.push(at, ref, requirement) - 2;
    where.push(`(e.at, e.ref, e.requirement_id) < ($${from}::text::timestamptz, $${from + 1}, $${from + 2}::uuid)`);
  }
  const rows = await sql.query<CampaignRecordDto & { sort: string }>(
    `SELECT e.requirement_id AS "requirementId", e.ref_kind AS "refKind", e.ref,
            to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, to_char(e.day, 'YYYY-MM-DD') AS day,
            e.area_code AS "areaCode", split_part(e.subject_key, '|', 1) AS plate,
            nullif(split_part(e.subject_key, '|', 2), '') AS "plateColour",
            ${missed ? 'e.method, e.reasons' : `NULL AS method, '{}'::text[] AS reasons`}, e.at::text AS sort
       FROM ${from} WHERE ${where.join(' AND ')}
      ORDER BY e.at DESC, e.ref DESC, e.requirement_id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    items: shown.map(({ sort: _sort, ...record }) => record),
    nextCursor: more ? encodeCursor([last.sort, last.ref, last.requirementId]) : null,
    total,
  };
}

async function countRows(sql: Sql, from: string, params: readonly unknown[]): Promise<CampaignRecordPageDto['total']> {
  const [row] = await sql.query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM (SELECT FROM ${from} LIMIT ${COUNTED + 1}) AS found`,
    params,
  );
  const rows = row?.rows ?? 0;
  return { rows: Math.min(rows, COUNTED), exact: rows <= COUNTED };
}
