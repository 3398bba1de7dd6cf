import type { IncomingPacket, PacketBatch } from '@app/application';
import { PACKET_MARK, shanghaiDayNumber, STRANGE_DAY } from '@app/domain';
import type { Transaction } from '../database.js';

/** What one batch adds to one truck's day; times are epoch ms. */
interface Tally {
  readonly truckId: number;
  readonly day: number;
  received: number;
  stored: number;
  late: number;
  skewed: number;
  rejected: number;
  samples: number;
  firstAt: number | null;
  lastAt: number | null;
  lastPacketAt: number | null;
  lastReceivedAt: number;
}

/** What the database says of a row it has just stored. */
export interface StoredRow {
  readonly truckId: number;
  readonly day: number;
  readonly receivedAt: number;
  readonly samples: number;
}

/** Packets whose time was not believed count for the day of receipt. */
const countedDay = (day: number, receivedAt: number): number =>
  day === STRANGE_DAY ? shanghaiDayNumber(receivedAt) : day;

/**
 * Adds a batch to the counters, in one statement. Rows are taken in one order by every batch, so that two gateways with packets of the same
 * trucks wait for each other instead of deadlocking.
 */
export async function saveCounters(
  tx: Transaction,
  { packets, rejected }: PacketBatch,
  stored: readonly StoredRow[],
): Promise<void> {
  const tallies = new Map<number, Tally>();
  const tallyOf = (truckId: number, day: number, receivedAt: number): Tally => {
    const key = truckId * 65_536 + day;
    let tally = tallies.get(key);
    if (tally === undefined) {
      tally = {
        truckId,
        day,
        received: 0,
        stored: 0,
        late: 0,
        skewed: 0,
        rejected: 0,
        samples: 0,
        firstAt: null,
        lastAt: null,
        lastPacketAt: null,
        lastReceivedAt: receivedAt,
      };
      tallies.set(key, tally);
    } else if (receivedAt > tally.lastReceivedAt) tally.lastReceivedAt = receivedAt;
    return tally;
  };
  for (const packet of packets) {
    add(tallyOf(packet.truckId, countedDay(packet.day, packet.receivedAt), packet.receivedAt), packet);
  }
  for (const { truckId, day, receivedAt, samples } of stored) {
    const tally = tallyOf(truckId, countedDay(day, receivedAt), receivedAt);
    tally.stored += 1;
    tally.samples += samples;
  }
  for (const { truckId, receivedAt, count } of rejected) {
    const at = receivedAt.getTime();
    const tally = tallyOf(truckId, shanghaiDayNumber(at), at);
    tally.received += count;
    tally.rejected += count;
  }
  if (tallies.size > 0)
    await write(
      tx,
      [...tallies.entries()].sort(([a], [b]) => a - b).map(([, tally]) => tally),
    );
}

function add(tally: Tally, { marks, samples, sampledAt, lastAt }: IncomingPacket): void {
  tally.received += 1;
  if ((marks & PACKET_MARK.late) !== 0) tally.late += 1;
  if ((marks & PACKET_MARK.skewed) !== 0) tally.skewed += 1;
  if (samples === 0 || (marks & PACKET_MARK.strange) !== 0) return;
  if (tally.firstAt === null || sampledAt < tally.firstAt) tally.firstAt = sampledAt;
  if (tally.lastAt === null || lastAt > tally.lastAt) tally.lastAt = lastAt;
  if (tally.lastPacketAt === null || sampledAt > tally.lastPacketAt) tally.lastPacketAt = sampledAt;
}

/** An array as text: half the work of letting the driver quote each element. */
const list = (values: readonly (number | null)[]): string => `{${values.map((v) => v ?? 'NULL').join(',')}}`;

async function write(tx: Transaction, rows: readonly Tally[]): Promise<void> {
  await tx.query(
    `INSERT INTO truck_day AS d (truck_id, day, received, stored, repeated, late, skewed, rejected, samples, first_at, last_at,
                                 last_packet_at, last_received_at)
     SELECT truck_id, '1970-01-01'::date + day, received, stored, received - stored - rejected, late, skewed, rejected, samples,
            to_timestamp(first_at / 1000.0), to_timestamp(last_at / 1000.0), to_timestamp(last_packet_at / 1000.0),
            to_timestamp(last_received_at / 1000.0)
       FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::float8[], $10::float8[],
                   $11::float8[], $12::float8[])
         AS t(truck_id, day, received, stored, late, skewed, rejected, samples, first_at, last_at, last_packet_at, last_received_at)
     ON CONFLICT (truck_id, day) DO UPDATE
       SET received = d.received + EXCLUDED.received, stored = d.stored + EXCLUDED.stored, repeated = d.repeated + EXCLUDED.repeated,
           late = d.late + EXCLUDED.late, skewed = d.skewed + EXCLUDED.skewed, rejected = d.rejected + EXCLUDED.rejected,
           samples = d.samples + EXCLUDED.samples,
           first_at = least(d.first_at, EXCLUDED.first_at), last_at = greatest(d.last_at, EXCLUDED.last_at),
           last_packet_at = greatest(d.last_packet_at, EXCLUDED.last_packet_at),
           last_received_at = greatest(d.last_received_at, EXCLUDED.last_received_at)`,
    [
      list(rows.map((r) => r.truckId)),
      list(rows.map((r) => r.day)),
      list(rows.map((r) => r.received)),
      list(rows.map((r) => r.stored)),
      list(rows.map((r) => r.late)),
      list(rows.map((r) => r.skewed)),
      list(rows.map((r) => r.rejected)),
      list(rows.map((r) => r.samples)),
      list(rows.map((r) => r.firstAt)),
      list(rows.map((r) => r.lastAt)),
      list(rows.map((r) => r.lastPacketAt)),
      list(rows.map((r) => r.lastReceivedAt)),
    ],
  );
}
