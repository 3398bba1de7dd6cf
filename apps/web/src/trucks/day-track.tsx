import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import type { MapPoint } from '../components/map/map-point.js';
import { MapView } from '../components/map/map-view.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { readMap } from '../situation/situation-data.js';
import { useWords } from '../words/use-words.js';
import { boxesOf, clockOfDay } from './day-option.js';
import { indexAt, positionAt, trackOf, type DayColumns } from './day-series.js';
import type { TruckSeries } from './truck-data.js';

/** Points a tick and ticks a second: an hour of driving passes in nine seconds. */
const TICK_MS = 100;
const POINTS_A_TICK = 4;

interface DayTrackProps {
  readonly series: TruckSeries;
  readonly columns: DayColumns;
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** The way of the day with the truck at the chosen moment, its values then, and a replay. */
export function DayTrack({ series, columns, at, onAt }: DayTrackProps): ReactNode {
  const { trucks } = useWords();
  const map = useQuery({ queryKey: ['map'], queryFn: readMap, staleTime: Infinity });
  const track = useMemo(() => trackOf(series), [series]);
  const index = Math.max(0, indexAt(columns.t, at));
  const here = positionAt(series, index);
  const points = useMemo(
    (): readonly MapPoint[] =>
      here === null
        ? []
        : [
            {
              id: 'here',
              lon: here.lon,
              lat: here.lat,
              datum: 'wgs84',
              label: clockOfDay(at),
              tone: 'exceed',
              sign: '●',
            },
          ],
    // the marker moves with the position, not with every second in which the truck stands
    [here?.lon, here?.lat],
  );
  const [playing, setPlaying] = useState(false);
  const tick = useEffectEvent(() => {
    const next = Math.min(columns.t.length - 1, index + POINTS_A_TICK);
    onAt(columns.t[next] ?? at);
    if (next === columns.t.length - 1) setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => tick(), TICK_MS);
    return () => clearInterval(timer);
  }, [playing]);
  return (
    <div className="truck-track">
      <Panel title={trucks.track} className="truck-track-map">
        {track.length === 0 ? (
          <p className="muted">{trucks.noTrack}</p>
        ) : (
          <MapView
            points={points}
            selected="here"
            track={track}
            outlines={(map.data?.outlines as never) ?? null}
            datum={map.data?.datum ?? 'wgs84'}
            approvalNumber={map.data?.approvalNumber ?? null}
            height="clamp(240px, 42dvh, 420px)"
            label={trucks.trackLabel}
          />
        )}
        <div className="truck-replay no-print">
          <Button onClick={() => setPlaying(!playing)} aria-pressed={playing}>
            {playing ? trucks.pause : trucks.play}
          </Button>
          <input
            type="range"
            aria-label={trucks.moment}
            aria-valuetext={clockOfDay(at)}
            min={0}
            max={Math.max(0, columns.t.length - 1)}
            value={index}
            onChange={(event) => onAt(columns.t[Number(event.target.value)] ?? at)}
          />
          <output>{clockOfDay(columns.t[index] ?? at)}</output>
        </div>
      </Panel>
      <Panel title={`${trucks.value} ${clockOfDay(columns.t[index] ?? at)}`}>
        <Moment columns={columns} index={index} />
      </Panel>
    </div>
  );
}

function Moment({ columns, index }: { readonly columns: DayColumns; readonly index: number }): ReactNode {
  const { trucks } = useWords();
  const words = trucks.field as Readonly<Record<string, string>>;
  return (
    <dl className="truck-facts">
      {boxesOf(columns).flatMap(({ unit, fields }) =>
        fields.map((field) => {
          const value = columns.fields[field]?.[index] ?? null;
          const broken = (columns.errors[field]?.[index] ?? 0) > 0;
          return (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd className={broken ? 'truck-bad' : ''}>
                {broken && value === null
                  ? `▲ ${trucks.sensorError}`
                  : `${numberText(value, unit === 'r/min' ? 0 : 1)} ${unit}`}
              </dd>
            </div>
          );
        }),
      )}
    </dl>
  );
}
