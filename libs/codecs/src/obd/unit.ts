import { paddedText } from './bytes.js';
import {
  ENCRYPTION,
  HEADER_LENGTH,
  PLATFORM_COMMAND,
  PLATFORM_START,
  RESPONSE,
  TERMINAL_START,
  isWholeFrame,
} from './frame.js';
import { slice } from './bytes.js';

/** Header fields of a frame, and where its data unit lies in it. */
export interface Unit {
  readonly origin: 'terminal' | 'platform';
  readonly command: number;
  readonly vin: string;
  readonly version: number | null;
  readonly response: number | null;
  readonly encryption: number;
  /** data unit: bytes[from..end) */
  readonly from: number;
  readonly end: number;
}

/**
 * The terminal's own frame inside a platform frame that forwards it wrapped (HJ 1239.3 5.3.3), as a view; null when the frame is a
 * terminal's already, forwards the data unit alone, or is about the platform itself.
 */
export function forwardedFrame(frame: Uint8Array): Uint8Array | null {
  if (frame[0] !== PLATFORM_START || frame[3] !== RESPONSE.command) return null;
  if (frame[HEADER_LENGTH] !== TERMINAL_START || frame[HEADER_LENGTH + 1] !== TERMINAL_START) return null;
  const inner = slice(frame, HEADER_LENGTH, frame.length - 1);
  return isWholeFrame(inner) ? inner : null;
}

/** Reads the header of a whole frame; a wrapped terminal frame is looked through. Does not check the BCC. */
export function readUnit(frame: Uint8Array): Unit {
  const end = frame.length - 1;
  if (frame[0] === TERMINAL_START) {
    return {
      origin: 'terminal',
      command: frame[2] ?? 0,
      vin: paddedText(frame, 3, 20),
      version: frame[20] ?? 0,
      response: null,
      encryption: frame[21] ?? 0,
      from: HEADER_LENGTH,
      end,
    };
  }
  const response = frame[3] ?? 0;
  if (forwardedFrame(frame) !== null) {
    const inner = HEADER_LENGTH;
    return {
      origin: 'platform',
      command: frame[inner + 2] ?? 0,
      vin: paddedText(frame, inner + 3, inner + 20),
      version: frame[inner + 20] ?? 0,
      response,
      encryption: frame[inner + 21] ?? 0,
      from: inner + HEADER_LENGTH,
      end: end - 1,
    };
  }
  return {
    origin: 'platform',
    command: frame[2] ?? 0,
    vin: paddedText(frame, 4, 21),
    version: null,
    response,
    encryption: frame[21] ?? 0,
    from: HEADER_LENGTH,
    end,
  };
}

/** Is it about the platform that sends it, not about a vehicle? Wrapped terminal frames have a version and are about a vehicle. */
export function isPlatformMatter(unit: Unit): boolean {
  if (unit.origin === 'terminal' || unit.version !== null) return false;
  return unit.response !== RESPONSE.command || unit.command >= PLATFORM_COMMAND.login;
}

export function isEncrypted(unit: Unit): boolean {
  return unit.encryption !== ENCRYPTION.none && unit.end > unit.from;
}
