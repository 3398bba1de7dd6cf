import type { LimitBound } from '@app/domain';
import type { Words } from '../words/use-words.js';
import { numberText } from './numbers.js';

/** One item against its limit, as any route sends it; everything but the item may be missing. */
export interface JudgedItem {
  readonly item: string;
  readonly method?: string;
  readonly result?: string;
  readonly measured?: number | null;
  readonly rounded?: number | null;
  readonly bound?: LimitBound;
  readonly unit?: string;
  readonly decimals?: number;
  readonly standard?: string;
  readonly clause?: string;
  readonly verified?: boolean;
  readonly limitSetCode?: string;
  readonly limitSetVersion?: number;
  readonly reason?: string;
  readonly evidence?: string;
}

/** The word of an item; names like `no_5025` and `high_idle_co` keep their part of the test. */
export function itemName(item: string, domain: Words['domain']): string {
  const known = domain.item as Readonly<Record<string, string>>;
  return known[item] ?? item;
}

/** `≤ 1 500`, `≥ 40`, `0.95 to 1.05` */
export function boundText(bound: LimitBound | undefined, domain: Words['domain'], decimals?: number): string {
  if (bound === undefined) return '–';
  if (bound.kind === 'max') return domain.atMost(numberText(bound.value, decimals));
  if (bound.kind === 'min') return domain.atLeast(numberText(bound.value, decimals));
  return domain.between(numberText(bound.low, decimals), numberText(bound.high, decimals));
}

export interface Margin {
  readonly text: string;
  readonly outside: boolean;
}

/** How far a value is from its limit, in words. */
export function marginOf(value: number, bound: LimitBound, domain: Words['domain']): Margin {
  const { margin } = domain;
  const percent = (limit: number): string => String(Math.round((Math.abs(value - limit) / Math.abs(limit)) * 100));
  if (bound.kind === 'range') {
    if (value > bound.high) return { text: margin.over(percent(bound.high)), outside: true };
    if (value < bound.low) return { text: margin.below(percent(bound.low)), outside: true };
    return { text: margin.inside, outside: false };
  }
  const limit = bound.value;
  if (value === limit) return { text: margin.at, outside: false };
  if (limit === 0) return { text: '', outside: bound.kind === 'max' };
  if (bound.kind === 'max') {
    const outside = value > limit;
    return { text: (outside ? margin.over : margin.under)(percent(limit)), outside };
  }
  const outside = value < limit;
  return { text: (outside ? margin.below : margin.above)(percent(limit)), outside };
}
