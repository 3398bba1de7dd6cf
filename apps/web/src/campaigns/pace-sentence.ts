import type { Forecast } from '@app/domain';
import { numberText } from '../components/numbers.js';
import type { Words } from '../words/use-words.js';

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** "还差 n 辆，按现速 … 完成（… 至 …），晚于期限 n 天" */
export function paceSentence(progress: Forecast, endsOn: string, words: Words['campaigns']): string {
  const { remaining, reachedOn, pacePerDay } = progress;
  const { early, likely, late } = reachedOn;
  if (remaining === 0) return words.reached;
  const left = numberText(remaining);
  if (likely === null) return pacePerDay === 0 ? words.remainingNever(left) : words.remainingFar(left);
  const main =
    late === null
      ? words.remainingOpenEnd(left, likely, early ?? likely)
      : words.remaining(left, likely, early ?? likely, late);
  const over = daysBetween(endsOn, likely);
  return `${main} · ${over > 0 ? words.late(over) : words.inTime}`;
}

/** What a day must bring from tomorrow on to reach the target in time; null when the period is over or nothing is missing. */
export function neededPerDay(progress: Forecast, asOf: string, endsOn: string): number | null {
  const days = daysBetween(asOf, endsOn);
  return days <= 0 || progress.remaining === 0 ? null : progress.remaining / days;
}
