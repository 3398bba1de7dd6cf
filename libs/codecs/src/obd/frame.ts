/**
 * The frame of GB 17691-2018 Annex Q / HJ 1239.3-2021 terminals (`##`) and of platforms to platforms (`~~`):
 *
 * | offset | len | `##` terminal | `~~` platform |
 * | 0 | 2 | 23 23 | 7E 7E |
 * | 2 | 1 | command | command |
 * | 3 | 17 | VIN | (1) response byte, then 17 VIN or platform code |
 * | 20 | 1 | terminal software version | (rest of the code) |
 * | 21 | 1 | encryption | encryption |
 * | 22 | 2 | data length L | data length L |
 * | 24 | L | data unit | data unit |
 * | 24+L | 1 | BCC: XOR of bytes 2 to 23+L | the same |
 *
 * All numbers big endian. Source: device-protocols 1.1, 1.11.
 */
export const TERMINAL_START = 0x23;
export const PLATFORM_START = 0x7e;
export const HEADER_LENGTH = 24;
/** a frame is this much longer than its data unit: header and BCC */
export const FRAME_OVERHEAD = 25;
/** Longest frame that is read: about five times the longest seen (device-protocols 1.1). */
export const MAX_FRAME = 8192;
export const VIN_FIELD_LENGTH = 17;

/** Commands of terminals. */
export const COMMAND = {
  login: 0x01,
  realtime: 0x02,
  supplementary: 0x03,
  logout: 0x04,
  timeSync: 0x05,
  tamper: 0x06,
  activation: 0x07,
  activationAnswer: 0x08,
  parameters: 0x80,
} as const;

/** Commands of platforms; 01-05 forward a vehicle's messages, 06 is disputed (device-protocols 1.11). */
export const PLATFORM_COMMAND = { login: 0x07, logout: 0x08, keyExchange: 0x09 } as const;
/** Response byte of a platform frame: FE = a command, everything else is an answer. */
export const RESPONSE = { success: 0x01, error: 0x02, vinDuplicate: 0x03, command: 0xfe } as const;

/** Encryption byte, HJ 1239 numbering; GB 17691 terminals may mean SM2 by 3 (device-protocols 1.3). */
export const ENCRYPTION = { none: 0x01, sm2: 0x02, sm4: 0x03, rsa: 0x04, aes128: 0x05 } as const;

/** XOR of `bytes[from..to)`. */
export function bccOf(bytes: Uint8Array, from: number, to: number): number {
  let bcc = 0;
  for (let i = from; i < to; i++) bcc ^= bytes[i] ?? 0;
  return bcc;
}

/** Length of the data unit written in a header that starts at `offset`. */
export function dataLength(bytes: Uint8Array, offset = 0): number {
  return ((bytes[offset + 22] ?? 0) << 8) | (bytes[offset + 23] ?? 0);
}

/** Whole frame with right length and BCC? */
export function isWholeFrame(frame: Uint8Array): boolean {
  const length = frame.length;
  if (length < FRAME_OVERHEAD || frame[0] !== frame[1]) return false;
  if (frame[0] !== TERMINAL_START && frame[0] !== PLATFORM_START) return false;
  return dataLength(frame) + FRAME_OVERHEAD === length && bccOf(frame, 2, length - 1) === frame[length - 1];
}
