import { APPEARANCE_ITEMS, OBD_FAILURES, OBD_KINDS, PLATE_COLOURS, PROCESS_LAYOUTS } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text, Time } from './fields.js';

const ANSWERS = ['yes', 'no', 'not_checked'] as const;
const COUNT = { min: -99, max: 1e9 } as const;

/** The vehicle as the station saw it. Plate and colour, or VIN, or both. */
export class InspectionVehicleDto {
  @Text(20, { description: 'Plate as written; spaces, dots and full-width characters are tidied', example: '新B12G4C' })
  plate?: string | null;

  @OneOf(PLATE_COLOURS, { description: 'Plate colour', example: 'blue' })
  plateColor?: string | null;

  @Text(30, { description: 'Vehicle identification number', example: 'LSGNDA50XDK516017' })
  vin?: string | null;

  @Pattern(/^[A-Z][A-Z0-9]{0,3}$/, { description: 'Category by GB/T 15089', example: 'M1' })
  category?: string | null;

  @Text(20, { description: 'Fuel by GA 24.9 (A petrol, B diesel, E gas ...) or its English name', example: 'A' })
  fuel?: string | null;

  @Text(100, { description: 'Brand' })
  brand?: string | null;

  @Text(100, { description: 'Model' })
  model?: string | null;

  @Text(100, { description: 'Engine model' })
  engineModel?: string | null;

  @Text(20, { description: 'Use by GA 24.3', example: 'A' })
  useNature?: string | null;

  @Numeric({ description: 'Emission stage, 0 to 6', min: 0, max: 7, integer: true, example: 4 })
  stage?: number | null;

  @Numeric({ description: 'Reference mass, kg', ...COUNT, example: 1320 })
  referenceMassKg?: number | null;

  @Numeric({ description: 'Maximum design mass, kg', ...COUNT, example: 1750 })
  maxMassKg?: number | null;

  @Numeric({ description: 'Engine displacement, L', ...COUNT, example: 1.39 })
  displacementL?: number | null;

  @Numeric({ description: 'Rated power, kW', ...COUNT, example: 55 })
  ratedPowerKw?: number | null;

  @Numeric({ description: 'Rated engine speed, r/min', ...COUNT, example: 5600 })
  ratedRpm?: number | null;

  @Numeric({ description: 'Odometer, km', ...COUNT, example: 112541 })
  odometerKm?: number | null;

  @Day({ description: 'Day of manufacture; a year alone is its 1 January', example: '2012-01-01' })
  builtOn?: string | null;

  @Day({ description: 'Day of first registration', example: '2012-03-18' })
  registeredOn?: string | null;
}

/** Answers by question; a question that was not sent counts as `not_checked`. */
export class AppearanceItemsDto {
  [item: string]: string | null | undefined;
}
for (const { item, good } of APPEARANCE_ITEMS) {
  const expected = good === null ? 'a fact' : `a sound vehicle: ${good}`;
  OneOf(ANSWERS, { description: `${item} (${expected})`, example: good ?? 'yes' })(AppearanceItemsDto.prototype, item);
}

export class AppearanceDto {
  @Block(() => AppearanceItemsDto, { description: 'The questions of tables A5 and A6', required: true })
  items: AppearanceItemsDto;

  @OneOf(['pass', 'fail'], { description: "The station's own result", example: 'pass' })
  result?: string | null;

  @Text(40, { description: 'Inspector' })
  inspector?: string | null;
}

export class DtcDto {
  @Text(20, { description: 'Trouble code', required: true, example: 'P0420' })
  code: string;

  @Text(300, { description: 'Its text' })
  text?: string | null;

  @Numeric({ description: 'Distance since it was set, km', ...COUNT })
  distanceKm?: number | null;
}

export class ControlUnitDto {
  @Text(60, { description: 'Control unit', required: true, example: 'engine' })
  module: string;

  @Text(64, { description: 'CALID', example: '37805-RB0' })
  calId?: string | null;

  @Text(64, { description: 'CVN', example: '5F2A91C4' })
  cvn?: string | null;
}

export class IuprDto {
  @Numeric({ description: 'National monitor code 1 to 18', min: 1, max: 18, integer: true, required: true, example: 1 })
  monitor: number;

  @Numeric({ description: 'Times completed', ...COUNT })
  completed?: number | null;

  @Numeric({ description: 'Times the conditions were met', ...COUNT })
  conditionsMet?: number | null;

  @Numeric({ description: 'Ratio', ...COUNT })
  ratio?: number | null;
}

export class ObdDto {
  @OneOf(OBD_KINDS, { description: 'Kind of OBD the model needs', example: 'eobd' })
  kind?: string | null;

  @OneOf(ANSWERS, { description: 'Did the tool communicate?', example: 'yes' })
  communication?: string | null;

  @OneOf(OBD_FAILURES, { description: 'Why it did not' })
  communicationFailure?: string | null;

  @OneOf(ANSWERS, { description: 'Does the warning lamp itself work?', example: 'yes' })
  lampWorks?: string | null;

  @OneOf(ANSWERS, { description: 'Is the malfunction lamp lit?', example: 'no' })
  milOn?: string | null;

  @Numeric({ description: 'Number of trouble codes', ...COUNT, example: 0 })
  dtcCount?: number | null;

  @Block(() => DtcDto, { description: 'Trouble codes', list: 100 })
  dtcs?: DtcDto[] | null;

  @Numeric({ description: 'Distance with the lamp lit, km', ...COUNT })
  milDistanceKm?: number | null;

  @Numeric({ description: 'Monitors not ready', ...COUNT, example: 0 })
  notReadyCount?: number | null;

  @ListOf('text', 30, { description: 'Their names' })
  notReady?: string[] | null;

  @OneOf(ANSWERS, { description: 'Does the remote-monitoring terminal communicate? (heavy diesels)' })
  terminalCommunication?: string | null;

  @Numeric({ description: 'Odometer as read, km', ...COUNT })
  odometerKm?: number | null;

  @Text(30, { description: 'VIN as read from the engine control unit' })
  vin?: string | null;

  @Block(() => ControlUnitDto, { description: 'Control units', list: 20 })
  units?: ControlUnitDto[] | null;

  @Block(() => IuprDto, { description: 'In-use monitoring ratios', list: 40 })
  iupr?: IuprDto[] | null;

  @Time({ description: 'Start of the OBD check' })
  startedAt?: string | null;

  @Time({ description: 'Its end' })
  endedAt?: string | null;

  @OneOf(['pass', 'fail', 'exempt', 'no_obd'], { description: "The station's own result", example: 'pass' })
  result?: string | null;
}

export class EnvironmentDto {
  @Numeric({ description: 'Air temperature, °C', example: 5.7 })
  temperatureC?: number | null;

  @Numeric({ description: 'Relative humidity, %', example: 13.3 })
  humidityPct?: number | null;

  @Numeric({ description: 'Air pressure, kPa', example: 96.2 })
  pressureKpa?: number | null;
}

export class SoftwareDto {
  @Text(100, { description: 'Name of the station software', example: 'StationSoft' })
  name?: string | null;

  @Text(50, { description: 'Its version', example: '3.2.1' })
  version?: string | null;
}

/** Announces one photo or video; the bytes follow by `POST /inspections/{id}/media`. */
export class MediaManifestDto {
  @Pattern(/^[0-9A-Za-z_-]{1,20}$/, {
    description: 'Kind of shot (100 VIN plate, 101 front, 102 rear, 103 tailpipe ...; v01 video front ...)',
    required: true,
    example: '101',
  })
  kind: string;

  @Pattern(/^[^/\\\p{Cc}\p{Cs}]{1,200}$/u, { description: 'File name', required: true, example: 'front.jpg' })
  file: string;

  @Pattern(/^[0-9a-f]{64}$/, {
    description: 'SHA-256 of the bytes, lower-case hexadecimal',
    required: true,
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256: string;

  @Numeric({
    description: 'Size in bytes; photos to 16 MB, videos to 50 MB',
    min: 1,
    max: 52_428_800,
    integer: true,
    required: true,
    example: 183204,
  })
  size: number;
}

/** The test was made while the network or the platform was away (outage mode). */
export class ContingencyDto {
  @Pattern(/^[0-9A-Za-z_-]{1,40}$/, {
    description: 'Dated outage code given by the bureau',
    required: true,
    example: 'OUT-20260105-01',
  })
  code: string;

  @Text(500, {
    description: 'What happened',
    required: true,
    example: 'Network of the station was down from 09:00 to 11:30',
  })
  reason: string;
}

/** `lug_down: second (s), phase, ...`; the layouts are the domain's, so that the document cannot say anything else. */
const COLUMNS = Object.entries(PROCESS_LAYOUTS)
  .flatMap(([method, layout]) => {
    if (layout === null) return [`- ${method}: no process data`];
    const names = layout.columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
    const phases = layout.phases.map((phase, i) => `${i} ${phase}`);
    return [`- ${method}: ${names.join(', ')}${phases.length > 0 ? `; phases ${phases.join(', ')}` : ''}`];
  })
  .join('\n');

/** One row a second; null = not measured. Column names are fixed for each method. */
export class ProcessTableDto {
  @ApiProperty({
    description: `Any of the method's columns; \`second\` and \`phase\` must be among them.\n\n${COLUMNS}`,
    type: [String],
    example: ['second', 'phase', 'k', 'rpm'],
  })
  columns: string[];

  @ApiProperty({
    description: 'Rows in the order of `columns`, at most 3600',
    type: 'array',
    items: { type: 'array', items: { type: 'number', nullable: true } },
    example: [
      [1, 1, 0.02, 760],
      [2, 1, 0.45, 2480],
    ],
  } as never)
  rows: (number | null)[][];
}
