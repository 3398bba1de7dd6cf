import type { VerdictResult } from '../judgement/verdict.js';
import { OPEN_FLAG_STATES } from './flag.js';
import type { FlagState } from './flag.js';
import type { KnownFlag } from './decide-flags.js';
import { entriesOf, pointsOf } from './flag-evidence.js';
import type { JudgedEntry } from './flag-evidence.js';
import type { ClearingEvent, FlagRule } from './flag-rule.js';
import { flagRuleOn } from './flag-rule.js';
import { shanghaiDate } from '../units/shanghai.js';

/** A flag to clear and what cleared it. */
export interface Clearing {
  readonly flagId: string;
  readonly clearedBy: ClearingEvent;
  readonly at: Date;
  readonly ref: string;
}

/**
 * Which flags a station test clears: it passed, the flag is cleared by a passed re-test, and it was done after the last
 * value that carries the flag. A roadside reading within limits clears nothing.
 */
export function clearedByTest(
  test: { readonly ref: string; readonly at: Date; readonly result: VerdictResult },
  flags: readonly (KnownFlag & { readonly clearsBy: ClearingEvent })[],
): Clearing[] {
  if (test.result !== 'pass') return [];
  return flags
    .filter((flag) => OPEN_FLAG_STATES.includes(flag.state) && flag.clearsBy === 'passed_retest')
    .filter((flag) => flag.evidence.every((value) => value.at < test.at))
    .map((flag) => ({ flagId: flag.id, clearedBy: 'passed_retest', at: test.at, ref: test.ref }));
}

/** Is an unreviewed flag past its day? A confirmed one stays until a defined event clears it. */
export function isExpired(flag: { readonly state: FlagState; readonly expiresAt: Date | null }, now: Date): boolean {
  return (flag.state === 'open' || flag.state === 'second_opinion') && flag.expiresAt !== null && flag.expiresAt <= now;
}

/**
 * Which flags of truck data are cleared by what followed: so many judged days in a row, after the last day that carries the
 * flag, on which the item was measured and within its bound.
 * @param history judged days of one truck, complete from the evidence of its flags on
 */
export function clearedByCleanDays(
  history: readonly JudgedEntry[],
  flags: readonly (KnownFlag & { readonly clearsBy: ClearingEvent })[],
  rules: readonly FlagRule[],
): Clearing[] {
  return flags.flatMap((flag): Clearing[] => {
    if (!OPEN_FLAG_STATES.includes(flag.state) || flag.clearsBy !== 'clean_days') return [];
    // what is in the history wins over its stored copy: a late packet may have changed a day
    const points = pointsOf([...entriesOf(flag.evidence), ...history], 'truck_day', flag.item);
    const lastOver = points.findLastIndex((point) => point.evidence.some((value) => value.result === 'exceed'));
    const after = points.slice(lastOver + 1);
    const wanted = after.length === 0 ? null : cleanDaysOn(rules, flag, after);
    const settling = wanted === null ? undefined : after[wanted - 1];
    if (settling === undefined) return [];
    return [{ flagId: flag.id, clearedBy: 'clean_days', at: settling.at, ref: settling.key.replace('truck_day:', '') }];
  });
}

function cleanDaysOn(
  rules: readonly FlagRule[],
  { kind }: KnownFlag,
  after: readonly { readonly at: Date }[],
): number | null {
  const [first] = after;
  const rule = first === undefined ? null : flagRuleOn(rules, kind, shanghaiDate(first.at));
  return rule?.cleanDays ?? null;
}
