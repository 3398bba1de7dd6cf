import type { ReactNode } from 'react';
import { exactText } from '../components/time.js';
import { useNow } from '../components/use-now.js';
import { useWords } from '../words/use-words.js';
import { daysLeft, QUEUE_STATES, type FlagBrief } from './flag-data.js';

/** How many days a review still has, in words; amber in the last week, red when it is over; nothing once it is decided. */
export function Deadline({ flag }: { readonly flag: Pick<FlagBrief, 'deadline' | 'state'> }): ReactNode {
  const { deadline: at, state } = flag;
  const { flags } = useWords();
  const now = useNow(60_000);
  const days = daysLeft(at, now);
  if (!QUEUE_STATES.split(',').includes(state)) return null;
  if (at === null || days === null) return <span className="muted">{flags.noDeadline}</span>;
  const text = days < 0 ? flags.deadlineOver(-days) : days === 0 ? flags.deadlineToday : flags.deadlineLeft(days);
  const tone = days < 0 ? 'flag-late' : days < 7 ? 'flag-soon' : '';
  return (
    <time className={tone} dateTime={at} title={exactText(new Date(at))}>
      {text}
    </time>
  );
}
