import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { MapPoint } from '../components/map/map-point.js';
import { MapView } from '../components/map/map-view.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Empty, Loaded } from '../components/states.js';
import { useNow } from '../components/use-now.js';
import { useAreas } from '../session/areas.js';
import { readMap } from '../situation/situation-data.js';
import { useWords } from '../words/use-words.js';
import { TruckList } from './truck-list.js';
import { readFindings, readTrucks, type Truck } from './truck-data.js';
import { matches, stateOf, TRUCK_STATES, type ShownTruck, type TruckState } from './truck-state.js';

const READ_EVERY_MS = 20_000;
const FINDINGS_PAGES = 5;
const TONES: Readonly<Record<TruckState, NonNullable<MapPoint['tone']>>> = {
  finding: 'exceed',
  online: 'pass',
  quiet: 'doubt',
  silent: 'silent',
  never: 'silent',
};

/** Where every truck was last, how it is, and the way to its day. */
export function LivePage(): ReactNode {
  const { trucks } = useWords();
  const { area } = useAreas();
  const list = useQuery({
    queryKey: ['trucks', 'all', area],
    queryFn: () => readTrucks(area, 'accepted'),
    refetchInterval: READ_EVERY_MS,
    placeholderData: (before) => before,
  });
  const found = useQuery({
    queryKey: ['trucks', 'found', area],
    queryFn: () => trucksWithFindings(area),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
  useLiveRefresh(
    ['truck.', 'flag.opened'],
    [
      ['trucks', 'found'],
      ['trucks', 'all'],
    ],
  );
  return (
    <Loaded query={list} lines={12}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={trucks.list}>
            <p>{trucks.noTrucks}</p>
          </Empty>
        ) : (
          <View all={all} found={found.data ?? NONE} updatedAt={list.dataUpdatedAt} />
        )
      }
    </Loaded>
  );
}

const NONE: ReadonlySet<number> = new Set();

/** Trucks in which something was found today or yesterday. */
async function trucksWithFindings(area: string | null): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  let cursor: string | undefined;
  for (let page = 0; page < FINDINGS_PAGES; page += 1) {
    const read = await readFindings({ area, kind: null, days: 2, enterprise: null }, cursor, 200);
    for (const finding of read.items) found.add(finding.truckId);
    if (read.nextCursor === null) break;
    cursor = read.nextCursor;
  }
  return found;
}

interface ViewProps {
  readonly all: readonly Truck[];
  readonly found: ReadonlySet<number>;
  readonly updatedAt: number;
}

function View({ all, found, updatedAt }: ViewProps): ReactNode {
  const { trucks } = useWords();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const [selected, select] = useState<number | null>(null);
  const now = useNow(30_000);
  const wanted = TRUCK_STATES.find((state) => state === params.get('state')) ?? null;
  const enterprise = params.get('enterprise');
  const set = (key: string, value: string | null): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const enterprises = useMemo(
    () => [...new Set(all.flatMap((one) => (one.enterprise === null ? [] : [one.enterprise])))].sort(),
    [all],
  );
  const fitting = useMemo(
    () =>
      all
        .filter((truck) => (enterprise === null || truck.enterprise === enterprise) && matches(truck, text))
        .map((truck): ShownTruck => ({ truck, state: stateOf(truck, found, now) })),
    [all, enterprise, text, found, now],
  );
  const shown = useMemo(
    () =>
      fitting
        .filter((one) => wanted === null || one.state === wanted)
        .sort((a, b) => TRUCK_STATES.indexOf(a.state) - TRUCK_STATES.indexOf(b.state) || a.truck.id - b.truck.id),
    [fitting, wanted],
  );
  return (
    <div className="stack-tight">
      <div className="truck-filters no-print">
        <input
          className="bar-select"
          type="search"
          aria-label={trucks.find}
          placeholder={trucks.findHelp}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className="bar-select"
          aria-label={trucks.enterprise}
          value={enterprise ?? ''}
          onChange={(event) => set('enterprise', event.target.value)}
        >
          <option value="">{trucks.anyEnterprise}</option>
          {enterprises.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {[null, ...TRUCK_STATES].map((state) => {
          const n = state === null ? fitting.length : fitting.filter((one) => one.state === state).length;
          if (n === 0 && state !== null && state !== wanted) return null;
          const word = state === null ? trucks.all : `${trucks.signs[state]} ${trucks.states[state]}`;
          return (
            <button
              key={state ?? 'all'}
              type="button"
              className="truck-chip"
              aria-pressed={wanted === state}
              onClick={() => set('state', wanted === state ? null : state)}
            >
              {trucks.stateCount(word, numberText(n))}
            </button>
          );
        })}
      </div>
      <div className="truck-live">
        <Panel title={trucks.map} updatedAt={updatedAt} staleAfterMs={60_000}>
          <TruckMap shown={shown} selected={selected} onSelect={select} />
        </Panel>
        <Panel title={trucks.list} updatedAt={updatedAt} staleAfterMs={60_000}>
          <TruckList shown={shown} selected={selected} onSelect={select} />
        </Panel>
      </div>
    </div>
  );
}

interface TruckMapProps {
  readonly shown: readonly ShownTruck[];
  readonly selected: number | null;
  readonly onSelect: (id: number | null) => void;
}

function TruckMap({ shown, selected, onSelect }: TruckMapProps): ReactNode {
  const { trucks } = useWords();
  const map = useQuery({ queryKey: ['map'], queryFn: readMap, staleTime: Infinity });
  const points = useMemo(
    () =>
      shown.flatMap(({ truck, state }): MapPoint[] => {
        const { lon, lat } = truck.latest ?? {};
        if (lon == null || lat == null) return [];
        return [
          {
            id: String(truck.id),
            lon,
            lat,
            datum: 'wgs84',
            label: `${truck.plate ?? truck.vin} · ${trucks.states[state]}`,
            tone: TONES[state],
            sign: trucks.signs[state],
          },
        ];
      }),
    [shown, trucks],
  );
  return (
    <>
      <MapView
        points={points}
        selected={selected === null ? null : String(selected)}
        onSelect={(id) => onSelect(Number(id))}
        outlines={(map.data?.outlines as never) ?? null}
        datum={map.data?.datum ?? 'wgs84'}
        approvalNumber={map.data?.approvalNumber ?? null}
        height="clamp(300px, 62dvh, 680px)"
        label={trucks.mapLabel}
      />
      <p className="muted small">{trucks.onMap(numberText(points.length), numberText(shown.length))}</p>
    </>
  );
}
