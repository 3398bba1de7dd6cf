import type { Reason, VehicleFacts } from '@app/domain';
import type { Sql } from '../database.js';

export interface PlateView {
  readonly plate: string;
  readonly plateColor: string;
  readonly original: string;
  readonly from: string;
  readonly until: string | null;
}

export interface VehicleChangeView {
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly reason: string;
  readonly difference: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

export interface VehicleBrief {
  readonly id: string;
  readonly vin: string | null;
  readonly vinMarks: readonly Reason[];
  readonly areaCode: string | null;
  readonly facts: Partial<VehicleFacts>;
  readonly plates: readonly PlateView[];
}

export interface VehicleView extends VehicleBrief {
  readonly version: number;
  readonly current: PlateView | null;
  readonly former: readonly PlateView[];
  readonly changes: readonly VehicleChangeView[];
}

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const PLATES = `(SELECT coalesce(json_agg(json_build_object('plate', p.plate, 'plateColor', p.colour, 'original', p.original,
    'from', ${ISO('p.valid_from')}, 'until', ${ISO('p.valid_to')}) ORDER BY p.valid_from DESC), '[]')
  FROM vehicle_plate p WHERE p.vehicle_id = v.id)`;
const BRIEF = `v.id, v.vin, v.vin_marks AS "vinMarks", v.area_code AS "areaCode", v.facts, ${PLATES} AS plates`;

/** How a vehicle is looked for; exactly one of them. */
export type VehicleSearch =
  | { readonly by: 'plate'; readonly plate: string; readonly colour: string | null }
  | { readonly by: 'vin'; readonly vin: string }
  | { readonly by: 'vin_last6'; readonly last6: string };

export interface VehicleHit extends VehicleBrief {
  /** `current_plate`, `former_plate`, `vin`, `vin_last6` */
  readonly matchedBy: 'current_plate' | 'former_plate' | 'vin' | 'vin_last6';
}

const MAX_HITS = 50;

/** Vehicles by present or former plate, by VIN, or by its last six characters; several hits are a list. */
export async function searchVehicles(sql: Sql, search: VehicleSearch): Promise<VehicleHit[]> {
  if (search.by === 'plate') {
    return sql.query<VehicleHit>(
      `SELECT ${BRIEF}, CASE WHEN hit.present THEN 'current_plate' ELSE 'former_plate' END AS "matchedBy"
         FROM (SELECT vehicle_id, bool_or(valid_to IS NULL) AS present FROM vehicle_plate
                WHERE plate = $1 AND ($2::text IS NULL OR colour = $2) GROUP BY vehicle_id) AS hit
         JOIN vehicle v ON v.id = hit.vehicle_id
        ORDER BY hit.present DESC, v.id LIMIT ${MAX_HITS}`,
      [search.plate, search.colour],
    );
  }
  const column = search.by === 'vin' ? 'vin' : 'vin_last6';
  return sql.query<VehicleHit>(
    `SELECT ${BRIEF}, $2::text AS "matchedBy" FROM vehicle v WHERE v.${column} = $1 ORDER BY v.vin, v.id LIMIT ${MAX_HITS}`,
    [search.by === 'vin' ? search.vin : search.last6, search.by],
  );
}

/** One vehicle: identity, plates, marks, and who changed what and why. */
export async function showVehicle(sql: Sql, id: string): Promise<VehicleView | null> {
  const [row] = await sql.query<VehicleBrief & { version: number; changes: VehicleChangeView[] }>(
    `SELECT ${BRIEF}, v.version,
            (SELECT coalesce(json_agg(json_build_object('version', c.version, 'at', ${ISO('c.at')}, 'author', c.author,
                'reason', c.reason, 'difference', c.difference) ORDER BY c.version DESC), '[]')
               FROM vehicle_change c WHERE c.vehicle_id = v.id) AS changes
       FROM vehicle v WHERE v.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const current = row.plates.find((one) => one.until === null) ?? null;
  return { ...row, current, former: row.plates.filter((one) => one !== current) };
}
