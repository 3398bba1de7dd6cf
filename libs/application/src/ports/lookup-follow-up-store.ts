import type { LOOKUP_ACTION_NAMES } from '@app/contracts';

export type LookupAction = (typeof LOOKUP_ACTION_NAMES)[number];

export interface LookupActionEntry {
  readonly lookupId: string;
  readonly action: LookupAction;
  readonly at: Date;
  readonly userId: string;
  readonly username: string;
  readonly note: string | null;
}

/** "This is not the registered vehicle": the plate may be cloned. */
export interface MismatchEntry {
  readonly findingId: string;
  readonly lookupId: string;
  readonly at: Date;
  readonly userId: string;
  readonly username: string;
  readonly areaCode: string | null;
  /** the officer's words */
  readonly words: string | null;
}

/** A photo that belongs to a look-up, before its bytes come. */
export interface LookupPhoto {
  readonly lookupId: string;
  readonly userId: string;
  readonly sha256: string;
  readonly size: number;
  readonly at: Date;
}

/** Only whoever asked may add to a look-up; of somebody else's it is `no_lookup`. Repeats change nothing. */
export abstract class LookupFollowUpStore {
  abstract recordAction(entry: LookupActionEntry): Promise<'stored' | 'repeated' | 'no_lookup'>;
  /** Writes the finding and its event in one transaction. @returns the finding's id, also of a repeat */
  abstract reportMismatch(
    entry: MismatchEntry,
  ): Promise<{ kind: 'stored' | 'repeated'; id: string } | { kind: 'no_lookup' }>;
  /** @returns `too_many` beyond `most` photos of one look-up */
  abstract announcePhoto(photo: LookupPhoto, most: number): Promise<'announced' | 'no_lookup' | 'too_many'>;
}
