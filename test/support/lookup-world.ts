import { deletionKeys, plateKey, skeleton, type PlateColour } from '@app/domain';
import type { Database } from '@app/persistence';
import { newId } from '@app/platform';

export interface CarriedPlate {
  readonly text: string;
  readonly colour: PlateColour;
  readonly from?: string;
  readonly until?: string | null;
}

/** A vehicle of the register with the plates it carries and carried. @returns its id */
export async function registerVehicle(db: Database, vin: string | null, ...plates: CarriedPlate[]): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO vehicle (id, vin, facts, area_code) VALUES ($1, $2, '{"fuel": "B", "category": "N3"}', '652301')`,
    [id, vin],
  );
  for (const { text, colour, from = '2020-01-01', until = null } of plates) {
    await db.query(
      `INSERT INTO vehicle_plate (vehicle_id, plate, colour, plate_key, original, skeleton, deletion_keys, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $2, $5, $6, $7, $8)`,
      [id, text, colour, plateKey(text, colour), skeleton(text), deletionKeys(text), from, until],
    );
  }
  return id;
}

/** A plate that was seen at the roadside, as judging leaves it. */
export async function seePlate(
  db: Database,
  text: string,
  colour: PlateColour | null,
  lastSeen: string,
): Promise<void> {
  await db.query(
    `INSERT INTO plate_seen (plate_key, plate, colour, skeleton, deletion_keys, first_seen, last_seen, readings)
     VALUES ($1, $2, $3, $4, $5, $6, $6, 1)`,
    [plateKey(text, colour), text, colour, skeleton(text), deletionKeys(text), lastSeen],
  );
}

/** An open flag with one piece of evidence. @returns its id */
export async function openFlag(
  db: Database,
  key: string,
  options: { readonly state?: string; readonly vehicleId?: string; readonly deadline?: string } = {},
): Promise<string> {
  const id = newId();
  const { state = 'open', vehicleId = null, deadline = null } = options;
  await db.query(
    `INSERT INTO flag (id, kind, item, plate_key, vehicle_id, area_code, state, rule, rule_version, clears_by, opened_at,
       changed_at, deadline, evidence_count)
     VALUES ($1, 'high_emitter', 'opacity', $2, $3, '652301', $4, 'flag-high-emitter', 1, 'retest_passed',
       '2026-03-01', '2026-03-01', $5, 1)`,
    [id, key, vehicleId, state, deadline],
  );
  await db.query(
    `INSERT INTO flag_evidence (flag_id, ref_kind, ref, item, at, body, added_at)
     VALUES ($1, 'reading', $2, 'opacity', '2026-03-01', $3, '2026-03-01')`,
    [id, `ref-${id}`, JSON.stringify({ measured: 41.2, rounded: 41, bound: { kind: 'max', value: 30 }, unit: '%' })],
  );
  await db.query(
    `INSERT INTO flag_event (flag_id, at, event, to_state, actor) VALUES ($1, '2026-03-01', 'opened', $2, 'system:test')`,
    [id, state],
  );
  return id;
}

/** A judged reading. */
export async function judgedReading(
  db: Database,
  key: string,
  at: string,
  vehicleId: string | null = null,
): Promise<string> {
  const recordNo = `C65230100101${at.replaceAll(/\D/g, '').slice(0, 14)}`;
  await db.query(`SELECT ensure_month_partition('rs_judgement', $1)`, [at]);
  await db.query(
    `INSERT INTO rs_judgement (record_no, recorded_at, passed_at, site_code, area_code, plate_key, vehicle_id, ignition,
       usable, marks, result, reasons, items, rule_version, judged_at)
     VALUES ($1, $2, $2, 'C652301001', '652301', $3, $4, 'compression', true, '[]', 'exceed', '[]',
       '[{"item": "opacity", "measured": 41.2}]', 'reading@1', $2)`,
    [recordNo, at, key, vehicleId],
  );
  return recordNo;
}

/** A station test of a registered vehicle. */
export async function stationTest(
  db: Database,
  vehicleId: string,
  at: string,
  result: 'pass' | 'exceed' | 'undetermined',
  held = false,
): Promise<void> {
  await db.query(
    `INSERT INTO inspection (id, report_no, station_code, area_code, line_no, vehicle_id, method, test_category, started_at,
       received_at, result, held, late, contingency)
     VALUES ($1, $2, '652301001', '652301', '01', $3, 'free_acceleration', 'periodic', $4, $4, $5, $6, false, false)`,
    [newId(), `R-${at}-${vehicleId.slice(-6)}`.replaceAll(/[^\w-]/g, ''), vehicleId, at, result, held],
  );
}
