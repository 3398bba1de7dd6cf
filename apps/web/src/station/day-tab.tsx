import { addCalendarDays, isIsoDate } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { KeyNumber } from '../components/key-number.js';
import { Panel } from '../components/panel.js';
import { Empty, Loaded } from '../components/states.js';
import { dayText } from '../components/time.js';
import { useNow } from '../components/use-now.js';
import { useWords } from '../words/use-words.js';
import { readStationDay, type StationDay } from './station-data.js';
import { TestPanel } from './test-panel.js';
import { TestTable } from './test-table.js';
import { TimeAxis } from './time-axis.js';
import { TodoPanel } from './todo-panel.js';
import { ValidityPanel } from './validity.js';

/** A day of a station: what is to be done on top, then the lines as time axes, then every test. */
export function DayTab({ code }: { readonly code: string }): ReactNode {
  const { station } = useWords();
  const { test } = useParams();
  const [params, setParams] = useSearchParams();
  const today = dayText(new Date(useNow(60_000)));
  const asked = params.get('day') ?? '';
  const day = isIsoDate(asked) ? asked : today;
  const query = useQuery({
    queryKey: ['station', code, 'day', day],
    queryFn: () => readStationDay(code, day),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
  useLiveRefresh(['inspection.', 'media.'], [['station', code]]);
  const go = (next: string): void => setParams(next === today ? {} : { day: next });
  return (
    <>
      <div className="row no-print">
        <Button onClick={() => go(addCalendarDays(day, -1))}>◂ {station.previous}</Button>
        <input
          type="date"
          className="input station-date"
          aria-label={station.day}
          value={day}
          max={today}
          onChange={(event) => isIsoDate(event.target.value) && go(event.target.value)}
        />
        <Button disabled={day >= today} onClick={() => go(addCalendarDays(day, 1))}>
          {station.next} ▸
        </Button>
        {day !== today && (
          <Button look="quiet" onClick={() => go(today)}>
            {station.backToToday}
          </Button>
        )}
      </div>
      <Loaded query={query} lines={10}>
        {(data) => <Day data={data} code={code} isToday={day === today} updatedAt={query.dataUpdatedAt} />}
      </Loaded>
      {test !== undefined && <TestPanel id={test} code={code} />}
    </>
  );
}

interface DayProps {
  readonly data: StationDay;
  readonly code: string;
  readonly isToday: boolean;
  readonly updatedAt: number;
}

function Day({ data, code, isToday, updatedAt }: DayProps): ReactNode {
  const { station } = useWords();
  const { counts } = data.station;
  return (
    <>
      <div className="key-row">
        <KeyNumber label={station.tests} value={counts.tests} />
        <KeyNumber label={station.pass} value={counts.pass} />
        <KeyNumber
          label={station.exceed}
          value={counts.exceed}
          {...(counts.exceed > 0 ? { tone: 'exceed' as const } : {})}
        />
        <KeyNumber
          label={station.undetermined}
          value={counts.undetermined}
          {...(counts.undetermined > 0 ? { tone: 'doubt' as const } : {})}
        />
        <KeyNumber label={station.held} value={counts.held} {...(counts.held > 0 ? { tone: 'doubt' as const } : {})} />
        <KeyNumber
          label={station.refused}
          value={counts.refused}
          to={`/station/${code}/refusals?state=all`}
          {...(counts.refused > 0 ? { tone: 'exceed' as const } : {})}
        />
      </div>
      <div className="station-grid">
        <div className="stack">
          {isToday && <TodoPanel data={data} code={code} updatedAt={updatedAt} />}
          <Panel title={station.axis} updatedAt={updatedAt}>
            {data.tests.length === 0 ? (
              <Empty title={station.tests}>
                <p>{station.noTests}</p>
              </Empty>
            ) : (
              <TimeAxis data={data} code={code} />
            )}
          </Panel>
        </div>
        <ValidityPanel day={data} updatedAt={updatedAt} />
      </div>
      {data.tests.length > 0 && <TestTable tests={data.tests} code={code} updatedAt={updatedAt} />}
    </>
  );
}
