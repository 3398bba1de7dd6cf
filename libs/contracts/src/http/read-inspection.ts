import { isRecord } from '../contract-error.js';
import { type FieldFault, MAX_FAULTS } from './fault.js';
import { INSPECTION_METHODS, RESULT_BLOCKS, type ResultsDto } from './inspection-results.dto.js';
import type { ProcessTableDto } from './inspection-blocks.dto.js';
import { InspectionHeadDto, type InspectionUploadDto } from './inspections.dto.js';
import { fieldRules } from './fields.js';
import { readObject } from './read-object.js';

export type ReadUpload =
  | { readonly ok: true; readonly upload: InspectionUploadDto }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const MAX_COLUMNS = 60;
const MAX_ROWS = 3600;
const MAX_PHOTO = 16 * 1024 * 1024;
const isVideo = (file: string): boolean => /\.(mp4|avi|mkv|mov|flv|ts)$/i.test(file);

/** By hand, not by decorators: thousands of cells a body, on the path of every upload. */
function readProcess(value: unknown, faults: FieldFault[]): ProcessTableDto | null {
  if (value === undefined || value === null) return null;
  if (!isRecord(value)) {
    faults.push({ path: 'process', code: 'field.not_an_object' });
    return null;
  }
  const before = faults.length;
  for (const key of Object.keys(value)) {
    if (key !== 'columns' && key !== 'rows') faults.push({ path: `process.${key}`, code: 'field.unknown' });
  }
  const { columns, rows } = value;
  if (!Array.isArray(columns)) faults.push({ path: 'process.columns', code: 'field.not_a_list' });
  else if (columns.length > MAX_COLUMNS) faults.push({ path: 'process.columns', code: 'field.too_many' });
  else {
    columns.forEach((name: unknown, i) => {
      const good = typeof name === 'string' && name !== '' && name.length <= 60;
      if (!good) faults.push({ path: `process.columns[${i}]`, code: 'field.not_text' });
    });
  }
  if (!Array.isArray(rows)) faults.push({ path: 'process.rows', code: 'field.not_a_list' });
  else if (rows.length > MAX_ROWS)
    faults.push({
      path: 'process.rows',
      code: 'inspection.process.too_long',
      data: { rows: rows.length, max: MAX_ROWS },
    });
  else readRows(rows, Array.isArray(columns) ? columns.length : 0, faults);
  return faults.length === before ? { columns: columns as string[], rows: rows as (number | null)[][] } : null;
}

function readRows(rows: readonly unknown[], width: number, faults: FieldFault[]): void {
  for (let i = 0; i < rows.length && faults.length < MAX_FAULTS; i++) {
    const row = rows[i];
    if (!Array.isArray(row)) {
      faults.push({ path: `process.rows[${i}]`, code: 'field.not_a_list' });
      continue;
    }
    if (row.length !== width) {
      faults.push({
        path: `process.rows[${i}]`,
        code: 'inspection.process.row_width',
        data: { width: row.length, expected: width },
      });
      continue;
    }
    for (let j = 0; j < width; j++) {
      const cell: unknown = row[j];
      if (cell === null || (typeof cell === 'number' && Number.isFinite(cell))) continue;
      faults.push({ path: `process.rows[${i}][${j}]`, code: 'field.not_a_number' });
      break;
    }
  }
}

/** The result block of a test or a spot check; `method` decides which. */
export function readResults(value: unknown, faults: FieldFault[]): ResultsDto | null {
  if (!isRecord(value)) {
    faults.push({
      path: 'results',
      code: value === undefined || value === null ? 'field.missing' : 'field.not_an_object',
    });
    return null;
  }
  const method = INSPECTION_METHODS.find((known) => known === value.method);
  if (method === undefined) {
    const code = value.method === undefined || value.method === null ? 'field.missing' : 'field.not_in_list';
    faults.push({ path: 'results.method', code });
    return null;
  }
  const read = readObject(RESULT_BLOCKS[method], value, 'results');
  faults.push(...read.faults.map((fault) => ofOtherMethod(fault)));
  return read.value;
}

/** A value of another method is no typing error: the sender should know which it is. */
function ofOtherMethod(fault: FieldFault): FieldFault {
  const field = /^results\.(\w+)$/.exec(fault.path)?.[1];
  if (fault.code !== 'field.unknown' || field === undefined) return fault;
  const known = Object.values(RESULT_BLOCKS).some((block) => fieldRules(block.prototype as object).has(field));
  return known ? { ...fault, code: 'field.method_conflict' } : fault;
}

function mediaFaults(head: InspectionHeadDto): FieldFault[] {
  const media = head.media ?? [];
  return media.flatMap((one, i): FieldFault[] => {
    const path = `media[${i}]`;
    const faults: FieldFault[] = [];
    if (media.findIndex((other) => other.file === one.file) !== i)
      faults.push({ path: `${path}.file`, code: 'field.duplicate' });
    if (!isVideo(one.file) && one.size > MAX_PHOTO) {
      faults.push({ path: `${path}.size`, code: 'media.photo_too_large', data: { size: one.size, max: MAX_PHOTO } });
    }
    return faults;
  });
}

/**
 * Reads the body of an upload: shape only, every fault with its path at once. What the numbers mean is the domain's.
 * @param body parsed JSON of any kind
 */
export function readInspectionUpload(body: unknown): ReadUpload {
  if (!isRecord(body)) return { ok: false, faults: [{ path: '', code: 'field.not_an_object' }] };
  const { results: rawResults, process: rawProcess, ...rest } = body;
  const faults: FieldFault[] = [];
  const head = readObject(InspectionHeadDto, rest);
  faults.push(...head.faults);
  const results = readResults(rawResults, faults);
  const process = readProcess(rawProcess, faults);
  if (head.value !== null) faults.push(...mediaFaults(head.value));
  if (faults.length > 0 || head.value === null || results === null)
    return { ok: false, faults: faults.slice(0, MAX_FAULTS) };
  const upload = Object.assign(head.value, { results, process }) as InspectionUploadDto;
  return { ok: true, upload };
}
