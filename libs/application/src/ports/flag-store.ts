import type { FlagState, Leaning, Principal } from '@app/domain';

export interface FlagReview {
  readonly flagId: string;
  readonly decision: 'confirm' | 'reject' | 'ask_second_opinion';
  readonly reason: string | null;
  /** with ask_second_opinion: what the reviewer would decide; the second person does not see it before */
  readonly leaning: Leaning | null;
  readonly reviewer: Principal;
  readonly at: Date;
}

export type ReviewResult =
  | { readonly kind: 'moved'; readonly from: FlagState; readonly to: FlagState }
  /** the same reviewer said the same before */
  | { readonly kind: 'repeated'; readonly to: FlagState }
  | { readonly kind: 'refused'; readonly code: string; readonly state: FlagState }
  | { readonly kind: 'missing' };

export abstract class FlagStore {
  /** Moves the flag by the one table of transitions, with history, audit entry and event in one transaction. */
  abstract review(review: FlagReview): Promise<ReviewResult>;
  /** Expires unreviewed flags whose time is over. @returns how many */
  abstract expire(now: Date): Promise<number>;
}
