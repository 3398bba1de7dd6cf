import { decodeRecord } from './decode-record.js';
import type { DecodedReading, RemoteSensingContext } from './decode-record.js';
import { bytesOf, isRecord, parsePayload } from './json-payload.js';

/** Most records one message may carry. */
export const MAX_RECORDS = 200;

/** What could not be accepted, for the quarantine. Its code and path also go back to the sender in the `ack`. */
export interface RecordReject {
  /** position in the array; 0 for a single record; null = the whole message */
  readonly index: number | null;
  /** the record code when it is at least well formed */
  readonly recordNo: string | null;
  readonly code: string;
  /** field of the national dictionary; '' = the record or message as a whole */
  readonly path: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  /** the record's own JSON, or the whole message exactly as received */
  readonly raw: Uint8Array;
}

export interface DecodedRemoteSensing {
  readonly records: readonly DecodedReading[];
  readonly rejects: readonly RecordReject[];
}

/**
 * Decodes the payload of `ves/v1/rs/{dwbh}/{ycxbh}/rec`: one record or an array of up to 200 in the national field
 * dictionary (docs/device-protocols.md 3.3). Never throws; a bad record never blocks the others.
 *
 * Numbers may be numbers or numeric text; what means "not measured" is told field by field in `reading-fields.ts`. Negative
 * concentrations are kept. Unknown fields are kept in `extra`. A missing dwbh or ycxbh is taken from the topic.
 *
 * Whole message: `payload.empty`, `payload.too_large`, `payload.not_utf8`, `payload.not_json`, `payload.not_an_object`,
 * `payload.no_records`, `payload.too_many_records`. One record: `reading.not_an_object`, `reading.record_no_missing`,
 * `reading.record_no_invalid`, `reading.record_no_prefix`, `reading.site_mismatch` (a site may speak for itself only),
 * `reading.record_time_range` and `reading.time_range` (before 2015 or more than a day ahead), `reading.time_invalid`,
 * `reading.not_a_number`, `reading.not_an_integer`, `reading.out_of_range`, `reading.not_text`, `reading.too_long`,
 * `reading.too_many_fields`, `reading.too_deep`, `reading.unstorable_text`.
 */
export function decodeRemoteSensing(payload: Uint8Array, context: RemoteSensingContext): DecodedRemoteSensing {
  const parsed = parsePayload(payload);
  const wholeMessage = (code: string, data: RecordReject['data']): DecodedRemoteSensing => ({
    records: [],
    rejects: [{ index: null, recordNo: null, code, path: '', data, raw: payload }],
  });
  if (!parsed.ok) return wholeMessage(parsed.code, parsed.data);
  const items: readonly unknown[] | null = Array.isArray(parsed.value)
    ? parsed.value
    : isRecord(parsed.value)
      ? [parsed.value]
      : null;
  if (items === null) return wholeMessage('payload.not_an_object', {});
  if (items.length === 0) return wholeMessage('payload.no_records', {});
  if (items.length > MAX_RECORDS)
    return wholeMessage('payload.too_many_records', { records: items.length, max: MAX_RECORDS });

  const records: DecodedReading[] = [];
  const rejects: RecordReject[] = [];
  for (const [index, item] of items.entries()) {
    if (!isRecord(item)) {
      rejects.push({
        index,
        recordNo: null,
        code: 'reading.not_an_object',
        path: '',
        data: {},
        raw: bytesOf(item, payload),
      });
      continue;
    }
    const decoded = decodeRecord(item, context, parsed.suspect);
    if ('record' in decoded) records.push(decoded.record);
    else rejects.push({ index, recordNo: decoded.recordNo, ...decoded.fault, raw: bytesOf(item, payload) });
  }
  return { records, rejects };
}
