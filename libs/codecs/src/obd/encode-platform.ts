import { encodeFrame, encodePlatformFrame, encodeUnitHead } from './encode-frame.js';
import { writeTime } from './bytes.js';
import type { PlatformMessage } from './decoded-frame.js';
import { COMMAND, HEADER_LENGTH, PLATFORM_COMMAND, PLATFORM_START } from './frame.js';
import { PASSWORD_LENGTH, USER_LENGTH } from './unit-lengths.js';

const padded = (text: string, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.write(text.slice(0, length), 'latin1');
  return bytes;
};

const KEY_CODES = { sm2: 1, sm4: 2, rsa: 3, aes128: 4 } as const;

/** A platform's frame about itself: log in, log out, hand over a key. */
export function encodePlatformMessage(code: string, message: Exclude<PlatformMessage, { kind: 'answer' }>): Buffer {
  switch (message.kind) {
    case 'platform_login': {
      const { at, serial, user, password, encryption } = message;
      const data = Buffer.concat([
        encodeUnitHead(at, serial),
        padded(user, USER_LENGTH),
        padded(password, PASSWORD_LENGTH),
        Buffer.from([encryption]),
      ]);
      return encodePlatformFrame({ command: PLATFORM_COMMAND.login, code }, data);
    }
    case 'platform_logout':
      return encodePlatformFrame(
        { command: PLATFORM_COMMAND.logout, code },
        encodeUnitHead(message.at, message.serial),
      );
    case 'key_exchange': {
      const key = Buffer.from(message.key, 'hex');
      const data = Buffer.alloc(3 + key.length + 12);
      data[0] = message.keyType === null ? 0 : KEY_CODES[message.keyType];
      data.writeUInt16BE(key.length, 1);
      key.copy(data, 3);
      writeTime(data, 3 + key.length, message.effectiveAt);
      writeTime(data, 9 + key.length, message.expiresAt);
      return encodePlatformFrame({ command: PLATFORM_COMMAND.keyExchange, code }, data);
    }
  }
}

/**
 * The answer to one frame, to be sent in a write of its own (terminals do not reassemble, device-protocols 1.10).
 *
 * A terminal's frame gets a `##` frame of the same command and VIN: the platform's time for a time sync, the frame's own leading time
 * for the rest (terminals look only at command, VIN, length and BCC). A platform's frame gets the same command and code with
 * `response` (`RESPONSE.success`, `.error`, ...) and the frame's own leading time, as GB/T 32960 answers.
 * @param frame the whole frame that is answered
 * @param now the platform's time
 */
export function encodeReply(frame: Buffer, now: Date, response: number): Buffer {
  const command = frame[2] ?? 0;
  const ownTime = frame.subarray(HEADER_LENGTH, Math.min(frame.length - 1, HEADER_LENGTH + 6));
  if (frame[0] === PLATFORM_START) {
    return encodePlatformFrame({ command, response, code: frame.toString('latin1', 4, 21) }, ownTime);
  }
  const data = command === COMMAND.timeSync ? encodeUnitHead(now, null) : ownTime;
  return encodeFrame({ command, vin: frame.toString('latin1', 3, 20), version: frame[20] ?? 1 }, data);
}
