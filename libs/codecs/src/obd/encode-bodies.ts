import type { Dtc, EngineSample, HybridSample, ObdSnapshot, SupplementSample, TruckPosition } from '@app/domain';
import { DIAGNOSIS_LENGTH, MIL_STATES, OBD_LENGTH, OBD_PROTOCOLS } from './decode-obd.js';
import { POSITION_LENGTH } from './decode-position.js';
import { DTC_LENGTH } from './dtc.js';
import {
  ENGINE_BODY,
  ENGINE_SCALES,
  HYBRID_LENGTH,
  HYBRID_SCALES,
  SUPPLEMENT_LENGTH,
  SUPPLEMENT_SCALES,
} from './scales.js';
import { writeFields } from './write-fields.js';

/** Position status, longitude, latitude; null degrees are sent as FFFFFFFF. */
export function encodePosition({ valid, lon, lat }: TruckPosition): Buffer {
  const bytes = Buffer.alloc(POSITION_LENGTH, 0xff);
  bytes[0] = (valid ? 0 : 1) | ((lat ?? 0) < 0 ? 2 : 0) | ((lon ?? 0) < 0 ? 4 : 0);
  if (lon !== null) bytes.writeUInt32BE(microdegrees(lon, 180), 1);
  if (lat !== null) bytes.writeUInt32BE(microdegrees(lat, 90), 5);
  return bytes;
}

function microdegrees(degrees: number, max: number): number {
  if (!(Math.abs(degrees) <= max)) throw new RangeError('obd.out_of_range position');
  return Math.round(Math.abs(degrees) * 1e6);
}

/** One engine body of the sample's kind. */
export function encodeEngine(sample: EngineSample): Buffer {
  const { length, position } = ENGINE_BODY[sample.kind];
  const body = Buffer.alloc(length);
  writeFields(ENGINE_SCALES[sample.kind], sample, sample.faults, body, 0);
  if (position >= 0) encodePosition(sample.position).copy(body, position);
  return body;
}

export function encodeSupplement(sample: SupplementSample): Buffer {
  const body = Buffer.alloc(SUPPLEMENT_LENGTH);
  writeFields(SUPPLEMENT_SCALES, sample, sample.faults, body, 0);
  return body;
}

export function encodeHybrid(sample: HybridSample): Buffer {
  const body = Buffer.alloc(HYBRID_LENGTH);
  writeFields(HYBRID_SCALES, sample, sample.faults, body, 0);
  return body;
}

/** Raw trouble code of a J2012 text (`P1456`), failure type and status mask, as ISO 27145 sends it. */
export function dtcIso27145(code: string, failureType: number, status: number): Dtc {
  const system = 'PCBU'.indexOf(code.charAt(0));
  const digits = Number.parseInt(code.slice(1), 16);
  if (system < 0 || !/^[0-3][0-9A-F]{3}$/.test(code.slice(1))) throw new RangeError('obd.out_of_range dtc');
  const raw = Buffer.from([(system << 6) | (digits >> 8), digits & 0xff, failureType, status]).toString('hex');
  return { raw, scheme: 'iso27145', code, failureType, status };
}

/** Raw trouble code of SPN (0-524287), FMI (0-31) and occurrence count (0-127), as J1939 sends it. */
export function dtcJ1939(spn: number, fmi: number, occurrences: number): Dtc {
  const bytes = [spn & 0xff, (spn >> 8) & 0xff, ((spn >> 16) << 5) | (fmi & 0x1f), occurrences & 0x7f];
  return { raw: Buffer.from(bytes).toString('hex'), scheme: 'j1939', spn, fmi, occurrences, conversionMethod: 0 };
}

function writeDtcs(dtcs: readonly Dtc[], body: Buffer, countAt: number): void {
  if (dtcs.length > 253) throw new RangeError('obd.out_of_range dtcs');
  body[countAt] = dtcs.length;
  for (const [i, dtc] of dtcs.entries()) body.write(dtc.raw, countAt + 1 + i * DTC_LENGTH, DTC_LENGTH, 'hex');
}

const codeOf = (known: readonly string[], value: string | null): number =>
  value === null ? 0xfe : known.indexOf(value);

/** Text padded behind with blanks; `0x...` text is written as its bytes, as `decodeObd` gives it. */
function writeText(text: string | null, body: Buffer, at: number, length: number): void {
  if (text === null) body.fill(0xff, at, at + length);
  else if (/^0x[0-9a-f]+$/.test(text)) body.write(text.slice(2), at, length, 'hex');
  else body.write(text.padEnd(length).slice(0, length), at, length, 'latin1');
}

/** Information type 01. */
export function encodeObd(obd: ObdSnapshot): Buffer {
  const body = Buffer.alloc(OBD_LENGTH + DTC_LENGTH * obd.dtcs.length);
  body[0] = codeOf(OBD_PROTOCOLS, obd.protocol);
  body[1] = codeOf(MIL_STATES, obd.mil);
  body.writeUInt16BE(obd.support ?? 0, 2);
  body.writeUInt16BE(obd.readiness ?? 0, 4);
  writeText(obd.ecuVin, body, 6, 17);
  writeText(obd.calid, body, 23, 18);
  body.write(obd.cvn ?? '', 41, 18, 'hex');
  for (let i = 0; i < 18; i++) body.writeUInt16BE(obd.iupr[i] ?? 0xffff, 59 + i * 2);
  writeDtcs(obd.dtcs, body, OBD_LENGTH - 1);
  return body;
}

/** Diagnosis of a machine. */
export function encodeDiagnosis(obd: ObdSnapshot): Buffer {
  const body = Buffer.alloc(DIAGNOSIS_LENGTH + DTC_LENGTH * obd.dtcs.length);
  body[0] = codeOf(OBD_PROTOCOLS, obd.protocol);
  body[1] = codeOf(MIL_STATES, obd.mil);
  writeDtcs(obd.dtcs, body, DIAGNOSIS_LENGTH - 1);
  return body;
}
