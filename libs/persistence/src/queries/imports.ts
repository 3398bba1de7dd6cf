import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { Page } from './inspections.js';
import { scopeCondition } from './scope-condition.js';

export interface ImportView {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly failure: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly rows: {
    readonly read: number;
    readonly stored: number;
    readonly repeated: number;
    readonly refused: number;
  };
}

export interface ImportErrorView {
  readonly row: number;
  readonly column: string | null;
  readonly path: string;
  readonly code: string;
  readonly value: string | null;
}

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const VIEW = `id, kind, format, file_name AS "fileName", size::float8 AS size, sha256, state, failure,
  created_by AS "createdBy", ${ISO('created_at')} AS "createdAt", ${ISO('started_at')} AS "startedAt",
  ${ISO('finished_at')} AS "finishedAt",
  json_build_object('read', rows_done, 'stored', stored, 'repeated', repeated, 'refused', refused) AS rows`;

export async function showImport(sql: Sql, id: string): Promise<ImportView | null> {
  const [row] = await sql.query<ImportView>(`SELECT ${VIEW} FROM import_job WHERE id = $1`, [id]);
  return row ?? null;
}

/** Imports inside the caller's scope, the latest first. */
export async function listImports(
  sql: Sql,
  scope: Scope,
  page: { cursor: string | null; limit: number },
): Promise<Page<ImportView> | null> {
  const params: unknown[] = [];
  const where = [
    scopeCondition(scope, { area: 'area_code', subjectKind: "'station'", subjectId: 'station_code' }, params),
  ];
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 1);
    if (after === null || !/^[0-9a-f-]{36}$/.test(after[0] ?? '')) return null;
    params.push(after[0]);
    // ids grow with time
    where.push(`id < $${params.length}::uuid`);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<ImportView>(
    `SELECT ${VIEW} FROM import_job WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $${params.length}`,
    params,
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null };
}

/** Errors in the order of the file. @returns null when the cursor is none of ours */
export async function listImportErrors(
  sql: Sql,
  id: string,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<ImportErrorView> | null> {
  const after = page.cursor === null ? ['0', '0'] : decodeCursor(page.cursor, 2);
  if (after === null || after.some((one) => !/^\d{1,15}$/.test(one))) return null;
  const rows = await sql.query<ImportErrorView & { seq: number }>(
    `SELECT row_no::float8 AS row, column_name AS column, path, code, value, seq FROM import_error
      WHERE import_id = $1 AND (row_no, seq) > ($2::bigint, $3::int) ORDER BY row_no, seq LIMIT $4`,
    [id, after[0], page.cursor === null ? -1 : after[1], page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const nextCursor = rows.length > page.limit && last ? encodeCursor([String(last.row), String(last.seq)]) : null;
  return { items: items.map(({ seq: _seq, ...error }) => error), nextCursor };
}
