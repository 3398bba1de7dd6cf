import { accountScope, type ObjectScope, type Role, type Subject } from '@app/domain';
import type { Sql } from '@app/persistence';
import type { ObjectKind } from './access-rule.js';

interface Resolver {
  /** what an id of this kind looks like; anything else is no object, and never reaches a cast in SQL */
  readonly id: RegExp;
  /** answers at most one row of ScopeRow for `$1` */
  readonly sql: string;
}
interface ScopeRow {
  area_code: string | null;
  subject_kind: Subject['kind'] | null;
  subject_id: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CODE = /^[\w.-]{1,64}$/;
const SERIAL = /^\d{1,18}$/;
const NOBODY = 'NULL AS subject_kind, NULL AS subject_id';

/** Where an object of each kind belongs. Machines reach only what names their subject. */
const RESOLVERS: Readonly<Record<Exclude<ObjectKind, 'user'>, Resolver>> = {
  area: { id: /^\d{6}$/, sql: `SELECT code AS area_code, ${NOBODY} FROM area WHERE code = $1` },
  station: {
    id: CODE,
    sql: `SELECT area_code, 'station' AS subject_kind, code AS subject_id FROM station WHERE code = $1`,
  },
  site: { id: CODE, sql: `SELECT area_code, 'site' AS subject_kind, code AS subject_id FROM rs_site WHERE code = $1` },
  inspection: {
    id: UUID,
    sql: `SELECT area_code, 'station' AS subject_kind, station_code AS subject_id FROM inspection WHERE id = $1`,
  },
  import: {
    id: UUID,
    sql: `SELECT area_code, CASE WHEN station_code IS NOT NULL THEN 'station' END AS subject_kind,
            station_code AS subject_id FROM import_job WHERE id = $1`,
  },
  flag: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM flag WHERE id = $1` },
  campaign: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM campaign WHERE id = $1` },
  spot_check: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM spot_check WHERE id = $1` },
  vehicle: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM vehicle WHERE id = $1` },
  // a station may open its own refused uploads, a site its unreadable messages
  quarantine: {
    id: SERIAL,
    sql: `SELECT area_code, CASE WHEN source IS NULL THEN NULL WHEN channel = 'inspection' THEN 'station' ELSE 'site' END AS subject_kind,
            source AS subject_id FROM quarantine WHERE id = $1`,
  },
  // the code names its site: who may see the site may see what it recorded
  reading: {
    id: /^[A-Z]\d{25,28}$/,
    sql: `SELECT area_code, 'site' AS subject_kind, code AS subject_id FROM rs_site WHERE code = left($1, 10)`,
  },
  outage_notice: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM outage_notice WHERE id = $1` },
  machine: {
    id: UUID,
    sql: `SELECT area_code, 'owner' AS subject_kind, owner_id::text AS subject_id FROM machine WHERE id = $1`,
  },
  machine_registration: {
    id: UUID,
    sql: `SELECT area_code, 'owner' AS subject_kind, owner_id::text AS subject_id FROM machine_registration WHERE id = $1`,
  },
  machine_merge: {
    id: UUID,
    sql: `SELECT m.area_code, ${NOBODY} FROM machine_merge g JOIN machine m ON m.id = g.keep_id WHERE g.id = $1`,
  },
  machine_site: {
    id: CODE,
    sql: `SELECT area_code, CASE WHEN enterprise IS NOT NULL THEN 'enterprise' END AS subject_kind, enterprise AS subject_id
            FROM machine_site WHERE code = $1`,
  },
  truck: {
    id: /^\d{1,9}$/,
    sql: `SELECT area_code, CASE WHEN enterprise IS NOT NULL THEN 'enterprise' END AS subject_kind, enterprise AS subject_id
            FROM truck WHERE id = $1::int`,
  },
  truck_fence: { id: UUID, sql: `SELECT area_code, ${NOBODY} FROM truck_fence WHERE id = $1` },
};

const USER = `
  SELECT u.role, u.areas, u.subject_kind, u.subject_id, coalesce(s.area_code, r.area_code) AS subject_area
  FROM user_account u
  LEFT JOIN station s ON u.subject_kind = 'station' AND s.code = u.subject_id
  LEFT JOIN rs_site r ON u.subject_kind = 'site' AND r.code = u.subject_id
  WHERE u.id = $1`;

/** @returns null when there is no such object */
export async function scopeOfObject(sql: Sql, kind: ObjectKind, id: string): Promise<ObjectScope | null> {
  if (kind === 'user') return userScope(sql, id);
  const resolver = RESOLVERS[kind];
  if (!resolver.id.test(id)) return null;
  const [row] = await sql.query<ScopeRow>(resolver.sql, [id]);
  if (!row) return null;
  return { areaCode: row.area_code, subject: subjectOf(row) };
}

async function userScope(sql: Sql, id: string): Promise<ObjectScope | null> {
  if (!UUID.test(id)) return null;
  const [row] = await sql.query<
    Omit<ScopeRow, 'area_code'> & { role: Role; areas: string[]; subject_area: string | null }
  >(USER, [id]);
  return row ? accountScope({ role: row.role, areas: row.areas, subject: subjectOf(row) }, row.subject_area) : null;
}

function subjectOf(row: Pick<ScopeRow, 'subject_kind' | 'subject_id'>): Subject | null {
  return row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null;
}
