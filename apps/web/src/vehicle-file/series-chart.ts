import type { LimitBound } from '@app/domain';
import type { ChartOption } from '../components/chart/chart-canvas.js';
import type { Series, VehicleSeries } from './file-data.js';

interface Names {
  readonly value: string;
  readonly over: string;
  readonly limit: string;
}

const edgesOf = (bound: LimitBound): readonly number[] =>
  bound.kind === 'range' ? [bound.low, bound.high] : [bound.value];
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/**
 * Points, and the limit as a line that steps on the day another set came into force. A range draws two lines; where no
 * limit was in force the line is broken.
 */
export function chartOption(series: Series, period: VehicleSeries, names: Names): ChartOption {
  const [begin, end] = [Date.parse(period.from), Date.parse(period.to)];
  const lines = Math.max(0, ...series.limits.map((step) => edgesOf(step.bound).length));
  const limitLines = Array.from({ length: lines }, (_, at) => ({
    type: 'line' as const,
    name: names.limit,
    showSymbol: false,
    lineStyle: { type: 'dashed' as const, width: 2 },
    data: series.limits.flatMap((step): [number, number | null][] => {
      const value = edgesOf(step.bound)[at] ?? null;
      const until = step.until === null ? end : startOf(step.until);
      return [
        [Math.max(begin, startOf(step.from)), value],
        [until, value],
        [until, null],
      ];
    }),
  }));
  const points = (over: boolean): [number, number][] =>
    series.points
      .filter((point) => (point.result === 'exceed') === over)
      .map((point): [number, number] => [Date.parse(point.at), point.value]);
  const first = Date.parse(series.points[0]?.at ?? period.from);
  // a period much longer than what was measured would press everything into a corner
  const from = Math.max(begin, first - (end - first) * 0.05 - 86_400_000);
  return {
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'time', min: from, max: end },
    yAxis: { type: 'value', scale: false },
    series: [
      { type: 'scatter', name: names.value, symbolSize: 8, data: points(false) },
      // another shape, so that colour is not needed
      { type: 'scatter', name: names.over, symbol: 'triangle', symbolSize: 11, data: points(true) },
      ...limitLines,
    ],
  };
}
