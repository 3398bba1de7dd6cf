import type { ReactNode } from 'react';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { useWords, type Words } from '../words/use-words.js';
import type { Counters, Situation } from './situation-data.js';

/** The table that explains each number. */
const LINKS: Readonly<Record<keyof Counters, string>> = {
  readings: '/data-in?channel=remote-sensing',
  readingsExceed: '/flags?since=24h&state=all',
  tests: '/station',
  testsHeld: '/station',
  flags: '/flags?since=24h&state=all',
  checks: '/campaigns',
};
/** From how many on a change in percent says something. */
const COMPARED_FROM = 20;
const KEYS = Object.keys(LINKS) as readonly (keyof Counters)[];

/** Counters of today against the same weekday, up to the same time. */
export function CounterRow({ situation: data }: { readonly situation: Situation }): ReactNode {
  const { situation } = useWords();
  return (
    <section aria-label={situation.counters}>
      <p className="muted small">
        {situation.counters} · {situation.against(data.beforeDay)}
      </p>
      <div className="key-row situation-counters">
        {KEYS.map((key) => (
          <KeyNumber
            key={key}
            label={situation[key]}
            value={data.counters[key]}
            note={beforeText(data.counters[key], data.before[key], situation)}
            to={LINKS[key]}
          />
        ))}
      </div>
    </section>
  );
}

function beforeText(now: number, before: number, words: Words['situation']): string {
  // a change of a handful is no change
  if (before < COMPARED_FROM) return words.before(numberText(before), '');
  const percent = Math.round(((now - before) / before) * 100);
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '±';
  return words.before(numberText(before), words.change(`${sign}${Math.abs(percent)} %`));
}
