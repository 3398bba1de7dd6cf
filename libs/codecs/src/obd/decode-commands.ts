import type { ActivationResult, TruckPacket } from '@app/domain';
import { TIME_LENGTH, hex, isPrintable, paddedText, word } from './bytes.js';
import { POSITION_LENGTH, readPosition } from './decode-position.js';
import type { FrameHead, PlatformMessage } from './decoded-frame.js';
import { COMMAND, PLATFORM_COMMAND, RESPONSE } from './frame.js';
import { readSignature } from './read-signature.js';
import {
  ACTIVATION_LENGTH,
  CHIP_ID_LENGTH,
  KEY_EXCHANGE_LENGTH,
  PASSWORD_LENGTH,
  PUBLIC_KEY_LENGTH,
  TAMPER_LENGTH,
  USER_LENGTH,
} from './unit-lengths.js';
import { UNIT_HEAD } from './walk.js';
import { timeMs } from './bytes.js';

type Fault = 'obd.not_text' | 'obd.wrong_length' | 'obd.time_invalid' | 'obd.unknown_command';

/** First byte of an activation's answer 1 = ok; the second tells the error. Source: device-protocols 1.9. */
export const ACTIVATION_CODES: Readonly<Record<ActivationResult, readonly [number, number]>> = {
  ok: [1, 0],
  already_activated: [2, 1],
  vin_error: [2, 2],
  other_error: [2, 3],
};

/** Text fields of a unit; null when one of them is not text. */
function texts(bytes: Uint8Array, spans: readonly (readonly [number, number])[]): readonly string[] | null {
  const found = spans.map(([at, length]) => paddedText(bytes, at, at + length));
  return found.every(isPrintable) ? found : null;
}

/** Decodes a terminal's data unit `bytes[from..end)` whose length and time `headOf` has checked; all commands but 02 and 03. */
export function decodeCommand(head: FrameHead, bytes: Uint8Array, from: number, end: number): TruckPacket | Fault {
  const at = head.firstAt === null ? null : new Date(head.firstAt);
  if (head.command === COMMAND.timeSync) return { kind: 'time_sync', at, serial: head.serial };
  if (head.command === COMMAND.parameters) return { kind: 'parameters', hex: hex(bytes, from, end) };
  if (head.command === COMMAND.activationAnswer) return decodeActivationAnswer(bytes, from);
  if (at === null) return 'obd.time_invalid';
  const serial = head.serial ?? 0;
  switch (head.command) {
    case COMMAND.login: {
      const [iccid = ''] = texts(bytes, [[from + UNIT_HEAD, end - from - UNIT_HEAD]]) ?? ['\0'];
      return iccid === '\0' ? 'obd.not_text' : { kind: 'login', at, serial, iccid };
    }
    case COMMAND.logout:
      return { kind: 'logout', at, serial };
    case COMMAND.tamper: {
      const position = readPosition(bytes, from + UNIT_HEAD);
      const removal = end - from > TAMPER_LENGTH ? (bytes[from + UNIT_HEAD + POSITION_LENGTH] ?? null) : null;
      return { kind: 'tamper', at, serial, position, removal };
    }
    case COMMAND.activation: {
      const chip = from + TIME_LENGTH;
      const key = chip + CHIP_ID_LENGTH;
      const vinAt = key + PUBLIC_KEY_LENGTH;
      const found = texts(bytes, [
        [chip, CHIP_ID_LENGTH],
        [vinAt, 17],
      ]);
      if (found === null) return 'obd.not_text';
      const [chipId = '', vin = ''] = found;
      const signed = end - from > ACTIVATION_LENGTH;
      if (signed && (bytes[vinAt + 17] !== 0x20 || bytes[vinAt + 50] !== 0x20)) return 'obd.wrong_length';
      const signature = signed ? readSignature(bytes, vinAt + 17) : null;
      return { kind: 'activation', at, chipId, publicKey: hex(bytes, key, vinAt), vin, signature };
    }
    default:
      return 'obd.unknown_command';
  }
}

function decodeActivationAnswer(bytes: Uint8Array, from: number): TruckPacket {
  const [status, code] = [bytes[from], bytes[from + 1]];
  const result: ActivationResult =
    status === 1 ? 'ok' : code === 1 ? 'already_activated' : code === 2 ? 'vin_error' : 'other_error';
  return { kind: 'activation_answer', result };
}

const KEY_TYPES = [null, 'sm2', 'sm4', 'rsa', 'aes128'] as const;

/** Decodes a platform's message about itself. Source: device-protocols 1.11 (SDKs only; the login equals GB/T 32960). */
export function decodePlatform(head: FrameHead, bytes: Uint8Array, from: number, end: number): PlatformMessage | Fault {
  if (head.response !== null && head.response !== RESPONSE.command) {
    return { kind: 'answer', response: head.response, hex: hex(bytes, from, end) };
  }
  if (head.command === PLATFORM_COMMAND.keyExchange) return decodeKeyExchange(bytes, from, end);
  if (head.firstAt === null) return 'obd.time_invalid';
  const at = new Date(head.firstAt);
  const serial = head.serial ?? 0;
  if (head.command === PLATFORM_COMMAND.logout) return { kind: 'platform_logout', at, serial };
  const userAt = from + UNIT_HEAD;
  const found = texts(bytes, [
    [userAt, USER_LENGTH],
    [userAt + USER_LENGTH, PASSWORD_LENGTH],
  ]);
  if (found === null) return 'obd.not_text';
  const [user = '', password = ''] = found;
  return { kind: 'platform_login', at, serial, user, password, encryption: bytes[end - 1] ?? 0 };
}

function decodeKeyExchange(bytes: Uint8Array, from: number, end: number): PlatformMessage | Fault {
  const length = end - from - KEY_EXCHANGE_LENGTH;
  if (length < 0 || word(bytes, from + 1) !== length) return 'obd.wrong_length';
  const effective = timeMs(bytes, from + 3 + length);
  const expires = timeMs(bytes, from + 3 + length + TIME_LENGTH);
  if (Number.isNaN(effective) || Number.isNaN(expires)) return 'obd.time_invalid';
  return {
    kind: 'key_exchange',
    keyType: KEY_TYPES[bytes[from] ?? 0] ?? null,
    key: hex(bytes, from + 3, from + 3 + length),
    effectiveAt: new Date(effective),
    expiresAt: new Date(expires),
  };
}
