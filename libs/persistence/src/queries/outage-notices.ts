import type { OutageNoticeDto } from '@app/contracts';
import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';

interface Row {
  id: string;
  code: string;
  area_code: string;
  station_code: string | null;
  starts_at: Date;
  ends_at: Date | null;
  text_zh: string;
  text_en: string;
  in_force: boolean;
  created_at: Date;
  created_by: string;
  uploads: number;
}

/** $1 = now. Uploads under the code are looked for around the notice's time: contingency tests are few. */
const SELECT = `
  SELECT n.id, n.code, n.area_code, n.station_code, n.starts_at, n.ends_at, n.text_zh, n.text_en, n.created_at, n.created_by,
         n.starts_at <= $1 AND (n.ends_at IS NULL OR n.ends_at > $1) AS in_force,
         (SELECT count(*)::int FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
           WHERE i.contingency AND i.started_at >= n.starts_at - interval '1 day'
             AND i.started_at < coalesce(n.ends_at, $1) + interval '1 day'
             AND v.report #>> '{contingency,code}' = n.code) AS uploads
    FROM outage_notice n`;

/**
 * Outage notices that concern a caller, the latest first: people see those of their areas and of areas around them, a
 * station sees what is about it.
 * @param page `cursor`: id of the last row before; ids grow with time
 */
export async function listOutageNotices(
  sql: Sql,
  scope: Scope,
  page: { readonly cursor: string | null; readonly limit: number; readonly currentOnly: boolean; readonly now: Date },
): Promise<{ items: OutageNoticeDto[]; nextCursor: string | null }> {
  const params: unknown[] = [page.now];
  const where = [concerning(scope, params)];
  if (page.currentOnly) where.push('(n.ends_at IS NULL OR n.ends_at > $1)');
  if (page.cursor !== null) where.push(`n.id < $${params.push(page.cursor)}::uuid`);
  const rows = await sql.query<Row>(
    `${SELECT} WHERE ${where.join(' AND ')} ORDER BY n.id DESC LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const items = rows.slice(0, page.limit).map(view);
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One notice; null when there is none. */
export async function findOutageNotice(sql: Sql, id: string, now: Date): Promise<OutageNoticeDto | null> {
  const [row] = await sql.query<Row>(`${SELECT} WHERE n.id = $2`, [now, id]);
  return row ? view(row) : null;
}

const view = (row: Row): OutageNoticeDto => ({
  id: row.id,
  code: row.code,
  areaCode: row.area_code,
  stationCode: row.station_code,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  text: { zh: row.text_zh, en: row.text_en },
  inForce: row.in_force,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  uploads: row.uploads,
});

/** A notice of the whole prefecture concerns its counties too, hence areas are compared both ways. */
function concerning(scope: Scope, params: unknown[]): string {
  const around = (code: string): string => `${code} LIKE regexp_replace(n.area_code, '(00){1,2}$', '') || '%'`;
  if (scope.subject) {
    if (scope.subject.kind !== 'station') return 'false';
    const own = `$${params.push(scope.subject.id)}`;
    return `(n.station_code = ${own} OR (n.station_code IS NULL AND EXISTS (
      SELECT 1 FROM station s WHERE s.code = ${own} AND ${around('s.area_code')})))`;
  }
  if (scope.areaPrefixes === null) return 'true';
  const own = `$${params.push([...scope.areaPrefixes])}::text[]`;
  return `EXISTS (SELECT 1 FROM unnest(${own}) AS p(prefix) WHERE n.area_code LIKE p.prefix || '%' OR ${around("rpad(p.prefix, 6, '0')")})`;
}
