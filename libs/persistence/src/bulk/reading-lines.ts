import type { ReceivedReading } from '@app/application';
import { copyLine } from './copy-text.js';

/** Column of `rs_reading` and how a received reading fills it; one list, so that names and values cannot drift apart. */
const COLUMNS: readonly (readonly [string, (row: ReceivedReading) => unknown])[] = [
  ['record_no', ({ reading }) => reading.recordNo],
  ['recorded_at', ({ reading }) => reading.recordTime],
  ['site_code', ({ reading }) => reading.siteCode],
  ['line_no', ({ reading }) => reading.lineNo],
  ['lane', ({ reading }) => reading.lane],
  ['passed_at', ({ reading }) => reading.passedAt],
  ['received_at', ({ receivedAt }) => receivedAt],
  ['plate', ({ reading }) => reading.plate],
  ['plate_colour', ({ reading }) => reading.plateColour],
  ['plate_original', ({ reading }) => reading.plateOriginal],
  ['plate_confidence', ({ reading }) => reading.plateConfidence],
  ['plate_kind', ({ reading }) => reading.plateKind],
  ['fuel', ({ reading }) => reading.fuel],
  ['slope_deg', ({ reading }) => reading.slopeDeg],
  ['speed_kmh', ({ reading }) => reading.speedKmh],
  ['accel_ms2', ({ reading }) => reading.accelMs2],
  ['vsp_kw_t', ({ reading }) => reading.vspKwT],
  ['co2_pct', ({ reading }) => reading.co2Pct],
  ['co_pct', ({ reading }) => reading.coPct],
  ['hc_ppm', ({ reading }) => reading.hcPpm],
  ['no_ppm', ({ reading }) => reading.noPpm],
  ['opacity_pct', ({ reading }) => reading.opacityPct],
  ['ringelmann', ({ reading }) => reading.ringelmann],
  ['co_ratio', ({ reading }) => reading.coRatio],
  ['hc_ratio', ({ reading }) => reading.hcRatio],
  ['no_ratio', ({ reading }) => reading.noRatio],
  ['wind_ms', ({ reading }) => reading.windMs],
  ['wind_deg', ({ reading }) => reading.windDeg],
  ['temperature_c', ({ reading }) => reading.temperatureC],
  ['humidity_pct', ({ reading }) => reading.humidityPct],
  ['pressure_kpa', ({ reading }) => reading.pressureKpa],
  ['longitude', ({ reading }) => reading.longitude],
  ['latitude', ({ reading }) => reading.latitude],
  ['device_verdict', ({ reading }) => reading.deviceVerdict],
  ['device_invalid_reason', ({ reading }) => reading.deviceInvalidReason],
  ['resend', ({ reading }) => reading.resend],
  ['device_flags', ({ reading }) => reading.deviceFlags ?? null],
  ['media', ({ reading }) => (reading.media.length === 0 ? null : reading.media)],
  ['extra', ({ reading }) => (isEmpty(reading.extra) ? null : reading.extra)],
  ['content_hash', ({ reading }) => reading.contentHash],
];

/** Column list of a COPY of readings. */
export const READING_COLUMNS = COLUMNS.map(([name]) => name).join(', ');

/** COPY lines of a batch as one text: one write to the socket instead of one a row. */
export function readingLines(rows: readonly ReceivedReading[]): string {
  const values: unknown[] = Array.from({ length: COLUMNS.length });
  let text = '';
  for (const row of rows) {
    for (let i = 0; i < COLUMNS.length; i += 1) values[i] = COLUMNS[i]?.[1](row);
    text += copyLine(values);
  }
  return text;
}

function isEmpty(extra: Readonly<Record<string, unknown>>): boolean {
  for (const _ in extra) return false;
  return true;
}
