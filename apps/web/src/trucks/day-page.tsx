import { addCalendarDays, isIsoDate } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Button } from '../components/button.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { saveFile } from '../components/save-file.js';
import { Empty, ErrorBox, Loaded, Loading, NotFound } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { DayCurves } from './day-curves.js';
import { DayLists } from './day-lists.js';
import { DayTrack } from './day-track.js';
import { DayValues } from './day-values.js';
import { columnsOf, type View } from './day-series.js';
import {
  hrefOfDay,
  readDay,
  readDays,
  readSamplesFile,
  readSeries,
  readTruck,
  todayText,
  type TruckDayDetail,
  type TruckDetail,
  type TruckSeries,
} from './truck-data.js';
import { DAY_MS, startOf } from './day-time.js';

const STEP_S = 10;
/** Around evidence, so that before and after are seen as well. */
const AROUND_MS = 10 * 60_000;
const WHOLE: View = [0, DAY_MS];

/** One truck's day: every curve on one time axis, findings and gaps on it, the track tied to it. */
export function DayPage(): ReactNode {
  const { truckId: idText = '', day: dayText = todayText() } = useParams();
  const truckId = Number(idText);
  const known = /^\d{1,9}$/.test(idText) && isIsoDate(dayText);
  const truck = useQuery({ queryKey: ['trucks', 'one', truckId], queryFn: () => readTruck(truckId), enabled: known });
  if (!known) return <NotFound />;
  return (
    <Loaded query={truck} lines={10}>
      {(detail) => <Day key={`${truckId} ${dayText}`} detail={detail} day={dayText} />}
    </Loaded>
  );
}

function Day({ detail, day }: { readonly detail: TruckDetail; readonly day: string }): ReactNode {
  const { trucks } = useWords();
  const truckId = detail.truck.id;
  const series = useQuery({
    queryKey: ['trucks', 'series', truckId, day],
    queryFn: () => readSeries(truckId, day, STEP_S),
    ...(day === todayText() ? { refetchInterval: 60_000 } : {}),
  });
  const judged = useQuery({ queryKey: ['trucks', 'day', truckId, day], queryFn: () => readDay(truckId, day) });
  return (
    <div className="stack">
      <DayHead detail={detail} day={day} />
      {judged.data && <DayNumbers day={judged.data} />}
      {judged.data === null && <p className="muted">{trucks.notJudged}</p>}
      {judged.error && <ErrorBox error={judged.error} onRetry={() => void judged.refetch()} />}
      <Loaded query={series} lines={12}>
        {(data) =>
          data.t.length === 0 ? (
            <Empty title={trucks.noData}>
              <p>{trucks.noDataHelp}</p>
            </Empty>
          ) : (
            <DayBody series={data} judged={judged.data ?? null} updatedAt={series.dataUpdatedAt} />
          )
        }
      </Loaded>
      {judged.isPending && <Loading lines={4} />}
    </div>
  );
}

interface DayBodyProps {
  readonly series: TruckSeries;
  readonly judged: TruckDayDetail | null;
  readonly updatedAt: number;
}

function DayBody({ series, judged, updatedAt }: DayBodyProps): ReactNode {
  const { trucks } = useWords();
  const [params] = useSearchParams();
  const [view, setView] = useState<View>(() => viewOf(params, series));
  const [at, setAt] = useState(() => firstMoment(params, series));
  const [saving, setSaving] = useState<'no' | 'busy' | { error: unknown }>('no');
  const show = (from: number, to: number): void => {
    setView(around(from, to));
    setAt(inDay(from));
    document.getElementById('truck-curves')?.scrollIntoView({ block: 'start' });
  };
  const save = async (): Promise<void> => {
    setSaving('busy');
    try {
      const start = startOf(series.day);
      const blob = await readSamplesFile(series.truckId, start + view[0], start + view[1]);
      saveFile(`truck-${series.truckId} ${series.day}.csv`, blob);
      setSaving('no');
    } catch (error) {
      setSaving({ error });
    }
  };
  const whole = view[0] <= 0 && view[1] >= DAY_MS;
  return (
    <>
      <Panel
        title={<span id="truck-curves">{trucks.curves}</span>}
        updatedAt={updatedAt}
        actions={
          <>
            <Button look="quiet" onClick={() => setView(around(at, at))}>
              {trucks.zoomHere}
            </Button>
            <Button look="quiet" onClick={() => setView(WHOLE)}>
              {trucks.wholeDay}
            </Button>
            <Button busy={saving === 'busy'} onClick={() => void save()}>
              {whole ? trucks.csv : trucks.csvPart}
            </Button>
          </>
        }
      >
        {typeof saving === 'object' && <ErrorBox error={saving.error} />}
        <DayCurves series={series} judged={judged} view={view} onView={setView} at={at} onAt={setAt} />
      </Panel>
      <DayTrack series={series} columns={columnsOf(series)} at={at} onAt={setAt} />
      {judged && (
        <>
          <DayValues values={judged.values} day={series.day} onShow={show} />
          <DayLists day={judged} onShow={show} />
        </>
      )}
    </>
  );
}

const inDay = (ms: number): number => Math.min(DAY_MS, Math.max(0, ms));
const around = (from: number, to: number): View => [inDay(from - AROUND_MS), inDay(to + AROUND_MS)];

/** The part of the day that an address asks for, else the part with data, with some time around it. */
function viewOf(params: URLSearchParams, series: TruckSeries): View {
  const start = startOf(series.day);
  const [from = NaN, to = NaN] = [params.get('from'), params.get('to')].map((text) => Date.parse(text ?? '') - start);
  // evidence may begin on a day before
  if (to >= from && to > 0 && from < DAY_MS) return around(from, to);
  return around((series.t[0] ?? 0) * 1000, (series.t.at(-1) ?? 0) * 1000);
}

/** Where the marker stands first: at the evidence, else at the first point. */
function firstMoment(params: URLSearchParams, series: TruckSeries): number {
  const first = (series.t[0] ?? 0) * 1000;
  const asked = Date.parse(params.get('from') ?? '') - startOf(series.day);
  return asked > first && asked < DAY_MS ? asked : first;
}

function DayHead({ detail, day }: { readonly detail: TruckDetail; readonly day: string }): ReactNode {
  const { trucks } = useWords();
  const { nameOf } = useAreas();
  const navigate = useNavigate();
  const { truck } = detail;
  const days = useQuery({ queryKey: ['trucks', 'days', truck.id], queryFn: () => readDays(truck.id) });
  const go = (next: string): void => void navigate(hrefOfDay(truck.id, next));
  const last = todayText();
  return (
    <header className="row row-between">
      <div>
        <h2>{truck.plate ?? truck.vin}</h2>
        <p className="muted small">
          {truck.plate !== null && `${truck.vin} · `}
          {truck.enterprise ?? trucks.noEnterprise} · {nameOf(truck.areaCode)} ·{' '}
          <Link to={`/trucks/${truck.id}`}>{trucks.truckQuality}</Link>
        </p>
      </div>
      <div className="row no-print">
        <Button onClick={() => go(addCalendarDays(day, -1))} aria-label={trucks.dayBefore}>
          ‹
        </Button>
        <input
          className="bar-select"
          type="date"
          aria-label={trucks.day}
          value={day}
          max={last}
          onChange={(event) => isIsoDate(event.target.value) && go(event.target.value)}
        />
        <Button
          onClick={() => day < last && go(addCalendarDays(day, 1))}
          aria-disabled={day >= last}
          aria-label={trucks.dayAfter}
        >
          ›
        </Button>
        {days.data && days.data.length > 0 && (
          <select
            className="bar-select"
            aria-label={trucks.daysWithData}
            value={days.data.some((one) => one.day === day) ? day : ''}
            onChange={(event) => event.target.value !== '' && go(event.target.value)}
          >
            <option value="">{trucks.daysWithData}</option>
            {days.data.map((one) => (
              <option key={one.day} value={one.day}>
                {trucks.dayLine(one.day, numberText(one.km, 0), one.findings)}
              </option>
            ))}
          </select>
        )}
      </div>
    </header>
  );
}

function DayNumbers({ day }: { readonly day: TruckDayDetail }): ReactNode {
  const { trucks } = useWords();
  const round = (value: number | null, digits: number): number | null =>
    value === null ? null : Number(value.toFixed(digits));
  return (
    <div className="key-row">
      <KeyNumber label={trucks.km} value={round(day.km, 1)} unit="km" />
      <KeyNumber label={trucks.duration} value={round(day.engineS / 3600, 1)} unit="h" />
      <KeyNumber label={trucks.fuel} value={round(day.fuelL, 1)} unit="L" />
      <KeyNumber label={trucks.nox} value={round(day.nox.gPerKm, 2)} unit="g/km" />
      <KeyNumber label={trucks.findingsCount} value={day.findings} tone={day.findings > 0 ? 'exceed' : 'plain'} />
      <KeyNumber
        label={trucks.packets}
        value={day.packets}
        note={`${trucks.expected} ${numberText(day.expectedPackets)}`}
        tone={day.missingS > 0 ? 'doubt' : 'plain'}
      />
    </div>
  );
}
