import type { MachineActor, MergeOutcome, NewMerge } from '@app/application';
import { appendAudit } from '../audit/append-audit.js';
import type { Sql } from '../database.js';
import { logMachineEvent, machinesWhere } from './machine-rows.js';

interface MergeRow {
  id: string;
  keep_id: string;
  drop_id: string;
  state: 'proposed' | 'confirmed' | 'refused';
  proposed_by: string;
}

const refused = (code: string): MergeOutcome => ({ kind: 'refused', code });

export async function proposeMerge(tx: Sql, merge: NewMerge, by: MachineActor): Promise<MergeOutcome> {
  const machines = await machinesWhere(tx, 'id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    [merge.keepId, merge.dropId],
  ]);
  if (machines.length < 2) return refused('machine.unknown');
  if (machines.some((one) => one.state === 'merged')) return refused('machine.merged_already');
  const added = await tx.query(
    `INSERT INTO machine_merge (id, keep_id, drop_id, reason, state, proposed_at, proposed_by)
     VALUES ($1, $2, $3, $4, 'proposed', $5, $6) ON CONFLICT (drop_id) WHERE state = 'proposed' DO NOTHING RETURNING id`,
    [merge.id, merge.keepId, merge.dropId, merge.reason, by.at, by.userId],
  );
  if (added.length > 0) return { kind: 'done', id: merge.id };
  const [open] = await tx.query<{ id: string; keep_id: string }>(
    `SELECT id, keep_id FROM machine_merge WHERE drop_id = $1 AND state = 'proposed'`,
    [merge.dropId],
  );
  if (open?.keep_id === merge.keepId) return { kind: 'repeated', id: open.id };
  return refused('machine.merge_waiting');
}

export async function decideMerge(
  tx: Sql,
  id: string,
  confirm: boolean,
  reason: string,
  by: MachineActor,
): Promise<MergeOutcome | null> {
  const [merge] = await tx.query<MergeRow>(
    'SELECT id, keep_id, drop_id, state, proposed_by FROM machine_merge WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!merge) return null;
  const to = confirm ? 'confirmed' : 'refused';
  if (merge.state === to) return { kind: 'repeated', id };
  if (merge.state !== 'proposed') return refused('machine.merge_decided');
  if (merge.proposed_by === by.userId) return refused('machine.merge_same_person');
  await tx.query(
    'UPDATE machine_merge SET state = $2, decided_at = $3, decided_by = $4, decided_reason = $5 WHERE id = $1',
    [id, to, by.at, by.userId, reason],
  );
  if (confirm) await join(tx, merge, reason, by);
  await appendAudit(tx, {
    at: by.at,
    actor: by.userId,
    actorRole: by.role,
    action: `machine.merge_${to}`,
    object: { kind: 'machine', id: merge.keep_id },
    details: { dropped: merge.drop_id, proposedBy: merge.proposed_by },
  });
  return { kind: 'done', id };
}

/** The dropped row keeps its code and history and leads to the other one; nothing is deleted. */
async function join(tx: Sql, merge: MergeRow, reason: string, by: MachineActor): Promise<void> {
  const machines = await machinesWhere(tx, 'id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    [merge.keep_id, merge.drop_id],
  ]);
  const keep = machines.find((one) => one.id === merge.keep_id);
  const drop = machines.find((one) => one.id === merge.drop_id);
  if (!keep || !drop) throw new Error('machine.vanished');
  await tx.query(
    `UPDATE machine SET state = 'merged', merged_into = $2, version = version + 1, changed_at = $3 WHERE id = $1`,
    [drop.id, keep.id, by.at],
  );
  // what was merged into the dropped row before goes on with it: one step always leads to the living row
  await tx.query('UPDATE machine SET merged_into = $2 WHERE merged_into = $1', [drop.id, keep.id]);
  await tx.query('UPDATE machine SET version = version + 1, changed_at = $2 WHERE id = $1', [keep.id, by.at]);
  await tx.query(
    `UPDATE machine_visit SET left_at = $2, left_by = $3, left_how = 'moved' WHERE machine_id = $1 AND left_at IS NULL`,
    [drop.id, by.at, by.userId],
  );
  const lines = [
    { id: drop.id, version: drop.version + 1, field: 'mergedInto', after: keep.code },
    { id: keep.id, version: keep.version + 1, field: 'mergedFrom', after: drop.code },
  ];
  for (const line of lines) {
    await tx.query(
      `INSERT INTO machine_change (machine_id, version, action, at, author, author_role, reason, difference)
       VALUES ($1, $2, 'merge', $3, $4, $5, $6, $7)`,
      [
        line.id,
        line.version,
        by.at,
        by.userId,
        by.role,
        reason,
        JSON.stringify([{ field: line.field, before: null, after: line.after }]),
      ],
    );
  }
  await logMachineEvent(tx, 'machine.changed', keep.id, keep.areaCode, by.at, { action: 'merge' });
}
