import type { LimitBound } from '../judgement/verdict.js';
import type { IsoDate, LimitSet } from './limit-set.js';
import { selectLimitSet, type LimitQuery } from './select-limit-set.js';

/** A limit that was in force from a day (inclusive) until another (exclusive; null = still at the end of the period). */
export interface LimitStep {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly bound: LimitBound;
  readonly unit: string;
  readonly decimals: number;
  readonly standard: string;
  readonly clause: string;
  readonly verified: boolean;
  readonly limitSetCode: string;
  readonly limitSetVersion: number;
}

/**
 * The limit of one item through time: one step a limit set that was in force, gaps where none was or two contradict each
 * other. As printed: what the height of a station adds to it is not in.
 * @param query as for {@link selectLimitSet}, without the day
 * @param period first and last day, both inclusive
 */
export function limitSteps(
  sets: readonly LimitSet[],
  query: Omit<LimitQuery, 'date'>,
  item: string,
  period: { readonly from: IsoDate; readonly to: IsoDate },
): readonly LimitStep[] {
  const { from, to } = period;
  const turns = sets.flatMap((set) => [set.effectiveFrom, ...(set.effectiveTo === null ? [] : [set.effectiveTo])]);
  const days = [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].toSorted();
  const steps: LimitStep[] = [];
  for (const [at, day] of days.entries()) {
    const choice = selectLimitSet(sets, { ...query, date: day });
    const limit =
      choice.kind === 'one'
        ? choice.set.limits.find((one) => one.method === query.method && one.item === item)
        : undefined;
    if (choice.kind !== 'one' || limit === undefined) continue;
    const { set } = choice;
    const until = days[at + 1] ?? null;
    const last = steps.at(-1);
    const same = last?.until === day && last.limitSetCode === set.code && last.limitSetVersion === set.version;
    if (last && same) steps[steps.length - 1] = { ...last, until };
    else {
      steps.push({
        from: day,
        until,
        bound: limit.bound,
        unit: limit.unit,
        decimals: limit.decimals,
        standard: set.standard,
        clause: limit.clause,
        verified: limit.verified,
        limitSetCode: set.code,
        limitSetVersion: set.version,
      });
    }
  }
  return steps;
}
