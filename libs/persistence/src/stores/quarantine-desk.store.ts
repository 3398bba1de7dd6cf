import { QuarantineStore, type QuarantineDecision, type QuarantinedItem } from '@app/application';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database.js';

/** Quarantine as a person works through it. */
export class SqlQuarantineStore extends QuarantineStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async find(id: string): Promise<QuarantinedItem | null> {
    const [row] = await this.db.query<{
      id: string;
      channel: string;
      source: string | null;
      area_code: string | null;
      received_at: Date;
      reason: string;
      detail: Record<string, unknown>;
      raw: Buffer;
      state: QuarantinedItem['state'];
    }>(
      `SELECT id::text, channel, source, area_code, received_at, reason, detail, raw, state FROM quarantine WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    return {
      id: row.id,
      channel: row.channel,
      source: row.source,
      areaCode: row.area_code,
      receivedAt: row.received_at,
      reason: row.reason,
      detail: row.detail,
      raw: row.raw,
      state: row.state,
    };
  }

  override async decide(decision: QuarantineDecision): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ area_code: string | null; reason: string }>(
        `UPDATE quarantine SET state = $2, state_at = $3, state_by = $4, state_reason = $5
          WHERE id = $1 AND state = 'waiting' RETURNING area_code, reason`,
        [decision.id, decision.state, decision.at, decision.by.userId, decision.reason],
      );
      if (!row) return false;
      await tx.query(`INSERT INTO event_log (at, kind, area_code, data) VALUES ($1, $2, $3, $4)`, [
        decision.at,
        `quarantine.${decision.state}`,
        row.area_code,
        JSON.stringify({ id: decision.id, reason: row.reason }),
      ]);
      await appendAudit(tx, {
        at: decision.at,
        actor: decision.by.userId,
        actorRole: decision.by.role,
        action: `quarantine.${decision.state}`,
        object: { kind: 'quarantine', id: decision.id },
        areaCode: row.area_code,
        details: { quarantinedFor: row.reason, reason: decision.reason },
      });
      return true;
    });
  }
}
