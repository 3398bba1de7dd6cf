import type { ExportFormat, FieldFault } from '@app/contracts';
import type { Principal } from '@app/domain';

/** Who asks, with the rights of that moment; a file never holds more than they allowed. */
export type ExportScope = Pick<Principal, 'userId' | 'username' | 'role' | 'areas' | 'subject'>;

export interface ExportRequest {
  readonly source: string;
  readonly format: ExportFormat;
  readonly language: 'zh' | 'en';
  readonly filters: readonly { readonly name: string; readonly value: string; readonly label: string | null }[];
  /** key of a column, `-` in front = descending */
  readonly sort: string | null;
  /** empty = all of the source */
  readonly columns: readonly { readonly key: string; readonly title: string | null }[];
  readonly words: readonly { readonly column: string; readonly code: string; readonly text: string }[];
}

export type ExportCell = string | number | boolean | Date | null;
export interface ExportHead {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'time' | 'day';
  readonly decimals: number | null;
}
/** What a list is called and which columns its file has. */
export interface ExportShape {
  readonly title: string;
  readonly columns: readonly ExportHead[];
}

/** Lists as rows for a file, inside a scope; what cannot be asked for is a fault and never an error of the database. */
export abstract class ExportRows {
  /** null = no such list; `role` = not for this role */
  abstract check(request: ExportRequest, who: ExportScope): readonly FieldFault[] | 'role' | null;
  abstract shape(request: ExportRequest): ExportShape;
  /** @returns the number of rows, or `most` when there are at least so many */
  abstract count(request: ExportRequest, who: ExportScope, now: Date, most: number): Promise<number>;
  /** rows of one moment, in the order asked for */
  abstract rows(request: ExportRequest, who: ExportScope, now: Date): AsyncIterable<readonly ExportCell[]>;
}

export interface NewExport {
  readonly id: string;
  readonly request: ExportRequest;
  readonly scope: ExportScope;
  readonly title: string;
  readonly rowsExpected: number | null;
  readonly createdAt: Date;
}

export interface RunningExport extends NewExport {
  /** grows with every start; a file of an older attempt is never taken for the newest */
  readonly attempt: number;
}

export abstract class ExportStore {
  /** Stores the request and its audit line in one transaction. */
  abstract create(job: NewExport): Promise<void>;
  /** The audit line of a file that was handed out at once. */
  abstract handedOut(job: Omit<NewExport, 'rowsExpected'>, rows: number): Promise<void>;
  /** Takes a job up; null when it is finished or gone. */
  abstract start(id: string, at: Date): Promise<RunningExport | null>;
  abstract progress(job: RunningExport, at: Date, rows: number): Promise<void>;
  /** @returns false when another attempt was faster */
  abstract finish(
    job: RunningExport,
    end: { readonly at: Date; readonly rows: number; readonly bytes: number; readonly expiresAt: Date },
  ): Promise<boolean>;
  abstract fail(job: RunningExport, at: Date, code: string): Promise<void>;
  /** Jobs that nobody has finished and that have not moved since `before`: their queue entry may be lost. */
  abstract unfinished(before: Date, limit: number): Promise<readonly string[]>;
  /** Its owner wants the file no more; a running attempt comes too late. */
  abstract discard(id: string): Promise<void>;
  /** Marks exports whose time is over. @returns their ids */
  abstract expire(now: Date): Promise<readonly string[]>;
}

/** A job that no second attempt can do: its code is told to the person. */
export class ExportRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'ExportRefused';
  }
}

/** Makes the file of a request and keeps it. */
export abstract class ExportFiles {
  /**
   * @param onRows called now and then with the rows that are written
   * @throws ExportRefused when this can never be made
   */
  abstract make(job: RunningExport, onRows: (rows: number) => Promise<void>): Promise<{ rows: number; bytes: number }>;
  abstract remove(id: string): Promise<void>;
}
