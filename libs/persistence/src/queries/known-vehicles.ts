import type { KnownVehicle, PlateColour, PlateInterval, Reason, VehicleFacts } from '@app/domain';
import type { Sql } from '../database.js';

/** An interval with its row; `dirty` = to be written. */
export interface HeldInterval extends PlateInterval {
  until: Date | null;
  from: Date;
  readonly rowId: string | null;
  dirty: boolean;
  readonly original: string;
}

/** A vehicle while a transaction decides about it. */
export interface HeldVehicle extends KnownVehicle {
  vin: string | null;
  vinMarks: readonly Reason[];
  facts: Partial<VehicleFacts>;
  factsAt: Date | null;
  areaCode: string | null;
  version: number;
  readonly intervals: HeldInterval[];
  readonly isNew: boolean;
  dirty: boolean;
}

interface VehicleJson {
  readonly id: string;
  readonly vin: string | null;
  readonly vin_marks: readonly Reason[];
  readonly facts: Partial<VehicleFacts>;
  readonly facts_at: Date | null;
  readonly area_code: string | null;
  readonly version: number;
  readonly plates:
    | readonly { id: string; plate: string; colour: string; original: string; from: string; until: string | null }[]
    | null;
}

/** Every vehicle of these VINs, and every one that ever carried one of these plates, with all its plates. */
export async function gatherVehicles(
  sql: Sql,
  vins: readonly string[],
  plateKeys: readonly string[],
): Promise<Map<string, HeldVehicle>> {
  const rows = await sql.query<VehicleJson>(
    `SELECT v.id, v.vin, v.vin_marks, v.facts, v.facts_at, v.area_code, v.version,
            (SELECT json_agg(json_build_object('id', p.id::text, 'plate', p.plate, 'colour', p.colour,
                'original', p.original, 'from', p.valid_from, 'until', p.valid_to) ORDER BY p.valid_from)
               FROM vehicle_plate p WHERE p.vehicle_id = v.id) AS plates
       FROM vehicle v
      WHERE v.id IN (SELECT id FROM vehicle WHERE vin = ANY($1::text[])
                     UNION SELECT vehicle_id FROM vehicle_plate WHERE plate_key = ANY($2::text[]))`,
    [vins, plateKeys],
  );
  return new Map(rows.map((row) => [row.id, held(row)]));
}

function held(row: VehicleJson): HeldVehicle {
  return {
    id: row.id,
    vin: row.vin,
    vinMarks: row.vin_marks,
    facts: row.facts,
    factsAt: row.facts_at,
    areaCode: row.area_code,
    version: row.version,
    isNew: false,
    dirty: false,
    intervals: (row.plates ?? []).map((one) => ({
      vehicleId: row.id,
      plate: { text: one.plate, colour: one.colour as PlateColour },
      original: one.original,
      from: new Date(one.from),
      until: one.until === null ? null : new Date(one.until),
      rowId: one.id,
      dirty: false,
    })),
  };
}
