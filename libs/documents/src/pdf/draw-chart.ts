import { axisFor } from '../axis.js';
import type { ChartSpec } from '../document.js';
import { COLOURS, MM, SERIES } from './ink.js';
import type { Sheet } from './sheet.js';

const SIZE = 8;
const HEIGHT = 58 * MM;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly yOf: (value: number) => number;
  /** width of one category */
  readonly slot: number;
}

/** Draws a chart over the whole width: title, legend, axis with round numbers, bars or lines, the line of reference. */
export function drawChart(sheet: Sheet, chart: ChartSpec): void {
  sheet.need(HEIGHT + 40);
  const title = chart.unit === undefined ? chart.title : `${chart.title} (${chart.unit})`;
  sheet.ink.line(title, sheet.left, sheet.y + 10, { size: 10, bold: true });
  sheet.y += 16;
  drawLegend(sheet, chart);
  const values = chart.series.flatMap((one) => one.values).filter((value): value is number => value !== null);
  const axis = axisFor(chart.reference ? [...values, chart.reference.value] : values);
  const plot = plotOf(sheet, chart, axis.ticks, axis.decimals);
  drawGrid(sheet, chart, plot, axis.ticks, axis.decimals);
  if (chart.type === 'bar') drawBars(sheet, chart, plot);
  else drawLines(sheet, chart, plot);
  if (chart.reference) {
    const y = plot.yOf(chart.reference.value);
    stroke(sheet, COLOURS.reference, 1, () =>
      sheet.doc.dash(4, { space: 3 }).moveTo(plot.left, y).lineTo(plot.right, y),
    );
  }
  sheet.y += HEIGHT + 12;
}

function plotOf(sheet: Sheet, chart: ChartSpec, ticks: readonly number[], decimals: number): Plot {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const labels = Math.max(...ticks.map((tick) => sheet.ink.width(tick.toFixed(decimals), SIZE)));
  const [left, right, top, bottom] = [sheet.left + labels + 6, sheet.right, sheet.y + 4, sheet.y + HEIGHT - 16];
  const yOf = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - top);
  return { left, right, top, bottom, yOf, slot: (right - left) / Math.max(1, chart.categories.length) };
}

function drawLegend(sheet: Sheet, chart: ChartSpec): void {
  let x = sheet.left;
  const entry = (name: string, colour: string): void => {
    const width = 18 + sheet.ink.width(name, SIZE) + 10;
    if (x + width > sheet.right && x > sheet.left) {
      x = sheet.left;
      sheet.y += SIZE * 1.6;
    }
    sheet.doc.rect(x, sheet.y + 2, 12, 6).fill(colour);
    sheet.ink.line(name, x + 16, sheet.y + 8, { size: SIZE });
    x += width;
  };
  chart.series.forEach((one, i) => entry(one.name, colourOf(i)));
  if (chart.reference) entry(`${chart.reference.name} ${chart.reference.value}`, COLOURS.reference);
  sheet.y += SIZE * 1.8;
}

function drawGrid(sheet: Sheet, chart: ChartSpec, plot: Plot, ticks: readonly number[], decimals: number): void {
  for (const tick of ticks) {
    const y = plot.yOf(tick);
    stroke(sheet, COLOURS.line, tick === 0 ? 0.9 : 0.4, () => sheet.doc.moveTo(plot.left, y).lineTo(plot.right, y));
    const style = { size: SIZE, colour: COLOURS.muted };
    sheet.ink.lineTo(tick.toFixed(decimals), plot.left - 4, y + SIZE * 0.35, style);
  }
  const widest = Math.max(0, ...chart.categories.map((name) => sheet.ink.width(name, SIZE) + 4));
  const every = Math.max(1, Math.ceil(widest / plot.slot));
  chart.categories.forEach((name, i) => {
    if (i % every !== 0) return;
    const style = { size: SIZE, colour: COLOURS.muted };
    sheet.ink.lineTo(name, plot.left + (i + 0.5) * plot.slot, plot.bottom + SIZE + 3, style, 'center');
  });
}

function drawBars(sheet: Sheet, chart: ChartSpec, plot: Plot): void {
  const group = plot.slot * 0.72;
  const width = Math.min(28, group / Math.max(1, chart.series.length));
  const zero = plot.yOf(0);
  chart.series.forEach((one, k) => {
    one.values.forEach((value, i) => {
      if (value === null) return;
      const middle = plot.left + (i + 0.5) * plot.slot;
      const x = middle + (k - chart.series.length / 2) * width;
      const y = plot.yOf(value);
      sheet.doc.rect(x, Math.min(y, zero), width * 0.92, Math.abs(zero - y)).fill(colourOf(k));
    });
  });
}

function drawLines(sheet: Sheet, chart: ChartSpec, plot: Plot): void {
  chart.series.forEach((one, k) => {
    const points = one.values.map((value, i) =>
      value === null ? null : { x: plot.left + (i + 0.5) * plot.slot, y: plot.yOf(value) },
    );
    stroke(sheet, colourOf(k), 1.3, () => {
      points.forEach((point, i) => {
        if (!point) return;
        if (points[i - 1]) sheet.doc.lineTo(point.x, point.y);
        else sheet.doc.moveTo(point.x, point.y);
      });
    });
    for (const point of points) if (point) sheet.doc.circle(point.x, point.y, 1.8).fill(colourOf(k));
  });
}

/** Strokes a path without leaving its colour, width or dashes behind. */
function stroke(sheet: Sheet, colour: string, width: number, path: () => void): void {
  sheet.doc.save().lineWidth(width).strokeColor(colour);
  path();
  sheet.doc.stroke().restore();
}

const colourOf = (i: number): string => SERIES[i % SERIES.length] ?? COLOURS.text;
