import {
  MachineStore,
  type ChangedMachine,
  type InsertedMachine,
  type MachineActor,
  type MachinePatch,
  type MachinePlan,
  type MergeOutcome,
  type NewCodeSpace,
  type NewMachine,
  type NewMerge,
  type StoredMachine,
} from '@app/application';
import type { MachineAction, MachineKeys } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Transaction } from '../database.js';
import { applyPatch, isUniqueViolation } from './machine-patch.js';
import { decideMerge, proposeMerge } from './machine-merge.js';
import { NotInserted } from './machine-not-inserted.js';
import { clashOf, insertMachine, logMachineEvent, machinesWhere } from './machine-rows.js';

export class SqlMachineStore extends MachineStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async insert(machine: NewMachine, by: MachineActor): Promise<InsertedMachine> {
    try {
      return await this.db.transaction(async (tx) => ({ kind: 'inserted', ...(await insertMachine(tx, machine, by)) }));
    } catch (error) {
      if (error instanceof NotInserted) return error.outcome;
      throw error;
    }
  }

  override async byId(id: string): Promise<StoredMachine | null> {
    return (await machinesWhere(this.db, 'id = $1', [id]))[0] ?? null;
  }

  override async byIdent(ident: string): Promise<StoredMachine | null> {
    const found = await machinesWhere(
      this.db,
      'id = (SELECT coalesce(merged_into, id) FROM machine WHERE ident = $1)',
      [ident],
    );
    return found[0] ?? null;
  }

  override async byToken(token: string): Promise<StoredMachine | null> {
    return (await machinesWhere(this.db, 'token = $1', [token]))[0] ?? null;
  }

  override async alike(keys: MachineKeys): Promise<readonly StoredMachine[]> {
    return machinesWhere(
      this.db,
      `state <> 'merged' AND (pin_key = $1 OR (engine_no_key = $2 AND engine_maker_key = $3)) ORDER BY registered_at LIMIT 20`,
      [keys.pinKey, keys.engineNoKey, keys.engineMakerKey],
    );
  }

  override async change<R>(
    id: string,
    change: { changeNo: string; action: MachineAction; reason: string },
    decide: (machine: StoredMachine) => MachinePlan | { readonly refused: R },
    by: MachineActor,
  ): Promise<ChangedMachine<R>> {
    let wanted: { readonly keys: MachineKeys } | null = null;
    try {
      return await this.db.transaction(async (tx): Promise<ChangedMachine<R>> => {
        const [machine] = await machinesWhere(tx, 'id = $1 FOR UPDATE', [id]);
        if (!machine) return { kind: 'missing' };
        const known = await tx.query('SELECT 1 FROM machine_change WHERE machine_id = $1 AND change_no = $2', [
          id,
          change.changeNo,
        ]);
        if (known.length > 0) return { kind: 'repeated', machine };
        const plan = decide(machine);
        if ('refused' in plan) return { kind: 'refused', refusal: plan.refused };
        if (plan.patch.keys) wanted = { keys: plan.patch.keys };
        const difference = [...plan.difference, ...(await applyPatch(tx, machine, plan.patch, by.at))];
        await tx.query(
          `INSERT INTO machine_change (machine_id, version, change_no, action, at, author, author_role, reason, difference)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            id,
            machine.version + 1,
            change.changeNo,
            change.action,
            by.at,
            by.userId,
            by.role,
            change.reason,
            JSON.stringify(difference),
          ],
        );
        await finish(tx, machine, plan.patch, change.action, by);
        const [after] = await machinesWhere(tx, 'id = $1', [id]);
        if (!after) throw new Error('machine.vanished');
        return { kind: 'changed', machine: after };
      });
    } catch (error) {
      const { keys } = (wanted as { keys: MachineKeys } | null) ?? {};
      if (keys !== undefined && isUniqueViolation(error)) return clashOf(this.db, keys, null, id);
      throw error;
    }
  }

  override openCodeSpace(
    space: NewCodeSpace,
    by: MachineActor,
  ): Promise<{ kind: 'opened' | 'repeated'; id: string } | { kind: 'prefix_taken' }> {
    return this.db.transaction(async (tx) => {
      const [open] = await tx.query<{ id: string; prefix: string; base: number; check_rule: string }>(
        'SELECT id, prefix, base, check_rule FROM machine_code_space WHERE area_code = $1 AND closed_at IS NULL FOR UPDATE',
        [space.areaCode],
      );
      if (open && open.prefix === space.prefix && open.base === space.base && open.check_rule === space.check) {
        return { kind: 'repeated', id: open.id };
      }
      if (open) await tx.query('UPDATE machine_code_space SET closed_at = $2 WHERE id = $1', [open.id, by.at]);
      const added = await tx.query(
        `INSERT INTO machine_code_space (id, area_code, prefix, base, check_rule, opened_at, opened_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [space.id, space.areaCode, space.prefix, space.base, space.check, by.at, by.userId],
      );
      if (added.length === 0) {
        // nothing may be closed by a call that opens nothing
        if (open) await tx.query('UPDATE machine_code_space SET closed_at = NULL WHERE id = $1', [open.id]);
        return { kind: 'prefix_taken' };
      }
      const { areaCode, prefix, base, check } = space;
      await appendAudit(tx, {
        at: by.at,
        actor: by.userId,
        actorRole: by.role,
        action: 'machine.code_space_opened',
        object: { kind: 'machine_code_space', id: space.id },
        areaCode,
        details: { prefix, base, check },
      });
      return { kind: 'opened', id: space.id };
    });
  }

  override proposeMerge(merge: NewMerge, by: MachineActor): Promise<MergeOutcome> {
    return this.db.transaction((tx) => proposeMerge(tx, merge, by));
  }

  override decideMerge(id: string, confirm: boolean, reason: string, by: MachineActor): Promise<MergeOutcome | null> {
    return this.db.transaction((tx) => decideMerge(tx, id, confirm, reason, by));
  }
}

async function finish(
  tx: Transaction,
  machine: StoredMachine,
  patch: MachinePatch,
  action: MachineAction,
  by: MachineActor,
): Promise<void> {
  const areaCode = patch.areaCode ?? machine.areaCode;
  await logMachineEvent(tx, 'machine.changed', machine.id, areaCode, by.at, { action });
  await appendAudit(tx, {
    at: by.at,
    actor: by.userId,
    actorRole: by.role,
    action: 'machine.changed',
    object: { kind: 'machine', id: machine.id },
    areaCode,
    details: { action, version: machine.version + 1 },
  });
}
