import type { Limit, LimitBound, LimitSet } from '@app/domain';
import type { LimitDraft } from './limit-data.js';

/** A limit while it is edited: numbers are text until they are sent, so that "1." can be typed. */
export interface EditedLimit {
  readonly limit: Limit;
  readonly low: string;
  readonly high: string;
  readonly removed: boolean;
}

/** A new version while it is edited; JSON, so that it survives a reload. */
export interface EditedSet {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly enabled: boolean;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly reason: string;
  readonly limits: readonly EditedLimit[];
}

/** What is typed where: a maximum stands in `high`, a minimum in `low`. */
function textsOf(bound: LimitBound): Pick<EditedLimit, 'low' | 'high'> {
  if (bound.kind === 'range') return { low: String(bound.low), high: String(bound.high) };
  return bound.kind === 'max' ? { low: '', high: String(bound.value) } : { low: String(bound.value), high: '' };
}

/** A version to edit, from the one before. @param from first day proposed */
export function editedOf(set: LimitSet, from: string): EditedSet {
  return {
    effectiveFrom: from,
    effectiveTo: '',
    enabled: set.enabled,
    titleZh: set.title.zh,
    titleEn: set.title.en,
    reason: '',
    limits: set.limits.map((limit) => ({ limit, ...textsOf(limit.bound), removed: false })),
  };
}

const numberOf = (text: string): number | null => {
  const clean = text.trim().replace(',', '.');
  return clean === '' || !Number.isFinite(Number(clean)) ? null : Number(clean);
};

/** The bound as typed; null when a number is missing or is none. */
export function boundOf({ limit, low, high }: EditedLimit): LimitBound | null {
  const [from, to] = [numberOf(low), numberOf(high)];
  const { kind } = limit.bound;
  if (kind === 'range') return from === null || to === null ? null : { kind, low: from, high: to };
  const value = kind === 'max' ? to : from;
  return value === null ? null : { kind, value };
}

/** Decimals as printed: as many as were typed, never fewer than before. */
function decimalsOf(edited: EditedLimit): number {
  const typed = [edited.low, edited.high].map((text) => /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0);
  return Math.min(6, Math.max(edited.limit.decimals, ...typed));
}

export type Drafted =
  | { readonly draft: LimitDraft }
  /** what is missing: `bound` with the place of the limit, `reason`, `effectiveFrom` */
  | { readonly missing: readonly { readonly field: string; readonly at?: number }[] };

/** What is sent to the API, or what keeps it from being sent. */
export function draftOf(edited: EditedSet, before: LimitSet): Drafted {
  const kept = edited.limits.map((one, at) => ({ one, at, bound: boundOf(one) })).filter(({ one }) => !one.removed);
  const missing = [
    ...(edited.effectiveFrom === '' ? [{ field: 'effectiveFrom' }] : []),
    ...(edited.reason.trim() === '' ? [{ field: 'reason' }] : []),
    ...kept.filter(({ bound }) => bound === null).map(({ at }) => ({ field: 'bound', at })),
  ];
  if (missing.length > 0) return { missing };
  const { code, standard, areaCode, scope } = before;
  const limits = kept.flatMap(({ one, bound }): Limit[] =>
    bound === null ? [] : [{ ...one.limit, bound, decimals: decimalsOf(one) }],
  );
  return {
    draft: {
      code,
      standard,
      areaCode,
      scope,
      title: { zh: edited.titleZh.trim(), en: edited.titleEn.trim() },
      effectiveFrom: edited.effectiveFrom,
      effectiveTo: edited.effectiveTo === '' ? null : edited.effectiveTo,
      enabled: edited.enabled,
      limits,
      reason: edited.reason.trim(),
    },
  };
}
