import {
  TruckPacketStore,
  type IncomingPacket,
  type KnownTruck,
  type PacketBatch,
  type SavedPackets,
  type Stranger,
} from '@app/application';
import { STRANGE_DAY } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { PACKET_COLUMNS, packetRows } from '../bulk/packet-rows.js';
import { RecentPackets } from '../bulk/recent-packets.js';
import { saveQuarantine } from './quarantine.store.js';
import { saveCounters, type StoredRow } from './truck-day-counters.js';
import { TruckDirectory } from './truck-directory.js';
import { saveActivations, saveSessions, saveTampers } from './truck-happenings.js';

const DAY_MS = 86_400_000;
/** How long every batch goes the careful way after a start, and after the fast way was wrong. */
const CAREFUL_MS = 5_000;
const MAX_WAITING = 50_000;

export interface PacketStoreOptions {
  /** most trucks on the waiting list; what comes of more unknown VINs is not taken */
  readonly maxWaiting?: number;
  /** ms */
  readonly carefulMs?: number;
}

/**
 * Packets in daily partitions. Whether a packet is new is decided by the unique index alone. Those that are probably new are copied straight
 * into the table, which costs a third of inserting them; should one be a repeat after all, the index refuses, and the whole batch goes the
 * careful way: to a temporary table and from there `ON CONFLICT DO NOTHING`.
 */
export class PgTruckPacketStore extends TruckPacketStore {
  /** days known to have a partition */
  private readonly days = new Set<number>([STRANGE_DAY]);
  private readonly directory: TruckDirectory;
  private readonly recent = new RecentPackets();
  private readonly carefulMs: number;
  private carefulUntil: number;

  constructor(
    private readonly database: Database,
    options: PacketStoreOptions = {},
  ) {
    super();
    this.directory = new TruckDirectory(database, options.maxWaiting ?? MAX_WAITING);
    this.carefulMs = options.carefulMs ?? CAREFUL_MS;
    this.carefulUntil = performance.now() + this.carefulMs;
  }

  override knownTrucks(strangers: readonly Stranger[]): Promise<ReadonlyMap<string, KnownTruck>> {
    return this.directory.known(strangers);
  }

  override async save(batch: PacketBatch): Promise<SavedPackets> {
    await this.ensureDays(batch);
    const saved = await this.write(batch);
    this.recent.remember(batch.packets);
    return saved;
  }

  private async write(batch: PacketBatch): Promise<SavedPackets> {
    const { packets } = batch;
    if (performance.now() < this.carefulUntil) return this.transact(batch, [], packets);
    const { fresh, doubtful } = this.recent.split(packets);
    try {
      return await this.transact(batch, fresh, doubtful);
    } catch (error) {
      if (fresh.length === 0 || !isUniqueViolation(error)) throw error;
      this.carefulUntil = performance.now() + this.carefulMs;
      return this.transact(batch, [], packets);
    }
  }

  private transact(
    batch: PacketBatch,
    fresh: readonly IncomingPacket[],
    doubtful: readonly IncomingPacket[],
  ): Promise<SavedPackets> {
    return this.database.transaction(async (tx) => {
      if (fresh.length > 0) await tx.copyBinary(`truck_packet (${PACKET_COLUMNS})`, packetRows(fresh));
      const kept = await insertDoubtful(tx, doubtful);
      const stored = kept.length === 0 ? fresh : [...fresh, ...kept];
      await saveCounters(tx, batch, stored);
      await saveSessions(tx, batch.logins, batch.logouts);
      await saveTampers(tx, batch.tampers);
      const activations = await saveActivations(tx, batch.activations);
      await saveQuarantine(tx, batch.quarantine);
      return { stored: stored.length, repeated: batch.packets.length - stored.length, activations };
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

/** @returns the rows that were new */
async function insertDoubtful(tx: Transaction, packets: readonly IncomingPacket[]): Promise<readonly StoredRow[]> {
  if (packets.length === 0) return [];
  // the table lives as long as the connection; its rows as long as the transaction
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS truck_packet_in (LIKE truck_packet) ON COMMIT DELETE ROWS');
  await tx.copyBinary(`pg_temp.truck_packet_in (${PACKET_COLUMNS})`, packetRows(packets));
  const rows = await tx.query<{ truck_id: number; day: number; received_at: Date; samples: number }>(
    `INSERT INTO truck_packet (${PACKET_COLUMNS}) SELECT ${PACKET_COLUMNS} FROM pg_temp.truck_packet_in
     ON CONFLICT DO NOTHING RETURNING truck_id, filed_on - '1970-01-01'::date AS day, received_at, samples`,
  );
  return rows.map((row) => ({
    truckId: row.truck_id,
    day: row.day,
    receivedAt: row.received_at.getTime(),
    samples: row.samples,
  }));
}

function isUniqueViolation(error: unknown): boolean {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 4; depth += 1) {
    if ('code' in e && e.code === '23505') return true;
    e = 'driverError' in e ? e.driverError : e.cause;
  }
  return false;
}
