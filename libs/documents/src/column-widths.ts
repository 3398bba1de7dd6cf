import type { Column } from './cells.js';

/** Rows that are measured; a long table is like its beginning. */
const SAMPLE = 200;
/** No column is narrower than this share of an even one, none measured wider than this many even ones. */
const LEAST = 0.4;
const MOST = 2.5;

/**
 * Widths of a table's columns that add up to `total`: the given shares, or as wide as their texts need.
 * @param widthOf width of a text with its padding, in the unit of `total`
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  total: number,
  widthOf: (text: string) => number,
): readonly number[] {
  const even = total / Math.max(1, columns.length);
  const sample = [...rows.slice(0, SAMPLE), ...rows.slice(-1)];
  const wanted = columns.map((column, i) => {
    if (column.width !== undefined) return column.width * even;
    const widest = Math.max(widthOf(column.header), ...sample.map((row) => widthOf(row[i] ?? '')));
    return Math.min(Math.max(widest, LEAST * even), MOST * even);
  });
  const sum = wanted.reduce((a, b) => a + b, 0) || 1;
  return wanted.map((width) => (width * total) / sum);
}
