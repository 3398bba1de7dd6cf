import type { Scope, Subject } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from '../queries/scope-condition.js';

/** A place in the event log: every row up to it has been read. `0-0` stands before the first. */
export interface EventCursor {
  readonly tx: string;
  readonly id: string;
}

/** A row of the event log as pages get it. */
export interface LoggedEvent {
  readonly cursor: EventCursor;
  readonly at: Date;
  readonly kind: string;
  readonly areaCode: string | null;
  readonly subject: Subject | null;
  readonly data: unknown;
}

export const BEFORE_ALL: EventCursor = { tx: '0', id: '0' };

/**
 * Rows of transactions older than every running one: none of them can get another row, and no older one can appear.
 * Reading in the order (tx, id) up to that line neither leaves a row out nor meets one twice, whatever the order in
 * which transactions commit.
 */
const SETTLED = 'e.tx < pg_snapshot_xmin(pg_current_snapshot())';

interface Row {
  tx: string;
  id: string;
  at: Date;
  kind: string;
  area_code: string | null;
  subject_kind: Subject['kind'] | null;
  subject_id: string | null;
  data: unknown;
}

/** @param upTo also not beyond this one; @param scope absent = everything */
export async function readEvents(
  sql: Sql,
  query: { readonly after: EventCursor; readonly upTo?: EventCursor; readonly scope?: Scope; readonly limit: number },
): Promise<LoggedEvent[]> {
  const params: unknown[] = [query.after.tx, query.after.id, query.limit];
  const where = [SETTLED, '(e.tx, e.id) > ($1::xid8, $2::bigint)'];
  if (query.upTo) {
    params.push(query.upTo.tx, query.upTo.id);
    where.push(`(e.tx, e.id) <= ($${params.length - 1}::xid8, $${params.length}::bigint)`);
  }
  if (query.scope) {
    const columns = { area: 'e.area_code', subjectKind: 'e.subject_kind', subjectId: 'e.subject_id' };
    where.push(scopeCondition(query.scope, columns, params));
  }
  const rows = await sql.query<Row>(
    `SELECT e.tx::text AS tx, e.id::text AS id, e.at, e.kind, e.area_code, e.subject_kind, e.subject_id, e.data
     FROM event_log e WHERE ${where.join(' AND ')} ORDER BY e.tx, e.id LIMIT $3`,
    params,
  );
  return rows.map((row) => ({
    cursor: { tx: row.tx, id: row.id },
    at: row.at,
    kind: row.kind,
    areaCode: row.area_code,
    subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
    data: row.data,
  }));
}

/** The last settled row. */
export async function latestEvent(sql: Sql): Promise<EventCursor> {
  const [row] = await sql.query<EventCursor>(
    `SELECT e.tx::text AS tx, e.id::text AS id FROM event_log e WHERE ${SETTLED} ORDER BY e.tx DESC, e.id DESC LIMIT 1`,
  );
  return row ?? BEFORE_ALL;
}

/** Are there committed rows behind the cursor that still wait for an older transaction to end? */
export async function moreToCome(sql: Sql, after: EventCursor): Promise<boolean> {
  const rows = await sql.query('SELECT FROM event_log e WHERE (e.tx, e.id) > ($1::xid8, $2::bigint) LIMIT 1', [
    after.tx,
    after.id,
  ]);
  return rows.length > 0;
}

/** Does the row that a cursor names still exist? If not, rows behind it may be gone too. */
export async function isKept(sql: Sql, cursor: EventCursor): Promise<boolean> {
  if (cursor.tx === BEFORE_ALL.tx) return true;
  const rows = await sql.query('SELECT FROM event_log e WHERE e.tx = $1::xid8 AND e.id = $2::bigint', [
    cursor.tx,
    cursor.id,
  ]);
  return rows.length > 0;
}

/** Does `a` stand behind `b`, that is: is it newer? */
export function isAfter(a: EventCursor, b: EventCursor): boolean {
  const [older, newer] = [BigInt(b.tx), BigInt(a.tx)];
  return newer > older || (newer === older && BigInt(a.id) > BigInt(b.id));
}
