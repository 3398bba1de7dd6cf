import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let last = 0;
let sequence = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562 section 5.7), which sorts by time of creation, so that indexes grow at one end.
 * Within one millisecond of one process a 12-bit counter keeps the order.
 */
export function newId(): string {
  randomFillSync(bytes);
  const now = Date.now();
  if (now > last) {
    last = now;
    sequence = bytes.readUInt16BE(6) & 0x07ff; // half the range is left to count up in
  } else {
    sequence += 1;
    if (sequence > 0x0fff) {
      last += 1; // borrow the next millisecond
      sequence = 0;
    }
  }
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
