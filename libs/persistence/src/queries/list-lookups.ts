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

/** The log of look-ups, latest first, one line more than the limit when there is a next page. */
export async function listLookups(sql: Sql, filter: LookupLogFilter): Promise<LookupLogView[]> {
  const prefixes = filter.scope.areaPrefixes?.map((prefix) => `${prefix}%`) ?? ['%'];
  return sql.query<LookupLogView>(
    `SELECT id, to_json(at) #>> '{}' AS at, user_id AS "userId", username, role, purpose, photo_ref AS "photoRef",
       query_kind AS "queryKind",
       CASE WHEN $4 OR user_id = $3 THEN query
         ELSE left(query, 2) || repeat('*', greatest(length(query) - 4, 1)) || right(query, 2) END AS query,
       plate_colour AS "plateColour", verdict, next_step AS "nextStep", match_kind AS "matchKind", matches,
       list_version AS "listVersion"
     FROM lookup_log
     WHERE ($1::text IS NULL OR user_id = $1)
       AND ($1::text IS NOT NULL OR EXISTS (SELECT FROM unnest(areas) AS area WHERE area LIKE ANY ($2::text[])))
       AND ($5::uuid IS NULL OR id < $5)
     ORDER BY id DESC LIMIT $6`,
    [filter.userId, prefixes, filter.readerId, filter.unmasked, filter.cursor, filter.limit + 1],
  );
}
