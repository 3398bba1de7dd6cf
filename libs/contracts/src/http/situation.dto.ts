import { PLACE_STATES, type PlaceState } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import {
  OutCount,
  OutFlagOrNull,
  OutList,
  OutNumberOrNull,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { Pattern } from './fields.js';

export class SituationQueryDto {
  @Pattern(/^\d{6}$/, { description: 'Area; absent = all of your own', example: '652301' }) area?: string;
}

export class SituationCountersDto {
  @OutCount('Roadside readings that passed and were judged') readings: number;
  @OutCount('of them over a limit') readingsExceed: number;
  @OutCount('Station tests that began') tests: number;
  @OutCount('of them held before the certificate') testsHeld: number;
  @OutCount('Flags opened') flags: number;
  @OutCount('Roadside and yard checks') checks: number;
}
export class SituationPlaceDto {
  @ApiProperty({ enum: ['station', 'site'] }) kind: 'station' | 'site';
  @OutText('Station or site code') code: string;
  @OutText() name: string;
  @OutText('County') areaCode: string;
  @OutTextOrNull('A vertical, B horizontal, C van, D black-smoke camera; null = a station') siteKind: string | null;
  @OutText('State in the register') status: string;
  @ApiProperty({ enum: PLACE_STATES }) state: PlaceState;
  @OutNumberOrNull('Longitude, WGS-84; of a van the position it sent last') lon: number | null;
  @OutNumberOrNull('Latitude, WGS-84') lat: number | null;
  @OutFlagOrNull('What its status message says; null = a station, or never said') online: boolean | null;
  @OutTimeOrNull('Online or offline since') since: string | null;
  @OutTimeOrNull('Receipt of its latest record') lastDataAt: string | null;
  @OutCount('Records stored today') today: number;
  @OutNumberOrNull('Usable share of them, 0 to 1; null = nothing judged, or a station') validShare: number | null;
  @OutNumberOrNull('Its clock against ours, s') clockSkewS: number | null;
}
export class SituationBacklogDto {
  @OutCount('Batches stored and not judged yet') batches: number;
  @OutCount('Records in them') records: number;
  @OutTimeOrNull('When the oldest of them was stored') oldestAt: string | null;
  @OutCount('Batches whose judging failed and is tried again') failed: number;
  @OutCount('Items in quarantine that wait for a person, in your areas') quarantine: number;
  @OutCount('Files being read in') imports: number;
}
export class SituationDto {
  @OutTime('Moment of the answer') at: string;
  @OutText('Today in Asia/Shanghai') day: string;
  @ApiProperty({ type: SituationCountersDto }) counters: SituationCountersDto;
  @OutText('The same weekday a week ago') beforeDay: string;
  @ApiProperty({ type: SituationCountersDto, description: 'Up to the same time of that day' })
  before: SituationCountersDto;
  @OutList(() => SituationPlaceDto) places: readonly SituationPlaceDto[];
  @ApiProperty({ type: SituationBacklogDto }) backlog: SituationBacklogDto;
}
export class MapSettingsDto {
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'GeoJSON of outlines',
  } as never)
  outlines: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ enum: ['wgs84', 'gcj02'], description: 'Datum of the outlines' }) datum: 'wgs84' | 'gcj02';
  @OutTextOrNull('Number of the approved base map') approvalNumber: string | null;
}
