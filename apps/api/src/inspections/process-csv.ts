import type { ProcessTableValue } from '@app/application';

/** CSV by RFC 4180 with a byte order mark, so that a spreadsheet opens it; null is an empty cell, never zero. */
export function processCsv(table: ProcessTableValue): string {
  const lines = [table.columns.map(quote).join(',')];
  for (const row of table.rows) {
    lines.push(row.map((cell) => (cell === null ? '' : Object.is(cell, -0) ? '-0' : String(cell))).join(','));
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
