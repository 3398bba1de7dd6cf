import type { ReceivedReading } from '@app/application';
import { copyValue } from './copy-text.js';

const TEXT_COLUMNS =
  'record_no, recorded_at, site_code, line_no, passed_at, received_at, plate, plate_colour, plate_original, plate_kind, fuel, ' +
  'device_invalid_reason, resend, device_flags, media, extra, content_hash';

/** Number of the reading by column; the order is that of the COPY. */
const NUMBERS = {
  lane: 'lane',
  plate_confidence: 'plateConfidence',
  slope_deg: 'slopeDeg',
  speed_kmh: 'speedKmh',
  accel_ms2: 'accelMs2',
  vsp_kw_t: 'vspKwT',
  co2_pct: 'co2Pct',
  co_pct: 'coPct',
  hc_ppm: 'hcPpm',
  no_ppm: 'noPpm',
  opacity_pct: 'opacityPct',
  ringelmann: 'ringelmann',
  co_ratio: 'coRatio',
  hc_ratio: 'hcRatio',
  no_ratio: 'noRatio',
  wind_ms: 'windMs',
  wind_deg: 'windDeg',
  temperature_c: 'temperatureC',
  humidity_pct: 'humidityPct',
  pressure_kpa: 'pressureKpa',
  longitude: 'longitude',
  latitude: 'latitude',
  device_verdict: 'deviceVerdict',
} as const;
const NUMBER_FIELDS = Object.values(NUMBERS);

/** Column list of a COPY of readings. */
export const READING_COLUMNS = `${TEXT_COLUMNS}, ${Object.keys(NUMBERS).join(', ')}`;

/** Numbers, booleans and codes whose form is checked need no escaping. */
function textPart({ reading: r, receivedAt }: ReceivedReading, iso: (at: Date) => string): string {
  return (
    `${r.recordNo}\t${iso(r.recordTime)}\t${r.siteCode}\t${r.lineNo}\t${iso(r.passedAt)}\t${iso(receivedAt)}\t` +
    `${copyValue(r.plate)}\t${r.plateColour ?? '\\N'}\t${copyValue(r.plateOriginal)}\t${copyValue(r.plateKind)}\t` +
    `${copyValue(r.fuel)}\t${copyValue(r.deviceInvalidReason)}\t${r.resend}\t${copyValue(r.deviceFlags)}\t` +
    `${r.media.length === 0 ? '\\N' : copyValue(r.media)}\t${isEmpty(r.extra) ? '\\N' : copyValue(r.extra)}\t${r.contentHash}`
  );
}

/** COPY lines of a batch as one text: one write to the socket instead of one a row. */
export function readingLines(rows: readonly ReceivedReading[]): string {
  // Date.toISOString costs more than all numbers of a row, and a batch has few different seconds
  const known = new Map<number, string>();
  const iso = (at: Date): string => {
    const ms = at.getTime();
    let text = known.get(ms);
    if (text === undefined) {
      text = at.toISOString();
      known.set(ms, text);
    }
    return text;
  };
  let lines = '';
  for (const row of rows) {
    lines += textPart(row, iso);
    for (const field of NUMBER_FIELDS) {
      const value = row.reading[field];
      lines += value === null ? '\t\\N' : `\t${value}`;
    }
    lines += '\n';
  }
  return lines;
}

function isEmpty(extra: Readonly<Record<string, unknown>>): boolean {
  for (const _ in extra) return false;
  return true;
}
