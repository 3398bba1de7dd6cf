import { withinBound } from '../judgement/judge-item.js';
import type { Reason } from '../judgement/verdict.js';
import { roundGbt8170 } from '../units/round-gbt8170.js';
import { ANY_ITEM } from './decide-flags.js';
import type { KnownFlag } from './decide-flags.js';
import { entriesOf, evidenceKey, pointsOf } from './flag-evidence.js';
import type { FlagEvidence } from './flag-evidence.js';
import type { FlagRule } from './flag-rule.js';
import { findSupport } from './find-support.js';

export interface Recomputed {
  /** does the stored evidence alone lead to the stored decision again? */
  readonly agrees: boolean;
  readonly decision: 'open' | 'nothing';
  readonly ruleVersion: number | null;
  /** references of the values that carry the decision */
  readonly carriedBy: readonly string[];
  readonly faults: readonly Reason[];
}

/** Rounds and compares a stored value once more. */
function valueFault(value: FlagEvidence): Reason[] {
  if (value.measured === null)
    return [{ code: 'flag.evidence_without_value', data: { ref: value.ref, item: value.item } }];
  const rounded = roundGbt8170(value.measured, value.decimals);
  const result = withinBound(rounded, value.bound) ? 'within' : 'exceed';
  if (rounded === value.rounded && result === value.result) return [];
  const data = { ref: value.ref, item: value.item, stored: value.rounded, rounded, storedResult: value.result, result };
  return [{ code: 'flag.evidence_differs', data }];
}

/**
 * Decides a flag again from its stored evidence and the rules only, for the audit command. A withdrawn flag agrees when
 * nothing carries it; every other one when something does.
 * Faults: `flag.evidence_without_value`, `flag.evidence_differs`, `flag.not_carried`, `flag.still_carried`.
 */
export function recomputeFlag(
  flag: Pick<KnownFlag, 'kind' | 'item' | 'clearedBy' | 'evidence'>,
  rules: readonly FlagRule[],
): Recomputed {
  const refKind = rules.find((rule) => rule.kind === flag.kind)?.refKind ?? 'reading';
  const points = pointsOf(entriesOf(flag.evidence), refKind, flag.item === ANY_ITEM ? null : flag.item);
  const support = findSupport(points, flag.kind, rules);
  const decision = support.rule === null ? 'nothing' : 'open';
  const withdrawn = flag.clearedBy === 'withdrawn_by_rule';
  const faults = flag.evidence.flatMap(valueFault);
  if (!withdrawn && decision === 'nothing') faults.push({ code: 'flag.not_carried' });
  if (withdrawn && decision === 'open') faults.push({ code: 'flag.still_carried' });
  return {
    agrees: faults.length === 0,
    decision,
    ruleVersion: support.rule?.version ?? null,
    carriedBy: [...new Set(support.evidence.map(evidenceKey))],
    faults,
  };
}
