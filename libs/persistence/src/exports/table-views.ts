import type { TableViewDto } from '@app/contracts';
import type { Sql } from '../database.js';

type Body = Pick<TableViewDto, 'columns' | 'sort' | 'filters'>;
/** Nobody needs more views of one table. */
const MOST = 50;

/** Views that a person keeps of a table, by name. */
export async function listTableViews(sql: Sql, userId: string, table: string): Promise<TableViewDto[]> {
  const rows = await sql.query<{ id: string; name: string; body: Body }>(
    'SELECT id, name, body FROM table_view WHERE user_id = $1 AND table_name = $2 ORDER BY name LIMIT $3',
    [userId, table, MOST],
  );
  return rows.map(({ id, name, body }) => ({ id, table, name, ...body }));
}

/** Keeps a view; the same name again replaces it. */
export async function saveTableView(sql: Sql, userId: string, view: TableViewDto, at: Date): Promise<TableViewDto> {
  const { id, table, name, columns, sort, filters } = view;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO table_view (id, user_id, table_name, name, body, updated_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6)
     ON CONFLICT (user_id, table_name, name) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at
     RETURNING id`,
    [id, userId, table, name, JSON.stringify({ columns, sort, filters }), at],
  );
  return { ...view, id: row?.id ?? id };
}

/** Removes a view of this person; one that is gone already is a success. */
export async function removeTableView(sql: Sql, userId: string, id: string): Promise<void> {
  await sql.query('DELETE FROM table_view WHERE id = $1 AND user_id = $2', [id, userId]);
}
