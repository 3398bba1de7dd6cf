import { FRAME_OVERHEAD, HEADER_LENGTH, PLATFORM_START, TERMINAL_START, dataLength } from './frame.js';

/** Byte classes of a header, by table: this runs for every byte of garbage. */
const ALNUM = new Uint8Array(256);
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  ALNUM[character.charCodeAt(0)] = 1;
const ENCRYPTIONS = new Uint8Array(256);
for (const code of [1, 2, 3, 4, 5, 0xfe, 0xff]) ENCRYPTIONS[code] = 1;

/** More bytes are needed to tell; what is there so far fits. */
export const MORE = 0;
/** No header starts here. */
export const NO_HEADER = -1;
/** A header in all but its length: the data unit is longer than any that is read. */
export const TOO_LONG = -2;

/**
 * Does a header start at `at`, and how long is its frame? A VIN of letters and digits and a known encryption byte are demanded, so
 * that a stray `##` cannot name a huge length and swallow the frames behind it. Unknown commands pass: they are framed and listed.
 * A prefix is judged as far as it goes, so garbage is never waited on.
 * @returns total length of the frame in bytes, or MORE, NO_HEADER, TOO_LONG
 */
export function frameLengthAt(bytes: Uint8Array, at: number, end: number, maxFrame: number): number {
  const start = bytes[at];
  if (start !== TERMINAL_START && start !== PLATFORM_START) return NO_HEADER;
  if (at + 1 >= end) return MORE;
  if (bytes[at + 1] !== start) return NO_HEADER;
  const have = Math.min(end - at, HEADER_LENGTH);
  if (!(start === TERMINAL_START ? terminalFits(bytes, at, have) : platformFits(bytes, at, have))) return NO_HEADER;
  if (have > 21 && ENCRYPTIONS[bytes[at + 21] ?? 0] === 0) return NO_HEADER;
  if (have < HEADER_LENGTH) return MORE;
  const total = dataLength(bytes, at) + FRAME_OVERHEAD;
  return total > maxFrame ? TOO_LONG : total;
}

function terminalFits(bytes: Uint8Array, at: number, have: number): boolean {
  const end = at + Math.min(have, 20);
  for (let i = at + 3; i < end; i++) if (ALNUM[bytes[i] ?? 0] === 0) return false;
  return true;
}

/** Response byte 01-0F or FE; then a VIN or a platform's code: letters and digits, padded behind with blanks or NULs. */
function platformFits(bytes: Uint8Array, at: number, have: number): boolean {
  if (have > 3) {
    const response = bytes[at + 3] ?? 0;
    if ((response === 0 || response > 0x0f) && response !== 0xfe) return false;
  }
  const end = at + Math.min(have, 21);
  let padded = false;
  for (let i = at + 4; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0 || byte === 0x20) {
      if (i === at + 4) return false;
      padded = true;
    } else if (padded || ALNUM[byte] === 0) return false;
  }
  return true;
}
