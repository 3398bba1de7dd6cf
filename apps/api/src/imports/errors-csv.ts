import { faultMessage } from '@app/contracts';
import { listImportErrors, type Database } from '@app/persistence';

const PAGE = 1_000;

/** The error list page by page, for a spreadsheet: with a byte order mark, and no cell that it would run as a formula. */
export async function* errorsCsv(db: Database, id: string): AsyncGenerator<string> {
  yield '\uFEFFrow,column,field,code,message_zh,message_en,value\r\n';
  let cursor: string | null = null;
  do {
    const page = await listImportErrors(db, id, { cursor, limit: PAGE });
    if (page === null) return;
    for (const { row, column, path, code, value } of page.items) {
      const { zh, en } = faultMessage(code);
      yield `${[String(row), column ?? '', path, code, zh, en, value ?? ''].map(cell).join(',')}\r\n`;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
