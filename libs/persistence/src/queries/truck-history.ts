import { TruckHistory, type LatestPacket, type StoredPacket, type TruckDay } from '@app/application';
import { addCalendarDays, shanghaiDate, type IsoDate } from '@app/domain';
import { dialectOf } from '../bulk/packet-rows.js';
import type { Database } from '../database.js';

interface PacketRow {
  truck_id: number;
  command: number;
  sampled_at: Date;
  received_at: Date;
  kind: number;
  content_hash: number;
  marks: number;
  samples: number;
  dialect: number;
  raw: Buffer;
}
const COLUMNS =
  'p.truck_id, p.command, p.sampled_at, p.received_at, p.kind, p.content_hash, p.marks, p.samples, p.dialect, p.raw';
const PORTION = 2_000;
/** A packet may begin this long before the moment asked for and still reach into it. */
const LONGEST_PACKET_MS = 10 * 60_000;

interface DayRow {
  truck_id: number;
  day: string;
  received: number;
  stored: number;
  repeated: number;
  late: number;
  skewed: number;
  rejected: number;
  samples: number;
  first_at: Date | null;
  last_at: Date | null;
  last_received_at: Date;
}
const DAY_COLUMNS =
  'truck_id, day::text, received, stored, repeated, late, skewed, rejected, samples, first_at, last_at, last_received_at';

/** Stored packets read by truck and time; the daily partitions are named, so that others are not touched. */
export class SqlTruckHistory extends TruckHistory {
  constructor(private readonly database: Database) {
    super();
  }

  override async *packets(truckIds: readonly number[], from: Date, to: Date): AsyncIterable<StoredPacket> {
    for (const truckId of [...new Set(truckIds)].sort((a, b) => a - b)) yield* this.packetsOf(truckId, from, to);
  }

  private async *packetsOf(truckId: number, from: Date, to: Date): AsyncIterable<StoredPacket> {
    let after: readonly [string, number, number] = [
      new Date(from.getTime() - LONGEST_PACKET_MS).toISOString(),
      -1,
      -(2 ** 31),
    ];
    const first = shanghaiDate(new Date(from.getTime() - LONGEST_PACKET_MS));
    for (;;) {
      const rows = await this.database.prepared<PacketRow>(
        'truck-packets',
        `SELECT ${COLUMNS} FROM truck_packet p
          WHERE p.truck_id = $1 AND p.filed_on BETWEEN $2::date AND $3::date AND p.sampled_at < $4::timestamptz
            AND (p.sampled_at, p.kind, p.content_hash) > ($5::timestamptz, $6::smallint, $7::int)
            AND p.sampled_at >= $5::timestamptz AND p.kind < 256 AND p.sampled_at + p.span_s * interval '1 second' >= $8::timestamptz
          ORDER BY p.sampled_at, p.kind, p.content_hash LIMIT ${PORTION}`,
        [truckId, first, shanghaiDate(to), to.toISOString(), ...after, from.toISOString()],
      );
      for (const row of rows) yield packetOf(row);
      const last = rows.at(-1);
      if (rows.length < PORTION || last === undefined) return;
      after = [last.sampled_at.toISOString(), last.kind, last.content_hash];
    }
  }

  override async daysChangedSince(since: Date, from: IsoDate, to: IsoDate): Promise<readonly TruckDay[]> {
    const rows = await this.database.query<DayRow>(
      `SELECT ${DAY_COLUMNS} FROM truck_day WHERE last_received_at > $1 AND day BETWEEN $2 AND $3 ORDER BY truck_id, truck_day.day`,
      [since.toISOString(), from, to],
    );
    return rows.map(dayOf);
  }

  override async days(truckIds: readonly number[], from: IsoDate, to: IsoDate): Promise<readonly TruckDay[]> {
    const rows = await this.database.query<DayRow>(
      `SELECT ${DAY_COLUMNS} FROM truck_day WHERE truck_id = ANY($1) AND day BETWEEN $2 AND $3 ORDER BY truck_id, truck_day.day`,
      [truckIds, from, to],
    );
    return rows.map(dayOf);
  }

  override async latest(truckIds: readonly number[] | null, today: IsoDate): Promise<readonly LatestPacket[]> {
    const rows = await this.database.query<
      { [K in keyof PacketRow]: PacketRow[K] | null } & {
        id: number;
        vin: string;
        area_code: string | null;
        heard_at: Date;
      }
    >(
      `SELECT t.id, t.vin, t.area_code, heard.last_received_at AS heard_at, ${COLUMNS}
         FROM truck t
         JOIN LATERAL (SELECT last_received_at FROM truck_day d WHERE d.truck_id = t.id AND d.day <= $2::date
                        ORDER BY d.day DESC LIMIT 1) heard ON true
         LEFT JOIN LATERAL (SELECT d.day, d.last_packet_at FROM truck_day d
                             WHERE d.truck_id = t.id AND d.day <= $2::date AND d.last_packet_at IS NOT NULL
                             ORDER BY d.day DESC LIMIT 1) newest ON true
         LEFT JOIN LATERAL (SELECT * FROM truck_packet p
                             WHERE p.truck_id = t.id AND p.filed_on = newest.day AND p.sampled_at = newest.last_packet_at
                               AND p.samples > 0 AND p.kind < 256 LIMIT 1) p ON true
        WHERE $1::int[] IS NULL OR t.id = ANY($1) ORDER BY t.id`,
      // a clock up to an hour ahead may have begun the next day
      [truckIds, addCalendarDays(today, 1)],
    );
    return rows.map((row) => ({
      truckId: row.id,
      vin: row.vin,
      areaCode: row.area_code,
      lastReceivedAt: row.heard_at,
      packet: row.raw === null ? null : packetOf(row as PacketRow),
    }));
  }
}

function packetOf(row: PacketRow): StoredPacket {
  return {
    truckId: row.truck_id,
    command: row.command,
    sampledAt: row.sampled_at,
    receivedAt: row.received_at,
    marks: row.marks,
    samples: row.samples,
    dialect: dialectOf(row.dialect),
    raw: row.raw,
  };
}

function dayOf(row: DayRow): TruckDay {
  return {
    truckId: row.truck_id,
    day: row.day,
    received: row.received,
    stored: row.stored,
    repeated: row.repeated,
    late: row.late,
    skewed: row.skewed,
    rejected: row.rejected,
    samples: row.samples,
    firstAt: row.first_at,
    lastAt: row.last_at,
    lastReceivedAt: row.last_received_at,
  };
}
