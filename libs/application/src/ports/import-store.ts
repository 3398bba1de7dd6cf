import type { FieldFault } from '@app/contracts';
import type { Principal } from '@app/domain';
import type { ImportMapping } from './import-mapping.js';

export const IMPORT_KINDS = ['inspections', 'remote_sensing', 'vehicles', 'machines'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const IMPORT_FORMATS = ['csv', 'xlsx', 'ndjson'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What the uploader may write, as it was when the file came. */
export type ImportScope = Pick<Principal, 'userId' | 'username' | 'role' | 'areas' | 'subject'>;

export interface ImportJob {
  readonly id: string;
  readonly kind: ImportKind;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly mapping: ImportMapping;
  readonly scope: ImportScope;
  readonly createdAt: Date;
}

export interface RunningImport extends ImportJob {
  /** rows decided by an earlier run that was cut off */
  readonly rowsDone: number;
}

/** A line of the file as the reader gives it: 1-based number of the data row, and its cells by column. */
export interface RawRow {
  readonly rowNo: number;
  readonly cells: Readonly<Record<string, unknown>>;
  /** the line itself cannot be read */
  readonly fault?: string;
}

export interface RowFault extends FieldFault {
  readonly rowNo: number;
  /** column of the file that the path came from */
  readonly column: string | null;
  readonly value: string | null;
}

export interface ImportStep {
  readonly fromRow: number;
  readonly rows: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly faults: readonly RowFault[];
}

export abstract class ImportStore {
  abstract create(job: ImportJob, areaCode: string | null, stationCode: string | null): Promise<void>;
  /** Takes up a job; null when it is finished or does not exist. */
  abstract start(id: string, at: Date): Promise<RunningImport | null>;
  /** Counts a step and keeps its errors in one transaction. @returns false when another worker has gone on meanwhile */
  abstract checkpoint(id: string, step: ImportStep): Promise<boolean>;
  abstract finish(id: string, at: Date, failure: string | null): Promise<void>;
  /** Jobs that nobody has finished and whose queue entry may be lost. */
  abstract unfinished(before: Date, limit: number): Promise<readonly string[]>;
}

/** The file is not what its name says; a new file is needed, trying again helps nothing. */
export class UnreadableFile extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'UnreadableFile';
  }
}

/** Files of imports: received, then read row by row. */
export abstract class ImportFiles {
  /** @throws UnreadableFile when the file is none of its format */
  abstract rows(job: Pick<ImportJob, 'id' | 'format'>): AsyncIterable<RawRow>;
}

/** What became of one row. */
export type RowOutcome =
  { readonly kind: 'stored' | 'repeated' } | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] };

export interface MappedRow {
  readonly rowNo: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where rows of one kind go; the same row again is `repeated`. */
export abstract class RowSink {
  /** @returns one outcome a row, in order */
  abstract write(rows: readonly MappedRow[], scope: ImportScope): Promise<readonly RowOutcome[]>;
}
