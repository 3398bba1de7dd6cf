import {
  MachineRegistrationStore,
  type MachineActor,
  type MovedRegistration,
  type NewRegistration,
  type RegistrationPlan,
  type StoredRegistration,
  type SubmittedRegistration,
} from '@app/application';
import type { MachineStatement, Reason, RegistrationState } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Sql, Transaction } from '../database.js';
import { NotInserted } from './machine-not-inserted.js';
import { insertMachine } from './machine-rows.js';

interface Row {
  id: string;
  owner_id: string;
  registration_no: string;
  content_hash: string;
  statement: MachineStatement;
  doubts: Reason[];
  state: RegistrationState;
  version: number;
  submitted_at: Date;
  due_on: string;
  machine_id: string | null;
}

async function where(sql: Sql, tail: string, params: readonly unknown[]): Promise<StoredRegistration | null> {
  const [row] = await sql.query<Row>(
    `SELECT id, owner_id, registration_no, content_hash, statement, doubts, state, version, submitted_at,
            to_char(due_on, 'YYYY-MM-DD') AS due_on, machine_id
       FROM machine_registration WHERE ${tail}`,
    params,
  );
  if (!row) return null;
  return {
    id: row.id,
    ownerId: row.owner_id,
    registrationNo: row.registration_no,
    contentHash: row.content_hash,
    statement: row.statement,
    doubts: row.doubts,
    state: row.state,
    version: row.version,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    machineId: row.machine_id,
  };
}

export class SqlMachineRegistrationStore extends MachineRegistrationStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async submit(registration: NewRegistration, by: MachineActor): Promise<SubmittedRegistration> {
    return this.db.transaction(async (tx) => {
      const { id, ownerId, registrationNo, contentHash, statement, keys, doubts, dueOn } = registration;
      const added = await tx.query(
        `INSERT INTO machine_registration (id, owner_id, registration_no, content_hash, statement, doubts, area_code,
           pin_key, maker_key, engine_no_key, engine_maker_key, state, submitted_at, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'submitted', $12, $13)
         ON CONFLICT (owner_id, registration_no) DO NOTHING RETURNING id`,
        [
          id,
          ownerId,
          registrationNo,
          contentHash,
          JSON.stringify(statement),
          JSON.stringify(doubts),
          statement.areaCode,
          keys.pinKey,
          keys.makerKey,
          keys.engineNoKey,
          keys.engineMakerKey,
          by.at,
          dueOn,
        ],
      );
      const stored = await where(tx, 'owner_id = $1 AND registration_no = $2', [ownerId, registrationNo]);
      if (!stored) throw new Error('registration.vanished');
      if (added.length === 0) {
        const same = stored.contentHash === contentHash;
        return same ? { kind: 'repeated', registration: stored } : { kind: 'conflict', id: stored.id };
      }
      await logMove(tx, stored, 'submit', by);
      return { kind: 'stored', registration: stored };
    });
  }

  override async move<R>(
    id: string,
    decide: (registration: StoredRegistration) => RegistrationPlan | { readonly refused: R },
    by: MachineActor,
  ): Promise<MovedRegistration<R>> {
    try {
      return await this.db.transaction((tx) => moveIn(tx, id, decide, by));
    } catch (error) {
      if (error instanceof NotInserted) return error.outcome;
      throw error;
    }
  }

  override async keepPhoto(photo: {
    sha256: string;
    size: number;
    contentType: string;
    by: string;
    at: Date;
  }): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO media_object (sha256, size, content_type, stored_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [photo.sha256, photo.size, photo.contentType, photo.at],
      );
      await tx.query(
        `INSERT INTO machine_photo (sha256, uploaded_by, size, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [photo.sha256, photo.by, photo.size, photo.at],
      );
    });
  }

  override async missingPhotos(sha256s: readonly string[], by: string): Promise<readonly string[]> {
    const rows = await this.db.query<{ sha256: string }>(
      `SELECT wanted AS sha256 FROM unnest($1::text[]) AS wanted
        WHERE NOT EXISTS (SELECT FROM machine_photo p WHERE p.sha256 = wanted AND p.uploaded_by = $2)`,
      [[...sha256s], by],
    );
    return rows.map((row) => row.sha256);
  }
}

async function moveIn<R>(
  tx: Transaction,
  id: string,
  decide: (registration: StoredRegistration) => RegistrationPlan | { readonly refused: R },
  by: MachineActor,
): Promise<MovedRegistration<R>> {
  const before = await where(tx, 'id = $1 FOR UPDATE', [id]);
  if (!before) return { kind: 'missing' };
  const plan = decide(before);
  if ('refused' in plan) return { kind: 'refused', refusal: plan.refused };
  const machine = plan.machine === undefined ? null : await insertMachine(tx, plan.machine, by);
  await tx.query(
    `UPDATE machine_registration SET state = $2, version = version + 1, machine_id = coalesce($3, machine_id) WHERE id = $1`,
    [id, plan.to, machine?.id ?? null],
  );
  if (plan.content) {
    const { statement, keys, doubts, contentHash, dueOn } = plan.content;
    await tx.query(
      `UPDATE machine_registration SET statement = $2, doubts = $3, content_hash = $4, due_on = $5, area_code = $6, pin_key = $7,
         maker_key = $8, engine_no_key = $9, engine_maker_key = $10, submitted_at = $11 WHERE id = $1`,
      [
        id,
        JSON.stringify(statement),
        JSON.stringify(doubts),
        contentHash,
        dueOn,
        statement.areaCode,
        keys.pinKey,
        keys.makerKey,
        keys.engineNoKey,
        keys.engineMakerKey,
        by.at,
      ],
    );
  }
  const after = await where(tx, 'id = $1', [id]);
  if (!after) throw new Error('registration.vanished');
  await logMove(tx, after, plan.move, by, plan.reasons ?? [], plan.note ?? null);
  if (by.role !== 'owner') {
    await appendAudit(tx, {
      at: by.at,
      actor: by.userId,
      actorRole: by.role,
      action: `machine.registration_${plan.to}`,
      object: { kind: 'machine_registration', id },
      areaCode: after.statement.areaCode,
      details: { reasons: plan.reasons ?? [], machineId: machine?.id ?? null },
    });
  }
  return { kind: 'moved', registration: after, code: machine?.code ?? null };
}

async function logMove(
  tx: Transaction,
  registration: StoredRegistration,
  move: string,
  by: MachineActor,
  reasons: readonly string[] = [],
  note: string | null = null,
): Promise<void> {
  await tx.query(
    `INSERT INTO machine_registration_event (registration_id, at, actor, actor_role, move, state, reasons, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [registration.id, by.at, by.userId, by.role, move, registration.state, [...reasons], note],
  );
  await tx.query(
    `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      by.at,
      'machine_registration.moved',
      registration.statement.areaCode,
      'machine_registration',
      registration.id,
      JSON.stringify({ move, state: registration.state }),
    ],
  );
}
