import type { WaitingReading } from '@app/application';
import { plateKey, type PlateColour } from '@app/domain';
import type { Sql } from '../database.js';

/** rs_reading as the driver gives it; columns are listed, so that a new one cannot leak. */
interface Row {
  record_no: string;
  recorded_at: Date;
  received_at: Date;
  site_code: string;
  line_no: string;
  lane: number | null;
  passed_at: Date;
  plate: string | null;
  plate_colour: PlateColour | null;
  plate_original: string | null;
  plate_confidence: number | null;
  plate_kind: string | null;
  fuel: string | null;
  slope_deg: number | null;
  speed_kmh: number | null;
  accel_ms2: number | null;
  vsp_kw_t: number | null;
  co2_pct: number | null;
  co_pct: number | null;
  hc_ppm: number | null;
  no_ppm: number | null;
  opacity_pct: number | null;
  ringelmann: number | null;
  co_ratio: number | null;
  hc_ratio: number | null;
  no_ratio: number | null;
  wind_ms: number | null;
  wind_deg: number | null;
  temperature_c: number | null;
  humidity_pct: number | null;
  pressure_kpa: number | null;
  longitude: number | null;
  latitude: number | null;
  device_verdict: number | null;
  device_invalid_reason: string | null;
  resend: boolean;
  media: string[] | null;
  device_flags: Record<string, number> | null;
}

/** The readings of a batch by their keys. The time range prunes the partitions. */
export async function waitingReadings(
  sql: Sql,
  recordNos: readonly string[],
  from: Date,
  until: Date,
): Promise<WaitingReading[]> {
  const rows = await sql.query<Row>(
    `SELECT record_no, recorded_at, received_at, site_code, line_no, lane, passed_at, plate, plate_colour, plate_original,
            plate_confidence, plate_kind, fuel, slope_deg, speed_kmh, accel_ms2, vsp_kw_t, co2_pct, co_pct, hc_ppm, no_ppm,
            opacity_pct, ringelmann, co_ratio, hc_ratio, no_ratio, wind_ms, wind_deg, temperature_c, humidity_pct,
            pressure_kpa, longitude, latitude, device_verdict, device_invalid_reason, resend, media, device_flags
       FROM rs_reading WHERE record_no = ANY($1) AND recorded_at BETWEEN $2 AND $3
      ORDER BY passed_at, record_no`,
    [[...recordNos], from, until],
  );
  return rows.map((row) => ({
    recordTime: row.recorded_at,
    receivedAt: row.received_at,
    plateKey: row.plate === null ? null : plateKey(row.plate, row.plate_colour),
    reading: {
      recordNo: row.record_no,
      siteCode: row.site_code,
      lineNo: row.line_no,
      lane: row.lane,
      passedAt: row.passed_at,
      plate: row.plate,
      plateColour: row.plate_colour,
      plateOriginal: row.plate_original,
      plateConfidence: row.plate_confidence,
      plateKind: row.plate_kind,
      fuel: row.fuel,
      slopeDeg: row.slope_deg,
      speedKmh: row.speed_kmh,
      accelMs2: row.accel_ms2,
      vspKwT: row.vsp_kw_t,
      co2Pct: row.co2_pct,
      coPct: row.co_pct,
      hcPpm: row.hc_ppm,
      noPpm: row.no_ppm,
      opacityPct: row.opacity_pct,
      ringelmann: row.ringelmann,
      coRatio: row.co_ratio,
      hcRatio: row.hc_ratio,
      noRatio: row.no_ratio,
      windMs: row.wind_ms,
      windDeg: row.wind_deg,
      temperatureC: row.temperature_c,
      humidityPct: row.humidity_pct,
      pressureKpa: row.pressure_kpa,
      longitude: row.longitude,
      latitude: row.latitude,
      deviceVerdict: row.device_verdict,
      deviceInvalidReason: row.device_invalid_reason,
      resend: row.resend,
      media: row.media ?? [],
      ...(row.device_flags === null ? {} : { deviceFlags: row.device_flags }),
    },
  }));
}
