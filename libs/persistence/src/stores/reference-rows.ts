import type { Sql } from '../database.js';

type Row = Readonly<Record<string, unknown>>;

/** Natural key of each reference table; also the list of tables that may be named here. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  area: ['code'],
  station: ['code'],
  station_line: ['station_code', 'line_no'],
  station_device: ['station_code', 'line_no', 'kind'],
  station_staff: ['station_code', 'staff_no'],
  rs_site: ['code'],
  rs_line: ['site_code', 'line_no'],
  rs_device: ['site_code', 'line_no', 'kind', 'valid_from'],
};

/** Inserts the rows whose key is not there yet. @returns how many were new */
export async function insertMissing(sql: Sql, table: string, rows: readonly Row[]): Promise<number> {
  return insert(sql, table, rows, () => 'DO NOTHING');
}

/** Inserts the rows, or brings the ones with the same key to the new values; a row that is equal is not written. */
export async function upsert(sql: Sql, table: string, rows: readonly Row[]): Promise<number> {
  return insert(sql, table, rows, (columns) => {
    const values = columns.filter((column) => !KEYS[table]?.includes(column));
    if (values.length === 0) return 'DO NOTHING';
    const set = values.map((column) => `${column} = excluded.${column}`).join(', ');
    const old = values.map((column) => `${table}.${column}`).join(', ');
    const fresh = values.map((column) => `excluded.${column}`).join(', ');
    return `DO UPDATE SET ${set} WHERE (${old}) IS DISTINCT FROM (${fresh})`;
  });
}

async function insert(
  sql: Sql,
  table: string,
  rows: readonly Row[],
  onConflict: (columns: readonly string[]) => string,
): Promise<number> {
  const keys = KEYS[table];
  if (!keys) throw new Error(`reference.not_a_reference_table: ${table}`);
  let written = 0;
  for (const row of rows) {
    const columns = Object.keys(row);
    const places = columns.map((_, i) => `$${i + 1}`).join(', ');
    const found = await sql.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})
       ON CONFLICT (${keys.join(', ')}) ${onConflict(columns)} RETURNING 1`,
      Object.values(row),
    );
    written += found.length;
  }
  return written;
}
