import type { ExportScope } from '@app/application';
import type { ExportDto } from '@app/contracts';
import type { Sql } from '../database.js';

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const VIEW = `id, source, title, format, state, rows_expected AS "rowsExpected", rows_done AS "rowsDone",
  bytes::float8 AS bytes, failure, ${ISO('created_at')} AS "createdAt", ${ISO('finished_at')} AS "finishedAt",
  ${ISO('expires_at')} AS "expiresAt"`;

/** Exports of one person, the latest first; one more than `limit` tells that there is another page. */
export async function listExports(
  sql: Sql,
  ownerId: string,
  page: { readonly before: string | null; readonly limit: number },
): Promise<ExportDto[]> {
  return sql.query<ExportDto>(
    `SELECT ${VIEW} FROM export_job WHERE owner_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [ownerId, page.before, page.limit + 1],
  );
}

/** One export of this person; null = none of theirs. */
export async function findExport(sql: Sql, ownerId: string, id: string): Promise<ExportDto | null> {
  const [row] = await sql.query<ExportDto>(`SELECT ${VIEW} FROM export_job WHERE id = $1 AND owner_id = $2`, [
    id,
    ownerId,
  ]);
  return row ?? null;
}

/** The rights with which an export was asked for. */
export async function scopeOfExport(sql: Sql, id: string): Promise<ExportScope | null> {
  const [row] = await sql.query<{ scope: ExportScope }>('SELECT scope FROM export_job WHERE id = $1', [id]);
  return row?.scope ?? null;
}
