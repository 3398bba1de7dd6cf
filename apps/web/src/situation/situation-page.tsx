import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import type { MapPoint } from '../components/map/map-point.js';
import { MapView } from '../components/map/map-view.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { Backlog } from './backlog.js';
import { CounterRow } from './counters.js';
import { FeedList } from './feed-list.js';
import { PlaceList } from './place-list.js';
import { readMap, readSituation, type Place, type Situation } from './situation-data.js';
import { useWall } from './use-wall.js';
import './situation.css';

const READ_EVERY_MS = 15_000;
/** The wall moves slower: nobody should be drawn to it by movement alone. */
const BEAT_MS = { desk: 1_000, wall: 3_000 } as const;
const STATES: readonly Place['state'][] = ['live', 'quiet', 'silent', 'never', 'stopped'];
const TONES: Readonly<Record<Place['state'], NonNullable<MapPoint['tone']>>> = {
  live: 'pass',
  quiet: 'doubt',
  silent: 'exceed',
  never: 'silent',
  stopped: 'silent',
};

/** Map and list of everything that sends data, what passes now, counters of today, backlog; for a desk, a phone and a wall. */
export default function SituationPage(): ReactNode {
  const { situation } = useWords();
  const { area } = useAreas();
  const wall = useWall();
  const query = useQuery({
    queryKey: ['situation', area],
    queryFn: () => readSituation(area),
    refetchInterval: READ_EVERY_MS,
    placeholderData: (before) => before,
  });
  useLiveRefresh(['site.', 'outage.'], [['situation']]);
  return (
    <div ref={wall.box} className={`stack situation${wall.on ? ' situation-wall' : ''}`}>
      <header className="row row-between">
        <h1>{situation.title}</h1>
        <Button className="no-print" onClick={wall.toggle} aria-pressed={wall.on}>
          {wall.on ? situation.wallLeave : situation.wall}
        </Button>
      </header>
      <Loaded query={query} lines={12}>
        {(data) => <View data={data} updatedAt={query.dataUpdatedAt} wall={wall.on} />}
      </Loaded>
    </div>
  );
}

interface ViewProps {
  readonly data: Situation;
  readonly updatedAt: number;
  readonly wall: boolean;
}

function View({ data, updatedAt, wall }: ViewProps): ReactNode {
  const { situation } = useWords();
  const [params, setParams] = useSearchParams();
  const [selected, select] = useState<string | null>(null);
  const state = STATES.find((one) => one === params.get('state')) ?? null;
  const setState = (next: Place['state'] | null): void =>
    setParams(next === null ? {} : { state: next }, { replace: true });
  const names = useNames(data.places);
  return (
    <>
      <CounterRow situation={data} />
      <div className="situation-grid">
        <Panel title={situation.map} updatedAt={updatedAt} staleAfterMs={60_000} className="situation-map">
          <PlaceMap places={data.places} state={state} selected={selected} onSelect={select} wall={wall} />
        </Panel>
        <div className="stack situation-side">
          <FeedList names={names} rows={wall ? 14 : 10} beatMs={wall ? BEAT_MS.wall : BEAT_MS.desk} />
          <Backlog situation={data} updatedAt={updatedAt} />
        </div>
        <Panel title={situation.list} updatedAt={updatedAt} staleAfterMs={60_000} className="situation-list">
          <PlaceList places={data.places} selected={selected} onSelect={select} state={state} onState={setState} />
        </Panel>
      </div>
    </>
  );
}

/** Names of places by code; the same map as long as nothing was renamed, so that drawn lines stay as they are. */
function useNames(places: readonly Place[]): ReadonlyMap<string, string> {
  const text = places.map((place) => `${place.code}\t${place.name}`).join('\n');
  return useMemo(() => new Map(text.split('\n').map((line) => line.split('\t') as [string, string])), [text]);
}

interface PlaceMapProps {
  readonly places: readonly Place[];
  readonly state: Place['state'] | null;
  readonly selected: string | null;
  readonly onSelect: (code: string | null) => void;
  readonly wall: boolean;
}

function PlaceMap({ places, state, selected, onSelect, wall }: PlaceMapProps): ReactNode {
  const { situation } = useWords();
  const map = useQuery({ queryKey: ['map'], queryFn: readMap, staleTime: Infinity });
  const shown = places.filter((place) => state === null || place.state === state);
  // markers are drawn anew only when something on the map changed, not with every reading of the page
  const text = JSON.stringify(
    shown.flatMap(({ code, name, lon, lat, state: at, siteKind }) =>
      lon === null || lat === null ? [] : [{ code, name, lon, lat, at, sign: siteKind ?? 'station' }],
    ),
  );
  const points = useMemo(
    () =>
      (JSON.parse(text) as readonly Marked[]).map(({ code, name, lon, lat, at, sign }): MapPoint => ({
        id: code,
        lon,
        lat,
        datum: 'wgs84',
        label: `${name} · ${situation.states[at]}`,
        tone: TONES[at],
        sign: situation.signs[sign],
      })),
    [text, situation],
  );
  const missing = shown.length - points.length;
  return (
    <>
      <MapView
        points={points}
        selected={selected}
        onSelect={onSelect}
        outlines={(map.data?.outlines as never) ?? null}
        datum={map.data?.datum ?? 'wgs84'}
        approvalNumber={map.data?.approvalNumber ?? null}
        height={wall ? 'calc(100dvh - 300px)' : 'clamp(300px, 58dvh, 640px)'}
        label={situation.mapLabel}
      />
      <p className="muted small">
        {situation.datum[map.data?.datum ?? 'wgs84']}
        {map.data?.outlines === null && ` · ${situation.outlineNone}`}
        {missing > 0 && ` · ${situation.mapMissing(missing)}`}
      </p>
    </>
  );
}

interface Marked {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly at: Place['state'];
  readonly sign: 'A' | 'B' | 'C' | 'D' | 'station';
}
