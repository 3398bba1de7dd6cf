import { areaContains } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { readQuarantineSums, readSources, type SourceSum } from '../data-in/data-in-data.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';

const SHOWN = 5;
const DAYS = 30;

/** Sources that fell silent, sources whose data were refused, what waits in quarantine. */
export function DataPanel(): ReactNode {
  const { home, dataIn } = useWords();
  const { area } = useAreas();
  const mine = (code: string | null): boolean => area === null || (code !== null && areaContains(area, code));
  const sources = useQuery({
    queryKey: ['data-in', 'sources', DAYS],
    queryFn: () => readSources(DAYS),
    refetchInterval: 60_000,
  });
  const waiting = useQuery({
    queryKey: ['home', 'quarantine', area],
    queryFn: () => readQuarantineSums({ state: 'waiting', ...(area === null ? {} : { area }) }),
    refetchInterval: 60_000,
  });
  useLiveRefresh(
    ['site.', 'inspection.', 'quarantine.'],
    [
      ['data-in', 'sources'],
      ['home', 'quarantine'],
    ],
  );
  const own = sources.data?.filter((one) => mine(one.areaCode));
  const silent = own?.filter((one) => one.state === 'silent' || one.state === 'never');
  const refused = own?.filter((one) => one.refusedToday > 0).sort((a, b) => b.refusedToday - a.refusedToday);
  const unit = home.unit === '' ? {} : { unit: home.unit };
  return (
    <Panel title={home.data} updatedAt={sources.dataUpdatedAt}>
      <div className="stack">
        <div className="key-row">
          <KeyNumber
            label={home.silent}
            value={silent?.length}
            {...(home.sourcesUnit === '' ? {} : { unit: home.sourcesUnit })}
            note={home.silentNote}
            to="/data-in?show=silent"
            {...(silent && silent.length > 0 ? { tone: 'doubt' as const } : {})}
          />
          <KeyNumber
            label={home.refused}
            value={refused?.reduce((sum, one) => sum + one.refusedToday, 0)}
            {...unit}
            to="/data-in?show=refused"
          />
          <KeyNumber label={home.waiting} value={waiting.data?.total} {...unit} to="/data-in/quarantine" />
        </div>
        <Loaded query={{ ...sources, data: silent }} lines={3}>
          {(rows) => (
            <Sources
              title={home.silent}
              empty={home.noSilent}
              rows={rows}
              more="/data-in?show=silent"
              note={(one) => (one.lastDay === null ? dataIn.states[one.state] : dataIn.lastDay(one.lastDay))}
            />
          )}
        </Loaded>
        {refused && (
          <Sources
            title={home.refusedBy}
            empty={home.noRefused}
            rows={refused}
            more="/data-in?show=refused"
            note={(one) => home.refusedLine(numberText(one.refusedToday))}
          />
        )}
      </div>
    </Panel>
  );
}

interface SourcesProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly SourceSum[];
  readonly more: string;
  readonly note: (one: SourceSum) => string;
}

function Sources({ title, empty, rows, more, note }: SourcesProps): ReactNode {
  const { home } = useWords();
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="home-lines">
          {rows.slice(0, SHOWN).map((one) => (
            <li key={one.channel + one.source}>
              <Link to={`/data-in/sources/${one.channel}/${one.source}`} className="home-source">
                <span>{one.name}</span>
                <span className="muted">{note(one)}</span>
              </Link>
            </li>
          ))}
          {rows.length > SHOWN && (
            <li>
              <Link to={more} className="home-more">
                {home.moreSources(rows.length - SHOWN)}
              </Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
