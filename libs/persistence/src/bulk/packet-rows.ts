import { TRUCK_DIALECTS, type TruckDialect } from '@app/domain';
import type { IncomingPacket } from '@app/application';

/** Column list of a COPY of packets; the order is that of `packetRows`. */
export const PACKET_COLUMNS =
  'sampled_at, received_at, truck_id, content_hash, filed_on, serial, kind, span_s, samples, marks, command, dialect, raw';

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
/** A row without its raw bytes: the number of columns, and before each value its length. */
const ROW = 98;
const EPOCH_2000_MS = 946_684_800_000;
const EPOCH_2000_DAY = 10_957;
const TWO_32 = 2 ** 32;

/** The dialect as column `dialect` keeps it. */
export function dialectNumber(dialect: TruckDialect | null): number {
  return dialect === null ? 0 : TRUCK_DIALECTS.indexOf(dialect) + 1;
}
export function dialectOf(number: number): TruckDialect | null {
  return TRUCK_DIALECTS[number - 1] ?? null;
}

/**
 * Packets as one COPY stream in PostgreSQL's binary format: raw bytes travel as they are, at half the size of text and without being
 * written and read as hex on both sides.
 */
export function packetRows(packets: readonly IncomingPacket[]): Buffer {
  let size = HEADER.length + TRAILER.length;
  for (const packet of packets) size += ROW + packet.raw.length;
  const out = Buffer.allocUnsafe(size);
  let at = HEADER.copy(out);
  for (const packet of packets) at = writeRow(out, at, packet);
  TRAILER.copy(out, at);
  return out;
}

function writeRow(out: Buffer, start: number, p: IncomingPacket): number {
  let at = out.writeInt16BE(13, start);
  at = instant(out, at, p.sampledAt);
  at = instant(out, at, p.receivedAt);
  at = word(out, at, p.truckId);
  at = word(out, at, p.contentHash);
  at = word(out, at, p.day - EPOCH_2000_DAY);
  at = word(out, at, p.serial);
  at = half(out, at, p.kind);
  at = half(out, at, Math.min(32_767, Math.max(0, Math.round((p.lastAt - p.sampledAt) / 1000))));
  at = half(out, at, p.samples);
  at = half(out, at, p.marks);
  at = half(out, at, p.command);
  at = half(out, at, dialectNumber(p.dialect));
  at = out.writeInt32BE(p.raw.length, at);
  out.set(p.raw, at);
  return at + p.raw.length;
}

/** timestamptz: microseconds since 2000, 64 bits */
function instant(out: Buffer, start: number, ms: number): number {
  const micros = (ms - EPOCH_2000_MS) * 1000;
  const high = Math.floor(micros / TWO_32);
  let at = out.writeInt32BE(8, start);
  at = out.writeInt32BE(high, at);
  return out.writeUInt32BE(micros - high * TWO_32, at);
}

function word(out: Buffer, start: number, value: number): number {
  return out.writeInt32BE(value, out.writeInt32BE(4, start));
}

function half(out: Buffer, start: number, value: number): number {
  return out.writeInt16BE(value, out.writeInt32BE(2, start));
}
