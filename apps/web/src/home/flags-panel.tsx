import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Plate } from '../components/plate.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import type { FlagBrief } from '../flags/flag-data.js';
import { ratioText } from '../flags/ratio-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { byKind, readNewFlags, readWaiting, type Counted } from './home-data.js';

const LATEST = 8;

/** New flags by kind, what waits, what is overdue, and the latest; events move them. */
export function FlagsPanel(): ReactNode {
  const { home } = useWords();
  const { area } = useAreas();
  const fresh = useQuery({
    queryKey: ['home', 'flags', 'new', area],
    queryFn: () => readNewFlags(area),
    refetchInterval: 60_000,
  });
  const waiting = useQuery({
    queryKey: ['home', 'flags', 'waiting', area],
    queryFn: () => readWaiting(area),
    refetchInterval: 60_000,
  });
  useLiveRefresh(['flag.'], [['home', 'flags']]);
  return (
    <Panel title={home.flags} updatedAt={fresh.dataUpdatedAt}>
      <div className="stack">
        <div className="key-row">
          <Count
            label={home.newFlags}
            flags={fresh.data?.flags.length}
            more={fresh.data?.more}
            to="/flags?since=24h&state=all"
          />
          <Count label={home.open} flags={waiting.data?.open} to="/flags?state=open" />
          <Count label={home.second} flags={waiting.data?.second} to="/flags?state=second_opinion" />
          <Count label={home.overdue} flags={waiting.data?.overdue} to="/flags?overdue=true" tone="exceed" />
        </div>
        <Loaded query={fresh} lines={8}>
          {(counted) => (counted.flags.length === 0 ? <p className="muted">{home.noNew}</p> : <New {...counted} />)}
        </Loaded>
      </div>
    </Panel>
  );
}

interface CountProps {
  readonly label: string;
  readonly flags: number | undefined;
  /** there are more than were counted */
  readonly more?: boolean | undefined;
  readonly to: string;
  readonly tone?: 'exceed';
}

/** A number of flags; "1 000 +" when not all were counted. */
function Count({ label, flags, more = false, to, tone }: CountProps): ReactNode {
  const { home } = useWords();
  return (
    <KeyNumber
      label={label}
      value={flags}
      to={to}
      {...(tone !== undefined && flags !== undefined && flags > 0 ? { tone } : {})}
      {...(more ? { unit: '+' } : home.unit === '' ? {} : { unit: home.unit })}
    />
  );
}

function New({ flags }: Counted): ReactNode {
  const { home, domain } = useWords();
  const kinds = byKind(flags);
  const most = Math.max(...kinds.map((one) => one.flags));
  return (
    <>
      <section className="stack-tight">
        <h3>{home.byKind}</h3>
        <ul className="home-lines">
          {kinds.map(({ kind, flags: number }) => (
            <li key={kind}>
              <Link to={`/flags?kind=${kind}&since=24h&state=all`} className="home-line">
                <span>{domain.flagKind[kind]}</span>
                <span className="home-bar" aria-hidden="true">
                  <span style={{ width: `${(number / most) * 100}%` }} />
                </span>
                <strong className="number">{numberText(number)}</strong>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h3>{home.latest}</h3>
        <ul className="home-lines">
          {flags.slice(0, LATEST).map((flag) => (
            <li key={flag.id}>
              <Latest flag={flag} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Latest({ flag }: { readonly flag: FlagBrief }): ReactNode {
  const { flags, domain } = useWords();
  const { nameOf } = useAreas();
  return (
    <Link to={`/flags/${flag.id}?since=24h&state=all`} className="home-flag">
      <Plate text={flag.plate} colour={flag.plateColor} size="small" />
      <span>
        {domain.flagKind[flag.kind]}
        {flag.worstRatio !== null && <span className="muted"> {flags.ratio(ratioText(flag.worstRatio))}</span>}
      </span>
      <span className="muted small home-area">{nameOf(flag.areaCode)}</span>
      <span className="muted small home-time">
        <TimeText at={flag.openedAt} />
      </span>
    </Link>
  );
}
