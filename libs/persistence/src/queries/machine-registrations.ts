import type { AlikeMachineDto, RegistrationBriefDto, RegistrationStepDto, RegistrationViewDto } from '@app/contracts';
import { maskName, maskPhone, type MachineStatement, type OwnerKind, type Reason, type Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { scopeCondition } from './scope-condition.js';

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const REGISTRATION_SCOPE = { area: 'r.area_code', subjectKind: `'owner'`, subjectId: 'r.owner_id::text' } as const;

export interface RegistrationFilter {
  readonly state?: string;
  readonly area?: string;
  readonly overdue?: boolean;
}

const BRIEF = `r.id, r.statement->>'kind' AS kind, r.statement->>'stage' AS stage, r.statement->>'manufacturer' AS manufacturer,
  r.statement->>'model' AS model, r.area_code AS "areaCode", r.statement->'workPlace'->>'name' AS "workPlace",
  o.name AS owner_name, o.kind AS owner_kind, o.phone AS owner_phone, r.state, ${ISO('r.submitted_at')} AS "submittedAt",
  to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", jsonb_array_length(r.doubts) AS doubts, r.machine_id AS "machineId",
  m.code, coalesce(e.reasons, '{}') AS reasons, e.note`;
const FROM = `FROM machine_registration r JOIN machine_owner o ON o.id = r.owner_id LEFT JOIN machine m ON m.id = r.machine_id
  LEFT JOIN LATERAL (SELECT reasons, note FROM machine_registration_event
    WHERE registration_id = r.id AND move = 'return' AND r.state = 'returned' ORDER BY id DESC LIMIT 1) e ON true`;

interface BriefRow extends Omit<RegistrationBriefDto, 'ownerName' | 'overdue'> {
  owner_name: string;
  owner_kind: OwnerKind;
  owner_phone: string;
}

function briefOf(row: BriefRow, today: string): RegistrationBriefDto {
  const { owner_name, owner_kind, owner_phone: _, ...rest } = row;
  return {
    ...rest,
    ownerName: maskName(owner_name, owner_kind),
    overdue: row.state === 'submitted' && row.dueOn < today,
  };
}

/** Registrations of a scope: what waits longest first; an owner's own, the newest first. */
export async function listRegistrations(
  sql: Sql,
  scope: Scope,
  filter: RegistrationFilter,
  page: { readonly cursor: string | null; readonly limit: number; readonly today: string },
): Promise<{ items: RegistrationBriefDto[]; nextCursor: string | null } | null> {
  const params: unknown[] = [];
  const where = [scopeCondition(scope, REGISTRATION_SCOPE, params)];
  if (filter.state !== undefined) where.push(`r.state = $${params.push(filter.state)}`);
  if (filter.area !== undefined)
    where.push(`r.area_code LIKE $${params.push(`${filter.area.replace(/(00)+$/, '')}%`)}`);
  if (filter.overdue === true) where.push(`r.state = 'submitted' AND r.due_on < $${params.push(page.today)}`);
  const own = scope.subject !== null;
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null) return null;
    where.push(
      own
        ? `(r.submitted_at, r.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`
        : `(r.due_on, r.id) > ($${params.push(after[0])}::date, $${params.push(after[1])}::uuid)`,
    );
  }
  const order = own ? 'r.submitted_at DESC, r.id DESC' : 'r.due_on, r.id';
  const rows = await sql.query<BriefRow & { sort_value: string }>(
    `SELECT ${BRIEF}, ${own ? 'r.submitted_at::text' : 'r.due_on::text'} AS sort_value ${FROM}
      WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $${params.push(page.limit + 1)}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    items: shown.map(({ sort_value: _, ...row }) => briefOf(row, page.today)),
    nextCursor: more ? encodeCursor([last.sort_value, last.id]) : null,
  };
}

/**
 * One registration with its steps.
 * @param bureau adds what only the bureau may see: registered machines with the same numbers
 */
export async function showRegistration(
  sql: Sql,
  id: string,
  options: { readonly bureau: boolean; readonly today: string },
): Promise<RegistrationViewDto | null> {
  const [row] = await sql.query<BriefRow & { statement: MachineStatement; doubtful: Reason[] }>(
    `SELECT ${BRIEF}, r.statement, r.doubts AS doubtful ${FROM} WHERE r.id = $1`,
    [id],
  );
  if (!row) return null;
  const steps = await sql.query<RegistrationStepDto>(
    `SELECT ${ISO('at')} AS at, move, state, CASE WHEN actor_role = 'owner' THEN 'owner' ELSE 'bureau' END AS by, reasons, note
       FROM machine_registration_event WHERE registration_id = $1 ORDER BY id DESC`,
    [id],
  );
  const alike = options.bureau ? await alikeMachines(sql, id) : [];
  const { statement, doubtful, ...rest } = row;
  const photos = statement.photos.map((photo) => ({
    ...photo,
    path: `/api/v1/machines/registrations/${id}/photos/${photo.sha256}`,
  }));
  return {
    ...briefOf(rest, options.today),
    statement: { ...statement, photos },
    owner: {
      kind: row.owner_kind,
      name: maskName(row.owner_name, row.owner_kind),
      phone: maskPhone(row.owner_phone),
    },
    doubtful: options.bureau ? [...doubtful] : [],
    alike,
    steps,
  };
}

function alikeMachines(sql: Sql, id: string): Promise<AlikeMachineDto[]> {
  return sql.query<AlikeMachineDto>(
    `SELECT m.id, m.code, m.kind, m.facts->>'manufacturer' AS manufacturer, m.area_code AS "areaCode",
            m.pin_key = r.pin_key AS "samePin",
            coalesce(m.engine_no_key = r.engine_no_key AND m.engine_maker_key = r.engine_maker_key, false) AS "sameEngine"
       FROM machine_registration r JOIN machine m ON m.state <> 'merged'
        AND (m.pin_key = r.pin_key OR (m.engine_no_key = r.engine_no_key AND m.engine_maker_key = r.engine_maker_key))
      WHERE r.id = $1 AND m.id IS DISTINCT FROM r.machine_id ORDER BY m.registered_at LIMIT 20`,
    [id],
  );
}
