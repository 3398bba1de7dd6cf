import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { cellText, type Language } from '../cells.js';
import { columnWidths } from '../column-widths.js';
import type { KeyValue, TableBlock } from '../document.js';

const SIZE = 18;
const SHADE = { fill: 'EEF2F5' };
const NONE = { zh: '没有记录', en: 'No records' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C5CED6' };
const BORDERS = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** A table of Word whose head row is repeated on every page. */
export function docxTable(table: TableBlock, language: Language): Table {
  const { columns } = table;
  const texts = table.rows.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, language)));
  const shares = columnWidths(columns, texts, 100, (value) => (weight(value) * 100) / 90);
  const row = (cells: readonly string[], style: { bold: boolean; head: boolean }): TableRow =>
    new TableRow({
      tableHeader: style.head,
      cantSplit: true,
      children: cells.map((value, i) =>
        cell(value, { ...style, right: columns[i]?.kind === 'number', share: shares[i] ?? 0 }),
      ),
    });
  const total = table.total && columns.map((column, i) => cellText(table.total?.[i] ?? null, column, language));
  const head = columns.map((column) => column.header);
  const none = columns.map((_, i) => (i === 0 ? (table.empty ?? NONE[language]) : ''));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [
      row(head, { bold: true, head: true }),
      ...(texts.length === 0 ? [none] : texts).map((cells) => row(cells, { bold: false, head: false })),
      ...(total ? [row(total, { bold: true, head: false })] : []),
    ],
  });
}

/** Names and values side by side. */
export function docxPairs(pairs: readonly KeyValue[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: pairs.map(
      ({ name, value }) =>
        new TableRow({
          children: [
            cell(name, { bold: false, head: true, right: false, share: 28 }),
            cell(value, { bold: false, head: false, right: false, share: 72 }),
          ],
        }),
    ),
  });
}

function cell(value: string, style: { bold: boolean; head: boolean; right: boolean; share: number }): TableCell {
  return new TableCell({
    width: { size: style.share, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(style.head ? { shading: SHADE } : {}),
    children: value.split(/\r\n|\r|\n/).map(
      (text) =>
        new Paragraph({
          alignment: style.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: style.bold, size: SIZE })],
        }),
    ),
  });
}

/** Signs of a text, a Chinese one counting two. */
function weight(text: string): number {
  let sum = 2;
  for (const sign of text) sum += sign.charCodeAt(0) > 0x2e80 ? 2 : 1;
  return sum;
}
