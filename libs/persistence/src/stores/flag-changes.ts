import { flagRuleName, type FlagChange } from '@app/application';
import { nextFlagState, type FlagEvidence, type FlagState } from '@app/domain';
import type { Sql } from '../database.js';

export interface FlagCounts {
  opened: number;
  extended: number;
  cleared: number;
}

/** Writes what the rules decided about flags: the flag, its evidence, its history and the event that tells of it. */
export async function saveFlagChanges(sql: Sql, changes: readonly FlagChange[], at: Date): Promise<FlagCounts> {
  const counts: FlagCounts = { opened: 0, extended: 0, cleared: 0 };
  const order = (c: FlagChange): string =>
    `${c.change === 'open' ? `1 ${c.plateKey}` : `0 ${c.flagId}`} ${c.kind} ${c.item}`;
  for (const change of [...changes].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    if (change.change === 'open') {
      await open(sql, change, at);
      counts.opened++;
    } else if (change.change === 'extend') {
      await extend(sql, change, at);
      counts.extended++;
    } else {
      await clear(sql, change, at);
      counts.cleared++;
    }
  }
  return counts;
}

async function open(sql: Sql, c: Extract<FlagChange, { change: 'open' }>, at: Date): Promise<void> {
  await sql.query(
    `INSERT INTO flag (id, kind, item, plate_key, vehicle_id, area_code, state, rule, rule_version, clears_by, opened_at,
       changed_at, deadline, expires_at, evidence_count, worst_ratio)
     VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10, $10, $11, $12, $13, $14)`,
    [
      c.flagId,
      c.kind,
      c.item,
      c.plateKey,
      c.vehicleId,
      c.areaCode,
      flagRuleName(c.kind),
      c.ruleVersion,
      c.clearsBy,
      at,
      c.deadline,
      c.expiresAt,
      c.evidence.length,
      c.worstRatio,
    ],
  );
  await addEvidence(sql, c.flagId, c.evidence, at);
  await note(sql, {
    flagId: c.flagId,
    at,
    event: 'open',
    from: null,
    to: 'open',
    data: { ruleVersion: c.ruleVersion },
  });
  await tell(sql, 'flag.opened', c.flagId, at);
}

async function extend(sql: Sql, c: Extract<FlagChange, { change: 'extend' }>, at: Date): Promise<void> {
  const [row] = await sql.query<{ state: FlagState }>(
    `UPDATE flag SET changed_at = $2, rule_version = $3, evidence_count = evidence_count + $4,
            worst_ratio = greatest(worst_ratio, $5) WHERE id = $1 RETURNING state`,
    [c.flagId, at, c.ruleVersion, c.evidence.length, c.worstRatio],
  );
  if (!row) throw new Error(`flag.vanished: ${c.flagId}`);
  await addEvidence(sql, c.flagId, c.evidence, at);
  const data = { ruleVersion: c.ruleVersion, evidence: c.evidence.length };
  await note(sql, { flagId: c.flagId, at, event: 'extend', from: row.state, to: row.state, data });
  await tell(sql, 'flag.extended', c.flagId, at);
}

async function clear(sql: Sql, c: Extract<FlagChange, { change: 'clear' }>, at: Date): Promise<void> {
  const [row] = await sql.query<{ state: FlagState }>('SELECT state FROM flag WHERE id = $1 FOR UPDATE', [c.flagId]);
  if (!row) throw new Error(`flag.vanished: ${c.flagId}`);
  const move = nextFlagState(row.state, {
    event: 'clear',
    actor: 'system',
    userId: null,
    reason: null,
    clearedBy: c.clearedBy,
  });
  if (!move.ok) throw new Error(`${move.code}: clear from ${row.state}`);
  await sql.query(
    `UPDATE flag SET state = $2, changed_at = $3, closed_at = $6, cleared_by = $4, evidence_count = evidence_count + $5
      WHERE id = $1`,
    [c.flagId, move.to, at, c.clearedBy, c.evidence.length, c.closedAt],
  );
  await addEvidence(sql, c.flagId, c.evidence, at);
  const data = { clearedBy: c.clearedBy, ref: c.ref };
  await note(sql, { flagId: c.flagId, at, event: 'clear', from: row.state, to: move.to, data });
  await tell(sql, 'flag.cleared', c.flagId, at);
}

async function addEvidence(sql: Sql, flagId: string, evidence: readonly FlagEvidence[], at: Date): Promise<void> {
  if (evidence.length === 0) return;
  await sql.query(
    `INSERT INTO flag_evidence (flag_id, ref_kind, ref, item, at, body, added_at)
     SELECT $1, ref_kind, ref, item, at, body::jsonb, $2
       FROM unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[]) AS t(ref_kind, ref, item, at, body)
     ON CONFLICT (flag_id, ref_kind, ref, item) DO UPDATE SET body = excluded.body`,
    [
      flagId,
      at,
      evidence.map((e) => e.refKind),
      evidence.map((e) => e.ref),
      evidence.map((e) => e.item),
      evidence.map((e) => e.at),
      evidence.map((e) => JSON.stringify(e)),
    ],
  );
}

interface Note {
  readonly flagId: string;
  readonly at: Date;
  readonly event: string;
  readonly from: FlagState | null;
  readonly to: FlagState;
  readonly data: Readonly<Record<string, unknown>>;
}

async function note(sql: Sql, n: Note): Promise<void> {
  await sql.query(
    `INSERT INTO flag_event (flag_id, at, event, from_state, to_state, actor, data) VALUES ($1, $2, $3, $4, $5, 'system', $6)`,
    [n.flagId, n.at, n.event, n.from, n.to, JSON.stringify(n.data)],
  );
}

/** The event carries what a list shows; who wants more asks for the flag. */
export async function tell(sql: Sql, kind: string, flagId: string, at: Date): Promise<void> {
  await sql.query(
    `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
     SELECT $2, $3, area_code, 'flag', id::text,
            jsonb_build_object('id', id, 'kind', kind, 'item', item, 'state', state, 'plateKey', plate_key,
              'evidenceCount', evidence_count, 'worstRatio', worst_ratio)
       FROM flag WHERE id = $1`,
    [flagId, at, kind],
  );
}
