import { OfflineListStore, type FlaggedPlate, type OfflineLookupEntry } from '@app/application';
import type { Scope } from '@app/domain';
import { sm3 } from '@app/platform';
import type { Database } from '../database.js';
import { scopeCondition } from '../queries/scope-condition.js';

export class SqlOfflineListStore extends OfflineListStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async openFlags(scope: Scope): Promise<{ listVersion: string; flags: readonly FlaggedPlate[] }> {
    const params: unknown[] = [];
    const inside = scopeCondition(scope, { area: 'f.area_code' }, params);
    const [row] = await this.db.query<{ listVersion: string; flags: FlaggedPlate[] | null }>(
      `SELECT coalesce((SELECT max(id) FROM flag_event), 0)::text AS "listVersion",
         (SELECT json_agg(json_build_object('plateKey', f.plate_key, 'kind', f.kind, 'state', f.state,
             'deadline', to_char(f.deadline AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), 'clearsBy', f.clears_by))
           FROM flag f WHERE f.state IN ('open', 'second_opinion', 'confirmed') AND ${inside}) AS flags`,
      params,
    );
    return { listVersion: row?.listVersion ?? '0', flags: row?.flags ?? [] };
  }

  override async logLookups(entries: readonly OfflineLookupEntry[]): Promise<number> {
    const rows = entries.map((one) => ({
      id: one.id,
      at: one.at,
      received: one.receivedAt,
      user_id: one.by.userId,
      username: one.by.username,
      role: one.by.role,
      areas: one.by.areas,
      purpose: one.purpose,
      kind: one.queryKind,
      hash: sm3(one.query),
      query: one.query,
      colour: one.plateColour,
      verdict: one.verdict,
      next: one.verdict === 'red' ? 'next.serve_notice' : 'next.test_now',
      matches: one.listed ? 1 : 0,
      version: one.listVersion,
    }));
    const added = await this.db.query<{ id: string }>(
      `INSERT INTO lookup_log (id, at, received_at, offline, user_id, username, role, areas, purpose, query_kind, query_hash,
         query, plate_colour, verdict, next_step, matches, list_version)
       SELECT id, at, received, true, user_id, username, role, areas, purpose, kind, decode(hash, 'hex'), query, colour,
         verdict, next, matches, version
       FROM jsonb_to_recordset($1) AS r (id uuid, at timestamptz, received timestamptz, user_id text, username text,
         role text, areas text[], purpose text, kind text, hash text, query text, colour text, verdict text, next text,
         matches int, version text)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return added.length;
  }
}
