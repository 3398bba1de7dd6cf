import type { DataPacket, TruckDialect } from '@app/domain';
import { TIME_LENGTH, writeTime } from './bytes.js';
import {
  encodeDiagnosis,
  encodeEngine,
  encodeHybrid,
  encodeObd,
  encodePosition,
  encodeSupplement,
} from './encode-bodies.js';
import { ENGINE_INFO, INFO } from './info-types.js';

/** What `encodeData` needs of a packet; the signature is made over what it returns, see `sign-packet.ts`. */
export type DataContent = Omit<DataPacket, 'kind' | 'signature'>;

interface Item {
  readonly type: number;
  readonly at: Date;
  readonly body: Buffer;
  /** how many of its type stand before it */
  readonly ordinal: number;
}

/** Items in the order terminals send: by time, and of one moment the engine first, then OBD, supplement, hybrid, the rest. */
function itemsOf(content: DataContent): readonly Item[] {
  const machine = content.dialect === 'N';
  const found = [
    ...content.samples.map((s) => ({ type: ENGINE_INFO[s.kind], at: s.at, body: encodeEngine(s), rank: 0 })),
    ...content.supplements.map((s) => ({ type: INFO.supplement, at: s.at, body: encodeSupplement(s), rank: 2 })),
    ...content.hybrids.map((s) => ({ type: INFO.hybrid, at: s.at, body: encodeHybrid(s), rank: 3 })),
    ...content.obd.map((o) => ({
      type: INFO.obd,
      at: o.at,
      body: machine ? encodeDiagnosis(o) : encodeObd(o),
      rank: 1,
    })),
    ...content.extras.flatMap((e) =>
      e.type === null ? [] : [{ type: e.type, at: e.at, body: Buffer.from(e.hex, 'hex'), rank: 4 }],
    ),
  ];
  found.sort((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank);
  const seen = new Map<number, number>();
  return found.map(({ type, at, body }) => {
    const ordinal = seen.get(type) ?? 0;
    seen.set(type, ordinal + 1);
    return { type, at, body, ordinal };
  });
}

function timeBytes(at: Date): Buffer {
  const bytes = Buffer.alloc(TIME_LENGTH);
  writeTime(bytes, 0, at);
  return bytes;
}

function wordBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value & 0xffff);
  return bytes;
}

/** A, C and N have no time for each item: the k-th of a type is k seconds after the packet's time, or it cannot be sent so. */
function checkTime(content: DataContent, item: Item): void {
  const whole = Math.floor(content.at.getTime() / 1000) + item.ordinal;
  if (Math.floor(item.at.getTime() / 1000) !== whole) throw new RangeError('obd.out_of_range time');
}

const HEADS: Readonly<Record<TruckDialect, (content: DataContent) => readonly Buffer[]>> = {
  A: (c) => [timeBytes(c.at)],
  B: (c) => [timeBytes(c.at), wordBytes(c.serial)],
  C: (c) => [timeBytes(c.at), wordBytes(c.serial)],
  N: (c) => [
    timeBytes(c.at),
    wordBytes(c.serial),
    encodePosition(c.position ?? { valid: false, lon: null, lat: null }),
  ],
};

/**
 * Data unit of commands 02 and 03 in the packet's dialect. Dialect A numbers its items from `serial`. User-defined items are written
 * as they are; a trailer of a local dialect (type null) is written behind the item of its moment.
 * @throws RangeError `obd.out_of_range ...` for a value, a time or a list that the dialect cannot carry
 */
export function encodeData(content: DataContent): Buffer {
  const parts: Buffer[] = [...HEADS[content.dialect](content)];
  const trailers = content.extras.filter((e) => e.type === null);
  for (const [i, item] of itemsOf(content).entries()) {
    parts.push(Buffer.from([item.type]));
    if (content.dialect === 'B') parts.push(timeBytes(item.at));
    else checkTime(content, item);
    if (content.dialect === 'A') parts.push(wordBytes(content.serial + i));
    parts.push(item.body);
    const trailer = trailers[i];
    if (content.dialect === 'C' && trailer !== undefined) parts.push(Buffer.from(trailer.hex, 'hex'));
  }
  return Buffer.concat(parts);
}
