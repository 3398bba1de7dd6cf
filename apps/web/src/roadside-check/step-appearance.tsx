import { APPEARANCE_ITEMS, type AppearanceItem } from '@app/domain';
import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';
import type { Draft } from './draft.js';

/** What can be seen on a road without a lift, by fuel; the rest of the tables is for stations. */
const SEEN: readonly AppearanceItem[] = [
  'seriousSmoke',
  'controlDevices',
  'mechanicalCondition',
  'exhaustLeak',
  'liquidLeak',
  'tankAndFuel',
  'instruments',
];
const OF_PETROL: readonly AppearanceItem[] = ['crankcaseVentilation', 'evaporationSystem'];

const GOOD = new Map<AppearanceItem, 'yes' | 'no' | null>(APPEARANCE_ITEMS.map(({ item, good }) => [item, good]));
const goodOf = (item: AppearanceItem): 'yes' | 'no' => GOOD.get(item) ?? 'yes';

interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** A chip for each thing to look at: not checked, in order, not in order, by one touch each. */
export function StepAppearance({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  const items = draft.method === 'two_speed_idle' ? [...SEEN, ...OF_PETROL] : SEEN;
  const words = roadside.items as Readonly<Record<string, string>>;
  const touch = (item: AppearanceItem): void => {
    const good = goodOf(item);
    const { [item]: was, ...rest } = draft.appearance;
    if (was === undefined) change({ appearance: { ...rest, [item]: good } });
    else if (was === good) change({ appearance: { ...rest, [item]: good === 'yes' ? 'no' : 'yes' } });
    else change({ appearance: rest });
  };
  const all = (): void => change({ appearance: Object.fromEntries(items.map((item) => [item, goodOf(item)])) });
  return (
    <div className="stack-tight">
      <div>
        <Button onClick={all}>{roadside.allGood}</Button>
      </div>
      <div className="seen">
        {items.map((item) => {
          const said = draft.appearance[item];
          const state = said === undefined ? 'none' : said === goodOf(item) ? 'good' : 'bad';
          const word = { none: roadside.notChecked, good: roadside.good, bad: roadside.bad }[state];
          return (
            <button key={item} type="button" className={`seen-chip seen-${state}`} onClick={() => touch(item)}>
              <span>{words[item] ?? item}</span>
              <strong>
                <span aria-hidden="true">{{ none: '○', good: '✓', bad: '✕' }[state]} </span>
                {word}
              </strong>
            </button>
          );
        })}
      </div>
    </div>
  );
}
