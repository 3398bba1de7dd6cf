import {
  ExportStore,
  type AuditEntry,
  type ExportRequest,
  type ExportScope,
  type NewExport,
  type RunningExport,
} from '@app/application';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Sql } from '../database.js';
import type { SqlExportRows } from './sql-export-rows.js';

interface JobRow {
  readonly id: string;
  readonly request: ExportRequest;
  readonly scope: ExportScope;
  readonly title: string;
  readonly rows_expected: number | null;
  readonly created_at: Date;
  readonly attempt: number;
}

export class SqlExportStore extends ExportStore {
  constructor(
    private readonly db: Database,
    private readonly rows: Pick<SqlExportRows, 'openFilters'>,
  ) {
    super();
  }

  override async create(job: NewExport): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO export_job (id, source, format, title, request, scope, owner_id, rows_expected, created_at, moved_at)
         VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $9)`,
        [
          job.id,
          job.request.source,
          job.request.format,
          job.title,
          JSON.stringify(job.request),
          JSON.stringify(job.scope),
          job.scope.userId,
          job.rowsExpected,
          job.createdAt,
        ],
      );
      await announce(tx, job, 'waiting', 0);
      await appendAudit(tx, this.line(job, 'export.requested', job.rowsExpected));
    });
  }

  override async handedOut(job: Omit<NewExport, 'rowsExpected'>, rows: number): Promise<void> {
    await this.db.transaction((tx) => appendAudit(tx, this.line(job, 'export.taken', rows)));
  }

  override async start(id: string, at: Date): Promise<RunningExport | null> {
    const [row] = await this.db.query<JobRow>(
      `UPDATE export_job SET state = 'running', attempt = attempt + 1, started_at = coalesce(started_at, $2),
              moved_at = $2, rows_done = 0
        WHERE id = $1 AND state IN ('waiting', 'running')
        RETURNING id, request, scope, title, rows_expected, created_at, attempt`,
      [id, at],
    );
    if (row === undefined) return null;
    const { id: jobId, request, scope, title, attempt } = row;
    return { id: jobId, request, scope, title, attempt, rowsExpected: row.rows_expected, createdAt: row.created_at };
  }

  override async progress(job: RunningExport, at: Date, rows: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const moved = await tx.execute(
        `UPDATE export_job SET rows_done = $3, moved_at = $4 WHERE id = $1 AND attempt = $2 AND state = 'running'`,
        [job.id, job.attempt, rows, at],
      );
      if (moved > 0) await announce(tx, job, 'running', rows);
    });
  }

  override async finish(
    job: RunningExport,
    end: { readonly at: Date; readonly rows: number; readonly bytes: number; readonly expiresAt: Date },
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const moved = await tx.execute(
        `UPDATE export_job SET state = 'done', rows_done = $3, bytes = $4, finished_at = $5, expires_at = $6
          WHERE id = $1 AND attempt = $2 AND state = 'running'`,
        [job.id, job.attempt, end.rows, end.bytes, end.at, end.expiresAt],
      );
      if (moved > 0) await announce(tx, job, 'done', end.rows);
      return moved > 0;
    });
  }

  override async fail(job: RunningExport, at: Date, code: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const moved = await tx.execute(
        `UPDATE export_job SET state = 'failed', failure = $4, finished_at = $3
          WHERE id = $1 AND attempt = $2 AND state = 'running'`,
        [job.id, job.attempt, at, code],
      );
      if (moved > 0) await announce(tx, job, 'failed', 0);
    });
  }

  override async unfinished(before: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM export_job WHERE state IN ('waiting', 'running') AND moved_at < $1 ORDER BY moved_at LIMIT $2`,
      [before, limit],
    );
    return rows.map((row) => row.id);
  }

  override async discard(id: string): Promise<void> {
    await this.db.query(`UPDATE export_job SET state = 'expired' WHERE id = $1 AND state <> 'failed'`, [id]);
  }

  override async expire(now: Date): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `UPDATE export_job SET state = 'expired' WHERE state = 'done' AND expires_at < $1 RETURNING id`,
      [now],
    );
    return rows.map((row) => row.id);
  }

  private line(job: Omit<NewExport, 'rowsExpected'>, action: string, rows: number | null): AuditEntry {
    const { source, format } = job.request;
    return {
      at: job.createdAt,
      actor: job.scope.userId,
      actorRole: job.scope.role,
      action,
      object: { kind: 'export', id: job.id },
      details: { source, format, rows, filters: this.rows.openFilters(job.request) },
    };
  }
}

/** Tells pages that an export moved: its id and numbers, nothing that others could not know. */
async function announce(tx: Sql, job: Pick<NewExport, 'id'>, state: string, rowsDone: number): Promise<void> {
  await tx.query(`INSERT INTO event_log (kind, data) VALUES ('export.moved', $1::jsonb)`, [
    JSON.stringify({ exportId: job.id, state, rowsDone }),
  ]);
}
