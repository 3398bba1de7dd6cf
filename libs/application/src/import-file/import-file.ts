import type { Clock } from '../ports/clock.js';
import { applyMapping, columnOf } from '../ports/import-mapping.js';
import {
  UnreadableFile,
  type ImportFiles,
  type ImportKind,
  type ImportStore,
  type MappedRow,
  type RawRow,
  type RowFault,
  type RowOutcome,
  type RowSink,
  type RunningImport,
} from '../ports/import-store.js';

/** Rows between two checkpoints: what at most is done again, without effect, after a kill. */
const STEP = 200;
const MAX_VALUE = 200;
const MAX_ROW_FAULTS = 50;

export type ImportOutcome =
  | { readonly kind: 'nothing_to_do' | 'taken_over' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'done'; readonly rows: number };

/**
 * Reads an uploaded file into the platform, row by row: good rows are stored, bad ones listed with column and reason. Cut
 * off at any moment it goes on at the last checkpoint; a row done twice has no effect but counts as repeated.
 */
export class ImportFile {
  constructor(
    private readonly store: ImportStore,
    private readonly files: ImportFiles,
    private readonly sinks: Readonly<Record<ImportKind, RowSink>>,
    private readonly clock: Clock,
  ) {}

  async run(importId: string): Promise<ImportOutcome> {
    const job = await this.store.start(importId, this.clock.now());
    if (job === null) return { kind: 'nothing_to_do' };
    let done = job.rowsDone;
    try {
      for await (const rows of chunks(this.files.rows(job), job.rowsDone)) {
        if (!(await this.step(job, done, rows))) return { kind: 'taken_over' };
        done += rows.length;
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.store.finish(job.id, this.clock.now(), error.code);
      return { kind: 'failed', code: error.code };
    }
    await this.store.finish(job.id, this.clock.now(), null);
    return { kind: 'done', rows: done };
  }

  private async step(job: RunningImport, fromRow: number, rows: readonly RawRow[]): Promise<boolean> {
    const readable: MappedRow[] = rows
      .filter((row) => row.fault === undefined)
      .map((row) => ({ rowNo: row.rowNo, body: applyMapping(job.mapping, row.cells) }));
    const outcomes = await this.sinks[job.kind].write(readable, job.scope);
    const byRow = new Map(readable.map((row, i) => [row.rowNo, outcomes[i]]));
    const settled = rows.map((row): readonly [RawRow, RowOutcome] => [
      row,
      byRow.get(row.rowNo) ?? { kind: 'refused', faults: [{ path: '', code: row.fault ?? 'import.row_lost' }] },
    ]);
    const count = (kind: RowOutcome['kind']): number => settled.filter(([, outcome]) => outcome.kind === kind).length;
    const faults = settled.flatMap(([row, outcome]) =>
      outcome.kind === 'refused' ? rowFaults(job, row, outcome) : [],
    );
    return this.store.checkpoint(job.id, {
      fromRow,
      rows: rows.length,
      stored: count('stored'),
      repeated: count('repeated'),
      refused: count('refused'),
      faults,
    });
  }
}

function rowFaults(job: RunningImport, row: RawRow, outcome: Extract<RowOutcome, { kind: 'refused' }>): RowFault[] {
  return outcome.faults.slice(0, MAX_ROW_FAULTS).map((fault) => {
    const column = columnOf(job.mapping, fault.path);
    const cell = column === null ? undefined : row.cells[column];
    return { ...fault, rowNo: row.rowNo, column, value: shown(cell) };
  });
}

function shown(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  const text = typeof cell === 'string' ? cell : cell instanceof Date ? cell.toISOString() : JSON.stringify(cell);
  return text.slice(0, MAX_VALUE);
}

async function* chunks(rows: AsyncIterable<RawRow>, skip: number): AsyncGenerator<RawRow[]> {
  let chunk: RawRow[] = [];
  for await (const row of rows) {
    if (row.rowNo <= skip) continue;
    chunk.push(row);
    if (chunk.length >= STEP) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
