import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Random } from '../random/random.js';

/** One record of a file: its text without the line end, and where it stands (1 = first record after a header). */
export interface FileRecord {
  readonly index: number;
  readonly text: string;
}

export interface RecordOptions {
  /** CSV: a line end inside quotes belongs to the record */
  readonly quoted: boolean;
  /** the first record names the columns */
  readonly header: boolean;
  /** any order, the same for the same seed; only offsets are held in memory */
  readonly shuffle?: string | undefined;
}

const LONGEST_RECORD = 1 << 20;
const QUOTE = 0x22;
const LINE_END = 0x0a;

interface Piece {
  readonly start: number;
  readonly bytes: Buffer;
}

/** Cuts a file of any size into records. @throws Error `replay.record_too_long` (1 MB, or a quote that never ends) */
async function* scan(path: string, quoted: boolean): AsyncGenerator<Piece> {
  let carry: Buffer = Buffer.alloc(0);
  let start = 0;
  let inQuotes = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const data = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    let from = 0;
    for (let at = carry.length; at < data.length; at += 1) {
      const byte = data[at];
      if (quoted && byte === QUOTE) inQuotes = !inQuotes;
      else if (byte === LINE_END && !inQuotes) {
        yield { start: start + from, bytes: data.subarray(from, at) };
        from = at + 1;
      }
    }
    start += from;
    carry = data.subarray(from);
    if (carry.length > LONGEST_RECORD) throw new Error(`replay.record_too_long: ${path}, byte ${start}`);
  }
  if (carry.length > 0) yield { start, bytes: carry };
}

const textOf = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');

/** The column names of a CSV file. @throws Error `replay.empty_file` */
export async function readHeader(path: string): Promise<string> {
  for await (const { bytes } of scan(path, true)) return textOf(bytes);
  throw new Error(`replay.empty_file: ${path}`);
}

/** The records of a file in their order, or shuffled. Blank lines are no records. */
export async function* readRecords(path: string, options: RecordOptions): AsyncGenerator<FileRecord> {
  if (options.shuffle === undefined) {
    let index = options.header ? -1 : 0;
    for await (const { bytes } of scan(path, options.quoted)) {
      const text = textOf(bytes);
      if (text.trim() === '') continue;
      index += 1;
      if (index > 0) yield { index, text };
    }
    return;
  }
  yield* shuffled(path, options, options.shuffle);
}

async function* shuffled(path: string, options: RecordOptions, seed: string): AsyncGenerator<FileRecord> {
  const starts: number[] = [];
  const lengths: number[] = [];
  let isHeader = options.header;
  for await (const { start, bytes } of scan(path, options.quoted)) {
    if (textOf(bytes).trim() === '') continue;
    if (!isHeader) {
      starts.push(start);
      lengths.push(bytes.length);
    }
    isHeader = false;
  }
  const file = await open(path);
  try {
    for (const at of permutation(starts.length, seed)) {
      const bytes = Buffer.alloc(lengths[at] ?? 0);
      await file.read(bytes, 0, bytes.length, starts[at] ?? 0);
      yield { index: at + 1, text: textOf(bytes) };
    }
  } finally {
    await file.close();
  }
}

/** Fisher-Yates. */
export function permutation(count: number, seed: string): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const random = new Random(seed);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = random.integer(0, i);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
