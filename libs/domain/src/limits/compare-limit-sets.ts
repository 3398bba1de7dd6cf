import type { Limit, LimitSet } from './limit-set.js';

export type LimitSetChange =
  | { readonly kind: 'added' | 'removed'; readonly method: string; readonly item: string; readonly limit: Limit }
  | {
      readonly kind: 'changed';
      readonly method: string;
      readonly item: string;
      readonly before: Limit;
      readonly after: Limit;
      /** fields of the limit that differ */
      readonly fields: readonly string[];
    }
  | { readonly kind: 'header'; readonly field: string; readonly before: string; readonly after: string };

const HEADER = ['standard', 'areaCode', 'effectiveFrom', 'effectiveTo', 'enabled', 'scope', 'title'] as const;
const FIELDS = [
  'bound',
  'unit',
  'decimals',
  'clause',
  'source',
  'verified',
  'required',
  'altitude',
] as const satisfies readonly (keyof Limit)[];
/** Keys in one order: a database gives the fields of a JSON value back in another one than they were written. */
const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const text = (value: unknown): string => JSON.stringify(value, sortKeys) ?? 'null';
const sameItem = (a: Limit) => (b: Limit) => a.method === b.method && a.item === b.item;

/** What a new version of a limit set changes, as data: header fields, limits added, removed and changed. */
export function compareLimitSetVersions(before: Omit<LimitSet, 'id'>, after: Omit<LimitSet, 'id'>): LimitSetChange[] {
  const header = HEADER.filter((field) => text(before[field]) !== text(after[field])).map((field) => ({
    kind: 'header' as const,
    field,
    before: text(before[field]),
    after: text(after[field]),
  }));
  const removed = before.limits
    .filter((limit) => !after.limits.some(sameItem(limit)))
    .map((limit) => ({ kind: 'removed' as const, method: limit.method, item: limit.item, limit }));
  const kept = after.limits.flatMap((limit): LimitSetChange[] => {
    const { method, item } = limit;
    const old = before.limits.find(sameItem(limit));
    if (old === undefined) return [{ kind: 'added', method, item, limit }];
    const fields = FIELDS.filter((field) => text(old[field]) !== text(limit[field]));
    return fields.length === 0 ? [] : [{ kind: 'changed', method, item, before: old, after: limit, fields }];
  });
  return [...header, ...removed, ...kept];
}
