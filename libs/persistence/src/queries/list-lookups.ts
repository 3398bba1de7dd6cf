import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';

/** One line of the log of look-ups as its readers see it. */
export interface LookupLogView {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly username: string;
  readonly role: string;
  readonly purpose: string;
  readonly photoRef: string | null;
  readonly queryKind: string;
  /** what was asked for; masked (`新B***45`) for readers who did not ask and are not auditors */
  readonly query: string;
  readonly plateColour: string | null;
  readonly verdict: string;
  readonly nextStep: string;
  readonly matchKind: string | null;
  readonly matches: number;
  readonly listVersion: string | null;
  /** answered by the officer's phone from its list */
  readonly offline: boolean;
  readonly photos: readonly { readonly sha256: string; readonly received: boolean }[];
  /** what the officer did then */
  readonly actions: readonly { readonly action: string; readonly at: string; readonly note: string | null }[];
  /** reported as not being the registered vehicle */
  readonly mismatch: boolean;
}

export interface LookupLogFilter {
  /** whose look-ups, null = of everybody inside `scope` */
  readonly userId: string | null;
  readonly scope: Scope;
  /** the reader; sees own queries in clear */
  readonly readerId: string;
  readonly unmasked: boolean;
  /** id of the last line of the page before; ids grow with time */
  readonly cursor: string | null;
  readonly limit: number;
}

/** May this reader see the photos of a look-up? */
export async function maySeeLookup(
  sql: Sql,
  id: string,
  reader: Pick<LookupLogFilter, 'userId' | 'scope'>,
): Promise<boolean> {
  const prefixes = reader.scope.areaPrefixes?.map((prefix) => `${prefix}%`) ?? ['%'];
  const rows = await sql.query(
    `SELECT FROM lookup_log WHERE id = $1 AND ($2::text IS NULL OR user_id = $2)
       AND ($2::text IS NOT NULL OR EXISTS (SELECT FROM unnest(areas) AS area WHERE area LIKE ANY ($3::text[])))`,
    [id, reader.userId, prefixes],
  );
  return rows.length > 0;
}

/** The log of look-ups, latest first, one line more than the limit when there is a next page. */
export async function listLookups(sql: Sql, filter: LookupLogFilter): Promise<LookupLogView[]> {
  const prefixes = filter.scope.areaPrefixes?.map((prefix) => `${prefix}%`) ?? ['%'];
  return sql.query<LookupLogView>(
    `SELECT id, to_json(at) #>> '{}' AS at, user_id AS "userId", username, role, purpose, photo_ref AS "photoRef",
       query_kind AS "queryKind",
       CASE WHEN $4 OR user_id = $3 THEN query
         ELSE left(query, 2) || repeat('*', greatest(length(query) - 4, 1)) || right(query, 2) END AS query,
       plate_colour AS "plateColour", verdict, next_step AS "nextStep", match_kind AS "matchKind", matches,
       list_version AS "listVersion", offline,
       coalesce((SELECT json_agg(json_build_object('sha256', m.sha256, 'received', m.received_at IS NOT NULL)
           ORDER BY m.announced_at) FROM lookup_media m WHERE m.lookup_id = lookup_log.id), '[]') AS photos,
       coalesce((SELECT json_agg(json_build_object('action', a.action, 'at', a.at, 'note', a.note) ORDER BY a.at)
         FROM lookup_action a WHERE a.lookup_id = lookup_log.id), '[]') AS actions,
       EXISTS (SELECT FROM finding f WHERE f.rule = 'lookup.vehicle_mismatch' AND f.rule_version = 1
         AND f.ref_kind = 'lookup' AND f.ref = lookup_log.id::text) AS mismatch
     FROM lookup_log
     WHERE ($1::text IS NULL OR user_id = $1)
       AND ($1::text IS NOT NULL OR EXISTS (SELECT FROM unnest(areas) AS area WHERE area LIKE ANY ($2::text[])))
       AND ($5::uuid IS NULL OR id < $5)
     ORDER BY id DESC LIMIT $6`,
    [filter.userId, prefixes, filter.readerId, filter.unmasked, filter.cursor, filter.limit + 1],
  );
}
