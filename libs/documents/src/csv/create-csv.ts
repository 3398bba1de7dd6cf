import { Readable } from 'node:stream';
import { plainText } from '../cells.js';
import { countText, type SheetFile } from '../sheet-file.js';

/** Characters that are handed on together. */
const CHUNK = 32 * 1024;

/**
 * CSV that Excel and WPS open with Chinese intact: byte order mark, CRLF, no cell that a spreadsheet would run as a formula.
 * The last line names who made it, when, and how many rows there are.
 */
export function createCsv(file: SheetFile): Readable {
  return Readable.from(chunks(file), { objectMode: false });
}

async function* chunks(file: SheetFile): AsyncGenerator<string> {
  let text = `\uFEFF${line(file.columns.map((column) => column.header))}`;
  let rows = 0;
  for await (const row of file.rows) {
    text += line(file.columns.map((column, i) => plainText(row[i] ?? null, column, file.language)));
    rows += 1;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield (
    text + line([`# ${file.mark}`, countText(file.language, rows), ...file.notes.map((n) => `${n.name}: ${n.value}`)])
  );
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** One cell: quoted where needed; what begins like a formula and is no number gets an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
