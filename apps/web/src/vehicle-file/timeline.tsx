import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { components } from '../api/schema.js';
import { useCursorList } from '../api/use-cursor-list.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { dayText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { readTimeline, type TimelineEntry, type TimelineFilter } from './file-data.js';
import { Entry, kindName } from './timeline-entry.js';

interface TimelineProps {
  readonly id: string;
  /** what there is of the vehicle; kinds of which there is nothing get no button */
  readonly current: string | null;
  readonly kinds: readonly components['schemas']['TimelineKindDto'][];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Everything that is known of a vehicle on one line, the latest first; filters stand in the address. */
export function Timeline({ id, current, kinds }: TimelineProps): ReactNode {
  const { vehicleFile: words, table } = useWords();
  const [params, setParams] = useSearchParams();
  const day = (name: string): string | null => {
    const value = params.get(name);
    return value !== null && DAY.test(value) ? value : null;
  };
  const known = kinds.filter((one) => one.entries > 0);
  const asked = params.get('kinds')?.split(',') ?? [];
  const chosen = known.map((one) => one.kind).filter((kind) => asked.includes(kind));
  const filter: TimelineFilter = {
    kinds: chosen.length === 0 ? null : chosen.join(','),
    from: day('from'),
    to: day('to'),
  };
  const list = useCursorList(['vehicle-timeline', id, filter], (cursor) => readTimeline(id, filter, cursor));
  const set = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const toggle = (kind: string): void => {
    const next = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    set('kinds', next.join(','));
  };
  return (
    <Panel title={words.timeline} updatedAt={list.updatedAt} staleAfterMs={600_000}>
      <div className="timeline-tools no-print">
        <div className="row" role="group" aria-label={words.allKinds}>
          <button type="button" className="chip" aria-pressed={chosen.length === 0} onClick={() => set('kinds', null)}>
            {words.allKinds}
          </button>
          {known.map(({ kind, entries }) => (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {kindName(kind, words)} {entries}
            </button>
          ))}
        </div>
        <DayRange {...filter} set={set} />
      </div>
      {list.isPending ? (
        <Loading lines={8} />
      ) : list.error && list.rows.length === 0 ? (
        <ErrorBox error={list.error} onRetry={list.refetch} />
      ) : list.rows.length === 0 ? (
        <Empty title={words.timelineEmpty} />
      ) : (
        <Days rows={list.rows} current={current} />
      )}
      {list.hasMore && (
        <p>
          <Button busy={list.loadingMore} onClick={list.more}>
            {table.loadMore}
          </Button>
        </p>
      )}
    </Panel>
  );
}

interface DayRangeProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly set: (name: string, value: string | null) => void;
}

function DayRange({ from, to, set }: DayRangeProps): ReactNode {
  const { vehicleFile: words } = useWords();
  const input = (name: 'from' | 'to', value: string | null): ReactNode => (
    <label className="row">
      <span className="small muted">{words[name]}</span>
      <input className="input" type="date" value={value ?? ''} onChange={(event) => set(name, event.target.value)} />
    </label>
  );
  return (
    <div className="row">
      {input('from', from)}
      {input('to', to)}
    </div>
  );
}

/** One heading a day. */
function Days({
  rows,
  current,
}: { readonly rows: readonly TimelineEntry[] } & Pick<TimelineProps, 'current'>): ReactNode {
  const [openId, setOpenId] = useState<string | null>(null);
  const days = new Map<string, TimelineEntry[]>();
  for (const row of rows) {
    const day = dayText(new Date(row.at));
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return (
    <ol className="timeline">
      {[...days].map(([day, entries]) => (
        <li key={day}>
          <h3 className="timeline-day">{day}</h3>
          <ul>
            {entries.map((one) => {
              const key = `${one.kind} ${one.id}`;
              return (
                <Entry
                  key={key}
                  entry={one}
                  current={current}
                  open={openId === key}
                  onOpen={() => setOpenId(openId === key ? null : key)}
                />
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
