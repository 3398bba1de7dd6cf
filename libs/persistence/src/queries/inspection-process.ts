import type { ProcessTableValue } from '@app/application';
import type { Sql } from '../database.js';
import { unpackProcess } from '../stores/process-codec.js';

/** The seconds of a test's current version; null = it has none. */
export async function showProcess(sql: Sql, id: string): Promise<ProcessTableValue | null> {
  const [row] = await sql.query<{ packed: Buffer }>(
    `SELECT packed FROM inspection_process WHERE inspection_id = $1 AND seconds > 0
        AND version = (SELECT max(version) FROM inspection_process WHERE inspection_id = $1)`,
    [id],
  );
  return row === undefined ? null : unpackProcess(row.packed);
}
