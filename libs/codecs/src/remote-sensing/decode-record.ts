import { classifyPlate, deviceFlagsOf, normalisePlate, parseRecordNo, plateColourOf, PROVINCES } from '@app/domain';
import type { PlateColour, Reading } from '@app/domain';
import { ContentHash } from './content-hash.js';
import { deviceTime } from './device-time.js';
import { FieldReader } from './field-reader.js';
import type { FieldFault } from './field-reader.js';
import { isShallow, isStorable } from './json-payload.js';
import { FIELD_SLOTS, MEDIA_FIELDS, NUMBER_FIELDS, NUMBER_SLOTS, TEXT_SLOT } from './reading-fields.js';

/** Where and when a message came in. `siteCode` and `lineNo` are those of the topic, `receivedAt` is the server's clock. */
export interface RemoteSensingContext {
  readonly siteCode: string;
  readonly lineNo: string;
  readonly receivedAt: Date;
}

export interface DecodedReading extends Reading {
  /** the time inside jlbh, UTC; with `recordNo` the natural key */
  readonly recordTime: Date;
  /** fields of the message that have no meaning here, kept as sent; safe to store as jsonb */
  readonly extra: Readonly<Record<string, unknown>>;
  /** the whole record as sent; safe to store as jsonb */
  readonly raw: Readonly<Record<string, unknown>>;
  /** of everything but `resend`: equal for a repeat, different for another content under the same code */
  readonly contentHash: string;
}

/** A device this far ahead is not skewed but lost; also bounds the partitions that can be asked for. */
const MAX_AHEAD_MS = 86_400_000;
/** Before the networking rules existed (2017) there were no records of this form. */
const EARLIEST_MS = Date.UTC(2015, 0, 1);
const MAX_EXTRA = 200;
const NO_MEDIA: readonly string[] = [];
const WELL_WRITTEN_PLATE = /^[\u4e00-\u9fff][A-Z][0-9A-HJ-NP-Z]{5,6}$/;
const COLOUR_CODES = new Map(
  ['0', '1', '2', '3', '4'].map((code) => [code, plateColourOf(code, 'remote_sensing').colour]),
);

function plateOf(sent: string | null): string | null {
  if (sent === null || WELL_WRITTEN_PLATE.test(sent)) return sent;
  const { text } = normalisePlate(sent);
  if (text.length >= 7 && PROVINCES.includes(text.charAt(0))) return text;
  const found = classifyPlate(text);
  return !found.ok && (found.code === 'plate.placeholder' || found.code === 'plate.empty') ? null : text;
}

function colourOf(sent: string | null): PlateColour | null {
  if (sent === null) return null;
  return COLOUR_CODES.get(sent) ?? plateColourOf(sent, 'remote_sensing').colour;
}

function resendOf(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

function mediaOf(reader: FieldReader): readonly string[] {
  let media: string[] | null = null;
  for (const name of MEDIA_FIELDS) {
    const file = reader.text(name, 500);
    if (file !== null) (media ??= []).push(file);
  }
  return media ?? NO_MEDIA;
}

/** Is an unknown field small enough to be kept as it is? */
function keepable(reader: FieldReader, key: string, value: unknown): boolean {
  if (key.length > 100) reader.fail('reading.too_long', '', { length: key.length, max: 100 });
  else if (typeof value === 'string' && value.length > 4000) {
    reader.fail('reading.too_long', key, { length: value.length, max: 4000 });
  } else if (typeof value === 'object' && value !== null && !isShallow(value)) reader.fail('reading.too_deep', key);
  else return true;
  return false;
}

interface Sorted {
  /** by `NUMBER_SLOTS` */
  readonly numbers: readonly (number | null)[];
  /** without a prototype, so that a key `__proto__` is a key like any other */
  readonly extra: Record<string, unknown>;
}

/** One pass over the keys: numbers to their slots, unknown fields aside, texts left for later. */
function sortFields(reader: FieldReader): Sorted {
  const numbers: (number | null)[] = NUMBER_FIELDS.map(() => null);
  const extra: Record<string, unknown> = Object.create(null);
  let unknown = 0;
  for (const key of Object.keys(reader.raw)) {
    const slot = FIELD_SLOTS.get(key);
    if (slot === TEXT_SLOT) continue;
    const value = reader.raw[key];
    const field = slot === undefined ? undefined : NUMBER_FIELDS[slot];
    if (slot !== undefined && field) numbers[slot] = reader.number(field, value);
    else if ((unknown += 1) > MAX_EXTRA) reader.fail('reading.too_many_fields', '', { max: MAX_EXTRA });
    else if (keepable(reader, key, value)) extra[key] = value;
  }
  return { numbers, extra };
}

/** Summed field by field, so that the order of the keys does not matter. */
function hashExtra(extra: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const key of Object.keys(extra)) {
    const value = extra[key];
    const hash = new ContentHash().text(key);
    if (typeof value === 'number') hash.number(value);
    else hash.text(typeof value === 'string' ? value : JSON.stringify(value));
    sum = (sum + hash.value()) % Number.MAX_SAFE_INTEGER;
  }
  return sum;
}

function timeFault(at: Date, context: RemoteSensingContext): boolean {
  return at.getTime() < EARLIEST_MS || at.getTime() > context.receivedAt.getTime() + MAX_AHEAD_MS;
}

/**
 * One untrusted record to a reading. See `decodeRemoteSensing` for the codes.
 * @param suspect the payload contained `\u` escapes, so NUL and lone surrogates must be looked for
 */
export function decodeRecord(
  raw: Record<string, unknown>,
  context: RemoteSensingContext,
  suspect: boolean,
): { readonly record: DecodedReading } | { readonly fault: FieldFault; readonly recordNo: string | null } {
  const r = new FieldReader(raw);
  const recordNo = r.text('jlbh', 29);
  const key = recordNo === null ? null : parseRecordNo(recordNo);
  if (recordNo === null) r.fail('reading.record_no_missing', 'jlbh');
  else if (key === null) r.fail('reading.record_no_invalid', 'jlbh', { length: recordNo.length });
  const siteCode = r.text('dwbh', 10) ?? context.siteCode;
  const lineNo = (r.text('ycxbh', 2) ?? context.lineNo).padStart(2, '0');
  if (siteCode !== context.siteCode) r.fail('reading.site_mismatch', 'dwbh', { topic: context.siteCode });
  if (key && (key.siteCode !== siteCode || key.lineNo !== lineNo)) {
    r.fail('reading.record_no_prefix', 'jlbh', { expected: siteCode + lineNo });
  }
  if (key && timeFault(key.recordTime, context)) {
    r.fail('reading.record_time_range', 'jlbh', { recordTime: key.recordTime.toISOString() });
  }
  const sentAt = raw['jcrq'];
  const passedAt =
    sentAt === undefined || sentAt === null || sentAt === '' ? (key?.recordTime ?? null) : deviceTime(sentAt);
  if (passedAt === null) r.fail('reading.time_invalid', 'jcrq');
  else if (timeFault(passedAt, context)) r.fail('reading.time_range', 'jcrq', { passedAt: passedAt.toISOString() });
  const { numbers, extra } = sortFields(r);
  const s = NUMBER_SLOTS;
  const number = (slot: number): number | null => numbers[slot] ?? null;
  const plateOriginal = r.text('hphm', 40);
  const colourSent = r.text('cpys', 20);
  const plateColour = colourOf(colourSent);
  if (colourSent !== null && plateColour === null) extra['cpys'] = colourSent;
  const plateKind = r.text('hpzl', 10);
  const fuel = r.text('rlzl', 10)?.toUpperCase() ?? null;
  const deviceInvalidReason = r.text('wxyy', 500);
  const media = mediaOf(r);
  const speedKmh = number(s.speedKmh);
  const accelMs2 = number(s.accelMs2);
  const vsp = number(s.vspKwT);
  const deviceFlags = deviceFlagsOf(extra);
  if (suspect && r.fault === null && !isStorable(raw)) r.fail('reading.unstorable_text', '');
  if (r.fault !== null || key === null || recordNo === null || passedAt === null) {
    const fault = r.fault ?? { code: 'reading.record_no_invalid', path: 'jlbh', data: {} };
    return { fault, recordNo: key === null ? null : recordNo };
  }
  const hash = new ContentHash().number(passedAt.getTime()).text(plateOriginal).text(colourSent).text(plateKind);
  hash.text(fuel).text(deviceInvalidReason).number(hashExtra(extra)).number(media.length);
  for (const file of media) hash.text(file);
  for (const value of numbers) hash.number(value);
  return {
    record: {
      recordNo,
      siteCode,
      lineNo,
      lane: number(s.lane),
      passedAt,
      plate: plateOf(plateOriginal),
      plateOriginal,
      plateColour,
      plateConfidence: number(s.plateConfidence),
      plateKind,
      fuel,
      slopeDeg: number(s.slopeDeg),
      speedKmh,
      accelMs2,
      vspKwT: vsp === -99 && (speedKmh === null || accelMs2 === null) ? null : vsp,
      co2Pct: number(s.co2Pct),
      coPct: number(s.coPct),
      hcPpm: number(s.hcPpm),
      noPpm: number(s.noPpm),
      opacityPct: number(s.opacityPct),
      ringelmann: number(s.ringelmann),
      coRatio: number(s.coRatio),
      hcRatio: number(s.hcRatio),
      noRatio: number(s.noRatio),
      windMs: number(s.windMs),
      windDeg: number(s.windDeg),
      temperatureC: number(s.temperatureC),
      humidityPct: number(s.humidityPct),
      pressureKpa: number(s.pressureKpa),
      longitude: number(s.longitude),
      latitude: number(s.latitude),
      deviceVerdict: number(s.deviceVerdict),
      deviceInvalidReason,
      resend: resendOf(raw['resend']),
      media,
      ...(deviceFlags && { deviceFlags }),
      recordTime: key.recordTime,
      extra,
      raw,
      contentHash: String(hash.value()),
    },
  };
}
