import type { VanMessage } from '@app/application';
import type { Database, Sql } from '../database.js';

/** Puts messages for vans into the outbox, in the transaction of what they tell of. */
export async function saveVanMessages(sql: Sql, messages: readonly VanMessage[], at: Date): Promise<void> {
  if (messages.length === 0) return;
  await sql.query(
    `INSERT INTO van_command (cmd_id, site_code, payload, created_at, valid_until)
     SELECT id, site, payload::jsonb, $1, valid_until
       FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[]) AS t(id, site, payload, valid_until)
     ON CONFLICT (cmd_id) DO NOTHING`,
    [
      at,
      messages.map((m) => m.cmdId),
      messages.map((m) => m.siteCode),
      messages.map((m) => JSON.stringify(m.payload)),
      messages.map((m) => m.validUntil),
    ],
  );
}

/** Messages that no broker has taken yet and somebody still needs. */
export class VanOutbox {
  constructor(private readonly db: Database) {}

  async waiting(now: Date, limit = 200): Promise<VanMessage[]> {
    const rows = await this.db.query<{ cmd_id: string; site_code: string; payload: unknown; valid_until: Date }>(
      `SELECT cmd_id, site_code, payload, valid_until FROM van_command
        WHERE sent_at IS NULL AND valid_until > $1 ORDER BY created_at LIMIT $2`,
      [now, limit],
    );
    return rows.map((r) => ({ cmdId: r.cmd_id, siteCode: r.site_code, payload: r.payload, validUntil: r.valid_until }));
  }

  async markSent(cmdIds: readonly string[], at: Date): Promise<void> {
    if (cmdIds.length === 0) return;
    await this.db.query('UPDATE van_command SET sent_at = $2 WHERE cmd_id = ANY($1) AND sent_at IS NULL', [
      [...cmdIds],
      at,
    ]);
  }
}
