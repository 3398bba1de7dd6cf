import type { Sql } from '../database.js';

/** Names of all areas by code. */
export async function areaNames(sql: Sql, language: 'zh' | 'en'): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ code: string; zh: string; en: string }>(
    'SELECT code, name_zh AS zh, name_en AS en FROM area',
  );
  return new Map(rows.map((row) => [row.code, row[language]]));
}
