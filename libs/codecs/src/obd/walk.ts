import type { TruckDialect } from '@app/domain';
import { TIME_LENGTH, isTime, word } from './bytes.js';
import { DIAGNOSIS_LENGTH, OBD_LENGTH, dtcCount } from './decode-obd.js';
import { DTC_LENGTH } from './dtc.js';
import { INFO, isUserDefined } from './info-types.js';
import type { ItemTable } from './item-table.js';
import { POSITION_LENGTH } from './decode-position.js';
import { ENGINE_BODY, HYBRID_LENGTH, SUPPLEMENT_LENGTH } from './scales.js';

/** How one firmware differs from the text of its dialect (device-protocols 1.4). */
export interface Variant {
  /** body length of type 02: 37, or 30 / 32 from firmware that sends a catalyst's body under 02 */
  readonly engine: number;
  /** dialect A, type 04: as every item, with serial and own time, or with own time instead of the serial */
  readonly hybrid: 'plain' | 'serial_time' | 'time';
  /** user-defined body: a WORD of length before it, 18 bytes (Hangzhou 81), all that is left, or not allowed */
  readonly user: 'word' | 'fixed' | 'rest' | 'none';
  /** dialect C: every body is followed by `len R len S` */
  readonly trailers: boolean;
}

/** Signature trailer: 20, R 32, 20, S 32. */
export const SIGNATURE_LENGTH = 66;
const SIGNATURE_PART = 0x20;
const HANGZHOU_LENGTH = 18;
/** time and serial */
export const UNIT_HEAD = 8;

function isSignature(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at === SIGNATURE_LENGTH && bytes[at] === SIGNATURE_PART && bytes[at + 33] === SIGNATURE_PART;
}

/** Length of a body at `at`; -1 = none that fits. */
function bodyLength(type: number, bytes: Uint8Array, at: number, end: number, variant: Variant): number {
  switch (type) {
    case INFO.obd:
      return at + OBD_LENGTH > end ? -1 : OBD_LENGTH + DTC_LENGTH * dtcCount(bytes[at + OBD_LENGTH - 1]);
    case INFO.engine:
      return variant.engine;
    case INFO.twc:
      return ENGINE_BODY.twc.length;
    case INFO.twcNox:
      return ENGINE_BODY.twc_nox.length;
    case INFO.hybrid:
      return HYBRID_LENGTH;
    case INFO.supplement:
      return SUPPLEMENT_LENGTH;
    default:
      return isUserDefined(type) ? userLength(bytes, at, end, variant) : -1;
  }
}

function userLength(bytes: Uint8Array, at: number, end: number, variant: Variant): number {
  if (variant.user === 'none') return -1;
  if (variant.user === 'fixed') return HANGZHOU_LENGTH;
  if (variant.user === 'word') return at + 2 > end ? -1 : 2 + word(bytes, at);
  // the signature, if there is one, is not the maker's
  return (
    (isSignature(bytes, end - SIGNATURE_LENGTH, end) && end - SIGNATURE_LENGTH >= at ? end - SIGNATURE_LENGTH : end) -
    at
  );
}

/**
 * Walks the data unit `bytes[from..end)` as one dialect and notes its items.
 * @returns true when items use it up exactly, but for a signature trailer; the table holds nothing of use otherwise
 */
export function walk(
  dialect: TruckDialect,
  variant: Variant,
  bytes: Uint8Array,
  from: number,
  end: number,
  table: ItemTable,
): boolean {
  table.clear();
  if (end - from < UNIT_HEAD || !isTime(bytes, from)) return false;
  switch (dialect) {
    case 'A':
      return walkAnnexQ(variant, bytes, from + TIME_LENGTH, end, table);
    case 'B':
      return walkTimed(variant, bytes, from + UNIT_HEAD, end, table);
    case 'C':
      return walkLocal(variant, bytes, from + UNIT_HEAD, end, table);
    case 'N':
      return walkMachine(bytes, from + UNIT_HEAD + POSITION_LENGTH, end, table);
  }
}

/** Nothing is left but, at most, a signature. */
function ends(bytes: Uint8Array, at: number, end: number, table: ItemTable): boolean {
  if (table.count === 0) return false;
  if (at === end) return true;
  if (!isSignature(bytes, at, end)) return false;
  table.signature = at;
  return true;
}

/** A: items of type, serial WORD, body. */
function walkAnnexQ(variant: Variant, bytes: Uint8Array, from: number, end: number, table: ItemTable): boolean {
  let at = from;
  while (!ends(bytes, at, end, table)) {
    const type = bytes[at] ?? 0;
    let body = at + 3;
    let time = -1;
    if (type === INFO.hybrid && variant.hybrid !== 'plain') {
      time = variant.hybrid === 'time' ? at + 1 : body;
      body = time + TIME_LENGTH;
      if (body > end || !isTime(bytes, time)) return false;
    }
    const length = bodyLength(type, bytes, body, end, variant);
    if (length < 0 || body + length > end || !table.add(type, body, length, time)) return false;
    at = body + length;
  }
  return true;
}

/** B: items of type, collect time, body. */
function walkTimed(variant: Variant, bytes: Uint8Array, from: number, end: number, table: ItemTable): boolean {
  let at = from;
  while (!ends(bytes, at, end, table)) {
    const type = bytes[at] ?? 0;
    const body = at + 1 + TIME_LENGTH;
    if (body > end || !isTime(bytes, at + 1)) return false;
    const length = bodyLength(type, bytes, body, end, variant);
    if (length < 0 || body + length > end || !table.add(type, body, length, at + 1)) return false;
    at = body + length;
  }
  return true;
}

/** C: items of type, body, and with some firmware a trailer of two texts behind each. */
function walkLocal(variant: Variant, bytes: Uint8Array, from: number, end: number, table: ItemTable): boolean {
  let at = from;
  while (!ends(bytes, at, end, table)) {
    const type = bytes[at] ?? 0;
    const length = bodyLength(type, bytes, at + 1, end, variant);
    if (length < 0 || at + 1 + length > end || !table.add(type, at + 1, length, -1)) return false;
    at += 1 + length;
    if (!variant.trailers) continue;
    const second = at + 1 + (bytes[at] ?? 0);
    const after = second + 1 + (bytes[second] ?? 0);
    if (second >= end || after > end) return false;
    table.addTrailer(at, after - at);
    at = after;
  }
  return true;
}

/** N: items of a machine, without times: 1 diagnosis, 2 stream. */
function walkMachine(bytes: Uint8Array, from: number, end: number, table: ItemTable): boolean {
  let at = from;
  while (!ends(bytes, at, end, table)) {
    const type = bytes[at] ?? 0;
    const body = at + 1;
    const length =
      type === INFO.engine
        ? ENGINE_BODY.machine.length
        : type === INFO.obd && body + DIAGNOSIS_LENGTH <= end
          ? DIAGNOSIS_LENGTH + DTC_LENGTH * dtcCount(bytes[body + DIAGNOSIS_LENGTH - 1])
          : -1;
    if (length < 0 || body + length > end || !table.add(type, body, length, -1)) return false;
    at = body + length;
  }
  return true;
}
