import { FLEETS, RECORD_GRADES, type Fleet, type FieldNeed, type PlateColour, type RecordGrade } from '@app/domain';
import {
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutData,
  OutFlag,
  OutFlagOrNull,
  OutId,
  OutList,
  OutNumber,
  OutNumberOrNull,
  OutOneOf,
  OutOneOfOrNull,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
  OutDay,
  OutDayOrNull,
} from './answers.js';
import { OneOf, Text, Time } from './fields.js';
import { FlagBriefDto } from './flag-views.dto.js';
import { PageQueryDto } from './inspection-queries.dto.js';
import {
  DifferenceDto,
  JudgedItemDto,
  OutBound,
  ReasonDto,
  RecordActorDto,
  RecordPhotoDto,
  VERDICT_RESULTS,
  WhereDto,
} from './judged.dto.js';
import type { LimitBound, VerdictResult } from '@app/domain';

const NEEDS: readonly FieldNeed[] = ['identity', 'limits', 'test', 'supervision'];

export class CarriedPlateDto {
  @OutText() plate: string;
  @OutText() plateColor: PlateColour;
  @OutText('As it was first written') original: string;
  @OutTime() from: string;
  @OutTimeOrNull('null = carried now') until: string | null;
}

export class MissingFieldDto {
  @OutText() field: string;
  @OutOneOf(NEEDS, 'What it is needed for') need: FieldNeed;
}

export class CompletenessDto {
  @OutText('Rule and version') rule: string;
  @OutOneOf(RECORD_GRADES, 'A nothing missing … D identity or the choice of limits is not possible') grade: RecordGrade;
  @OutCount() needed: number;
  @OutCount() known: number;
  @OutList(() => MissingFieldDto) missing: MissingFieldDto[];
}

/** Who a vehicle is. */
export class VehicleBriefDto {
  @OutId() id: string;
  @OutTextOrNull() vin: string | null;
  @OutList(() => ReasonDto, 'Doubts about the VIN') vinMarks: ReasonDto[];
  @OutTextOrNull('County, GB/T 2260') areaCode: string | null;
  @OutData('What limits and rules need: fuel, category, emissionStage, gvmKg, registeredOn …')
  facts: Record<string, string | number | boolean | null>;
  @OutOneOfOrNull(FLEETS, 'Special fleet, as a person has put it') fleet: Fleet | null;
  @OutList(() => CarriedPlateDto, 'The present one first') plates: CarriedPlateDto[];
  @OutBlock(() => CompletenessDto) completeness: CompletenessDto;
}

export class VehicleHitDto extends VehicleBriefDto {
  @OutOneOf(['current_plate', 'former_plate', 'vin', 'vin_last6', 'listed'])
  matchedBy: 'current_plate' | 'former_plate' | 'vin' | 'vin_last6' | 'listed';
  @OutCount('Open flags') openFlags: number;
}

export class VehicleHitPageDto {
  @OutList(() => VehicleHitDto) items: VehicleHitDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class VehicleChangeDto {
  @OutCount('Version of the record after it') version: number;
  @OutTime() at: string;
  @OutBlock(() => RecordActorDto) author: RecordActorDto;
  @OutText() reason: string;
  @OutList(() => DifferenceDto) difference: DifferenceDto[];
}

export class VehicleDto extends VehicleBriefDto {
  @OutCount() version: number;
  @OutTime() createdAt: string;
  @OutTime() updatedAt: string;
  @OutBlockOrNull(() => CarriedPlateDto) current: CarriedPlateDto | null;
  @OutList(() => CarriedPlateDto, 'The latest first') former: CarriedPlateDto[];
  @OutList(() => VehicleChangeDto, 'The latest first') changes: VehicleChangeDto[];
}

export class TimelineKindDto {
  @OutText() kind: string;
  @OutCount() entries: number;
  @OutTimeOrNull() latestAt: string | null;
}

/** One vehicle, one file. */
export class VehicleFileDto extends VehicleDto {
  @OutOneOfOrNull(FLEETS, 'What the registered use points to') suggestedFleet: Fleet | null;
  @OutList(() => TimelineKindDto, 'What the time line holds of it, every kind that the platform knows')
  kinds: TimelineKindDto[];
  @OutList(() => FlagBriefDto) openFlags: FlagBriefDto[];
}

export class TimelineObjectDto {
  @OutText('inspection, reading, spot_check, flag …') kind: string;
  @OutText() id: string;
}

/**
 * One entry of the time line. Every kind uses the same fields, so that a kind a page does not know yet can still be
 * shown; what belongs to the kind alone stands in `data`.
 */
export class TimelineEntryDto {
  @OutText('One of `kinds`') kind: string;
  @OutText('Unique within its kind') id: string;
  @OutTime() at: string;
  @OutTextOrNull('What it was: a method, an event, a rule') what: string | null;
  @OutTextOrNull('Report number, record code, check number') ref: string | null;
  @OutBlockOrNull(() => TimelineObjectDto, 'What it belongs to') object: TimelineObjectDto | null;
  @OutOneOfOrNull(VERDICT_RESULTS) result: VerdictResult | null;
  @OutFlag('The report is not released yet') held: boolean;
  @OutFlagOrNull('May it be used against the owner? null = the question does not arise') usable: boolean | null;
  @OutTextOrNull('Plate it was recorded under') plate: string | null;
  @OutTextOrNull() plateColor: string | null;
  @OutBlockOrNull(() => WhereDto) place: WhereDto | null;
  @OutBlockOrNull(() => RecordActorDto) actor: RecordActorDto | null;
  @OutTextOrNull('In words of whoever did it') reason: string | null;
  @OutList(() => ReasonDto) reasons: ReasonDto[];
  @OutList(() => JudgedItemDto) items: JudgedItemDto[];
  @OutTextOrNull() ruleVersion: string | null;
  @OutList(() => DifferenceDto) difference: DifferenceDto[];
  @OutList(() => RecordPhotoDto) photos: RecordPhotoDto[];
  @OutData() data: Record<string, string | number | boolean | null>;
}

export class TimelinePageDto {
  @OutList(() => TimelineEntryDto, 'The latest first') items: TimelineEntryDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class SeriesPointDto {
  @OutTime() at: string;
  @OutNumber('Rounded: the value that was compared') value: number;
  @OutNumberOrNull() measured: number | null;
  @OutOneOf(['within', 'exceed', 'unusable']) result: 'within' | 'exceed' | 'unusable';
  @OutBound() bound: LimitBound;
  @OutText('inspection, reading, spot_check') kind: string;
  @OutText() ref: string;
  @OutText('Limit set and version it was judged by') limitSet: string;
}

export class LimitStepDto {
  @OutDay() from: string;
  @OutDayOrNull('Exclusive; null = to the end of the period') until: string | null;
  @OutBound() bound: LimitBound;
  @OutText() standard: string;
  @OutText() clause: string;
  @OutFlag() verified: boolean;
  @OutText() limitSetCode: string;
  @OutCount() limitSetVersion: number;
}

/** One pollutant by one method. */
export class SeriesDto {
  @OutText() method: string;
  @OutText() item: string;
  @OutText() unit: string;
  @OutCount() decimals: number;
  @OutList(() => SeriesPointDto, 'In time order') points: SeriesPointDto[];
  @OutList(() => LimitStepDto, 'As printed, without what the height of a station adds') limits: LimitStepDto[];
}

export class VehicleSeriesDto {
  @OutTime() from: string;
  @OutTime() to: string;
  @OutFlag('There was more than is told: choose a shorter period') truncated: boolean;
  @OutList(() => SeriesDto) series: SeriesDto[];
}

export class TimelineQueryDto extends PageQueryDto {
  @Text(200, { description: 'Only these kinds, comma-separated (see `kinds` of the file)', example: 'inspection,flag' })
  kinds?: string;
  @Time({ description: 'From this moment on', example: '2026-01-01T00:00:00+08:00' }) from?: string;
  @Time({ description: 'Before this moment', example: '2026-02-01T00:00:00+08:00' }) to?: string;
}

export class SeriesQueryDto {
  @Time({ description: 'From; absent = two years before the end', example: '2025-01-01T00:00:00+08:00' }) from?: string;
  @Time({ description: 'Before; absent = now', example: '2026-02-01T00:00:00+08:00' }) to?: string;
}

/** `none` takes a vehicle out of its fleet. */
export const FLEET_WORDS = [...FLEETS, 'none'] as const;

export class FleetChangeDto {
  @OneOf(FLEET_WORDS, { description: 'Special fleet; `none` = of none', required: true, example: 'muck_truck' })
  fleet: (typeof FLEET_WORDS)[number];
  @Text(500, { description: 'Why; kept with the change', required: true, example: '渣土运输企业名录 2026-03' })
  reason: string;
}
