import type { AuditEntry } from '@app/application';
import type { Sql } from '../database.js';
import { GENESIS, hashLine } from './audit-chain.js';

/** Held from the append to the caller's commit, so that lines follow one another: append last in a transaction. */
const AUDIT_LOCK = 727004;

/**
 * Appends one line to the audit trail inside the caller's transaction (READ COMMITTED): it exists exactly when the
 * change it tells of does.
 */
export async function appendAudit(tx: Sql, entry: AuditEntry): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [AUDIT_LOCK]);
  const [last] = await tx.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM audit_trail ORDER BY seq DESC LIMIT 1',
  );
  const line = {
    seq: last ? Number(last.seq) + 1 : 1,
    at: entry.at,
    actor: entry.actor,
    actorRole: entry.actorRole,
    action: entry.action,
    objectKind: entry.object?.kind ?? null,
    objectId: entry.object?.id ?? null,
    areaCode: entry.areaCode ?? null,
    // what jsonb will give back: no undefined, dates as text
    details: JSON.parse(JSON.stringify(entry.details ?? {})) as unknown,
    prevHash: last?.hash ?? GENESIS,
  };
  await tx.query(
    `INSERT INTO audit_trail
       (seq, at, actor, actor_role, action, object_kind, object_id, area_code, details, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      line.seq,
      line.at,
      line.actor,
      line.actorRole,
      line.action,
      line.objectKind,
      line.objectId,
      line.areaCode,
      JSON.stringify(line.details),
      line.prevHash,
      hashLine(line),
    ],
  );
}
