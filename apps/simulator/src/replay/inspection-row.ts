/** A row as it will be uploaded, and whose account sends it. */
export interface MappedRow {
  readonly stationCode: string;
  readonly upload: Readonly<Record<string, unknown>>;
}

export const NEEDED_COLUMNS = ['report_no', 'test_date', 'method'] as const;

/** Length of the station code at the head of a report number: county (6) + serial (3). */
const STATION_LENGTH = 9;
/** Files name the day only. Reports are spread over a working day in the order of their serial, so that it stays theirs. */
const OPENS_AT_S = 9 * 3600;
const WORKING_S = 9 * 3600;
const EVERY_S = 12;

type Row = Readonly<Record<string, string>>;

/** '' is absent. What is no number is sent as it is: refusing it, with a reason, is the platform's business. */
function number(row: Row, column: string, scale = 1): number | string | null {
  const text = (row[column] ?? '').trim();
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? Number((value * scale).toPrecision(12)) : text;
}

const text = (row: Row, column: string): string | null => (row[column] ?? '').trim() || null;

function startOf(row: Row): string {
  const day = (row['test_date'] ?? '').trim();
  if (day.length > 10) return day;
  const serial = Number(/(\d{1,7})$/.exec(row['report_no'] ?? '')?.[1] ?? 0);
  const second = OPENS_AT_S + ((serial * EVERY_S) % WORKING_S);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${day}T${pad(second / 3600)}:${pad((second / 60) % 60)}:${pad(second % 60)}+08:00`;
}

const idle = (row: Row, phase: 'idle' | 'high'): Readonly<Record<string, unknown>> => ({
  rpm: number(row, `${phase}_rpm`),
  coPct: number(row, `${phase}_co_pct`),
  hcPpm: number(row, `${phase}_hc_ppm`),
  lambda: number(row, `${phase}_lambda`),
});

function results(row: Row): Readonly<Record<string, unknown>> {
  const method = text(row, 'method');
  switch (method) {
    case 'two_speed_idle':
      return { method, idle: idle(row, 'idle'), highIdle: idle(row, 'high') };
    case 'free_acceleration':
      // the file holds the mean only: it is declared, not recomputable from single readings
      return {
        method,
        declaredMean: number(row, 'k_measured_m1'),
        idleRpm: number(row, 'diesel_idle_rpm'),
        maxRpm: number(row, 'diesel_cutoff_rpm'),
      };
    default:
      return { method };
  }
}

/**
 * One row of a station's table of results to the body of `POST /api/v1/inspections`. The same row always gives the same
 * body. Nothing is repaired and nothing invented except the time of day, see `startOf`.
 */
export function mapInspectionRow(row: Row): MappedRow {
  const reportNo = (row['report_no'] ?? '').trim();
  const stationCode = reportNo.slice(0, STATION_LENGTH);
  const builtYear = text(row, 'build_year');
  return {
    stationCode,
    upload: {
      reportNo,
      stationCode,
      lineNo: '01',
      testCategory: 'periodic',
      testTimes: 1,
      startedAt: startOf(row),
      vehicle: {
        plate: text(row, 'plate'),
        plateColor: text(row, 'plate_color'),
        vin: text(row, 'vin'),
        category: text(row, 'category'),
        fuel: text(row, 'fuel'),
        stage: number(row, 'stage_euro'),
        displacementL: number(row, 'displacement_cc', 0.001),
        ratedPowerKw: number(row, 'power_kw'),
        odometerKm: number(row, 'odometer_km'),
        builtOn: builtYear === null ? null : `${builtYear}-01-01`,
      },
      results: results(row),
    },
  };
}
