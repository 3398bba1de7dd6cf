import type { MachineActor, MachineClash, NewMachine, OwnerStatement, StoredMachine } from '@app/application';
import { machineCode, type MachineFacts, type MachineKeys, type MachineState, type PlateState } from '@app/domain';
import type { Sql } from '../database.js';
import { issueIdent } from './machine-codes.js';
import { NotInserted } from './machine-not-inserted.js';

interface Row {
  id: string;
  code: string;
  ident: string;
  facts: MachineFacts;
  area_code: string;
  work_place: StoredMachine['workPlace'];
  owner_id: string;
  holder: StoredMachine['holder'];
  state: MachineState;
  plate_state: PlateState;
  plate_fitted_on: string | null;
  token: string;
  version: number;
}

const COLUMNS = `id, code, ident, facts, area_code, work_place, owner_id, holder, state, plate_state,
  to_char(plate_fitted_on, 'YYYY-MM-DD') AS plate_fitted_on, token, version`;

/** Machines by a condition over `$1 …`, e.g. `id = $1 FOR UPDATE`. */
export async function machinesWhere(sql: Sql, tail: string, params: readonly unknown[]): Promise<StoredMachine[]> {
  const rows = await sql.query<Row>(`SELECT ${COLUMNS} FROM machine WHERE ${tail}`, params);
  return rows.map((r) => ({
    id: r.id,
    code: r.code,
    ident: r.ident,
    facts: r.facts,
    areaCode: r.area_code,
    workPlace: r.work_place,
    ownerId: r.owner_id,
    holder: r.holder,
    state: r.state,
    plateState: r.plate_state,
    plateFittedOn: r.plate_fitted_on,
    token: r.token,
    version: r.version,
  }));
}

/**
 * Puts a machine into the register with its code and its first line of history.
 * @throws NotInserted when another machine has its identity, or the area has no number left
 */
export async function insertMachine(
  tx: Sql,
  machine: NewMachine,
  by: MachineActor,
): Promise<{ id: string; code: string }> {
  const ownerId = 'id' in machine.owner ? machine.owner.id : await unclaimedOwner(tx, machine.owner, by.at);
  const number =
    machine.existingIdent === null
      ? await issueIdent(tx, machine.areaCode)
      : { ident: machine.existingIdent, spaceId: null, serial: null };
  const { facts, keys } = machine;
  const inserted = await tx.query<{ id: string }>(
    `INSERT INTO machine (id, ident, stage, space_id, serial, facts, kind, pin_key, maker_key, engine_no_key,
       engine_maker_key, area_code, work_place, owner_id, state, plate_state, token, photos, marks, registered_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'active', $15, $16, $17, $18, $19, $19)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      machine.id,
      number.ident,
      facts.stage,
      number.spaceId,
      number.serial,
      JSON.stringify(facts),
      facts.kind,
      keys.pinKey,
      keys.makerKey,
      keys.engineNoKey,
      keys.engineMakerKey,
      machine.areaCode,
      JSON.stringify(machine.workPlace),
      ownerId,
      machine.plateState,
      machine.token,
      JSON.stringify(machine.photos),
      JSON.stringify(machine.marks),
      by.at,
    ],
  );
  if (inserted.length === 0) throw new NotInserted(await clashOf(tx, keys, number.ident));
  const code = machineCode(facts.stage, number.ident);
  await tx.query(
    `INSERT INTO machine_change (machine_id, version, action, at, author, author_role, reason, difference)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7)`,
    [
      machine.id,
      machine.action,
      by.at,
      by.userId,
      by.role,
      machine.reason,
      JSON.stringify([{ field: 'code', before: null, after: code }]),
    ],
  );
  await logMachineEvent(tx, 'machine.registered', machine.id, machine.areaCode, by.at, { kind: facts.kind });
  return { id: machine.id, code };
}

/** Which machine stands in the way, and by what. */
export async function clashOf(
  sql: Sql,
  keys: MachineKeys,
  ident: string | null,
  except?: string,
): Promise<MachineClash> {
  const [row] = await sql.query<{ id: string; by: MachineClash['by'] }>(
    `SELECT id, CASE WHEN pin_key = $1 AND maker_key = $2 AND state <> 'merged' THEN 'pin'
                     WHEN ident = $5 THEN 'code' ELSE 'engine' END AS by
       FROM machine
      WHERE ((pin_key = $1 AND maker_key = $2 AND state <> 'merged')
          OR (engine_no_key = $3 AND engine_maker_key = $4 AND state NOT IN ('merged', 'scrapped')) OR ident = $5)
        AND ($6::uuid IS NULL OR id <> $6)
      ORDER BY by DESC LIMIT 1`,
    [keys.pinKey, keys.makerKey, keys.engineNoKey, keys.engineMakerKey, ident, except ?? null],
  );
  if (!row) throw new Error('machine.clash_vanished');
  return { kind: 'clash', by: row.by, machineId: row.id };
}

/** An owner whose phone nobody has proven: never the owner of an account, who signed up with an unproven number as well. */
export async function unclaimedOwner(tx: Sql, owner: OwnerStatement, at: Date): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO machine_owner (id, kind, name, phone, claimed, created_at) VALUES (gen_random_uuid(), $1, $2, $3, false, $4)
     ON CONFLICT (phone, name) WHERE NOT claimed DO UPDATE SET kind = excluded.kind RETURNING id`,
    [owner.kind, owner.name, owner.phone, at],
  );
  if (!row) throw new Error('machine_owner.vanished');
  return row.id;
}

/** In the transaction of the change it tells of; no personal data, no identity. */
export async function logMachineEvent(
  tx: Sql,
  kind: string,
  id: string,
  areaCode: string,
  at: Date,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.query(
    `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, 'machine', $4, $5)`,
    [at, kind, areaCode, id, JSON.stringify(data)],
  );
}
