import type {
  CodeSpaceViewDto,
  MachineBriefDto,
  MachineHistoryDto,
  MachineViewDto,
  MergeViewDto,
  OwnerContactDto,
  PublicMachineDto,
} from '@app/contracts';
import {
  identOf,
  maskName,
  maskPhone,
  spaceSize,
  type CodeCheck,
  type MachinePhoto,
  type OwnerKind,
  type Scope,
} from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { machineConditions, MACHINE_SCOPE, type MachineFilter } from './machine-filters.js';
import { scopeCondition } from './scope-condition.js';

export type { MachineFilter };

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const DAY = (column: string): string => `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`;

/** The last smoke test of a machine, those of rows merged into it included. */
const LAST_CHECK = `LEFT JOIN LATERAL (
    SELECT k.result, k.checked_at FROM machine_check k
     WHERE k.machine_id = m.id OR k.machine_id IN (SELECT id FROM machine WHERE merged_into = m.id)
     ORDER BY k.checked_at DESC LIMIT 1) c ON true`;
const BRIEF = `m.id, m.code, m.kind, m.stage, m.facts->>'fuel' AS fuel, (m.facts->>'powerKw')::float8 AS "powerKw",
  m.facts->>'manufacturer' AS manufacturer, m.facts->>'model' AS model, m.area_code AS "areaCode",
  m.work_place->>'name' AS "workPlace", o.name AS owner_name, o.kind AS owner_kind, m.state, m.plate_state AS "plateState",
  ${ISO('m.registered_at')} AS "registeredAt", c.result AS "lastResult", ${ISO('c.checked_at')} AS "lastCheckedAt"`;

/** What a list can be sorted by; each with the type its cursor is read back as. */
const SORTS = {
  registered: ['m.registered_at', 'timestamptz'],
  code: ['m.ident', 'text'],
  kind: ['m.kind', 'text'],
  stage: ['m.stage', 'text'],
  power: [`coalesce((m.facts->>'powerKw')::float8, -1)`, 'float8'],
  checked: [`coalesce(c.checked_at, '-infinity'::timestamptz)`, 'timestamptz'],
} as const;
export const MACHINE_SORTS = Object.keys(SORTS) as readonly (keyof typeof SORTS)[];
export interface MachineOrder {
  readonly by: keyof typeof SORTS;
  readonly descending: boolean;
}

interface BriefRow extends Omit<MachineBriefDto, 'ownerName'> {
  owner_name: string;
  owner_kind: OwnerKind;
  sort_value: string;
}

/** Machines of a scope, a page at a time. */
export async function listMachines(
  sql: Sql,
  scope: Scope,
  filter: MachineFilter,
  page: { readonly cursor: string | null; readonly limit: number; readonly order: MachineOrder },
): Promise<{ items: MachineBriefDto[]; nextCursor: string | null } | null> {
  const params: unknown[] = [];
  let where = machineConditions(scope, filter, params);
  const [expression, type] = SORTS[page.order.by];
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null) return null;
    const mark = `($${params.push(after[0])}::${type}, $${params.push(after[1])}::uuid)`;
    where += ` AND (${expression}, m.id) ${page.order.descending ? '<' : '>'} ${mark}`;
  }
  const way = page.order.descending ? 'DESC' : 'ASC';
  const rows = await sql.query<BriefRow>(
    `SELECT ${BRIEF}, (${expression})::text AS sort_value
       FROM machine m JOIN machine_owner o ON o.id = m.owner_id ${LAST_CHECK}
      WHERE ${where} ORDER BY ${expression} ${way}, m.id ${way} LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { items: shown.map(briefOf), nextCursor: more ? encodeCursor([last.sort_value, last.id]) : null };
}

function briefOf({ owner_name, owner_kind, sort_value: _, ...row }: BriefRow): MachineBriefDto {
  return { ...row, ownerName: maskName(owner_name, owner_kind) };
}

interface ViewRow extends Omit<MachineViewDto, 'photos' | 'owner' | 'holder'> {
  photos: MachinePhoto[];
  owner: OwnerContactDto;
  holder: (OwnerContactDto & { until: string | null }) | null;
}

/** One machine with its history; names and phones of persons masked. */
export async function showMachine(sql: Sql, id: string): Promise<MachineViewDto | null> {
  const [row] = await sql.query<ViewRow>(
    `SELECT m.id, m.code, m.facts, m.area_code AS "areaCode", m.work_place AS "workPlace", m.holder, m.state,
            m.plate_state AS "plateState", to_char(m.plate_fitted_on, 'YYYY-MM-DD') AS "plateFittedOn", m.token,
            m.merged_into AS "mergedInto", m.marks, m.photos, ${ISO('m.registered_at')} AS "registeredAt", m.version,
            json_build_object('kind', o.kind, 'name', o.name, 'phone', o.phone) AS owner,
            ARRAY(SELECT d.code FROM machine d WHERE d.merged_into = m.id ORDER BY d.code) AS "formerCodes"
       FROM machine m JOIN machine_owner o ON o.id = m.owner_id WHERE m.id = $1`,
    [id],
  );
  if (!row) return null;
  const history = await sql.query<MachineHistoryDto>(
    `SELECT h.version, h.action, ${ISO('h.at')} AS at, coalesce(u.display_name, h.author) AS author,
            h.author_role AS "authorRole", h.reason, h.difference
       FROM machine_change h LEFT JOIN user_account u ON u.id::text = h.author AND u.role <> 'owner'
      WHERE h.machine_id = $1 ORDER BY h.version DESC`,
    [id],
  );
  return {
    ...row,
    owner: masked(row.owner),
    holder: row.holder === null ? null : { ...masked(row.holder), until: row.holder.until },
    photos: row.photos.map((photo) => ({ ...photo, path: `/api/v1/machines/${id}/photos/${photo.sha256}` })),
    history,
  };
}

const masked = ({ kind, name, phone }: OwnerContactDto): OwnerContactDto => ({
  kind,
  name: maskName(name, kind),
  phone: maskPhone(phone),
});

/** Owner in clear: only for a caller whose reason is on record. */
export async function machineContact(sql: Sql, id: string): Promise<OwnerContactDto | null> {
  const [row] = await sql.query<OwnerContactDto>(
    'SELECT o.kind, o.name, o.phone FROM machine m JOIN machine_owner o ON o.id = m.owner_id WHERE m.id = $1',
    [id],
  );
  return row ?? null;
}

/** What anybody may know who holds the token of a plate. A replaced plate's token finds nothing. */
export async function publicMachine(sql: Sql, token: string): Promise<PublicMachineDto | null> {
  const [row] = await sql.query<PublicMachineDto>(
    `SELECT m.code, m.kind, m.stage, m.facts->>'fuel' AS fuel, m.area_code AS "areaCode", a.name_zh AS "areaNameZh",
            a.name_en AS "areaNameEn", m.state, ${DAY('m.registered_at')} AS "registeredOn", c.result AS "lastResult",
            ${DAY('c.checked_at')} AS "lastCheckedOn"
       FROM machine m JOIN area a ON a.code = m.area_code ${LAST_CHECK} WHERE m.token = $1`,
    [token],
  );
  return row ?? null;
}

/** Is this photo one of the machine's or of one of its registrations? */
export async function machineHasPhoto(sql: Sql, id: string, sha256: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM machine WHERE id = $1 AND photos @> $2::jsonb
     UNION ALL SELECT 1 FROM machine_registration WHERE (id = $1 OR machine_id = $1) AND statement->'photos' @> $2::jsonb LIMIT 1`,
    [id, JSON.stringify([{ sha256 }])],
  );
  return rows.length > 0;
}

/** Proposals to merge; both machines must lie in the caller's areas for it to be his. */
export async function listMerges(sql: Sql, scope: Scope, state: string | null): Promise<MergeViewDto[]> {
  const params: unknown[] = [];
  const where = scopeCondition(scope, MACHINE_SCOPE, params);
  return sql.query<MergeViewDto>(
    `SELECT g.id, g.keep_id AS "keepId", m.code AS "keepCode", g.drop_id AS "dropId", d.code AS "dropCode", g.reason, g.state,
            ${ISO('g.proposed_at')} AS "proposedAt", coalesce(u.display_name, g.proposed_by) AS "proposedBy",
            ${ISO('g.decided_at')} AS "decidedAt"
       FROM machine_merge g JOIN machine m ON m.id = g.keep_id JOIN machine d ON d.id = g.drop_id
       LEFT JOIN user_account u ON u.id::text = g.proposed_by
      WHERE ${where} AND ($${params.push(state)}::text IS NULL OR g.state = $${params.length})
      ORDER BY g.proposed_at DESC LIMIT 200`,
    params,
  );
}

/** Serial spaces, the open ones first. */
export async function listCodeSpaces(sql: Sql): Promise<CodeSpaceViewDto[]> {
  const rows = await sql.query<
    Omit<CodeSpaceViewDto, 'issued' | 'size' | 'next' | 'base'> & {
      base: 10 | 34;
      next_serial: string;
      check: CodeCheck;
    }
  >(
    `SELECT id, area_code AS "areaCode", prefix, base, check_rule AS check, next_serial::text,
            ${ISO('opened_at')} AS "openedAt", ${ISO('closed_at')} AS "closedAt"
       FROM machine_code_space ORDER BY closed_at NULLS FIRST, area_code, opened_at DESC`,
  );
  return rows.map(({ next_serial, ...row }) => {
    const next = Number(next_serial);
    const size = spaceSize(row);
    return { ...row, issued: next - 1, size, next: next > size ? '' : identOf(row, next) };
  });
}
