import type { ChartOption } from '../components/chart/chart-canvas.js';
import { lineOf, type DayColumns } from './day-series.js';

/** A stretch of the day that is shaded behind every curve. */
export interface DayBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly kind: 'finding' | 'missing' | 'off';
}

export interface DayWords {
  readonly field: Readonly<Record<string, string>>;
  readonly sensorError: string;
}

interface DayPicture {
  /** of the whole day */
  readonly day: DayColumns;
  /** single seconds of the part in view, when it is short enough */
  readonly fine: DayColumns | null;
  readonly bands: readonly DayBand[];
  /** the part in view, ms of the day */
  readonly view: readonly [number, number];
  readonly words: DayWords;
  /** a colour of the theme */
  readonly token: (name: string) => string;
  /** the page is as narrow as a phone */
  readonly narrow: boolean;
}

/** Curves of one box; boxes stand above each other on one time axis. */
const BOXES: readonly { readonly unit: string; readonly fields: readonly string[] }[] = [
  { unit: 'km/h', fields: ['speedKmh'] },
  { unit: 'ppm', fields: ['noxUpstreamPpm', 'noxDownstreamPpm'] },
  { unit: '°C', fields: ['scrInletC', 'scrOutletC', 'coolantC', 'twcC'] },
  { unit: '%', fields: ['reagentLevelPct', 'fuelLevelPct'] },
  { unit: 'kPa', fields: ['dpfPressureKpa'] },
  { unit: 'r/min', fields: ['engineRpm'] },
];
const COLOURS: Readonly<Record<string, string>> = {
  speedKmh: 'text',
  noxUpstreamPpm: 'doubt',
  noxDownstreamPpm: 'exceed',
  scrInletC: 'exceed',
  scrOutletC: 'doubt',
  coolantC: 'accent',
  twcC: 'held',
  reagentLevelPct: 'accent',
  fuelLevelPct: 'doubt',
  dpfPressureKpa: 'held',
  engineRpm: 'muted',
};
const TOP = 34;
const BOX = 96;
const BETWEEN = 24;
const FOOT = 74;

export const boxesOf = (day: DayColumns): typeof BOXES =>
  BOXES.map(({ unit, fields }) => ({ unit, fields: fields.filter((field) => field in day.fields) })).filter(
    ({ fields }) => fields.length > 0,
  );

/** Height of the whole picture, px. */
export const heightOf = (day: DayColumns): number => TOP + boxesOf(day).length * (BOX + BETWEEN) + FOOT;

/** `09:14` or `09:14:05` of ms of the day. */
export function clockOfDay(ms: number, seconds = true): string {
  const s = Math.round(ms / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}`;
  return seconds ? `${text}:${two(s % 60)}` : text;
}

/** The curve of a field: single seconds where they were read, else the steps of the day. */
function curveOf(field: string, { day, fine }: DayPicture): [number, number | null][] {
  const whole = lineOf(day, field);
  const [first, last] = [fine?.t[0], fine?.t.at(-1)];
  if (fine === null || first === undefined || last === undefined) return whole;
  return [...whole.filter(([at]) => at < first), ...lineOf(fine, field), ...whole.filter(([at]) => at > last)];
}

/** All of a day on one time axis, as an option of the chart. */
export function dayOption(picture: DayPicture): ChartOption {
  const { day, bands, view, words, token, narrow } = picture;
  const boxes = boxesOf(day);
  const left = narrow ? 38 : 52;
  const grids = boxes.map((_, i) => ({ left, right: 12, top: TOP + i * (BOX + BETWEEN), height: BOX }));
  const shade = { finding: token('exceed'), missing: token('doubt'), off: token('muted') };
  const opacity = { finding: 0.16, missing: 0.22, off: 0.08 };
  const areas = bands.map(({ from, to, kind }) => [
    { xAxis: from, itemStyle: { color: shade[kind], opacity: opacity[kind] } },
    { xAxis: to },
  ]);
  return {
    useUTC: true,
    legend: {
      top: 0,
      type: 'scroll',
      data: boxes.flatMap(({ fields }) => fields.map((field) => words.field[field] ?? field)),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line' },
      padding: 6,
      // a phone has no room for it: the values of the moment stand below
      showContent: !narrow,
      formatter: tipOf,
      // on the far side, so that it never covers what is pointed at
      position: ([x = 0]: number[], _points: unknown, _box: unknown, _rect: unknown, size: { viewSize: number[] }) =>
        x > (size.viewSize[0] ?? 0) / 2 ? { left: left + 8, top: TOP + 4 } : { right: 20, top: TOP + 4 },
    },
    grid: grids,
    xAxis: boxes.map((_, i) => ({
      type: 'time',
      gridIndex: i,
      min: 0,
      max: 86_400_000,
      axisLabel: {
        show: i === boxes.length - 1,
        hideOverlap: true,
        formatter: (at: number) => clockOfDay(at, at % 60_000 !== 0),
      },
      axisPointer: {
        label: { show: i === 0, formatter: ({ value }: { value: unknown }) => clockOfDay(Number(value)) },
      },
    })),
    yAxis: boxes.map(({ unit }, i) => ({
      type: 'value',
      gridIndex: i,
      name: unit,
      nameGap: 6,
      nameTextStyle: { align: 'right' },
      scale: unit === 'kPa',
      splitNumber: 3,
    })),
    dataZoom: [
      {
        type: 'slider',
        xAxisIndex: boxes.map((_, i) => i),
        bottom: 8,
        height: 26,
        startValue: view[0],
        endValue: view[1],
        labelFormatter: (at: number) => clockOfDay(at, false),
      },
      {
        type: 'inside',
        xAxisIndex: boxes.map((_, i) => i),
        startValue: view[0],
        endValue: view[1],
        zoomOnMouseWheel: 'ctrl',
        moveOnMouseWheel: false,
      },
    ],
    series: boxes.flatMap(({ fields }, i) => [
      ...fields.map((field, at) => ({
        name: words.field[field] ?? field,
        type: 'line' as const,
        xAxisIndex: i,
        yAxisIndex: i,
        showSymbol: false,
        connectNulls: false,
        lineStyle: { width: 1.4, type: at === 1 ? ('dashed' as const) : ('solid' as const) },
        itemStyle: { color: token(COLOURS[field] ?? 'accent') },
        data: curveOf(field, picture),
        ...(at === 0 ? { markArea: { silent: true, data: areas as never } } : {}),
      })),
      ...errorsOf(fields, i, picture),
    ]),
  } as ChartOption;
}

interface TipLine {
  readonly seriesName?: string;
  readonly marker?: string;
  readonly value?: readonly (number | null)[];
}

/** The moment once, then one short line for each curve. */
function tipOf(lines: readonly TipLine[]): string {
  const at = lines[0]?.value?.[0];
  const values = lines.flatMap(({ seriesName = '', marker = '', value }) =>
    value?.[1] == null ? [] : [`${marker}${seriesName} <b>${String(Math.round(value[1] * 10) / 10)}</b>`],
  );
  return [at == null ? '' : clockOfDay(at), ...values].join('<br>');
}

/** Triangles on the floor of a box where a sensor said that it has an error. */
function errorsOf(fields: readonly string[], box: number, { day, words, token }: DayPicture): object[] {
  const broken = day.t.flatMap((at, i) => (fields.some((field) => (day.errors[field]?.[i] ?? 0) > 0) ? [[at, 0]] : []));
  if (broken.length === 0) return [];
  return [
    {
      name: words.sensorError,
      type: 'scatter',
      xAxisIndex: box,
      yAxisIndex: box,
      symbol: 'triangle',
      symbolSize: 6,
      itemStyle: { color: token('exceed') },
      data: broken,
      tooltip: { show: false },
    },
  ];
}
