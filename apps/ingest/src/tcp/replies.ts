import { bccOf, COMMAND, ENCRYPTION, FRAME_OVERHEAD, HEADER_LENGTH, PLATFORM_START, RESPONSE } from '@app/codecs';
import type { ActivationOutcome } from '@app/application';

const TIME_LENGTH = 6;
const SHANGHAI_MS = 8 * 3_600_000;
/** Source: device-protocols 1.9. */
const ACTIVATION_CODES: Readonly<Record<ActivationOutcome, readonly [number, number]>> = {
  ok: [1, 0],
  already_activated: [2, 1],
  vin_error: [2, 2],
  other_error: [2, 3],
};

/** Starts a reply: the header of the frame that is answered, with room for `length` bytes of data. */
function answerTo(frame: Buffer, length: number): Buffer {
  const reply = Buffer.allocUnsafe(FRAME_OVERHEAD + length);
  frame.copy(reply, 0, 0, HEADER_LENGTH);
  reply[21] = ENCRYPTION.none;
  reply.writeUInt16BE(length, 22);
  return reply;
}

function sealed(reply: Buffer): Buffer {
  reply[reply.length - 1] = bccOf(reply, 2, reply.length - 1);
  return reply;
}

/**
 * "Stored": same command, same VIN, and the time of the packet it answers, as far as that stands in the clear. Terminals check command,
 * VIN, length and BCC and do not look at the data (device-protocols 1.10); the time lets a person match the two in a trace.
 */
export function storedReply(frame: Buffer): Buffer {
  const clear = frame[21] === ENCRYPTION.none && frame.length >= FRAME_OVERHEAD + TIME_LENGTH;
  const reply = answerTo(frame, clear ? TIME_LENGTH : 0);
  if (clear) frame.copy(reply, HEADER_LENGTH, HEADER_LENGTH, HEADER_LENGTH + TIME_LENGTH);
  if (frame[0] === PLATFORM_START) reply[3] = RESPONSE.success;
  return sealed(reply);
}

/** A platform is told what was not taken; a terminal has no word for it and gets no reply. */
export function refusedReply(frame: Buffer): Buffer | null {
  if (frame[0] !== PLATFORM_START) return null;
  const reply = answerTo(frame, 0);
  reply[3] = RESPONSE.error;
  return sealed(reply);
}

/** Beijing time of the platform, 31 bytes as terminals demand. */
export function timeReply(frame: Buffer, now: Date): Buffer {
  const reply = answerTo(frame, TIME_LENGTH);
  if (frame[0] === PLATFORM_START) reply[3] = RESPONSE.success;
  const beijing = new Date(now.getTime() + SHANGHAI_MS);
  reply[24] = beijing.getUTCFullYear() - 2000;
  reply[25] = beijing.getUTCMonth() + 1;
  reply[26] = beijing.getUTCDate();
  reply[27] = beijing.getUTCHours();
  reply[28] = beijing.getUTCMinutes();
  reply[29] = beijing.getUTCSeconds();
  return sealed(reply);
}

/** Answer to an activation: command 08 with two bytes. */
export function activationReply(frame: Buffer, outcome: ActivationOutcome): Buffer {
  const reply = answerTo(frame, 2);
  const [first, second] = ACTIVATION_CODES[outcome];
  if (frame[0] === PLATFORM_START) reply[3] = first === 1 ? RESPONSE.success : RESPONSE.error;
  else reply[2] = COMMAND.activationAnswer;
  reply[24] = first;
  reply[25] = second;
  return sealed(reply);
}
