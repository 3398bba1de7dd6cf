import type { TruckDialect } from '@app/domain';
import type { FrameHead } from './decoded-frame.js';
import { ItemTable } from './item-table.js';
import { headOf, readHead } from './read-head.js';
import { isEncrypted, readUnit } from './unit.js';

/** What storing needs of a frame: its head, and what tells a repeat from another packet of the same second. */
export interface PacketKey {
  readonly head: FrameHead;
  /**
   * 32 bits over the content: types, bodies and own times of the items of a data packet; the data unit of everything else. A repeat has
   * the same although its command (02, then 03), send time, serials and signature differ.
   */
  readonly contentHash: number;
  /** the data unit ends with a signature trailer */
  readonly signed: boolean;
}

const items = new ItemTable();
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits: enough to tell packets of one truck and second apart, and cheap. */
function hashed(hash: number, bytes: Uint8Array, from: number, to: number): number {
  let mixed = hash;
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ (bytes[i] ?? 0), FNV_PRIME);
  return mixed;
}

/**
 * Head and content hash of one whole frame of the framer; decodes no sample, reads the bytes only during the call.
 * @param pinned dialect registered for the terminal's model, null = find out
 */
export function readPacketKey(frame: Uint8Array, pinned: TruckDialect | null = null): PacketKey {
  const unit = readUnit(frame);
  const { from, end } = unit;
  if (isEncrypted(unit)) {
    return { head: readHead(frame, pinned), contentHash: hashed(FNV_OFFSET, frame, from, end) | 0, signed: false };
  }
  const head = headOf(unit, frame, from, end, pinned, items);
  if (head.dialect === null) return { head, contentHash: hashed(FNV_OFFSET, frame, from, end) | 0, signed: false };
  let hash = FNV_OFFSET;
  for (let i = 0; i < items.count; i++) {
    const time = items.time[i] ?? -1;
    const body = items.body[i] ?? 0;
    hash = Math.imul(hash ^ (items.type[i] ?? 0), FNV_PRIME);
    if (time >= 0) hash = hashed(hash, frame, time, time + 6);
    hash = hashed(hash, frame, body, body + (items.length[i] ?? 0));
  }
  return { head, contentHash: hash | 0, signed: items.signature >= 0 };
}
