import type { EvidenceWindow, ItemResult, LimitBound } from '../../judgement/verdict.js';
import type { TruckFlagKind, TruckItem } from './truck-rule.js';
import { TRUCK_ITEMS } from './truck-rule.js';
import { findingOf } from './truck-rules.js';
import type { TruckFinding } from './truck-rules.js';

/** A finding as it is stored: without what its rule, whose versions never change, says anyway. */
export interface CompactFinding {
  readonly kind: TruckFlagKind;
  readonly item: TruckItem;
  readonly result: ItemResult;
  readonly measured: number | null;
  readonly rounded: number | null;
  readonly bound: LimitBound;
  readonly unit: string;
  readonly decimals: number;
  readonly version: number;
  readonly window: EvidenceWindow;
}

/** @returns null for what was not measured: it carries nothing */
export function compactFinding(finding: TruckFinding): CompactFinding | null {
  const { kind, item, result, measured, rounded, bound, unit, decimals, limitSetVersion, window } = finding;
  const known = TRUCK_ITEMS.find((one) => one === item);
  if (measured === null || known === undefined || window === undefined) return null;
  return { kind, item: known, result, measured, rounded, bound, unit, decimals, version: limitSetVersion, window };
}

/** The finding as it was when it was made. */
export function expandFinding(stored: CompactFinding): TruckFinding {
  const { kind, version, ...rest } = stored;
  return findingOf(rest, kind, version);
}
