import type { StoredFlag } from '@app/application';
import type { Sql } from '../database.js';
import { storedFlag, type FlagRow } from './judging-facts.js';

const PAGE = 500;

/** Every flag with its evidence, a page at a time, in the order of their ids. */
export async function* allFlags(sql: Sql): AsyncGenerator<StoredFlag> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await sql.query<FlagRow>(
      `SELECT f.id, f.plate_key, f.kind, f.item, f.state, f.opened_at, f.closed_at, f.cleared_by, f.clears_by,
              (SELECT coalesce(jsonb_agg(e.body), '[]') FROM flag_evidence e WHERE e.flag_id = f.id) AS evidence
         FROM flag f WHERE f.id > $1 ORDER BY f.id LIMIT ${PAGE}`,
      [after],
    );
    yield* rows.map(storedFlag);
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}
