import { FLAG_KINDS, FLAG_STATES } from '@app/domain';
import { OneOf, Pattern, Text } from './fields.js';

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
}

/** Filter of the flag list by plate: a plate never stands in a URL, so this is a body. */
export class FlagSearchDto {
  @Text(20, { description: 'Plate, any spelling', required: true, example: '新B 12345' }) plate: string;
  @OneOf(FLAG_KINDS, { description: 'Only this kind' }) kind?: string | null;
  @OneOf(FLAG_STATES, { description: 'Only this state' }) state?: string | null;
  @Pattern(/^.{1,100}$/, { description: 'nextCursor of the page before' }) cursor?: string | null;
}
