import { cellText, type Column, type Language } from '../cells.js';
import type { TableBlock } from '../document.js';
import { columnWidths } from '../column-widths.js';
import { COLOURS } from './ink.js';
import type { Sheet } from './sheet.js';

const SIZE = 9;
const LINE = SIZE * 1.4;
const PAD = 4;
const NONE = { zh: '没有记录', en: 'No records' } as const;

interface Row {
  readonly lines: readonly (readonly string[])[];
  readonly bold: boolean;
  readonly shaded: boolean;
}

/** Draws a table; its head is repeated on every page, and a row taller than a page goes on on the next. */
export function drawTable(sheet: Sheet, table: TableBlock, language: Language): void {
  const { columns } = table;
  const texts = table.rows.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, language)));
  const total = table.total && columns.map((column, i) => cellText(table.total?.[i] ?? null, column, language));
  const natural = (text: string): number => sheet.ink.width(text, SIZE) + 2 * PAD + 1;
  const widths = columnWidths(columns, total ? [...texts, total] : texts, sheet.width, natural);
  const broken = (cells: readonly string[], bold = false, shaded = false): Row => ({
    lines: cells.map((text, i) => sheet.wrapped(text, (widths[i] ?? 0) - 2 * PAD, SIZE)),
    bold,
    shaded,
  });
  const head = broken(
    columns.map((column) => column.header),
    true,
    true,
  );
  const writeHead = (): void => drawPart(sheet, columns, widths, head, 0, linesOf(head));
  sheet.need(heightOf(linesOf(head)) + 3 * LINE);
  writeHead();
  for (const row of texts) drawRow(sheet, columns, widths, broken(row), writeHead);
  if (texts.length === 0) {
    const empty = table.empty ?? NONE[language];
    sheet.ink.line(empty, sheet.left + PAD, sheet.y + PAD + SIZE, { size: SIZE, colour: COLOURS.muted });
    sheet.y += heightOf(1);
  }
  if (total) drawRow(sheet, columns, widths, broken(total, true, true), writeHead);
  sheet.gap(8);
}

function drawRow(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  row: Row,
  writeHead: () => void,
): void {
  const all = linesOf(row);
  const fits = (): number => Math.floor((sheet.room - 2 * PAD) / LINE);
  const page = Math.max(1, Math.floor((sheet.fullRoom - 2 * PAD) / LINE) - 4);
  for (let from = 0; from < all;) {
    const rest = all - from;
    if (fits() < Math.min(rest, page)) {
      sheet.newPage();
      writeHead();
    }
    const count = Math.max(1, Math.min(rest, fits()));
    drawPart(sheet, columns, widths, row, from, count);
    from += count;
  }
}

function drawPart(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  row: Row,
  from: number,
  count: number,
): void {
  const { doc, ink } = sheet;
  const height = heightOf(count);
  if (row.shaded) doc.rect(sheet.left, sheet.y, sheet.width, height).fill(COLOURS.shade);
  let x = sheet.left;
  row.lines.forEach((lines, i) => {
    const width = widths[i] ?? 0;
    lines.slice(from, from + count).forEach((line, k) => {
      const base = sheet.y + PAD + k * LINE + SIZE;
      const style = { size: SIZE, bold: row.bold };
      if (isNumber(columns[i])) ink.lineTo(line, x + width - PAD, base, style);
      else ink.line(line, x + PAD, base, style);
    });
    x += width;
  });
  sheet.y += height;
  doc.moveTo(sheet.left, sheet.y).lineTo(sheet.right, sheet.y).lineWidth(0.4).strokeColor(COLOURS.line).stroke();
}

const isNumber = (column: Column | undefined): boolean => column?.kind === 'number';
const linesOf = (row: Row): number => Math.max(1, ...row.lines.map((lines) => lines.length));
const heightOf = (lines: number): number => lines * LINE + 2 * PAD;
