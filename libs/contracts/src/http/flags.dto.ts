import { FLAG_KINDS, FLAG_STATES, type FlagKind, type Leaning } from '@app/domain';
import { Type } from 'class-transformer';
import type { FieldFault } from './fault.js';
import { Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import { readObject } from './read-object.js';

export const REVIEW_DECISIONS = ['confirm', 'reject', 'ask_second_opinion'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** An officer's decision on a flag. */
export class FlagReviewDto {
  @OneOf(REVIEW_DECISIONS, {
    description: 'confirm, reject (with reason), or ask another officer (with reason)',
    required: true,
    example: 'confirm',
  })
  decision: ReviewDecision;
  @Text(1000, { description: 'Why; required for reject and ask_second_opinion', example: '照片中号牌与登记车型不符' })
  reason?: string | null;
  @OneOf(['confirm', 'reject'], {
    description:
      'With ask_second_opinion: what you would decide yourself. The second person does not see it before deciding; the rate of agreement rests on it',
    example: 'reject',
  })
  leaning?: Leaning | null;
}

/** Reads the body of a review; a leaning belongs to a question. */
export function readReview(body: unknown): {
  readonly value: FlagReviewDto | null;
  readonly faults: readonly FieldFault[];
} {
  const read = readObject(FlagReviewDto, body);
  if (read.value?.leaning == null || read.value.decision === 'ask_second_opinion') return read;
  return { value: null, faults: [{ path: 'leaning', code: 'field.not_with_this_decision' }] };
}

const ORDERS = ['newest', 'oldest', 'deadline', 'worst'] as const;
const STATES = new RegExp(`^(${FLAG_STATES.join('|')})(,(${FLAG_STATES.join('|')}))*$`);

/** Filters of the flag list; `state` takes one or several, comma-separated. */
export class FlagListQueryDto {
  @OneOf(FLAG_KINDS, { description: 'Only this kind' }) kind?: FlagKind | null;
  @Pattern(STATES, { description: `One or several of ${FLAG_STATES.join(', ')}, comma-separated` })
  state?: string | null;
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260 code; a prefecture contains its counties' }) area?: string | null;
  @OneOf(['true'], { description: 'Only flags that wait for a person and whose deadline is over' })
  overdue?: 'true' | null;
  @Time({ description: 'Opened at this moment or later', example: '2026-03-01T00:00:00+08:00' })
  openedAfter?: string | null;
  @OneOf(ORDERS, { description: 'Order of the whole list, not of the page; default newest' })
  sort?: (typeof ORDERS)[number] | null;
  @Type(() => Number)
  @Numeric({ description: 'Rows a page; default 50', integer: true, min: 1, max: 500, example: 50 })
  limit?: number | null;
  @Pattern(/^[A-Za-z0-9_-]{1,400}$/, { description: '`nextCursor` of the page before, in the same order' })
  cursor?: string | null;
}

/** The same filters with a plate: a plate never stands in a URL, so this is a body. */
export class FlagSearchDto extends FlagListQueryDto {
  @Text(20, { description: 'Plate, any spelling', required: true, example: '新B 12345' }) plate: string;
}

export class FlagSummaryQueryDto {
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260 code; a prefecture contains its counties' }) area?: string | null;
}

export class FlagAgreementQueryDto extends FlagSummaryQueryDto {
  @Time({ description: 'Second opinions given from here on; absent = 90 days before the end' }) from?: string | null;
  @Time({ description: 'Before this moment; absent = now' }) to?: string | null;
}
