import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

export interface QuarantineBrief {
  readonly id: string;
  readonly channel: string;
  readonly source: string | null;
  readonly areaCode: string | null;
  readonly reason: string;
  readonly detail: unknown;
  readonly naturalKey: string | null;
  readonly bytes: number;
  readonly times: number;
  readonly state: string;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
  readonly stateAt: string | null;
  readonly stateReason: string | null;
}

export interface QuarantineFilter {
  readonly channel?: string;
  readonly source?: string;
  readonly reason?: string;
  readonly state?: string;
}

interface Row {
  id: string;
  channel: string;
  source: string | null;
  area_code: string | null;
  reason: string;
  detail: unknown;
  natural_key: string | null;
  bytes: number;
  times: number;
  state: string;
  received_at: Date;
  last_received_at: Date;
  state_at: Date | null;
  state_reason: string | null;
}

/** What lies in quarantine inside a caller's scope, the newest first; without the bytes themselves. */
export async function listQuarantine(
  sql: Sql,
  scope: Scope,
  filter: QuarantineFilter,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ items: QuarantineBrief[]; nextCursor: string | null }> {
  const params: unknown[] = [];
  const where = conditions(scope, filter, params);
  if (page.cursor !== null && /^\d{1,18}$/.test(page.cursor)) where.push(`id < $${params.push(page.cursor)}`);
  // a bare `id` in ORDER BY would be the text of the output, and 9 would stand before 16
  const rows = await sql.query<Row>(
    `SELECT id::text, channel, source, area_code, reason, detail, natural_key, octet_length(raw) AS bytes, times, state,
            received_at, last_received_at, state_at, state_reason
       FROM quarantine WHERE ${where.join(' AND ')} ORDER BY quarantine.id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  return {
    items: shown.map((r) => ({
      id: r.id,
      channel: r.channel,
      source: r.source,
      areaCode: r.area_code,
      reason: r.reason,
      detail: r.detail,
      naturalKey: r.natural_key,
      bytes: r.bytes,
      times: r.times,
      state: r.state,
      receivedAt: r.received_at.toISOString(),
      lastReceivedAt: r.last_received_at.toISOString(),
      stateAt: r.state_at?.toISOString() ?? null,
      stateReason: r.state_reason,
    })),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many items and receipts lie in quarantine for each reason, the most first. */
export interface QuarantineSum {
  readonly channel: string;
  readonly reason: string;
  readonly state: string;
  readonly items: number;
  /** receipts: the same bytes again count here */
  readonly times: number;
  readonly lastReceivedAt: string;
}

/** Totals of everything that a list with this scope and filter would show, page after page. */
export async function sumQuarantine(sql: Sql, scope: Scope, filter: QuarantineFilter): Promise<QuarantineSum[]> {
  const params: unknown[] = [];
  const where = conditions(scope, filter, params);
  const rows = await sql.query<Omit<QuarantineSum, 'lastReceivedAt'> & { last: Date }>(
    `SELECT channel, reason, state, count(*)::float8 AS items, sum(times)::float8 AS times, max(last_received_at) AS last
       FROM quarantine WHERE ${where.join(' AND ')} GROUP BY channel, reason, state ORDER BY 4 DESC, 1, 2 LIMIT 500`,
    params,
  );
  return rows.map(({ last, ...sum }) => ({ ...sum, lastReceivedAt: last.toISOString() }));
}

function conditions(scope: Scope, filter: QuarantineFilter, params: unknown[]): string[] {
  // a machine sees what it sent itself: a station its refused uploads, a site its unreadable messages
  const owner = {
    area: 'area_code',
    subjectKind: `CASE WHEN channel = 'inspection' THEN 'station' ELSE 'site' END`,
    subjectId: 'source',
  };
  const where = [scopeCondition(scope, owner, params)];
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) where.push(`${FILTERS[column as keyof QuarantineFilter]} = $${params.push(value)}`);
  }
  return where;
}

const FILTERS: Readonly<Record<keyof QuarantineFilter, string>> = {
  channel: 'channel',
  source: 'source',
  reason: 'reason',
  state: 'state',
};
