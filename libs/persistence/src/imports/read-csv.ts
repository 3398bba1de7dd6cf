import { UnreadableFile, type RawRow } from '@app/application';
import { parse } from 'fast-csv';
import { headerOf } from './header.js';
import { textStream } from './text-stream.js';

/** Rows of a CSV file with a header line; comma, semicolon or tab, whichever the header has most of. */
export async function* readCsv(path: string): AsyncGenerator<RawRow> {
  const text = textStream(path);
  const parser = parse({ headers: false, ignoreEmpty: true, delimiter: await delimiterOf(path) });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let header: readonly string[] | null = null;
  let rowNo = 0;
  try {
    for await (const line of parser as AsyncIterable<string[]>) {
      if (header === null) {
        header = headerOf(line);
        continue;
      }
      rowNo += 1;
      const names = header;
      if (line.length > names.length && line.slice(names.length).some((cell) => cell.trim() !== '')) {
        yield { rowNo, cells: {}, fault: 'import.row_too_wide' };
      } else yield { rowNo, cells: Object.fromEntries(names.map((name, i) => [name, line[i] ?? ''])) };
    }
  } catch (error) {
    if (error instanceof Error && /Parse Error/i.test(error.message)) throw new UnreadableFile('import.csv_quotes');
    throw error;
  } finally {
    text.destroy();
  }
  if (header === null) throw new UnreadableFile('import.empty');
}

async function delimiterOf(path: string): Promise<string> {
  const stream = textStream(path);
  try {
    for await (const chunk of stream) {
      const line = String(chunk).split(/\r?\n/, 1)[0] ?? '';
      const count = (sign: string): number => line.split(sign).length;
      return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
    }
    return ',';
  } finally {
    stream.destroy();
  }
}
