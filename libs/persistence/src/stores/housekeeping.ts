import type { Database } from '../database.js';

const MONTHS_AHEAD = 2;
const KEEP = {
  tasks: '7 days',
  events: '30 days',
  commands: '7 days',
  sessions: '90 days',
  failures: '30 days',
} as const;

/** Creates the partitions of the coming months and removes what has served its purpose. @returns rows removed, by table */
export async function housekeep(db: Database, now: Date): Promise<Record<string, number>> {
  for (const table of ['rs_reading', 'rs_judgement']) {
    for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      await db.query(`SELECT ensure_month_partition($1, $2::timestamptz + make_interval(months => $3))`, [
        table,
        now,
        ahead,
      ]);
    }
  }
  return db.transaction(async (tx) => ({
    tasks: await tx.execute(`DELETE FROM judging_task WHERE done_at < $1::timestamptz - interval '${KEEP.tasks}'`, [
      now,
    ]),
    events: await tx.execute(`DELETE FROM event_log WHERE at < $1::timestamptz - interval '${KEEP.events}'`, [now]),
    // their refresh tokens go with them
    sessions: await tx.execute(
      `DELETE FROM user_session WHERE expires_at < $1::timestamptz - interval '${KEEP.sessions}'`,
      [now],
    ),
    failures: await tx.execute(
      `DELETE FROM sign_in_failure WHERE last_at < $1::timestamptz - interval '${KEEP.failures}'`,
      [now],
    ),
    commands: await tx.execute(
      `DELETE FROM van_command WHERE valid_until < $1::timestamptz - interval '${KEEP.commands}'`,
      [now],
    ),
  }));
}
