import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { clockText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { type TruckDayDetail } from './truck-data.js';
import { startOf } from './day-time.js';

interface DayListsProps {
  readonly day: TruckDayDetail;
  readonly onShow: (from: number, to: number) => void;
}

const clock = (text: string): string => clockText(new Date(text));

/** Trips, missing data, trouble codes and what else happened on the day. */
export function DayLists({ day, onShow }: DayListsProps): ReactNode {
  const { trucks } = useWords();
  const missing = day.gaps.filter((gap) => gap.kind === 'unexplained');
  const start = startOf(day.day);
  const show = (from: string, to: string): void => onShow(Date.parse(from) - start, Date.parse(to) - start);
  const events = [
    ...day.fillings.map((one) => ({
      at: one.at,
      text: `${trucks.filled[one.what]} ${numberText(one.fromPct, 0)} → ${numberText(one.toPct, 0)} %`,
    })),
    ...day.crossings.map((one) => ({ at: one.at, text: trucks.crossed(one.fence, one.inside) })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <div className="truck-lists">
      <Panel title={trucks.dtcs}>
        <Lines
          empty={trucks.noDtcs}
          lines={day.diagnostics.map((one) => ({
            key: one.at,
            when: clock(one.at),
            text: (
              <>
                <span className={one.mil === true ? 'truck-bad' : 'muted'}>
                  {one.mil === null ? trucks.milUnknown : one.mil ? `▲ ${trucks.milOn}` : trucks.milOff}
                </span>{' '}
                {one.dtcs.length === 0 ? <span className="muted">{trucks.noDtc}</span> : one.dtcs.join(' ')}
              </>
            ),
          }))}
        />
      </Panel>
      <Panel title={trucks.gaps}>
        <Lines
          empty={trucks.noGaps}
          lines={missing.map((gap) => ({
            key: gap.from,
            when: (
              <Button look="quiet" onClick={() => show(gap.from, gap.to)}>
                {clock(gap.from)}–{clock(gap.to)}
              </Button>
            ),
            text: [
              gap.km === null ? null : trucks.gapUnexplained(numberText(gap.km, 1)),
              gap.moving ? trucks.gapMoving : null,
            ]
              .filter((one) => one !== null)
              .join(' · '),
          }))}
        />
      </Panel>
      <Panel title={trucks.events}>
        <Lines
          empty={trucks.noEvents}
          lines={events.map((one) => ({ key: `${one.at} ${one.text}`, when: clock(one.at), text: one.text }))}
        />
      </Panel>
      <Panel title={trucks.trips} className="truck-trips">
        <Lines
          empty={trucks.noTrips}
          lines={day.tripList.map((trip) => ({
            key: trip.startedAt,
            when: (
              <Button look="quiet" onClick={() => show(trip.startedAt, trip.endedAt)}>
                {clock(trip.startedAt)}–{clock(trip.endedAt)}
              </Button>
            ),
            text: `${numberText(trip.km, 1)} km · ${numberText(trip.fuelL, 1)} L · ${numberText(trip.nox.gPerKm, 2)} g/km NOₓ`,
          }))}
        />
      </Panel>
    </div>
  );
}

interface LinesProps {
  readonly empty: string;
  readonly lines: readonly { readonly key: string; readonly when: ReactNode; readonly text: ReactNode }[];
}

function Lines({ empty, lines }: LinesProps): ReactNode {
  if (lines.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="truck-lines">
      {lines.map((line) => (
        <li key={line.key}>
          <span>{line.when}</span>
          <span>{line.text}</span>
        </li>
      ))}
    </ul>
  );
}
