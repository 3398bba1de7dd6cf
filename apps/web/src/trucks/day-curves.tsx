import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Chart } from '../components/chart/chart.js';
import { useTheme } from '../theme/use-theme.js';
import { useWords } from '../words/use-words.js';
import { boxesOf, clockOfDay, dayOption, heightOf, type DayBand } from './day-option.js';
import { columnsOf, columnsOfSamples, type View } from './day-series.js';
import { readSamples, type TruckDayDetail, type TruckSeries } from './truck-data.js';
import { startOf } from './day-time.js';

const FINE_MS = 3_600_000;
const MINUTE_MS = 60_000;

interface DayCurvesProps {
  readonly series: TruckSeries;
  readonly judged: TruckDayDetail | null;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** the chosen moment, ms of the day */
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** Every curve of the day under the other; single seconds are read once less than an hour is in view. */
export function DayCurves({ series, judged, view, onView, at, onAt }: DayCurvesProps): ReactNode {
  const { trucks } = useWords();
  const { dark } = useTheme();
  const day = useMemo(() => columnsOf(series), [series]);
  const fine = useFine(series, view);
  const bands = useMemo(() => bandsOf(judged, series.day), [judged, series.day]);
  // what a person zooms is already on the screen: drawing it anew would take the handle out of the hand
  const [own, setOwn] = useState<View | null>(null);
  const asked = own !== null && own[0] === view[0] && own[1] === view[1] ? null : view;
  const option = useMemo(
    () => {
      const style = getComputedStyle(document.documentElement);
      return dayOption({
        day,
        fine: fine === null ? null : columnsOfSamples(fine, series.day),
        bands,
        view,
        words: { field: trucks.field, sensorError: trucks.sensorError },
        token: (name) => style.getPropertyValue(`--${name}`).trim(),
        narrow: window.innerWidth < 600,
      });
    },
    // `view` only when it was asked for from outside, `dark` because colours are read from the document
    [day, fine, bands, asked, trucks, dark, series.day],
  );
  const tie = {
    at,
    onAt,
    onZoom: (from: number, to: number) => {
      const next: View = [from, to];
      setOwn(next);
      onView(next);
    },
  };
  return (
    <div className="stack-tight">
      <Chart
        title={fine === null ? trucks.stepData(series.stepS) : trucks.secondData}
        height={heightOf(day)}
        option={option}
        table={useTable(series, judged)}
        tie={tie}
      />
      <Legend bands={bands} />
      <p className="muted small no-print">{trucks.curvesHelp}</p>
    </div>
  );
}

/** Single seconds of the part in view, by whole minutes so that small moves read nothing new. */
function useFine(series: TruckSeries, view: View): Awaited<ReturnType<typeof readSamples>> | null {
  const from = Math.floor(view[0] / MINUTE_MS) * MINUTE_MS;
  const to = Math.ceil(view[1] / MINUTE_MS) * MINUTE_MS;
  const short = to - from <= FINE_MS + MINUTE_MS && to > from;
  const start = startOf(series.day);
  const query = useQuery({
    queryKey: ['trucks', 'samples', series.truckId, series.day, from, to],
    queryFn: () => readSamples(series.truckId, start + from, start + to),
    enabled: short,
    staleTime: 60_000,
  });
  return short && query.data && query.data.length > 0 ? query.data : null;
}

function useTable(
  series: TruckSeries,
  judged: TruckDayDetail | null,
): {
  head: string[];
  rows: (string | number | null)[][];
} {
  const { trucks } = useWords();
  return useMemo(() => {
    const fields = boxesOf(columnsOf(series)).flatMap((box) => box.fields);
    const words = trucks.field as Readonly<Record<string, string>>;
    // a table of thousands of rows helps nobody: one row each minute, all of it is in the CSV
    const rows = series.t.flatMap((second, i) =>
      i > 0 && Math.floor((series.t[i - 1] ?? 0) / 60) === Math.floor(second / 60)
        ? []
        : [[clockOfDay(second * 1000), ...fields.map((field) => tenth(series.fields[field]?.[i] ?? null))]],
    );
    return { head: [trucks.moment, ...fields.map((field) => words[field] ?? field)], rows };
  }, [series, judged, trucks]);
}

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

function bandsOf(judged: TruckDayDetail | null, day: string): readonly DayBand[] {
  if (judged === null) return [];
  const start = startOf(day);
  const band = (kind: DayBand['kind'], label: string, from: string, to: string): DayBand => ({
    kind,
    label,
    from: Date.parse(from) - start,
    to: Date.parse(to) - start,
  });
  return [
    ...judged.gaps.map((gap) => band(gap.kind === 'off' ? 'off' : 'missing', gap.kind, gap.from, gap.to)),
    ...judged.values.flatMap((value) =>
      value.result === 'exceed' && value.window.from !== null && value.window.to !== null
        ? [band('finding', value.item, value.window.from, value.window.to)]
        : [],
    ),
  ];
}

function Legend({ bands }: { readonly bands: readonly DayBand[] }): ReactNode {
  const { trucks } = useWords();
  const words = { finding: trucks.bandFinding, missing: trucks.bandMissing, off: trucks.bandOff };
  const kinds = (['finding', 'missing', 'off'] as const).filter((kind) => bands.some((one) => one.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <p className="row small">
      {kinds.map((kind) => (
        <span key={kind} className="truck-band">
          <span className={`truck-band-box truck-band-${kind}`} aria-hidden="true" /> {words[kind]}
        </span>
      ))}
    </p>
  );
}
