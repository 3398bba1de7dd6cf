import type { RefusalBriefDto } from '@app/contracts';
import type { Sql } from '../database.js';

/** A refused upload is settled when somebody closed it, or when the station has sent a good report of that number since. */
const SETTLED = `(q.state <> 'waiting' OR EXISTS (
  SELECT 1 FROM inspection i WHERE i.report_no = q.natural_key AND i.station_code = q.source))`;

interface Row {
  id: string;
  natural_key: string | null;
  received_at: Date;
  last_received_at: Date;
  times: number;
  reason: string;
  detail: { faults?: { path: string; code: string }[] };
  settled: boolean;
}

const COLUMNS = `q.id::text, q.natural_key, q.received_at, q.last_received_at, q.times, q.reason, q.detail, ${SETTLED} AS settled`;

/** Refused uploads of a station, the newest first. @param page `cursor`: id of the last row before; `openOnly` leaves the settled out */
export async function stationRefusals(
  sql: Sql,
  station: string,
  page: { readonly cursor: string | null; readonly limit: number; readonly openOnly: boolean },
): Promise<{ items: RefusalBriefDto[]; nextCursor: string | null }> {
  const params: unknown[] = [station];
  const where = [`q.channel = 'inspection'`, 'q.source = $1'];
  if (page.openOnly) where.push(`NOT ${SETTLED}`);
  if (page.cursor !== null) where.push(`q.id < $${params.push(page.cursor)}`);
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM quarantine q WHERE ${where.join(' AND ')} ORDER BY q.id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  return { items: shown.map(brief), nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** How many refused uploads of a station still wait for a good one. */
export async function countOpenRefusals(sql: Sql, station: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM quarantine q WHERE q.channel = 'inspection' AND q.source = $1 AND NOT ${SETTLED}`,
    [station],
  );
  return row?.n ?? 0;
}

/** One refused upload with its bytes and its faults; null when the station has none of that id. */
export async function stationRefusal(
  sql: Sql,
  station: string,
  id: string,
): Promise<{ brief: RefusalBriefDto; faults: readonly { path: string; code: string }[]; raw: Buffer } | null> {
  const [row] = await sql.query<Row & { raw: Buffer }>(
    `SELECT ${COLUMNS}, q.raw FROM quarantine q WHERE q.channel = 'inspection' AND q.source = $1 AND q.id = $2`,
    [station, id],
  );
  return row ? { brief: brief(row), faults: row.detail.faults ?? [], raw: row.raw } : null;
}

function brief(row: Row): RefusalBriefDto {
  const faults = row.detail.faults ?? [];
  return {
    id: row.id,
    reportNo: row.natural_key,
    receivedAt: row.received_at.toISOString(),
    lastReceivedAt: row.last_received_at.toISOString(),
    times: row.times,
    reason: row.reason,
    faults: faults.length,
    first: faults[0] ?? null,
    settled: row.settled,
  };
}
