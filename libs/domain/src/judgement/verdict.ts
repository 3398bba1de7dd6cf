/**
 * What the platform says about one test or one roadside reading. Data, not sentences: the words are the page's.
 * `exceed`: at least one item is over its limit. `undetermined`: nothing is over, but a required item is missing or
 * unusable, or no limit set applies. `pass`: every required item was measured and is within its limit.
 */
export type VerdictResult = 'pass' | 'exceed' | 'undetermined';

/** Which side of the limit is allowed. `range` is inclusive at both ends (λ 0.95–1.05). */
export type LimitBound =
  | { readonly kind: 'max'; readonly value: number }
  | { readonly kind: 'min'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number };

export type ItemResult = 'within' | 'exceed' | 'not_measured' | 'unusable';

/** One item against one limit; both the measured and the rounded value are kept (GB/T 8170). */
export interface ItemVerdict {
  readonly item: string;
  readonly method: string;
  readonly result: ItemResult;
  /** as sent, in `unit`; null = not measured */
  readonly measured: number | null;
  /** rounded to the limit's decimals; this is the value that was compared */
  readonly rounded: number | null;
  readonly bound: LimitBound;
  readonly unit: string;
  readonly decimals: number;
  readonly standard: string;
  readonly clause: string;
  readonly source: string;
  /** false until a person has confirmed the limit against the official text */
  readonly verified: boolean;
  readonly limitSetId: string;
  readonly limitSetCode: string;
  readonly limitSetVersion: number;
  /** stable code saying why an item is `unusable`, or how the limit was adjusted (altitude) */
  readonly reason?: string;
  readonly required: boolean;
  /** of a value measured over a stretch of time: its ends, and the numbers that explain it */
  readonly window?: EvidenceWindow;
}

/** Ends as ISO 8601, null = the whole day of the evidence. */
export interface EvidenceWindow {
  readonly from: string | null;
  readonly to: string | null;
  readonly numbers: Readonly<Record<string, number | string | null>>;
}

/** A stable code with the numbers that belong to it, e.g. `{code: 'inspection.obd.mil_on', data: {mil: 'on'}}`. */
export interface Reason {
  readonly code: string;
  readonly path?: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Verdict {
  readonly result: VerdictResult;
  readonly reasons: readonly Reason[];
  readonly items: readonly ItemVerdict[];
  readonly limitSetId: string | null;
  readonly limitSetCode: string | null;
  readonly limitSetVersion: number | null;
  /** id and version of the rule that decided, e.g. `inspection-verdict@1` */
  readonly ruleVersion: string;
  /** false when any limit that decided is not verified */
  readonly verified: boolean;
}
