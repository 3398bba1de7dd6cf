import type { VerdictResult } from '../judgement/verdict.js';
import { OPEN_FLAG_STATES } from './flag.js';
import type { FlagState } from './flag.js';
import type { KnownFlag } from './decide-flags.js';
import type { ClearingEvent } from './flag-rule.js';

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
