import {
  TruckPacketStore,
  type KnownTruck,
  type PacketBatch,
  type SavedPackets,
  type Stranger,
} from '@app/application';
import { STRANGE_DAY } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { PACKET_COLUMNS, packetRows } from '../bulk/packet-rows.js';
import { saveQuarantine } from './quarantine.store.js';
import { TruckDirectory } from './truck-directory.js';
import { saveActivations, saveSessions, saveTampers } from './truck-happenings.js';

const DAY_MS = 86_400_000;

/** Packets in daily partitions; a batch is one COPY, one statement for rows and counters, and one commit. */
export class PgTruckPacketStore extends TruckPacketStore {
  /** days known to have a partition */
  private readonly days = new Set<number>([STRANGE_DAY]);
  private readonly directory: TruckDirectory;

  /** @param maxWaiting most trucks on the waiting list; what comes of more unknown VINs is not taken */
  constructor(
    private readonly database: Database,
    maxWaiting = 50_000,
  ) {
    super();
    this.directory = new TruckDirectory(database, maxWaiting);
  }

  override knownTrucks(strangers: readonly Stranger[]): Promise<ReadonlyMap<string, KnownTruck>> {
    return this.directory.known(strangers);
  }

  override async save(batch: PacketBatch): Promise<SavedPackets> {
    await this.ensureDays(batch);
    return this.database.transaction(async (tx) => {
      const stored = await savePackets(tx, batch);
      await saveSessions(tx, batch.logins, batch.logouts);
      await saveTampers(tx, batch.tampers);
      const activations = await saveActivations(tx, batch.activations);
      await saveQuarantine(tx, batch.quarantine);
      return { stored, repeated: batch.packets.length - stored, activations };
    });
  }

  /** Outside the batch's transaction: creating a partition locks the whole table until commit. */
  private async ensureDays({ packets }: PacketBatch): Promise<void> {
    let missing: Set<number> | undefined;
    for (const { day } of packets) if (!this.days.has(day)) (missing ??= new Set()).add(day);
    for (const day of missing ?? []) {
      await this.database.query('SELECT ensure_truck_day($1::date)', [isoDay(day)]);
      this.days.add(day);
    }
  }
}

const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/**
 * New rows and the day's counters in one statement. Counter rows are taken in one order by every batch, so that two gateways with packets
 * of the same trucks wait for each other instead of deadlocking.
 */
const SAVE = `
  WITH fresh AS (
    INSERT INTO truck_packet (${PACKET_COLUMNS}) SELECT ${PACKET_COLUMNS} FROM pg_temp.truck_packet_in
    ON CONFLICT DO NOTHING RETURNING truck_id, filed_on, received_at, samples
  ), told AS (
    SELECT truck_id, filed_on, received_at, 1 AS received, (marks >> 1) & 1 AS late, (marks >> 2) & 1 AS skewed, 0 AS stored, 0 AS kept,
           CASE WHEN samples > 0 AND marks & 8 = 0 THEN sampled_at END AS at, span_s
      FROM pg_temp.truck_packet_in
    UNION ALL
    SELECT truck_id, filed_on, received_at, 0, 0, 0, 1, samples, NULL, 0 FROM fresh
  ), days AS (
    SELECT truck_id, CASE WHEN filed_on = '1970-01-01' THEN (received_at AT TIME ZONE 'Asia/Shanghai')::date ELSE filed_on END AS day,
           sum(received) AS received, sum(stored) AS stored, sum(late) AS late, sum(skewed) AS skewed, sum(kept) AS samples,
           min(at) AS first_at, max(at + span_s * interval '1 second') AS last_at, max(at) AS last_packet_at,
           max(received_at) AS last_received_at
      FROM told GROUP BY 1, 2
  ), counted AS (
    INSERT INTO truck_day AS d (truck_id, day, received, stored, repeated, late, skewed, samples, first_at, last_at, last_packet_at,
                                last_received_at)
    SELECT truck_id, day, received, stored, received - stored, late, skewed, samples, first_at, last_at, last_packet_at, last_received_at
      FROM days ORDER BY truck_id, day
    ON CONFLICT (truck_id, day) DO UPDATE
      SET received = d.received + EXCLUDED.received, stored = d.stored + EXCLUDED.stored, repeated = d.repeated + EXCLUDED.repeated,
          late = d.late + EXCLUDED.late, skewed = d.skewed + EXCLUDED.skewed, samples = d.samples + EXCLUDED.samples,
          first_at = least(d.first_at, EXCLUDED.first_at), last_at = greatest(d.last_at, EXCLUDED.last_at),
          last_packet_at = greatest(d.last_packet_at, EXCLUDED.last_packet_at),
          last_received_at = greatest(d.last_received_at, EXCLUDED.last_received_at)
  )
  SELECT count(*)::int AS stored FROM fresh`;

/** @returns how many packets were new */
async function savePackets(tx: Transaction, batch: PacketBatch): Promise<number> {
  let stored = 0;
  if (batch.packets.length > 0) {
    // the table lives as long as the connection; its rows as long as the transaction
    await tx.query('CREATE TEMP TABLE IF NOT EXISTS truck_packet_in (LIKE truck_packet) ON COMMIT DELETE ROWS');
    await tx.copyBinary(`pg_temp.truck_packet_in (${PACKET_COLUMNS})`, packetRows(batch.packets));
    const [row] = await tx.query<{ stored: number }>(SAVE);
    stored = row?.stored ?? 0;
  }
  if (batch.rejected.length > 0) await countRejected(tx, batch.rejected);
  return stored;
}

async function countRejected(tx: Transaction, rejected: PacketBatch['rejected']): Promise<void> {
  await tx.query(
    `INSERT INTO truck_day AS d (truck_id, day, received, rejected, last_received_at)
     SELECT truck_id, (at AT TIME ZONE 'Asia/Shanghai')::date AS day, sum(n), sum(n), max(at)
       FROM unnest($1::int[], $2::timestamptz[], $3::int[]) AS t(truck_id, at, n) GROUP BY 1, 2 ORDER BY 1, 2
     ON CONFLICT (truck_id, day) DO UPDATE
       SET received = d.received + EXCLUDED.received, rejected = d.rejected + EXCLUDED.rejected,
           last_received_at = greatest(d.last_received_at, EXCLUDED.last_received_at)`,
    [rejected.map((r) => r.truckId), rejected.map((r) => r.receivedAt.toISOString()), rejected.map((r) => r.count)],
  );
}
