import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartSpec } from '../document.js';

/** A chart that Word draws itself and whose numbers can be edited. */
export function docxChart(chart: ChartSpec): ChartRun {
  const { reference } = chart;
  const own = chart.series.map((one) => ({ name: one.name, values: [...one.values] }));
  const line = reference && {
    name: `${reference.name} ${reference.value}`,
    values: chart.categories.map(() => reference.value),
    type: 'line' as const,
  };
  const shared = {
    title: chart.unit === undefined ? chart.title : `${chart.title} (${chart.unit})`,
    categories: [...chart.categories],
    series: line ? [...own, line] : own,
    transformation: { width: 600, height: 300 },
  };
  const options: ChartRunOptions =
    chart.type === 'bar' ? { type: 'column', ...shared } : { type: 'line', markers: true, ...shared };
  return new ChartRun(options);
}
