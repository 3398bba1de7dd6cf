import type { ItemResult, ItemVerdict, LimitSet } from '@app/domain';

/** An item verdict as it is stored: without what its limit set, whose version never changes, says anyway. */
export interface CompactItem {
  readonly item: string;
  readonly measured: number | null;
  readonly rounded: number | null;
  readonly result: ItemResult;
  readonly reason?: string;
}

/** Puts the limit back beside each value, from the set the reading was judged by. */
export function expandItems(
  items: readonly CompactItem[],
  setId: string | null,
  sets: readonly LimitSet[],
): ItemVerdict[] {
  if (setId === null) return [];
  const set = sets.find((s) => s.id === setId);
  if (!set) throw new Error(`limits.set_missing: ${setId}`);
  return items.map((compact) => {
    const limit = set.limits.find((l) => l.method === 'remote_sensing' && l.item === compact.item);
    if (!limit) throw new Error(`limits.item_missing: ${set.code}@${set.version} ${compact.item}`);
    return {
      ...compact,
      method: limit.method,
      bound: limit.bound,
      unit: limit.unit,
      decimals: limit.decimals,
      standard: set.standard,
      clause: limit.clause,
      source: limit.source,
      verified: limit.verified,
      limitSetId: set.id,
      limitSetCode: set.code,
      limitSetVersion: set.version,
      required: limit.required,
    };
  });
}
