import { ApiProperty } from './api-docs.js';
import {
  OutCount,
  OutDay,
  OutDayOrNull,
  OutFlag,
  OutList,
  OutNumberOrNull,
  OutOneOf,
  OutText,
  OutTime,
} from './answers.js';
import { OutBlockOrNull, OptionalData } from './answers.js';

export class PlanFaultDto {
  @OutText('Field at fault, empty = the whole') path: string;
  @OutText('Stable code') code: string;
  @OptionalData('Numbers that belong to it') data?: Readonly<Record<string, string | number | boolean | null>>;
}
export class SetVersionDto {
  @OutText('Code') code: string;
  @OutCount('Version') version: number;
}
export class LimitOverlapDto {
  @ApiProperty({ type: SetVersionDto }) a: SetVersionDto;
  @ApiProperty({ type: SetVersionDto }) b: SetVersionDto;
  @OutDay('First day on which one test would have two limits') from: string;
}
export class PlanRefusalDto {
  @OutOneOf(['invalid', 'overlap', 'repeated', 'unknown'], '`repeated`: the last version says exactly this')
  kind: string;
  @OutList(() => PlanFaultDto) faults: PlanFaultDto[];
  @OutList(() => LimitOverlapDto) overlaps: LimitOverlapDto[];
}

/** What publishing a limit set would do. */
export class LimitSetPreviewDto {
  @OutNumberOrNull('Number that it would get; null = it would be refused') version: number | null;
  @OutDayOrNull('Day on which the version before ends; null = there is none, or it ends anyway') endsBefore:
    string | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Header fields changed, limits added, removed and changed, as data',
  } as never)
  changes: readonly unknown[];
  @OutBlockOrNull(() => PlanRefusalDto) refusal: PlanRefusalDto | null;
}

export class TrialItemDto {
  @OutText() method: string;
  @OutText() item: string;
  @OutCount('Values that were judged') judged: number;
  @OutCount('Within then, over by the new limits') newlyOver: number;
  @OutCount('Over then, within by the new limits') newlyWithin: number;
}
/** What other limits would make of stored records. */
export class LimitTrialDto {
  @OutTime('Records from this moment on') from: string;
  @OutFlag('false: only the newest were looked at') complete: boolean;
  @OutCount('Records looked at') records: number;
  @OutCount('Over the limit as judged') exceedBefore: number;
  @OutCount('Over the limit by the new ones') exceedAfter: number;
  @OutCount('Records that would be over and were not') newlyOver: number;
  @OutCount('Records that would be within and were not') newlyWithin: number;
  @OutList(() => TrialItemDto) items: TrialItemDto[];
}

/** What publishing a rule would do. */
export class RulePreviewDto {
  @OutNumberOrNull('Number that it would get; null = it would be refused') version: number | null;
  @OutNumberOrNull('Version before') before: number | null;
  @OutBlockOrNull(() => PlanRefusalDto) refusal: PlanRefusalDto | null;
}
