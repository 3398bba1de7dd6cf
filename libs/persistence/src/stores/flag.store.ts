import { FlagStore, type FlagReview, type ReviewResult } from '@app/application';
import { nextFlagState, type FlagEventName, type FlagState } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { appendAudit } from '../audit/append-audit.js';
import { tell } from './flag-changes.js';

const EXPIRE_BATCH = 1_000;

export class SqlFlagStore extends FlagStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async review(review: FlagReview): Promise<ReviewResult> {
    return this.db.transaction(async (tx) => {
      const [flag] = await tx.query<{ state: FlagState; area_code: string }>(
        'SELECT state, area_code FROM flag WHERE id = $1 FOR UPDATE',
        [review.flagId],
      );
      if (!flag) return { kind: 'missing' };
      const last = await lastReview(tx, review.flagId);
      const same =
        last?.actor === review.reviewer.userId && last.event === review.decision && last.to_state === flag.state;
      if (same) return { kind: 'repeated', to: flag.state };
      const move = nextFlagState(flag.state, {
        event: review.decision,
        actor: review.reviewer.role,
        userId: review.reviewer.userId,
        reason: review.reason,
        askedBy: last?.event === 'ask_second_opinion' ? last.actor : null,
      });
      if (!move.ok) return { kind: 'refused', code: move.code, state: flag.state };
      await moveTo(tx, review, flag, move.to);
      return { kind: 'moved', from: flag.state, to: move.to };
    });
  }

  override async expire(now: Date): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; state: FlagState }>(
        `SELECT id, state FROM flag WHERE state IN ('open', 'second_opinion') AND expires_at <= $1
          ORDER BY id LIMIT ${EXPIRE_BATCH} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      for (const { id, state } of rows) {
        const move = nextFlagState(state, { event: 'expire', actor: 'system', userId: null, reason: null });
        if (!move.ok) throw new Error(`${move.code}: expire from ${state}`);
        await tx.query('UPDATE flag SET state = $2, changed_at = $3, closed_at = $3 WHERE id = $1', [id, move.to, now]);
        await noteEvent(tx, {
          flagId: id,
          at: now,
          event: 'expire',
          from: state,
          to: move.to,
          actor: 'system',
          reason: null,
        });
        await tell(tx, 'flag.expired', id, now);
      }
      return rows.length;
    });
  }
}

interface LastReview {
  readonly event: FlagEventName;
  readonly actor: string;
  readonly to_state: FlagState;
}

async function lastReview(tx: Transaction, flagId: string): Promise<LastReview | null> {
  const [row] = await tx.query<LastReview>(
    `SELECT event, actor, to_state FROM flag_event
      WHERE flag_id = $1 AND event IN ('confirm', 'reject', 'ask_second_opinion') ORDER BY id DESC LIMIT 1`,
    [flagId],
  );
  return row ?? null;
}

async function moveTo(
  tx: Transaction,
  review: FlagReview,
  flag: { state: FlagState; area_code: string },
  to: FlagState,
): Promise<void> {
  const { flagId, at, reviewer, decision, reason, leaning } = review;
  await tx.query(
    `UPDATE flag SET state = $2, changed_at = $3, closed_at = CASE WHEN $2 = 'rejected' THEN $3::timestamptz END WHERE id = $1`,
    [flagId, to, at],
  );
  const data = leaning === null ? {} : { leaning };
  await noteEvent(tx, { flagId, at, event: decision, from: flag.state, to, actor: reviewer.userId, reason, data });
  await tell(tx, `flag.${to}`, flagId, at);
  await appendAudit(tx, {
    at,
    actor: reviewer.userId,
    actorRole: reviewer.role,
    action: `flag.${to}`,
    object: { kind: 'flag', id: flagId },
    areaCode: flag.area_code,
    details: { from: flag.state, to, decision, reason },
  });
}

interface Note {
  readonly flagId: string;
  readonly at: Date;
  readonly event: FlagEventName;
  readonly from: FlagState;
  readonly to: FlagState;
  readonly actor: string;
  readonly reason: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

async function noteEvent(tx: Transaction, n: Note): Promise<void> {
  await tx.query(
    `INSERT INTO flag_event (flag_id, at, event, from_state, to_state, actor, reason, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [n.flagId, n.at, n.event, n.from, n.to, n.actor, n.reason, JSON.stringify(n.data ?? {})],
  );
}
