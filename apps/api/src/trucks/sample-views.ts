import type { LatestSampleDto, TruckSampleDto } from '@app/contracts';
import type { EngineSample } from '@app/domain';

/** Columns of the second-by-second table, in this order in CSV. */
const VALUES = [
  'speedKmh',
  'baroKpa',
  'netTorquePct',
  'frictionTorquePct',
  'engineRpm',
  'fuelRateLph',
  'noxUpstreamPpm',
  'noxDownstreamPpm',
  'reagentLevelPct',
  'intakeAirKgph',
  'scrInletC',
  'scrOutletC',
  'dpfPressureKpa',
  'coolantC',
  'fuelLevelPct',
  'odometerKm',
] as const;

/** One second as the wire carries it. A value that was not sent is null, never zero; errors of sensors are named apart. */
export function sampleView(sample: EngineSample): TruckSampleDto {
  const { valid, lon, lat } = sample.position;
  const { speedKmh, baroKpa, netTorquePct, frictionTorquePct, engineRpm, fuelRateLph, noxUpstreamPpm } = sample;
  const { noxDownstreamPpm, reagentLevelPct, intakeAirKgph, scrInletC, scrOutletC, dpfPressureKpa } = sample;
  const { coolantC, fuelLevelPct, odometerKm, faults = {} } = sample;
  return {
    at: sample.at.toISOString(),
    kind: sample.kind,
    positionValid: valid,
    lon,
    lat,
    speedKmh,
    baroKpa,
    netTorquePct,
    frictionTorquePct,
    engineRpm,
    fuelRateLph,
    noxUpstreamPpm,
    noxDownstreamPpm,
    reagentLevelPct,
    intakeAirKgph,
    scrInletC,
    scrOutletC,
    dpfPressureKpa,
    coolantC,
    fuelLevelPct,
    odometerKm,
    errors: Object.entries(faults).flatMap(([field, fault]) => (fault === 'error' ? [field] : [])),
  };
}

export function latestView(sample: EngineSample): LatestSampleDto {
  const { position } = sample;
  return {
    at: sample.at.toISOString(),
    positionValid: position.valid,
    lon: position.lon,
    lat: position.lat,
    speedKmh: sample.speedKmh,
    engineRpm: sample.engineRpm,
    noxUpstreamPpm: sample.noxUpstreamPpm,
    noxDownstreamPpm: sample.noxDownstreamPpm,
    scrInletC: sample.scrInletC,
    reagentLevelPct: sample.reagentLevelPct,
    dpfPressureKpa: sample.dpfPressureKpa,
  };
}

/** First line of the CSV, with the byte order mark that spreadsheets want. */
export const SAMPLE_CSV_HEAD = `\uFEFF${['at', 'kind', 'positionValid', 'lon', 'lat', ...VALUES, 'errors'].join(',')}\r\n`;

/** One second as a CSV line; what was not sent is an empty cell. */
export function sampleCsvLine(sample: EngineSample): string {
  const view = sampleView(sample);
  const cells: readonly (string | number | boolean | null)[] = [
    view.at,
    view.kind,
    view.positionValid,
    view.lon,
    view.lat,
    ...VALUES.map((name) => view[name]),
    view.errors.join(' '),
  ];
  return `${cells.map((cell) => cell ?? '').join(',')}\r\n`;
}
