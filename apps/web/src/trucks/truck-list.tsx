import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { numberText } from '../components/numbers.js';
import { TimeText } from '../components/time-text.js';
import { dayText } from '../components/time.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { hrefOfDay } from './truck-data.js';
import type { ShownTruck } from './truck-state.js';

/** More rows would only make the page slow: nobody scrolls through thousands. */
const ROWS_MAX = 200;

interface TruckListProps {
  readonly shown: readonly ShownTruck[];
  readonly selected: number | null;
  readonly onSelect: (id: number | null) => void;
}

/** The trucks beside the map, the worst first; a press says more and leads to the day. */
export function TruckList({ shown, selected, onSelect }: TruckListProps): ReactNode {
  const { trucks } = useWords();
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (shown.length === 0) return <p className="muted">{trucks.noneHere}</p>;
  const chosen = shown.find((one) => one.truck.id === selected);
  const first = shown.slice(0, ROWS_MAX);
  // one that was pressed on the map is told even when it stands far down
  const rows = chosen === undefined || first.includes(chosen) ? first : [chosen, ...first];
  return (
    <div className="stack-tight">
      <ul className="truck-rows" ref={box} tabIndex={0} aria-label={trucks.list}>
        {rows.map((one) => (
          <Row
            key={one.truck.id}
            one={one}
            open={one.truck.id === selected}
            press={() => onSelect(one.truck.id === selected ? null : one.truck.id)}
          />
        ))}
      </ul>
      {shown.length > ROWS_MAX && <p className="muted small">{trucks.listCut(ROWS_MAX)}</p>}
    </div>
  );
}

interface RowProps {
  readonly one: ShownTruck;
  readonly open: boolean;
  readonly press: () => void;
}

function Row({ one, open, press }: RowProps): ReactNode {
  const { trucks } = useWords();
  const { truck, state } = one;
  return (
    <li>
      <button type="button" className="truck-row" aria-expanded={open} onClick={press}>
        <span className={`truck-is-${state}`}>
          <span aria-hidden="true">{trucks.signs[state]}</span>
          <span className="visually-hidden">{trucks.states[state]}</span>
        </span>
        <span>{truck.plate ?? truck.vin}</span>
        <span className="muted small">
          {state === 'online' && truck.latest !== null ? (
            `${numberText(truck.latest.speedKmh, 0)} km/h`
          ) : (
            <TimeText at={truck.lastReceivedAt} />
          )}
        </span>
      </button>
      {open && <Details one={one} />}
    </li>
  );
}

function Details({ one }: Pick<RowProps, 'one'>): ReactNode {
  const { trucks } = useWords();
  const { nameOf } = useAreas();
  const { truck, state } = one;
  const { latest } = truck;
  const value = (name: string, number: number | null | undefined, unit: string): ReactNode =>
    number == null ? null : (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {numberText(Math.round(number * 10) / 10)} {unit}
        </dd>
      </div>
    );
  return (
    <div className="truck-open small">
      <p>
        <strong className={`truck-is-${state}`}>{trucks.states[state]}</strong> ·{' '}
        {truck.enterprise ?? trucks.noEnterprise} · {nameOf(truck.areaCode)}
      </p>
      {truck.plate !== null && <p className="muted">{truck.vin}</p>}
      <p className="muted">
        {trucks.lastHeard} <TimeText at={truck.lastReceivedAt} show="both" />
      </p>
      {latest !== null && (
        <dl className="truck-facts">
          {value(trucks.field.speedKmh, latest.speedKmh, 'km/h')}
          {value(trucks.field.noxUpstreamPpm, latest.noxUpstreamPpm, 'ppm')}
          {value(trucks.field.noxDownstreamPpm, latest.noxDownstreamPpm, 'ppm')}
          {value(trucks.field.scrInletC, latest.scrInletC, '°C')}
          {value(trucks.field.reagentLevelPct, latest.reagentLevelPct, '%')}
          {value(trucks.field.dpfPressureKpa, latest.dpfPressureKpa, 'kPa')}
        </dl>
      )}
      <p>
        <Link to={latest === null ? `/trucks/${truck.id}` : hrefOfDay(truck.id, dayText(new Date(latest.at)))}>
          {trucks.openDay}
        </Link>{' '}
        · <Link to={`/trucks/${truck.id}`}>{trucks.truckQuality}</Link>
      </p>
    </div>
  );
}
