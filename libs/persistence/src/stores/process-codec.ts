import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ProcessTableValue } from '@app/application';
import { ByteReader, ByteWriter } from '../bulk/byte-writer.js';

/**
 * Second-by-second tables as bytes. Column by column: a decimal scale, then the differences of the scaled whole numbers as
 * zigzag varints, nulls as a bitmap; all of it deflated. A column that no scale up to 9 decimals holds exactly is kept as
 * text. What comes out is bit for bit what went in.
 */
const FORMAT = 1;
const EMPTY = 0;
const SCALED = 1;
const SCALED_WITH_NULLS = 2;
const TEXT = 3;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/** A difference of two of these is still exact when zigzagged (below 2^53). */
const MAX_SCALED = 2 ** 50;

/** Decimals that hold the value exactly, at least `from`; -1 = none do. */
function scaleOf(value: number, from: number): number {
  if (Object.is(value, -0)) return -1;
  for (let scale = from; scale < POWERS.length; scale++) {
    const power = POWERS[scale] as number;
    const scaled = Math.round(value * power);
    if (Math.abs(scaled) > MAX_SCALED) return -1;
    if (scaled / power === value) return scale;
  }
  return -1;
}

function columnScale(rows: ProcessTableValue['rows'], at: number): { scale: number; nulls: number } {
  let scale = 0;
  let nulls = 0;
  for (const row of rows) {
    const value = row[at] ?? null;
    if (value === null) nulls++;
    else {
      scale = scaleOf(value, scale);
      if (scale < 0) return { scale, nulls };
    }
  }
  // an early value must also be held by the scale that a later one asked for
  const power = POWERS[scale] as number;
  for (const row of rows) {
    const value = row[at] ?? null;
    if (value === null) continue;
    const scaled = Math.round(value * power);
    if (Math.abs(scaled) > MAX_SCALED || scaled / power !== value) return { scale: -1, nulls };
  }
  return { scale, nulls };
}

const cellText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : Object.is(value, -0) ? '-0' : String(value);

function writeColumn(out: ByteWriter, rows: ProcessTableValue['rows'], at: number): void {
  const { scale, nulls } = columnScale(rows, at);
  if (nulls === rows.length) return out.byte(EMPTY);
  if (scale < 0) {
    out.byte(TEXT);
    return out.text(rows.map((row) => cellText(row[at])).join('\n'));
  }
  out.byte(nulls === 0 ? SCALED : SCALED_WITH_NULLS);
  out.byte(scale);
  if (nulls > 0) {
    for (let start = 0; start < rows.length; start += 8) {
      let bits = 0;
      for (let bit = 0; bit < 8; bit++) if ((rows[start + bit]?.[at] ?? null) !== null) bits |= 1 << bit;
      out.byte(bits);
    }
  }
  const power = POWERS[scale] as number;
  let before = 0;
  for (const row of rows) {
    const value = row[at] ?? null;
    if (value === null) continue;
    const scaled = Math.round(value * power);
    out.signed(scaled - before);
    before = scaled;
  }
}

function readColumn(input: ByteReader, seconds: number): (number | null)[] {
  const mode = input.byte();
  if (mode === EMPTY) return Array.from({ length: seconds }, () => null);
  if (mode === TEXT) {
    const cells = input.text().split('\n');
    return Array.from({ length: seconds }, (_, i) => (cells[i] ? Number(cells[i]) : null));
  }
  const power = POWERS[input.byte()] ?? 1;
  const bitmap: number[] = [];
  if (mode === SCALED_WITH_NULLS) for (let start = 0; start < seconds; start += 8) bitmap.push(input.byte());
  let scaled = 0;
  return Array.from({ length: seconds }, (_, i) => {
    if (mode === SCALED_WITH_NULLS && ((bitmap[i >> 3] ?? 0) & (1 << (i & 7))) === 0) return null;
    scaled += input.signed();
    return scaled / power;
  });
}

/** The columns as bytes, not yet deflated; the same table always gives the same bytes, on every release of zlib. */
export function encodeProcess(table: ProcessTableValue): Buffer {
  const out = new ByteWriter();
  out.byte(FORMAT);
  out.unsigned(table.rows.length);
  out.unsigned(table.columns.length);
  for (const name of table.columns) out.text(name);
  table.columns.forEach((_, at) => writeColumn(out, table.rows, at));
  return out.done();
}

/** What is stored of `encodeProcess`. */
export function deflateProcess(encoded: Uint8Array): Buffer {
  return deflateRawSync(encoded, { level: 2 });
}

export function packProcess(table: ProcessTableValue): Buffer {
  return deflateProcess(encodeProcess(table));
}

/** The table exactly as it was packed. @throws `process_codec.*` when the bytes are not from `packProcess` */
export function unpackProcess(packed: Uint8Array): ProcessTableValue {
  const input = new ByteReader(inflateRawSync(packed));
  if (input.byte() !== FORMAT) throw new Error('process_codec.format_unknown');
  const seconds = input.unsigned();
  const width = input.unsigned();
  const columns = Array.from({ length: width }, () => input.text());
  const cells = columns.map(() => readColumn(input, seconds));
  const rows = Array.from({ length: seconds }, (_, i) => cells.map((column) => column[i] ?? null));
  return { columns, rows };
}
