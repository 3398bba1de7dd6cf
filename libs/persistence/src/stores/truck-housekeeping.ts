import { addCalendarDays, shanghaiDate } from '@app/domain';
import type { Database } from '../database.js';

const DAYS_AHEAD = 3;

/**
 * Makes the partitions of the coming days, so that no batch of packets waits for one at midnight, and drops whole days that are older than
 * the policy. Sessions and alarms go with the packets they came with; counters of the days stay.
 * @param keepDays from 36: packets of the last 35 days are still taken
 */
export async function keepTruckDays(db: Database, now: Date, keepDays: number): Promise<Record<string, number>> {
  const today = shanghaiDate(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    await db.query('SELECT ensure_truck_day($1::date)', [addCalendarDays(today, ahead)]);
  }
  const before = addCalendarDays(today, -keepDays);
  const [row] = await db.query<{ dropped: number }>('SELECT drop_truck_days($1::date) AS dropped', [before]);
  return db.transaction(async (tx) => ({
    truckDays: row?.dropped ?? 0,
    strangePackets: await tx.execute(
      `DELETE FROM truck_packet WHERE filed_on = '1970-01-01' AND received_at < $1::date`,
      [before],
    ),
    truckSessions: await tx.execute('DELETE FROM truck_session WHERE received_at < $1::date', [before]),
  }));
}
