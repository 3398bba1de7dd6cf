import { STATION_VERDICTS, TEST_CATEGORIES } from '@app/domain';
import { ApiExtraModels, ApiProperty, getSchemaPath } from './api-docs.js';
import { Block, Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import {
  AppearanceDto,
  ContingencyDto,
  EnvironmentDto,
  InspectionVehicleDto,
  MediaManifestDto,
  ObdDto,
  ProcessTableDto,
  SoftwareDto,
} from './inspection-blocks.dto.js';
import { RESULT_BLOCKS, type ResultsDto } from './inspection-results.dto.js';

/** One station test, all but its results and process data; those depend on the method. */
export class InspectionHeadDto {
  @Pattern(/^[0-9A-Za-z_-]{1,30}$/, {
    description: 'Report number, unique in the whole authority',
    required: true,
    example: '652301001202601050000002',
  })
  reportNo: string;

  @Pattern(/^[0-9A-Za-z]{1,12}$/, {
    description: 'Station code: county (6) + serial (3)',
    required: true,
    example: '652301001',
  })
  stationCode: string;

  @Pattern(/^[0-9A-Za-z]{1,12}$/, { description: 'Line', required: true, example: '01' })
  lineNo: string;

  @OneOf(TEST_CATEGORIES, { description: 'Why the vehicle is tested', required: true, example: 'periodic' })
  testCategory: string;

  @Numeric({ description: '1 = first test in this period', min: 1, max: 99, integer: true, required: true, example: 1 })
  testTimes: number;

  @Time({ description: 'Start of the test', required: true, example: '2026-01-05T16:31:43+08:00' })
  startedAt: string;

  @Time({ description: 'End of the test', example: '2026-01-05T16:34:38+08:00' })
  endedAt?: string | null;

  @Text(40, { description: 'Inspector', example: '张三' })
  inspector?: string | null;

  @Text(40, { description: 'Authorised signatory' })
  signatory?: string | null;

  @Text(40, { description: 'Approver' })
  approver?: string | null;

  @Text(500, { description: 'Why another method than the prescribed one was used' })
  methodChange?: string | null;

  @OneOf(STATION_VERDICTS, { description: "The station's own verdict", example: 'pass' })
  stationVerdict?: string | null;

  @Block(() => SoftwareDto, { description: 'Station software' })
  software?: SoftwareDto | null;

  @Block(() => InspectionVehicleDto, { description: 'The vehicle', required: true })
  vehicle: InspectionVehicleDto;

  @Block(() => AppearanceDto, { description: 'Appearance check' })
  appearance?: AppearanceDto | null;

  @Block(() => ObdDto, { description: 'OBD check' })
  obd?: ObdDto | null;

  @Block(() => EnvironmentDto, { description: 'Ambient conditions' })
  environment?: EnvironmentDto | null;

  @Block(() => MediaManifestDto, { description: 'Photos and videos that will follow', list: 60 })
  media?: MediaManifestDto[] | null;

  @Block(() => ContingencyDto, { description: 'Set when the test was made in outage mode' })
  contingency?: ContingencyDto | null;
}

/** What a station uploads. */
@ApiExtraModels(...Object.values(RESULT_BLOCKS), ProcessTableDto)
export class InspectionUploadDto extends InspectionHeadDto {
  @ApiProperty({
    description: 'Results; `method` decides which block is meant',
    required: true,
    oneOf: Object.values(RESULT_BLOCKS).map((block) => ({ $ref: getSchemaPath(block) })),
    discriminator: {
      propertyName: 'method',
      mapping: Object.fromEntries(Object.entries(RESULT_BLOCKS).map(([m, block]) => [m, getSchemaPath(block)])),
    },
  } as never)
  results: ResultsDto;

  @ApiProperty({ description: 'Second-by-second data, one row a second', required: false, type: () => ProcessTableDto })
  process?: ProcessTableDto | null;
}

/** A correction of a stored report: the whole report as it should have been, and why. */
export class AmendmentDto {
  @Text(500, { description: 'Why the report is corrected', required: true, example: 'Odometer was misread' })
  reason: string;

  @ApiProperty({
    description: 'The whole report as it should have been',
    type: () => InspectionUploadDto,
    required: true,
  })
  report: InspectionUploadDto;
}
