import type { UserDto } from '@app/contracts';
import type { Role, Scope } from '@app/domain';
import type { Sql } from '../database.js';

export interface UserQuery {
  readonly scope: Scope;
  readonly role?: Role | undefined;
  /** username of the last row of the page before */
  readonly after?: string | undefined;
  readonly limit: number;
  /** part of user name, display name or subject; as it is, without wildcards */
  readonly text?: string | undefined;
  readonly state?: 'active' | 'disabled' | undefined;
  /** beginning of the codes of an area */
  readonly areaPrefix?: string | undefined;
  /** sessions and lock-outs that are over at this time are not counted */
  readonly now: Date;
}

interface Row extends Omit<UserDto, 'subject' | 'lastSignInAt' | 'createdAt' | 'lockedUntil'> {
  locked_until: Date | null;
  subject_kind: string | null;
  subject_id: string | null;
  last_sign_in_at: Date | null;
  created_at: Date;
}

const SELECT = `
  SELECT u.id, u.username, u.display_name AS "displayName", u.role, u.areas, u.subject_kind, u.subject_id, u.state,
    u.must_change AS "mustChangePassword", u.totp_confirmed_at IS NOT NULL AS "secondFactor", u.created_at,
    (SELECT max(s.started_at) FROM user_session s WHERE s.user_id = u.id) AS last_sign_in_at,
    (SELECT count(*)::int FROM user_session s WHERE s.user_id = u.id AND s.ended_at IS NULL AND s.expires_at > $1)
      AS "openSessions",
    (SELECT f.locked_until FROM sign_in_failure f WHERE f.name_key = u.username AND f.locked_until > $1) AS locked_until
  FROM user_account u
  LEFT JOIN station st ON u.subject_kind = 'station' AND st.code = u.subject_id
  LEFT JOIN rs_site rs ON u.subject_kind = 'site' AND rs.code = u.subject_id`;

/**
 * Accounts by name: people whose every area lies inside the scope, machines whose subject does (or has no register).
 * One row more than `limit` tells that there is another page.
 */
export async function listUsers(sql: Sql, query: UserQuery): Promise<UserDto[]> {
  const { areaPrefixes } = query.scope;
  const rows = await sql.query<Row>(
    `${SELECT}
     WHERE ($2::text IS NULL OR u.role = $2)
       AND ($3::text IS NULL OR u.username > $3)
       AND ($4::text[] IS NULL OR CASE WHEN u.subject_kind IS NULL
         THEN NOT EXISTS (SELECT FROM unnest(u.areas) a WHERE NOT a LIKE ANY ($4))
         ELSE coalesce(st.area_code, rs.area_code) IS NULL OR coalesce(st.area_code, rs.area_code) LIKE ANY ($4) END)
       AND ($5::text IS NULL OR position(lower($5) IN lower(concat_ws(' ', u.username, u.display_name, u.subject_id))) > 0)
       AND ($6::text IS NULL OR u.state = $6)
       AND ($7::text IS NULL OR coalesce(st.area_code, rs.area_code) LIKE $7
         OR EXISTS (SELECT FROM unnest(u.areas) a WHERE a LIKE $7))
     ORDER BY u.username LIMIT $8`,
    [
      query.now,
      query.role ?? null,
      query.after ?? null,
      areaPrefixes?.map((prefix) => `${prefix}%`) ?? null,
      query.text ?? null,
      query.state ?? null,
      query.areaPrefix === undefined ? null : `${query.areaPrefix}%`,
      query.limit + 1,
    ],
  );
  return rows.map(viewOf);
}

/** One account as it is at `now`. */
export async function findUser(sql: Sql, id: string, now: Date): Promise<UserDto | null> {
  const [row] = await sql.query<Row>(`${SELECT} WHERE u.id = $2`, [now, id]);
  return row ? viewOf(row) : null;
}

function viewOf(row: Row): UserDto {
  const { subject_kind, subject_id, last_sign_in_at, created_at, locked_until, ...rest } = row;
  return {
    ...rest,
    subject: subject_kind && subject_id ? { kind: subject_kind, id: subject_id } : null,
    lockedUntil: locked_until?.toISOString() ?? null,
    lastSignInAt: last_sign_in_at?.toISOString() ?? null,
    createdAt: created_at.toISOString(),
  };
}
