import type { CheckKind, CountableCheck, Verdict } from '@app/domain';

/** What a check did for one requirement of a campaign. */
export interface CountedFor {
  readonly campaignId: string;
  readonly requirementId: string;
  readonly outcome: 'counted' | 'repeated' | 'invalid';
  readonly reasons: readonly string[];
}

export interface SpotCheckRecord {
  readonly id: string;
  /** the officer's own number of the check: what makes a repeat a repeat */
  readonly checkNo: string;
  readonly kind: Extract<CheckKind, 'roadside' | 'on_site'>;
  readonly method: string;
  readonly plateKey: string | null;
  readonly plateOriginal: string | null;
  readonly areaCode: string;
  readonly place: Readonly<Record<string, unknown>>;
  readonly checkedAt: Date;
  readonly receivedAt: Date;
  readonly officerId: string;
  readonly verdict: Verdict;
  /** the check as it was sent, after validation */
  readonly body: unknown;
  readonly invalidReasons: readonly string[];
  /** the look-up that it followed */
  readonly lookupId: string | null;
  /** photos and signatures whose bytes follow */
  readonly media: readonly { readonly kind: string; readonly sha256: string; readonly size: number }[];
  /** hash of the content: the same number with another hash is a conflict */
  readonly contentHash: string;
}

export type SaveSpotCheck =
  | { readonly kind: 'stored'; readonly countedFor: readonly CountedFor[] }
  | {
      readonly kind: 'repeated';
      readonly id: string;
      readonly verdict: Verdict;
      readonly countedFor: readonly CountedFor[];
    }
  | { readonly kind: 'conflict'; readonly id: string };

export abstract class SpotCheckStore {
  /** Stores the check, counts it and writes its event in one transaction; a repeat changes nothing. */
  abstract save(record: SpotCheckRecord, countable: CountableCheck): Promise<SaveSpotCheck>;
}
