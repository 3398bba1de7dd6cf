import type { ReactNode } from 'react';
import { useWords, type Words } from '../words/use-words.js';
import { dayText, exactText } from './time.js';
import { useNow } from './use-now.js';

interface TimeTextProps {
  /** ISO text, epoch ms or Date; null shows a dash */
  readonly at: string | number | Date | null | undefined;
  /** `both`: relative and exact side by side; `exact`, `day`: only that */
  readonly show?: 'relative' | 'exact' | 'both' | 'day';
}

/** A time in Asia/Shanghai: relative, with the exact one on hover and for assistive tech. */
export function TimeText({ at, show = 'relative' }: TimeTextProps): ReactNode {
  const { common } = useWords();
  const now = useNow(15_000);
  if (at == null) return <span className="muted">–</span>;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span>{String(at)}</span>;
  const exact = exactText(date);
  const relative = relativeText(date.getTime() - now, common);
  const shown = { relative, exact, both: `${relative} · ${exact}`, day: dayText(date) }[show];
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {shown}
    </time>
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function relativeText(difference: number, words: Words['common']): string {
  const size = Math.abs(difference);
  if (size < MINUTE) return words.just;
  const late = difference < 0;
  if (size < HOUR) return (late ? words.minutesAgo : words.inMinutes)(Math.floor(size / MINUTE));
  if (size < DAY) return (late ? words.hoursAgo : words.inHours)(Math.floor(size / HOUR));
  return (late ? words.daysAgo : words.inDays)(Math.floor(size / DAY));
}
