import type {
  ActivationPacket,
  LoginPacket,
  LogoutPacket,
  PacketSignature,
  TamperPacket,
  TimeSyncPacket,
  TruckPacket,
} from '@app/domain';
import { TIME_LENGTH, writeTime } from './bytes.js';
import { ACTIVATION_CODES } from './decode-commands.js';
import { encodePosition } from './encode-bodies.js';
import { encodeData } from './encode-data.js';
import {
  COMMAND,
  ENCRYPTION,
  FRAME_OVERHEAD,
  HEADER_LENGTH,
  PLATFORM_START,
  RESPONSE,
  TERMINAL_START,
  VIN_FIELD_LENGTH,
  bccOf,
} from './frame.js';
import { UNIT_HEAD } from './walk.js';

export interface TerminalHeader {
  readonly command: number;
  /** VIN or machine code; shorter ones are padded with `0` in front, so that the field stays letters and digits */
  readonly vin: string;
  /** terminal software version; default 1 */
  readonly version?: number;
  /** default 1 = none */
  readonly encryption?: number;
}

function finish(frame: Buffer, encryption: number, data: Uint8Array): Buffer {
  if (data.length > 65531) throw new RangeError('obd.out_of_range length');
  frame[21] = encryption;
  frame.writeUInt16BE(data.length, 22);
  frame.set(data, HEADER_LENGTH);
  frame[frame.length - 1] = bccOf(frame, 2, frame.length - 1);
  return frame;
}

/** A `##` frame around a data unit. The platform's replies have the same form. */
export function encodeFrame(header: TerminalHeader, data: Uint8Array): Buffer {
  const frame = Buffer.alloc(FRAME_OVERHEAD + data.length);
  frame[0] = TERMINAL_START;
  frame[1] = TERMINAL_START;
  frame[2] = header.command;
  frame.write(header.vin.padStart(VIN_FIELD_LENGTH, '0').slice(0, VIN_FIELD_LENGTH), 3, 'latin1');
  frame[20] = header.version ?? 1;
  return finish(frame, header.encryption ?? ENCRYPTION.none, data);
}

export interface PlatformHeader {
  readonly command: number;
  /** default FE = a command */
  readonly response?: number;
  /** VIN, or a platform's code; padded with NUL */
  readonly code: string;
  readonly encryption?: number;
}

/** A `~~` frame around a data unit; to forward wrapped, give the terminal's whole frame as the data unit. */
export function encodePlatformFrame(header: PlatformHeader, data: Uint8Array): Buffer {
  const frame = Buffer.alloc(FRAME_OVERHEAD + data.length);
  frame[0] = PLATFORM_START;
  frame[1] = PLATFORM_START;
  frame[2] = header.command;
  frame[3] = header.response ?? RESPONSE.command;
  frame.write(header.code.slice(0, VIN_FIELD_LENGTH), 4, 'latin1');
  return finish(frame, header.encryption ?? ENCRYPTION.none, data);
}

/** 20 R 20 S. */
export function encodeSignature({ r, s }: PacketSignature): Buffer {
  return Buffer.concat([Buffer.from([0x20]), Buffer.from(r, 'hex'), Buffer.from([0x20]), Buffer.from(s, 'hex')]);
}

/** Time and, where there is one, serial: how most data units begin. */
export function encodeUnitHead(at: Date, serial: number | null): Buffer {
  const bytes = Buffer.alloc(serial === null ? TIME_LENGTH : UNIT_HEAD);
  writeTime(bytes, 0, at);
  if (serial !== null) bytes.writeUInt16BE(serial, TIME_LENGTH);
  return bytes;
}

const encodeLogin = ({ at, serial, iccid }: LoginPacket) =>
  Buffer.concat([encodeUnitHead(at, serial), Buffer.from(iccid.padEnd(20).slice(0, 20), 'latin1')]);
const encodeLogout = ({ at, serial }: LogoutPacket) => encodeUnitHead(at, serial);
const encodeTimeSync = ({ at, serial }: TimeSyncPacket) => (at === null ? Buffer.alloc(0) : encodeUnitHead(at, serial));
const encodeTamper = ({ at, serial, position, removal }: TamperPacket) =>
  Buffer.concat([
    encodeUnitHead(at, serial),
    encodePosition(position),
    ...(removal === null ? [] : [Buffer.from([removal])]),
  ]);

/** Activation without its signature: what the signature is made over. */
export function encodeActivationBody({
  at,
  chipId,
  publicKey,
  vin,
}: Omit<ActivationPacket, 'kind' | 'signature'>): Buffer {
  return Buffer.concat([
    encodeUnitHead(at, null),
    Buffer.from(chipId.padEnd(16).slice(0, 16), 'latin1'),
    Buffer.from(publicKey, 'hex'),
    Buffer.from(vin.padEnd(17).slice(0, 17), 'latin1'),
  ]);
}

const signed = (body: Buffer, signature: PacketSignature | null): Buffer =>
  signature === null ? body : Buffer.concat([body, encodeSignature(signature)]);

/** Command byte and data unit of a packet. */
export function encodePacket(packet: TruckPacket): { readonly command: number; readonly data: Buffer } {
  switch (packet.kind) {
    case 'realtime':
      return { command: COMMAND.realtime, data: signed(encodeData(packet), packet.signature) };
    case 'supplementary':
      return { command: COMMAND.supplementary, data: signed(encodeData(packet), packet.signature) };
    case 'login':
      return { command: COMMAND.login, data: encodeLogin(packet) };
    case 'logout':
      return { command: COMMAND.logout, data: encodeLogout(packet) };
    case 'time_sync':
      return { command: COMMAND.timeSync, data: encodeTimeSync(packet) };
    case 'tamper':
      return { command: COMMAND.tamper, data: encodeTamper(packet) };
    case 'activation':
      return { command: COMMAND.activation, data: signed(encodeActivationBody(packet), packet.signature) };
    case 'activation_answer':
      return { command: COMMAND.activationAnswer, data: Buffer.from(ACTIVATION_CODES[packet.result]) };
    case 'parameters':
      return { command: COMMAND.parameters, data: Buffer.from(packet.hex, 'hex') };
  }
}

/** A terminal's whole frame. @throws RangeError `obd.out_of_range ...` */
export function encodeTerminalFrame(vin: string, packet: TruckPacket, version = 1): Buffer {
  const { command, data } = encodePacket(packet);
  return encodeFrame({ command, vin, version }, data);
}
