import type { TruckDialect } from '@app/domain';
import { TIME_LENGTH, isTime, timeMs, word } from './bytes.js';
import type { FrameHead, UndecodableCode } from './decoded-frame.js';
import { findDialect } from './find-dialect.js';
import { COMMAND, RESPONSE } from './frame.js';
import { INFO, typeBit } from './info-types.js';
import { ItemTable } from './item-table.js';
import { PLATFORM_SHAPES, TERMINAL_SHAPES } from './unit-lengths.js';
import type { UnitShape } from './unit-lengths.js';
import { isEncrypted, isPlatformMatter, readUnit } from './unit.js';
import type { Unit } from './unit.js';

const items = new ItemTable();

/**
 * What a gateway must know of a frame before storing it: who, which command, which moments, how many samples, without decoding a
 * sample. Platform frames that forward a vehicle's message give the vehicle's head.
 *
 * Give it frames of the framer: it does not check the BCC again. Reads the bytes only during the call; about a microsecond.
 * @param frame one whole frame
 * @param pinned dialect registered for the terminal's model, null = find out
 */
export function readHead(frame: Uint8Array, pinned: TruckDialect | null = null): FrameHead {
  const unit = readUnit(frame);
  if (isEncrypted(unit)) return emptyHead(unit, 'obd.encrypted');
  return headOf(unit, frame, unit.from, unit.end, pinned, items);
}

/**
 * Head of an unencrypted data unit `bytes[from..end)`. For commands 02 and 03 the items stay in `table` when the head has a dialect.
 */
export function headOf(
  unit: Unit,
  bytes: Uint8Array,
  from: number,
  end: number,
  pinned: TruckDialect | null,
  table: ItemTable,
): FrameHead {
  if (isPlatformMatter(unit)) {
    if (unit.response !== RESPONSE.command) return emptyHead(unit, null);
    return shapedHead(unit, PLATFORM_SHAPES.get(unit.command), bytes, from, end);
  }
  if (!isDataCommand(unit, end - from)) {
    return shapedHead(unit, TERMINAL_SHAPES.get(unit.command), bytes, from, end);
  }
  const dialect = findDialect(bytes, from, end, pinned, table);
  if (dialect === null) {
    const other = pinned !== null && findDialect(bytes, from, end, null, table) !== null;
    return emptyHead(unit, !isTime(bytes, from) ? 'obd.time_invalid' : other ? 'obd.other_dialect' : 'obd.no_dialect');
  }
  const packetMs = timeMs(bytes, from);
  let firstAt = Number.POSITIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;
  let samples = 0;
  let types = 0;
  for (let i = 0; i < table.count; i++) {
    const type = table.type[i] ?? 0;
    const at = table.timeMs(i, bytes, packetMs);
    if (at < firstAt) firstAt = at;
    if (at > lastAt) lastAt = at;
    if (type === INFO.engine || type === INFO.twc || type === INFO.twcNox) samples++;
    types |= typeBit(type);
  }
  // A: behind the first item's type
  const serial = word(bytes, from + TIME_LENGTH + (dialect === 'A' ? 1 : 0));
  return { ...emptyHead(unit, null), dialect, firstAt, lastAt, serial, samples, types };
}

/** Platforms also send late data under 06, which others use for tamper: the length tells [disputed in the sources]. */
export function isDataCommand(unit: Unit, length: number): boolean {
  if (unit.command === COMMAND.realtime || unit.command === COMMAND.supplementary) return true;
  const shape = TERMINAL_SHAPES.get(COMMAND.tamper)?.lengths ?? [];
  return unit.command === COMMAND.tamper && unit.origin === 'platform' && !shape.includes(length);
}

function shapedHead(unit: Unit, shape: UnitShape | undefined, bytes: Uint8Array, from: number, end: number): FrameHead {
  if (shape === undefined) return emptyHead(unit, 'obd.unknown_command');
  const length = end - from;
  if (shape.lengths !== null && !shape.lengths.includes(length)) return emptyHead(unit, 'obd.wrong_length');
  const hasTime = shape.time >= 0 && length >= shape.time + TIME_LENGTH;
  const at = hasTime ? timeMs(bytes, from + shape.time) : null;
  if (at !== null && Number.isNaN(at)) return emptyHead(unit, 'obd.time_invalid');
  const serial = shape.serial >= 0 && length >= shape.serial + 2 ? word(bytes, from + shape.serial) : null;
  return { ...emptyHead(unit, null), firstAt: at, lastAt: at, serial };
}

function emptyHead(unit: Unit, undecodable: UndecodableCode | null): FrameHead {
  return {
    origin: unit.origin,
    command: unit.command,
    vin: unit.vin,
    version: unit.version,
    response: unit.response,
    encryption: unit.encryption,
    dataLength: unit.end - unit.from,
    dialect: null,
    firstAt: null,
    lastAt: null,
    serial: null,
    samples: 0,
    types: 0,
    undecodable,
  };
}
