/** Reads of big-endian numbers, text and device time by offset. Nothing here allocates except text. */

/** Unsigned 16 bits at `at`. */
export function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Unsigned 32 bits at `at`. */
export function dword(bytes: Uint8Array, at: number): number {
  return word(bytes, at) * 0x1_0000 + word(bytes, at + 2);
}

/** View of `bytes[from..to)` as a Buffer, without a copy. */
export function slice(bytes: Uint8Array, from: number, to: number): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
}

/** `bytes[from..to)` as lower-case hex. */
export function hex(bytes: Uint8Array, from: number, to: number): string {
  return slice(bytes, from, to).toString('hex');
}

/** `bytes[from..to)` as one character a byte, without the blanks and NULs that devices pad with. */
export function paddedText(bytes: Uint8Array, from: number, to: number): string {
  let first = from;
  let end = to;
  while (end > first && isPadding(bytes[end - 1])) end--;
  while (first < end && isPadding(bytes[first])) first++;
  return bytes instanceof Buffer ? bytes.toString('latin1', first, end) : slice(bytes, first, end).toString('latin1');
}

function isPadding(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0;
}

/** Printable ASCII only? Anything else is not text that a standard asks for. */
export function isPrintable(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

export const TIME_LENGTH = 6;
const DAYS = new Uint8Array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const SHANGHAI_MS = 8 * 3_600_000;

/**
 * Do six bytes YY MM DD hh mm ss (binary, YY = year - 2000) name a moment of the calendar? 30 February and second 60 do not.
 * Source: device-protocols 1.4.
 */
export function isTime(bytes: Uint8Array, at: number): boolean {
  const year = bytes[at] ?? 255;
  const month = bytes[at + 1] ?? 255;
  const day = bytes[at + 2] ?? 255;
  if (year > 99 || month === 0 || month > 12 || day === 0 || day > (DAYS[month] ?? 0)) return false;
  if (month === 2 && day === 29 && year % 4 !== 0) return false;
  return (bytes[at + 3] ?? 255) < 24 && (bytes[at + 4] ?? 255) < 60 && (bytes[at + 5] ?? 255) < 60;
}

/** Device time (Beijing time) as epoch milliseconds; NaN when it is no calendar time. */
export function timeMs(bytes: Uint8Array, at: number): number {
  if (!isTime(bytes, at)) return Number.NaN;
  return (
    Date.UTC(
      2000 + (bytes[at] ?? 0),
      (bytes[at + 1] ?? 0) - 1,
      bytes[at + 2],
      bytes[at + 3],
      bytes[at + 4],
      bytes[at + 5],
    ) - SHANGHAI_MS
  );
}

/**
 * Writes a moment as device time (Beijing time); milliseconds are dropped.
 * @throws RangeError outside 2000-2099
 */
export function writeTime(target: Uint8Array, at: number, moment: Date): void {
  const local = new Date(moment.getTime() + SHANGHAI_MS);
  const year = local.getUTCFullYear() - 2000;
  if (!(year >= 0 && year <= 99)) throw new RangeError('obd.time_invalid');
  target.set(
    [
      year,
      local.getUTCMonth() + 1,
      local.getUTCDate(),
      local.getUTCHours(),
      local.getUTCMinutes(),
      local.getUTCSeconds(),
    ],
    at,
  );
}
