import { UnreadableFile, type RawRow } from '@app/application';
import ExcelJS from 'exceljs';
import { headerOf } from './header.js';

/** Rows of the first sheet of a workbook, read as a stream; formulas count by their stored result. */
export async function* readXlsx(path: string): AsyncGenerator<RawRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let header: readonly string[] | null = null;
  let rowNo = 0;
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells = Array.from({ length: row.cellCount }, (_, i) => plain(row.getCell(i + 1).value));
        if (cells.every((cell) => cell === null || cell === '')) continue;
        if (header === null) {
          header = headerOf(cells);
          continue;
        }
        rowNo += 1;
        yield { rowNo, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? null])) };
      }
      break;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('import.not_a_workbook');
  }
  if (header === null) throw new UnreadableFile('import.empty');
}

/** Rich text, links and formulas as their plain value; dates stay dates. */
function plain(value: ExcelJS.CellValue): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('result' in value) return plain(value.result as ExcelJS.CellValue) ?? null;
  if ('text' in value) return typeof value.text === 'string' ? value.text : null;
  return null;
}
