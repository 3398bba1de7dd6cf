import {
  CARD_MEASURES,
  METHODS,
  VALIDITY_STATES,
  type CardMeasureKey,
  type CardState,
  type ValidityState,
} from '@app/domain';
import { ApiProperty } from './api-docs.js';
import { Day, OneOf } from './fields.js';
import { PageQueryDto } from './inspection-queries.dto.js';

export class DayQueryDto {
  @Day({ description: 'Day in Asia/Shanghai; absent = today', example: '2026-11-22' }) day?: string;
}
export class RefusalQueryDto extends PageQueryDto {
  @OneOf(['open', 'all'], { description: '`open` (default): not dealt with and no report of that number stored since' })
  state?: 'open' | 'all';
}
export class CardQueryDto {
  @Day({ description: 'First day; absent = 30 days ago', example: '2026-10-23' }) from?: string;
  @Day({ description: 'Last day; absent = today', example: '2026-11-22' }) to?: string;
}

const text = (description: string): PropertyDecorator => ApiProperty({ description });
const textOrNull = (description: string): PropertyDecorator =>
  ApiProperty({ description, type: String, nullable: true });
const time = (description: string): PropertyDecorator => ApiProperty({ description, format: 'date-time' });
const timeOrNull = (description: string): PropertyDecorator =>
  ApiProperty({ description, type: String, format: 'date-time', nullable: true });
const count = (description: string): PropertyDecorator => ApiProperty({ description, type: 'integer' });
const share = (description: string): PropertyDecorator => ApiProperty({ description, type: Number, nullable: true });

export class StationReasonDto {
  @text('Stable code') code: string;
  @ApiProperty({ required: false, description: 'Where, as the sender knows it' }) path?: string;
  @ApiProperty({ required: false, type: Object, additionalProperties: true, description: 'The numbers of it' })
  data?: object;
}
export class NextThingDto {
  @text('`upload_media`, or the first next step of the hold') step: string;
  @ApiProperty({ type: StationReasonDto, nullable: true }) reason: StationReasonDto | null;
}
export class HoldDto {
  @ApiProperty() held: boolean;
  @ApiProperty({ type: [StationReasonDto] }) reasons: readonly StationReasonDto[];
  @ApiProperty({ type: [String], description: 'Most urgent first' }) nextSteps: readonly string[];
}
export class StationTestDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @text('Report number') reportNo: string;
  @text('Line') lineNo: string;
  @textOrNull('Plate') plate: string | null;
  @textOrNull('Its colour') plateColor: string | null;
  @ApiProperty({ enum: METHODS }) method: string;
  @text('Why it was tested') testCategory: string;
  @time('Start of the test') startedAt: string;
  @timeOrNull('End of the test') endedAt: string | null;
  @time('Stored') receivedAt: string;
  @ApiProperty({ enum: ['pass', 'exceed', 'undetermined'] }) result: 'pass' | 'exceed' | 'undetermined';
  @textOrNull("The station's own verdict") stationVerdict: string | null;
  @ApiProperty({ type: HoldDto }) hold: HoldDto;
  @count('Announced files that have not come') missingMedia: number;
  @ApiProperty({ description: 'Received long after the test' }) late: boolean;
  @ApiProperty({ description: 'Made under an outage notice' }) contingency: boolean;
  @ApiProperty({ type: NextThingDto, nullable: true, description: 'The one thing to do; null = nothing' })
  next: NextThingDto | null;
}
export class ValidityDto {
  @textOrNull('Last day on which it is valid') validUntil: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: '0 = today is the last day' }) daysLeft: number | null;
  @ApiProperty({ enum: VALIDITY_STATES }) state: ValidityState;
}
export class StationDeviceValidityDto extends ValidityDto {
  @text('Kind') kind: string;
  @textOrNull('Model') model: string | null;
  @textOrNull('Serial number') serialNo: string | null;
}
export class StationLineStateDto {
  @text('Line') lineNo: string;
  @textOrNull('Name') name: string | null;
  @text('normal, fault, suspended') status: string;
  @ApiProperty({ type: [String] }) methods: readonly string[];
  @ApiProperty({ type: [StationDeviceValidityDto] }) devices: readonly StationDeviceValidityDto[];
}
export class StationCountsDto {
  @count('Tests that began on the day') tests: number;
  @count('Passed') pass: number;
  @count('Over a limit') exceed: number;
  @count('Undetermined') undetermined: number;
  @count('Held before the certificate') held: number;
  @count('Uploads refused on the day') refused: number;
}
export class StationBriefDto {
  @text('Station code') code: string;
  @text('Name') name: string;
  @text('County') areaCode: string;
  @ApiProperty({ enum: ['normal', 'suspended', 'revoked'] }) status: string;
  @ApiProperty({ type: StationCountsDto }) counts: StationCountsDto;
  @timeOrNull('Latest upload') lastUploadAt: string | null;
  @ApiProperty({ enum: VALIDITY_STATES, description: 'The most urgent of authorisation and devices' })
  validity: ValidityState;
}
export class StationDaysDto {
  @text('Day') day: string;
  @ApiProperty({ type: [StationBriefDto] }) items: readonly StationBriefDto[];
}
export class StationDayDto {
  @text('Day') day: string;
  @ApiProperty({ type: StationBriefDto }) station: StationBriefDto;
  @ApiProperty({ type: ValidityDto }) authorisation: ValidityDto;
  @ApiProperty({ type: [StationLineStateDto] }) lines: readonly StationLineStateDto[];
  @ApiProperty({ type: [StationTestDto], description: 'The latest first, 500 at most' })
  tests: readonly StationTestDto[];
  @count('Refused uploads that still wait for a good one, of any day') openRefusals: number;
}

export class RefusalBriefDto {
  @text('Id') id: string;
  @textOrNull('Report number of the upload, when it could be read') reportNo: string | null;
  @time('First received') receivedAt: string;
  @time('Last received') lastReceivedAt: string;
  @count('How often the same came') times: number;
  @text('Why') reason: string;
  @count('Number of faults') faults: number;
  @ApiProperty({ type: StationReasonDto, nullable: true, description: 'The first fault' })
  first: StationReasonDto | null;
  @ApiProperty({ description: 'A report of this number was stored since, or somebody closed it' }) settled: boolean;
}
export class RefusalPageDto {
  @ApiProperty({ type: [RefusalBriefDto] }) items: readonly RefusalBriefDto[];
  @textOrNull('Cursor of the next page') nextCursor: string | null;
}
export class UploadFieldDto {
  @ApiProperty({ example: 'vehicle.vin' }) path: string;
  @ApiProperty({ type: [String], nullable: true, description: 'null = every method' }) methods:
    readonly string[] | null;
  @ApiProperty({ enum: ['text', 'number', 'whole_number', 'time', 'date', 'list', 'block', 'block_list'] })
  type: string;
  @ApiProperty() required: boolean;
  @text('What it is') description: string;
  @ApiProperty({ type: [String], nullable: true, description: 'Allowed words' }) words: readonly string[] | null;
  @share('Smallest') minimum: number | null;
  @share('Largest') maximum: number | null;
  @textOrNull('Regular expression') pattern: string | null;
  @share('Characters at most') maxLength: number | null;
  @share('Entries at most') maxItems: number | null;
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true }) example: string | number | null;
}
export class UploadFieldsDto {
  @ApiProperty({ type: [UploadFieldDto] }) items: readonly UploadFieldDto[];
}
export class UploadFaultDto {
  @text('Stable code') code: string;
  @text('Where in the upload; empty = the whole of it') path: string;
  @textOrNull('What stood there, as JSON; null = nothing') found: string | null;
  @ApiProperty({ type: UploadFieldDto, nullable: true, description: 'What is expected there' })
  expected: UploadFieldDto | null;
}
export class RefusalDto extends RefusalBriefDto {
  @ApiProperty({ type: [UploadFaultDto] }) allFaults: readonly UploadFaultDto[];
  @textOrNull('The upload as it came, when it is text') text: string | null;
  @text('The upload as it came, base64') raw: string;
}

export class CardMeasureDto {
  @ApiProperty({ enum: CARD_MEASURES }) key: CardMeasureKey;
  @ApiProperty({ enum: ['shown', 'small_sample', 'no_data'] }) state: CardState;
  @share('Own share, 0 to 1; null unless `shown`') own: number | null;
  @count('Own sample') sample: number;
  @share('Share of all stations of the prefecture; null when too few') average: number | null;
  @count('Its sample') averageSample: number;
  @share('Own share in the period before') before: number | null;
  @share('own − average') difference: number | null;
}
export class ReportCardDto {
  @text('Station') stationCode: string;
  @text('First day') from: string;
  @text('Last day') to: string;
  @count('Stations behind the average') stations: number;
  @count('Smallest sample that is shown') minSample: number;
  @ApiProperty({ type: [CardMeasureDto] }) measures: readonly CardMeasureDto[];
}
