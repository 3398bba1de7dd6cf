import type { InspectionRules } from '../inspections/inspection-rules.js';
import type { ItemResult, ItemVerdict } from './verdict.js';

export interface RuleItem {
  readonly item: string;
  readonly method: 'obd' | 'appearance';
  /** 1 = defect found, 0 = none, null = not looked at; a count for counted items */
  readonly measured: number | null;
  readonly max: number;
  readonly unit: 'flag' | 'count';
  readonly standard: string;
  readonly clause: string;
  readonly source: string;
  readonly required: boolean;
  readonly reason?: string;
  /** overrides what the number alone says: too many monitors not ready is no failure but no pass either */
  readonly result?: ItemResult;
}

/** A yes/no or counted finding in the same shape as a measured item, decided by the rules' version instead of a limit set. */
export function ruleItem(item: RuleItem, rules: InspectionRules): ItemVerdict {
  const judged: ItemResult = item.measured === null ? 'not_measured' : item.measured > item.max ? 'exceed' : 'within';
  return {
    item: item.item,
    method: item.method,
    result: item.result ?? judged,
    measured: item.measured,
    rounded: item.measured,
    bound: { kind: 'max', value: item.max },
    unit: item.unit,
    decimals: 0,
    standard: item.standard,
    clause: item.clause,
    source: item.source,
    verified: rules.verified,
    limitSetId: `${rules.id}@${rules.version}`,
    limitSetCode: rules.id,
    limitSetVersion: rules.version,
    required: item.required,
    ...(item.reason === undefined ? {} : { reason: item.reason }),
  };
}

/** The in-use standard of an engine and its clauses for appearance and OBD. */
export function standardOf(ignition: string): string {
  return ignition === 'compression' ? 'GB 3847-2018' : 'GB 18285-2018';
}
