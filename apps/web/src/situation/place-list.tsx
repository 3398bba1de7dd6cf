import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberText } from '../components/numbers.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { hrefOfPlace, type Place } from './situation-data.js';

/** The worst first: whoever looks wants to know what is wrong. */
const ORDER: readonly Place['state'][] = ['silent', 'never', 'quiet', 'live', 'stopped'];
export const STATE_SIGNS: Readonly<Record<Place['state'], string>> = {
  live: '●',
  quiet: '◐',
  silent: '○',
  never: '–',
  stopped: '×',
};

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly selected: string | null;
  readonly onSelect: (code: string | null) => void;
  readonly state: Place['state'] | null;
  readonly onState: (state: Place['state'] | null) => void;
}

/** Every place beside the map, the silent ones on top; a press shows it on the map and says more. */
export function PlaceList({ places, selected, onSelect, state, onState }: PlaceListProps): ReactNode {
  const { situation } = useWords();
  const shown = places
    .filter((place) => state === null || place.state === state)
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.today - a.today);
  return (
    <div className="stack-tight">
      <div className="place-filters no-print" role="group" aria-label={situation.show}>
        <Filter
          on={state === null}
          text={situation.stateOf(situation.all, places.length)}
          press={() => onState(null)}
        />
        {ORDER.map((one) => {
          const n = places.filter((place) => place.state === one).length;
          if (n === 0 && state !== one) return null;
          const text = `${STATE_SIGNS[one]} ${situation.stateOf(situation.states[one], n)}`;
          return <Filter key={one} on={state === one} text={text} press={() => onState(state === one ? null : one)} />;
        })}
      </div>
      {shown.length === 0 ? (
        <p className="muted">{places.length === 0 ? situation.noPlaces : situation.noneOfState}</p>
      ) : (
        <ul className="places" tabIndex={0} aria-label={situation.list}>
          {shown.map((place) => (
            <Row
              key={place.code}
              place={place}
              open={place.code === selected}
              press={() => onSelect(place.code === selected ? null : place.code)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Filter({
  on,
  text,
  press,
}: {
  readonly on: boolean;
  readonly text: string;
  readonly press: () => void;
}): ReactNode {
  return (
    <button type="button" className="place-filter" aria-pressed={on} onClick={press}>
      {text}
    </button>
  );
}

function Row({
  place,
  open,
  press,
}: {
  readonly place: Place;
  readonly open: boolean;
  readonly press: () => void;
}): ReactNode {
  const { situation } = useWords();
  return (
    <li className={`place place-${place.state}`}>
      <button type="button" className="place-row" aria-expanded={open} onClick={press}>
        <span className="place-state">
          <span aria-hidden="true">{STATE_SIGNS[place.state]}</span>
          <span className="visually-hidden">{situation.states[place.state]}</span>
        </span>
        <span className="place-name">{place.name}</span>
        <span className="muted small place-today">{situation.today(numberText(place.today))}</span>
        <span className="muted small place-since">
          {place.lastDataAt === null ? situation.noData : <TimeText at={place.lastDataAt} />}
        </span>
      </button>
      {open && <Details place={place} />}
    </li>
  );
}

function Details({ place }: { readonly place: Place }): ReactNode {
  const { situation } = useWords();
  const { nameOf } = useAreas();
  const kinds = situation.kinds as Readonly<Record<string, string>>;
  const facts: readonly ReactNode[] = [
    <strong key="state">{situation.states[place.state]}</strong>,
    kinds[place.siteKind ?? 'station'],
    nameOf(place.areaCode),
    place.online === null || place.since === null ? null : (
      <span key="online">
        {place.online ? situation.online : situation.offline} {situation.since}{' '}
        <TimeText at={place.since} show="both" />
      </span>
    ),
    place.lastDataAt === null ? null : (
      <span key="last">
        {situation.lastData} <TimeText at={place.lastDataAt} show="both" />
      </span>
    ),
    place.validShare === null ? null : situation.valid((place.validShare * 100).toFixed(1)),
    place.clockSkewS === null || Math.abs(place.clockSkewS) < 5 ? null : situation.clock(place.clockSkewS.toFixed(0)),
  ];
  return (
    <p className="place-details small">
      {facts
        .filter((fact) => fact !== null)
        .map((fact, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            {fact}
          </span>
        ))}{' '}
      <Link to={hrefOfPlace(place)}>{situation.open}</Link>
    </p>
  );
}
