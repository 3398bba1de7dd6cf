import type { VehicleBriefDto, VehicleChangeDto, VehicleDto, VehicleHitDto } from '@app/contracts';
import { gradeRecord, OPEN_FLAG_STATES, type Fleet, type Scope, type VehicleFacts } from '@app/domain';
import type { Sql } from '../database.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { scopeCondition } from './scope-condition.js';

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const PLATES = `(SELECT coalesce(json_agg(json_build_object('plate', p.plate, 'plateColor', p.colour, 'original', p.original,
    'from', ${ISO('p.valid_from')}, 'until', ${ISO('p.valid_to')}) ORDER BY p.valid_to IS NULL DESC, p.valid_from DESC), '[]')
  FROM vehicle_plate p WHERE p.vehicle_id = v.id)`;
const BRIEF = `v.id, v.vin, v.vin_marks AS "vinMarks", v.area_code AS "areaCode", v.facts, v.fleet, ${PLATES} AS plates`;
const OPEN = OPEN_FLAG_STATES.map((state) => `'${state}'`).join(', ');
/** Flags of the vehicle, and of a plate it carries as long as they are tied to no other vehicle. */
const OPEN_FLAGS = `(SELECT count(*)::int FROM (
    SELECT f.id FROM flag f WHERE f.vehicle_id = v.id AND f.state IN (${OPEN})
    UNION SELECT f.id FROM flag f JOIN vehicle_plate p ON p.plate_key = f.plate_key
      WHERE p.vehicle_id = v.id AND p.valid_to IS NULL AND f.vehicle_id IS NULL AND f.state IN (${OPEN})) AS f)`;

type BriefRow = Omit<VehicleBriefDto, 'completeness'>;
type HitRow = Omit<VehicleHitDto, 'completeness'>;

/** The row with the grade of its record, which is computed and never stored. */
function graded<T extends BriefRow>(row: T): T & Pick<VehicleBriefDto, 'completeness'> {
  const { vin, areaCode, plates } = row;
  const facts = row.facts as Partial<VehicleFacts>;
  const hasPlate = plates.some((one) => one.until === null);
  const { missing, ...grade } = gradeRecord({ vin, areaCode, hasPlate, facts });
  return { ...row, completeness: { ...grade, missing: [...missing] } };
}

/** How a vehicle is looked for; exactly one of them. */
export type VehicleSearch =
  | { readonly by: 'plate'; readonly plate: string; readonly colour: string | null }
  | { readonly by: 'vin'; readonly vin: string }
  | { readonly by: 'vin_last6'; readonly last6: string };

const MAX_HITS = 50;

/** Vehicles by present or former plate, by VIN, or by its last six characters; several hits are a list. */
export async function searchVehicles(
  sql: Sql,
  search: VehicleSearch,
  only: { readonly fleet?: Fleet | null; readonly areaCode?: string | null } = {},
): Promise<VehicleHitDto[]> {
  const filters = `($3::text IS NULL OR v.fleet = $3) AND ($4::text IS NULL OR v.area_code LIKE rtrim($4, '0') || '%')`;
  const rest = [only.fleet ?? null, only.areaCode ?? null];
  if (search.by === 'plate') {
    const rows = await sql.query<HitRow>(
      `SELECT ${BRIEF}, CASE WHEN hit.present THEN 'current_plate' ELSE 'former_plate' END AS "matchedBy",
              ${OPEN_FLAGS} AS "openFlags"
         FROM (SELECT vehicle_id, bool_or(valid_to IS NULL) AS present FROM vehicle_plate
                WHERE plate = $1 AND ($2::text IS NULL OR colour = $2) GROUP BY vehicle_id) AS hit
         JOIN vehicle v ON v.id = hit.vehicle_id WHERE ${filters}
        ORDER BY hit.present DESC, v.id LIMIT ${MAX_HITS}`,
      [search.plate, search.colour, ...rest],
    );
    return rows.map(graded);
  }
  const column = search.by === 'vin' ? 'vin' : 'vin_last6';
  const rows = await sql.query<HitRow>(
    `SELECT ${BRIEF}, $2::text AS "matchedBy", ${OPEN_FLAGS} AS "openFlags" FROM vehicle v
      WHERE v.${column} = $1 AND ${filters} ORDER BY v.vin, v.id LIMIT ${MAX_HITS}`,
    [search.by === 'vin' ? search.vin : search.last6, search.by, ...rest],
  );
  return rows.map(graded);
}

export interface VehicleListFilter {
  readonly fleet: Fleet | null;
  readonly areaCode: string | null;
  /** by first registration: identifiers grow with time */
  readonly sort: 'newest' | 'oldest';
}

/**
 * The register inside a caller's scope, a page at a time.
 * @returns null when the cursor is none of this list
 */
export async function listVehicles(
  sql: Sql,
  scope: Scope,
  filter: VehicleListFilter,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ items: VehicleHitDto[]; nextCursor: string | null } | null> {
  const params: unknown[] = [];
  const where = [scopeCondition(scope, { area: 'v.area_code' }, params)];
  const add = (condition: (n: string) => string, value: unknown): void => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (filter.fleet !== null) add((n) => `v.fleet = ${n}`, filter.fleet);
  if (filter.areaCode !== null) add((n) => `v.area_code LIKE rtrim(${n}, '0') || '%'`, filter.areaCode);
  const [after, order] = filter.sort === 'newest' ? ['<', 'DESC'] : ['>', 'ASC'];
  if (page.cursor !== null) {
    const [id] = decodeCursor(page.cursor, 1) ?? [];
    if (id === undefined || !/^[0-9a-f-]{36}$/.test(id)) return null;
    add((n) => `v.id ${after} ${n}::uuid`, id);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<HitRow>(
    `SELECT ${BRIEF}, 'listed' AS "matchedBy", ${OPEN_FLAGS} AS "openFlags"
       FROM (SELECT * FROM vehicle v WHERE ${where.join(' AND ')} ORDER BY v.id ${order} LIMIT $${params.length}) AS v
      ORDER BY v.id ${order}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { items: shown.map(graded), nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null };
}

type VehicleRow = BriefRow & Pick<VehicleDto, 'version' | 'createdAt' | 'updatedAt'> & { changes: VehicleChangeDto[] };

/** One vehicle: identity, plates, marks, and who changed what and why. */
export async function showVehicle(sql: Sql, id: string): Promise<VehicleDto | null> {
  const [row] = await sql.query<VehicleRow>(
    `SELECT ${BRIEF}, v.version, ${ISO('v.created_at')} AS "createdAt", ${ISO('v.updated_at')} AS "updatedAt",
            (SELECT coalesce(json_agg(json_build_object('version', c.version, 'at', ${ISO('c.at')},
                'author', json_build_object('id', c.author, 'name', u.display_name),
                'reason', c.reason, 'difference', c.difference) ORDER BY c.version DESC), '[]')
               FROM vehicle_change c LEFT JOIN user_account u ON u.username = c.author
              WHERE c.vehicle_id = v.id) AS changes
       FROM vehicle v WHERE v.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const current = row.plates.find((one) => one.until === null) ?? null;
  return { ...graded(row), current, former: row.plates.filter((one) => one !== current) };
}
