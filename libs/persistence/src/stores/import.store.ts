import { ImportStore, type ImportJob, type ImportStep, type RunningImport } from '@app/application';
import type { Database } from '../database.js';

interface JobRow {
  readonly id: string;
  readonly kind: ImportJob['kind'];
  readonly format: ImportJob['format'];
  readonly file_name: string;
  readonly sha256: string;
  readonly size: string;
  readonly mapping: ImportJob['mapping'];
  readonly scope: ImportJob['scope'];
  readonly created_at: Date;
  readonly rows_done: string;
}

export class SqlImportStore extends ImportStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async create(job: ImportJob, areaCode: string | null, stationCode: string | null): Promise<void> {
    await this.db.query(
      `INSERT INTO import_job (id, kind, format, file_name, sha256, size, mapping, scope, area_code, station_code, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb,
               coalesce($9, (SELECT area_code FROM station WHERE code = $10)), $10, $11, $12)`,
      [
        job.id,
        job.kind,
        job.format,
        job.fileName,
        job.sha256,
        job.size,
        JSON.stringify(job.mapping),
        JSON.stringify(job.scope),
        areaCode,
        stationCode,
        job.scope.username,
        job.createdAt,
      ],
    );
  }

  override async start(id: string, at: Date): Promise<RunningImport | null> {
    const [row] = await this.db.query<JobRow>(
      `UPDATE import_job SET state = 'running', started_at = coalesce(started_at, $2)
        WHERE id = $1 AND state IN ('waiting', 'running')
        RETURNING id, kind, format, file_name, sha256, size, mapping, scope, created_at, rows_done`,
      [id, at],
    );
    if (row === undefined) return null;
    return {
      id: row.id,
      kind: row.kind,
      format: row.format,
      fileName: row.file_name,
      sha256: row.sha256,
      size: Number(row.size),
      mapping: row.mapping,
      scope: row.scope,
      createdAt: row.created_at,
      rowsDone: Number(row.rows_done),
    };
  }

  override async checkpoint(id: string, step: ImportStep): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const moved = await tx.query(
        `UPDATE import_job SET rows_done = rows_done + $3, stored = stored + $4, repeated = repeated + $5, refused = refused + $6
          WHERE id = $1 AND rows_done = $2 AND state = 'running' RETURNING id`,
        [id, step.fromRow, step.rows, step.stored, step.repeated, step.refused],
      );
      if (moved.length === 0) return false;
      if (step.faults.length === 0) return true;
      const seqs = new Map<number, number>();
      const seq = (rowNo: number): number => {
        const next = seqs.get(rowNo) ?? 0;
        seqs.set(rowNo, next + 1);
        return next;
      };
      await tx.query(
        `INSERT INTO import_error (import_id, row_no, seq, column_name, path, code, value)
         SELECT $1, * FROM unnest($2::bigint[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
         ON CONFLICT DO NOTHING`,
        [
          id,
          step.faults.map((one) => one.rowNo),
          step.faults.map((one) => seq(one.rowNo)),
          step.faults.map((one) => storable(one.column)),
          step.faults.map((one) => storable(one.path)),
          step.faults.map((one) => one.code),
          step.faults.map((one) => storable(one.value)),
        ],
      );
      return true;
    });
  }

  override async finish(id: string, at: Date, failure: string | null): Promise<void> {
    await this.db.query(
      `UPDATE import_job SET state = $3, finished_at = $2, failure = $4 WHERE id = $1 AND state = 'running'`,
      [id, at, failure === null ? 'done' : 'failed', failure],
    );
  }

  override async unfinished(before: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM import_job WHERE state IN ('waiting', 'running') AND created_at < $1 ORDER BY created_at LIMIT $2`,
      [before, limit],
    );
    return rows.map((row) => row.id);
  }
}

const storable = (text: string | null): string | null => (text === null ? null : text.replaceAll('\0', '\uFFFD'));
