import type { MachinePatch, OwnerStatement, StoredMachine } from '@app/application';
import { maskName, type FieldChange, type OwnerKind } from '@app/domain';
import type { Sql } from '../database.js';
import { unclaimedOwner } from './machine-rows.js';

/** Another row has the value already (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return code === '23505' || isUniqueViolation(driverError);
}

/**
 * Writes what a plan changes.
 * @returns the line of the difference that only the store knows: who the owner was and is, masked
 */
export async function applyPatch(
  tx: Sql,
  machine: StoredMachine,
  patch: MachinePatch,
  at: Date,
): Promise<FieldChange[]> {
  const owner = patch.owner === undefined ? null : await newOwner(tx, machine.ownerId, patch.owner, at);
  const facts = patch.facts ?? machine.facts;
  const keys = patch.keys;
  const holder = patch.holder === undefined ? machine.holder : patch.holder;
  await tx.query(
    `UPDATE machine SET facts = $2, stage = $3, kind = $4,
       pin_key = coalesce($5, pin_key), maker_key = coalesce($6, maker_key),
       engine_no_key = CASE WHEN $7 THEN $8 ELSE engine_no_key END,
       engine_maker_key = CASE WHEN $7 THEN $9 ELSE engine_maker_key END,
       area_code = $10, work_place = $11, owner_id = $12, holder = $13, state = $14, plate_state = $15,
       plate_fitted_on = $16, token = $17, marks = coalesce($18::jsonb, marks), version = version + 1, changed_at = $19
     WHERE id = $1`,
    [
      machine.id,
      JSON.stringify(facts),
      facts.stage,
      facts.kind,
      keys?.pinKey ?? null,
      keys?.makerKey ?? null,
      keys !== undefined,
      keys?.engineNoKey ?? null,
      keys?.engineMakerKey ?? null,
      patch.areaCode ?? machine.areaCode,
      JSON.stringify(patch.workPlace ?? machine.workPlace),
      owner?.id ?? machine.ownerId,
      holder === null ? null : JSON.stringify(holder),
      patch.state ?? machine.state,
      patch.plateState ?? machine.plateState,
      patch.plateFittedOn === undefined ? machine.plateFittedOn : patch.plateFittedOn,
      patch.token ?? machine.token,
      patch.marks === undefined ? null : JSON.stringify(patch.marks),
      at,
    ],
  );
  return owner === null ? [] : [{ field: 'owner', before: owner.before, after: owner.after }];
}

/** The bureau has seen the papers: an account whose name and number are those stated is the new owner. */
async function newOwner(
  tx: Sql,
  beforeId: string,
  owner: OwnerStatement,
  at: Date,
): Promise<{ id: string; before: string | null; after: string }> {
  const [before] = await tx.query<{ name: string; kind: OwnerKind }>(
    'SELECT name, kind FROM machine_owner WHERE id = $1',
    [beforeId],
  );
  const [claimed] = await tx.query<{ id: string }>(
    'SELECT id FROM machine_owner WHERE phone = $1 AND name = $2 AND claimed',
    [owner.phone, owner.name],
  );
  return {
    id: claimed?.id ?? (await unclaimedOwner(tx, owner, at)),
    before: before ? maskName(before.name, before.kind) : null,
    after: maskName(owner.name, owner.kind),
  };
}
