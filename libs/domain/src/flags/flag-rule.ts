import type { IsoDate } from '../limits/limit-set.js';
import type { FlagKind } from './flag.js';
import type { EvidenceKind } from './flag-evidence.js';

/** The defined events that clear a flag. There is no other way: nobody sets a flag to cleared by hand. */
export const CLEARING_EVENTS = ['passed_retest', 'withdrawn_by_rule', 'vehicle_deregistered', 'clean_days'] as const;
export type ClearingEvent = (typeof CLEARING_EVENTS)[number];

/** What a flag of a kind needs: a dated version, never changed in place. */
export interface FlagRule {
  readonly kind: FlagKind;
  readonly version: number;
  readonly effectiveFrom: IsoDate;
  /** one flag per item; null = one flag for the whole test (`item` of the flag is then `any`) */
  readonly items: readonly string[] | null;
  /** which judged things count */
  readonly refKind: EvidenceKind;
  /** exceedances in a row, among those that measured the item */
  readonly consecutive: number;
  /** natural months the row must lie in, the month of its last one included */
  readonly windowMonths: number;
  /** over this multiple of the limit; 1 = over the limit */
  readonly factor: number;
  /** days for the review, counted from opening */
  readonly deadlineDays: number;
  /** days after which an unreviewed flag expires; null = never */
  readonly expireDays: number | null;
  readonly clearsBy: ClearingEvent;
  /** with `clean_days`: judged days in a row without the finding */
  readonly cleanDays?: number;
  readonly source: string;
}

const roadside = { version: 1, effectiveFrom: '2017-07-27', refKind: 'reading', windowMonths: 6, factor: 1 } as const;
const handling = { deadlineDays: 30, expireDays: 365, clearsBy: 'passed_retest' } as const;

/**
 * First versions. high_emitter: HJ 845-2017 clause 6 [recalled; the same wording seen for DB11/318-2022]. The single
 * exceedances are work lists for review, not findings (NO: screening only). gross_exceedance: twice the limit, start value of
 * limits-and-rules F22. Deadline 30 days: local practice (Wuxi) [seen]. Expiry one year: own choice, one inspection cycle.
 */
export const DEFAULT_FLAG_RULES: readonly FlagRule[] = [
  {
    ...roadside,
    ...handling,
    kind: 'high_emitter',
    items: ['opacity', 'ringelmann', 'no', 'co', 'hc'],
    consecutive: 2,
    source: 'HJ 845-2017, 6 [recalled]',
  },
  {
    ...roadside,
    ...handling,
    kind: 'no_screening',
    items: ['no'],
    consecutive: 1,
    source: 'HJ 845-2017, 5 [recalled]',
  },
  {
    ...roadside,
    ...handling,
    kind: 'ringelmann',
    items: ['ringelmann'],
    consecutive: 1,
    source: 'HJ 845-2017, 5 [recalled]',
  },
  {
    ...roadside,
    ...handling,
    kind: 'opacity',
    items: ['opacity'],
    consecutive: 1,
    source: 'HJ 845-2017, 5 [recalled]',
  },
  {
    ...roadside,
    ...handling,
    kind: 'gross_exceedance',
    items: ['opacity', 'ringelmann', 'no', 'co', 'hc'],
    consecutive: 1,
    factor: 2,
    source: 'platform rule, start value',
  },
  {
    ...roadside,
    ...handling,
    kind: 'inspection_exceed',
    refKind: 'inspection',
    items: null,
    consecutive: 1,
    expireDays: null,
    source: 'Air Pollution Prevention and Control Law 2018, 53',
  },
];

/**
 * The version of a kind's rule in force on a day: judged as of its own time.
 * @returns null when the kind has no rule on that day
 */
export function flagRuleOn(rules: readonly FlagRule[], kind: FlagKind, date: IsoDate): FlagRule | null {
  const inForce = rules.filter((rule) => rule.kind === kind && rule.effectiveFrom <= date);
  const latest = inForce.toSorted((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? a.version - b.version : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  );
  return latest.at(-1) ?? null;
}
