import type { ReactNode } from 'react';
import { TimeText } from '../components/time-text.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import type { FlagHistoryLine } from './flag-data.js';

interface Entry extends FlagHistoryLine {
  /** how many of the same in a row */
  readonly times: number;
}

/** Rows of "more evidence" become one, with their number and the last time. */
function entriesOf(history: readonly FlagHistoryLine[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of history) {
    const last = entries.at(-1);
    if (last?.event === 'extend' && line.event === 'extend')
      entries[entries.length - 1] = { ...line, times: last.times + 1 };
    else entries.push({ ...line, times: 1 });
  }
  return entries;
}

/** Who moved the flag, when and why. */
export function FlagHistory({ history }: { readonly history: readonly FlagHistoryLine[] }): ReactNode {
  const { flags } = useWords();
  const me = useMe();
  const words = flags.events as Readonly<Record<string, string>>;
  const actorText = ({ id, name }: FlagHistoryLine['actor']): string =>
    id === 'system' ? flags.bySystem : id === me.id ? flags.byMe : flags.byOther(name ?? id.slice(-6));
  const leanings = flags.leanings as Readonly<Record<string, string>>;
  const leaningOf = ({ data }: FlagHistoryLine): string | null =>
    typeof data['leaning'] === 'string' ? (leanings[data['leaning']] ?? null) : null;
  return (
    <section className="stack-tight" aria-label={flags.history}>
      <h3>{flags.history}</h3>
      <ol className="flag-history">
        {entriesOf(history).map((entry) => (
          <li key={entry.at + entry.event}>
            <TimeText at={entry.at} show="exact" />
            <span>
              {entry.event === 'extend' ? flags.extended(entry.times) : (words[entry.event] ?? entry.event)}{' '}
              <span className="muted">{actorText(entry.actor)}</span>
              {leaningOf(entry) !== null && <span className="small"> {leaningOf(entry)}</span>}
              {entry.reason !== null && <q>{entry.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
