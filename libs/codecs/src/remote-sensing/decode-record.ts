import { classifyPlate, normalisePlate, parseRecordNo, plateColourOf, PROVINCES } from '@app/domain';
import type { PlateColour, Reading } from '@app/domain';
import { contentHash } from './content-hash.js';
import { deviceTime } from './device-time.js';
import { FieldReader } from './field-reader.js';
import type { FieldFault } from './field-reader.js';
import { isShallow, isStorable } from './json-payload.js';
import { DEVICE_FLAG_FIELDS, KNOWN_FIELDS, MEDIA_FIELDS, READING_FIELDS } from './reading-fields.js';

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

function plateOf(sent: string | null): string | null {
  if (sent === null) return null;
  const { text } = normalisePlate(sent);
  // an ordinary plate is recognised by its first character and length; only the odd ones are classified here
  if (text.length >= 7 && PROVINCES.includes(text.charAt(0))) return text;
  const found = classifyPlate(text);
  return !found.ok && (found.code === 'plate.placeholder' || found.code === 'plate.empty') ? null : text;
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

function deviceFlagsOf(reader: FieldReader): Record<string, number> | undefined {
  let flags: Record<string, number> | undefined;
  for (const name of DEVICE_FLAG_FIELDS) {
    const value = reader.raw[name];
    if (value === 0 || value === 1 || value === '0' || value === '1') (flags ??= {})[name] = Number(value);
  }
  return flags;
}

/** Unknown fields in an object without a prototype, so that a key `__proto__` is a key like any other. */
function extraOf(reader: FieldReader, keepColour: boolean): Record<string, unknown> {
  const extra: Record<string, unknown> = Object.create(null);
  let count = 0;
  for (const key of Object.keys(reader.raw)) {
    if (KNOWN_FIELDS.has(key) && !(keepColour && key === 'cpys')) continue;
    const value = reader.raw[key];
    count += 1;
    if (count > MAX_EXTRA) reader.fail('reading.too_many_fields', '', { max: MAX_EXTRA });
    else if (key.length > 100) reader.fail('reading.too_long', '', { length: key.length, max: 100 });
    else if (typeof value === 'object' && value !== null && !isShallow(value)) reader.fail('reading.too_deep', key);
    else if (typeof value === 'string' && value.length > 4000) {
      reader.fail('reading.too_long', key, { length: value.length, max: 4000 });
    } else extra[key] = value;
  }
  return extra;
}

/** Order of keys must not matter for the hash. */
function sortedText(extra: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(extra);
  return keys.length === 0 ? '' : JSON.stringify(keys.toSorted().map((key) => [key, extra[key]]));
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
  const recordMs = key?.recordTime.getTime() ?? 0;
  if (key && (recordMs < EARLIEST_MS || recordMs > context.receivedAt.getTime() + MAX_AHEAD_MS)) {
    r.fail('reading.record_time_range', 'jlbh', { recordTime: key.recordTime.toISOString() });
  }
  const sentAt = raw['jcrq'];
  const passedAt =
    sentAt === undefined || sentAt === null || sentAt === '' ? (key?.recordTime ?? null) : deviceTime(sentAt);
  if (passedAt === null) r.fail('reading.time_invalid', 'jcrq');
  else if (passedAt.getTime() < EARLIEST_MS || passedAt.getTime() > context.receivedAt.getTime() + MAX_AHEAD_MS) {
    r.fail('reading.time_range', 'jcrq', { passedAt: passedAt.toISOString() });
  }
  const f = READING_FIELDS;
  const plateOriginal = r.text('hphm', 40);
  const colourSent = r.text('cpys', 20);
  const plateColour: PlateColour | null =
    colourSent === null ? null : plateColourOf(colourSent, 'remote_sensing').colour;
  const speedKmh = r.number(f.speedKmh);
  const accelMs2 = r.number(f.accelMs2);
  const vsp = r.number(f.vspKwT);
  const values = {
    lane: r.number(f.lane),
    plateConfidence: r.number(f.plateConfidence),
    plateKind: r.text('hpzl', 10),
    fuel: r.text('rlzl', 10)?.toUpperCase() ?? null,
    slopeDeg: r.number(f.slopeDeg),
    speedKmh,
    accelMs2,
    vspKwT: vsp === -99 && (speedKmh === null || accelMs2 === null) ? null : vsp,
    co2Pct: r.number(f.co2Pct),
    coPct: r.number(f.coPct),
    hcPpm: r.number(f.hcPpm),
    noPpm: r.number(f.noPpm),
    opacityPct: r.number(f.opacityPct),
    ringelmann: r.number(f.ringelmann),
    coRatio: r.number(f.coRatio),
    hcRatio: r.number(f.hcRatio),
    noRatio: r.number(f.noRatio),
    windMs: r.number(f.windMs),
    windDeg: r.number(f.windDeg),
    temperatureC: r.number(f.temperatureC),
    humidityPct: r.number(f.humidityPct),
    pressureKpa: r.number(f.pressureKpa),
    longitude: r.number(f.longitude),
    latitude: r.number(f.latitude),
    deviceVerdict: r.number(f.deviceVerdict),
    deviceInvalidReason: r.text('wxyy', 500),
  };
  const media = mediaOf(r);
  const deviceFlags = deviceFlagsOf(r);
  const extra = extraOf(r, colourSent !== null && plateColour === null);
  if (suspect && r.fault === null && !isStorable(raw)) r.fail('reading.unstorable_text', '');
  if (r.fault !== null || key === null || recordNo === null || passedAt === null) {
    const fault = r.fault ?? { code: 'reading.record_no_invalid', path: 'jlbh', data: {} };
    return { fault, recordNo: key === null ? null : recordNo };
  }
  const hashed = `${passedAt.getTime()}|${plateOriginal}|${colourSent}|${Object.values(values).join('|')}|${media.join('|')}|`;
  return {
    record: {
      recordNo,
      siteCode,
      lineNo,
      passedAt,
      plate: plateOf(plateOriginal),
      plateOriginal,
      plateColour,
      ...values,
      resend: resendOf(raw['resend']),
      media,
      ...(deviceFlags && { deviceFlags }),
      recordTime: key.recordTime,
      extra,
      raw,
      contentHash: contentHash(hashed + sortedText(extra)),
    },
  };
}
