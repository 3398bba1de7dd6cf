import type { Sql } from '../database.js';
import { GENESIS, hashLine } from './audit-chain.js';

/** What is wrong with the first broken link. */
export type AuditFault = 'line_missing' | 'line_changed' | 'chain_broken' | 'head_differs';

export interface AuditVerification {
  readonly intact: boolean;
  /** lines found good before the first fault, or all of them */
  readonly lines: number;
  /** last good line; keep it elsewhere, and a trail that was cut off at its end will show */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly broken: { readonly seq: number; readonly fault: AuditFault } | null;
}

interface Row {
  seq: string;
  at: Date;
  actor: string;
  actor_role: string;
  action: string;
  object_kind: string | null;
  object_id: string | null;
  area_code: string | null;
  details: unknown;
  prev_hash: string;
  hash: string;
}

const BATCH = 2_000;

/**
 * Reads the whole trail in order and recomputes every hash. Lines appended meanwhile are read too.
 * @param expected a head written down earlier (`seq`, `hash`): it must still be part of the chain
 */
export async function auditVerify(
  sql: Sql,
  expected?: { readonly seq: number; readonly hash: string },
): Promise<AuditVerification> {
  let head = { seq: 0, hash: GENESIS };
  let seen = expected === undefined;
  const stop = (seq: number, fault: AuditFault): AuditVerification => ({
    intact: false,
    lines: head.seq,
    head,
    broken: { seq, fault },
  });
  for (;;) {
    const rows = await sql.query<Row>('SELECT * FROM audit_trail WHERE seq > $1 ORDER BY seq LIMIT $2', [
      head.seq,
      BATCH,
    ]);
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seq !== head.seq + 1) return stop(head.seq + 1, 'line_missing');
      if (hashOf(row, seq) !== row.hash) return stop(seq, 'line_changed');
      if (row.prev_hash !== head.hash) return stop(seq, 'chain_broken');
      if (expected?.seq === seq) {
        if (expected.hash !== row.hash) return stop(seq, 'head_differs');
        seen = true;
      }
      head = { seq, hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  // the end was cut off: what once was the head is gone
  if (!seen) return stop(head.seq + 1, 'line_missing');
  return { intact: true, lines: head.seq, head, broken: null };
}

function hashOf(row: Row, seq: number): string {
  return hashLine({
    seq,
    at: row.at,
    actor: row.actor,
    actorRole: row.actor_role,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    areaCode: row.area_code,
    details: row.details,
    prevHash: row.prev_hash,
  });
}
