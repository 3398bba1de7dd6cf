import { formatShanghai } from '@app/domain';
import type { PlateColour, Reading } from '@app/domain';
import { MEDIA_FIELDS, READING_FIELDS } from './reading-fields.js';

const COLOUR_CODES: Partial<Record<PlateColour, string>> = {
  blue: '0',
  yellow: '1',
  white: '2',
  black: '3',
  green: '4',
};

/**
 * A reading as one record of the national dictionary, for the simulator, file replays and tests. `passedAt` is written to
 * the second in Asia/Shanghai. Decoding the result gives the reading back, except colours the dictionary lacks
 * (`yellow_green`, `other`) and fractions of a second.
 * @param extra further fields to send along
 */
export function encodeRemoteSensing(
  reading: Reading,
  extra: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const record: Record<string, unknown> = {
    ...extra,
    jlbh: reading.recordNo,
    dwbh: reading.siteCode,
    ycxbh: reading.lineNo,
    jcrq: formatShanghai(reading.passedAt),
    hphm: reading.plateOriginal ?? reading.plate,
    cpys: reading.plateColour === null ? null : (COLOUR_CODES[reading.plateColour] ?? null),
    hpzl: reading.plateKind,
    rlzl: reading.fuel,
    wxyy: reading.deviceInvalidReason,
    ...reading.deviceFlags,
  };
  for (const [name, field] of Object.entries(READING_FIELDS)) {
    record[field.name] = reading[name as keyof typeof READING_FIELDS];
  }
  for (const [i, file] of reading.media.slice(0, MEDIA_FIELDS.length).entries())
    record[MEDIA_FIELDS[i] ?? 'sp1'] = file;
  if (reading.resend) record['resend'] = true;
  return record;
}
