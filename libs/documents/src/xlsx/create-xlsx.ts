import ExcelJS from 'exceljs';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Cell, Column } from '../cells.js';
import { countText, type SheetFile } from '../sheet-file.js';

/** A sheet of Excel ends at 1,048,576 rows; a longer list goes on on another one. */
const SHEET_ROWS = 1_000_000;
/** Rows between two breaths, so that a long file does not hold up the process. */
const STEP = 250;
const SHANGHAI_MS = 8 * 3_600_000;
const ABOUT = { zh: '导出说明', en: 'About' } as const;

/**
 * XLSX written as a stream: typed cells (numbers stay numbers, times are Asia/Shanghai), frozen head with filter, a second
 * sheet that says who made it, when, with which filters and how many rows. An error of the rows destroys the stream.
 */
export function createXlsx(file: SheetFile): Readable {
  const out = new PassThrough();
  write(file, out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function write(file: SheetFile, out: PassThrough): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  book.title = file.name;
  book.creator = file.mark;
  let sheet = addSheet(book, file, 1);
  let rows = 0;
  for await (const row of file.rows) {
    if (rows > 0 && rows % SHEET_ROWS === 0) {
      sheet.commit();
      sheet = addSheet(book, file, rows / SHEET_ROWS + 1);
    }
    sheet.addRow(file.columns.map((_, i) => cellValue(row[i] ?? null, file.language))).commit();
    rows += 1;
    if (rows % STEP === 0) await breathe(out);
  }
  sheet.commit();
  const about = book.addWorksheet(ABOUT[file.language]);
  about.columns = [{ width: 24 }, { width: 60 }];
  for (const line of [[file.mark], [countText(file.language, rows)], ...file.notes.map((n) => [n.name, n.value])]) {
    about.addRow(line).commit();
  }
  about.commit();
  await book.commit();
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, file: SheetFile, part: number): ExcelJS.Worksheet {
  const name = file.name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 25);
  const sheet = book.addWorksheet(part === 1 ? name : `${name} ${part}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
    headerFooter: { oddFooter: `&L${file.mark.replaceAll('&', '&&')}&R&P / &N` },
  });
  sheet.columns = file.columns.map((column) => ({
    header: column.header,
    width: column.width ?? widthOf(column),
    style: { numFmt: numberFormat(column) },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, file.columns.length) } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  return sheet;
}

/** Lets others run, and waits while the reader of the stream is behind. */
async function breathe(out: PassThrough): Promise<void> {
  await setImmediate();
  while (out.writableNeedDrain && !out.destroyed) await setImmediate();
  if (out.destroyed) throw new Error('documents.reader_gone');
}

function cellValue(value: Cell, language: 'zh' | 'en'): ExcelJS.CellValue {
  if (value instanceof Date) return new Date(value.getTime() + SHANGHAI_MS);
  if (typeof value === 'boolean') return { zh: ['是', '否'], en: ['yes', 'no'] }[language][value ? 0 : 1] ?? '';
  return value;
}

function numberFormat(column: Column): string {
  switch (column.kind ?? 'text') {
    case 'time':
      return 'yyyy-mm-dd hh:mm:ss';
    case 'day':
      return 'yyyy-mm-dd';
    case 'number':
      return column.decimals === undefined
        ? 'General'
        : column.decimals === 0
          ? '0'
          : `0.${'0'.repeat(column.decimals)}`;
    case 'text':
      return '@';
  }
}

function widthOf(column: Column): number {
  if (column.kind === 'time') return 20;
  return Math.max(
    10,
    [...column.header].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 4),
  );
}
