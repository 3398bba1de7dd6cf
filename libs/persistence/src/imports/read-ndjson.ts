import { UnreadableFile, type RawRow } from '@app/application';
import { isRecord } from '@app/contracts';
import { createInterface } from 'node:readline';
import { textStream } from './text-stream.js';

/** One JSON object a line; an unreadable line is one bad row, not a bad file. */
export async function* readNdjson(path: string): AsyncGenerator<RawRow> {
  const text = textStream(path);
  const lines = createInterface({ input: text, crlfDelay: Infinity });
  let rowNo = 0;
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue;
      rowNo += 1;
      yield readLine(rowNo, line);
    }
  } finally {
    lines.close();
    text.destroy();
  }
  if (rowNo === 0) throw new UnreadableFile('import.empty');
}

function readLine(rowNo: number, line: string): RawRow {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? { rowNo, cells: value } : { rowNo, cells: {}, fault: 'import.line_not_an_object' };
  } catch {
    return { rowNo, cells: {}, fault: 'import.line_not_json' };
  }
}
