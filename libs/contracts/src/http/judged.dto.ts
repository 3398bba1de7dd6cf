import type { ItemResult, LimitBound, VerdictResult } from '@app/domain';
import { ApiExtraModels, ApiProperty, getSchemaPath } from './api-docs.js';
import {
  OptionalData,
  OptionalText,
  OutData,
  OutFlag,
  OutNumber,
  OutNumberOrNull,
  OutOneOf,
  OutPlain,
  OutText,
  OutTextOrNull,
  OutTimeOrNull,
} from './answers.js';

export const VERDICT_RESULTS: readonly VerdictResult[] = ['pass', 'exceed', 'undetermined'];
export const ITEM_RESULTS: readonly ItemResult[] = ['within', 'exceed', 'not_measured', 'unusable'];

export class MaxBoundDto {
  @OutOneOf(['max']) kind: 'max';
  @OutNumber() value: number;
}
export class MinBoundDto {
  @OutOneOf(['min']) kind: 'min';
  @OutNumber() value: number;
}
export class RangeBoundDto {
  @OutOneOf(['range']) kind: 'range';
  @OutNumber() low: number;
  @OutNumber() high: number;
}
const BOUNDS = [MaxBoundDto, MinBoundDto, RangeBoundDto] as const;

/** Which side of the limit is allowed. */
export const OutBound = (): PropertyDecorator =>
  ApiProperty({
    description: 'Which side of the limit is allowed; a range is inclusive at both ends',
    oneOf: BOUNDS.map((bound) => ({ $ref: getSchemaPath(bound) })),
  } as never);

/** Stretch of time behind a value, and the numbers that explain it. */
export class EvidenceWindowDto {
  @OutTimeOrNull('null = the whole day of the evidence') from: string | null;
  @OutTimeOrNull() to: string | null;
  @OutData() numbers: Readonly<Record<string, string | number | null>>;
}

/** One item against its limit, with everything that is needed to do the arithmetic again. */
@ApiExtraModels(...BOUNDS)
export class JudgedItemDto {
  @OutText() item: string;
  @OutText() method: string;
  @OutOneOf(ITEM_RESULTS) result: ItemResult;
  @OutNumberOrNull('As sent; null = not measured') measured: number | null;
  @OutNumberOrNull('By GB/T 8170 to the decimals of the limit; the value that was compared') rounded: number | null;
  @OutBound() bound: LimitBound;
  @OutText() unit: string;
  @OutNumber() decimals: number;
  @OutText() standard: string;
  @OutText() clause: string;
  @OutText('Where the limit was read') source: string;
  @OutFlag('Has a person confirmed the limit against the official text?') verified: boolean;
  @OutText() limitSetId: string;
  @OutText() limitSetCode: string;
  @OutNumber() limitSetVersion: number;
  @OutFlag('A required item that was not measured leaves the verdict undetermined') required: boolean;
  @OptionalText('Stable code: why it is unusable, or how the limit was adjusted') reason?: string;
  @ApiProperty({ type: () => EvidenceWindowDto, required: false, description: 'With values of remote data' })
  window?: EvidenceWindowDto;
}

/** A stable code with the numbers that belong to it. */
export class ReasonDto {
  @OutText() code: string;
  @OptionalText() path?: string;
  @OptionalData() data?: Record<string, string | number | boolean | null>;
}

/** One field that a change altered; an absent side is null. */
export class DifferenceDto {
  @OutText() field: string;
  @OutPlain() before: string | number | boolean | null;
  @OutPlain() after: string | number | boolean | null;
}

/** A photo, video or signature of a record. */
export class RecordPhotoDto {
  @OutText('Name under which it was announced, or what it shows') name: string;
  @OutTextOrNull('Address of the bytes, for callers who may see the record; null = nobody has announced any')
  path: string | null;
  @OutTimeOrNull('null = announced, the bytes are not here yet') receivedAt: string | null;
}

export class WhereDto {
  @OutTextOrNull('Code of the station or site') code: string | null;
  @OutTextOrNull() name: string | null;
  @OutTextOrNull('County, GB/T 2260') areaCode: string | null;
  @OutNumberOrNull('Longitude, WGS-84') lon: number | null;
  @OutNumberOrNull('Latitude, WGS-84') lat: number | null;
}

export class RecordActorDto {
  @OutText('`system`, or the id of an account or of whatever else wrote it') id: string;
  @OutTextOrNull('Name of the account; null = none of that id') name: string | null;
}
