import {
  JudgingStore,
  REMOTE_SENSING_CHANNEL,
  type InspectionUnit,
  type JudgingSummary,
  type ReadingUnit,
  type TaskResult,
} from '@app/application';
import type { Database, Transaction } from '../database.js';
import { SqlInspectionUnit } from './inspection-unit.js';
import { SqlReadingUnit } from './reading-unit.js';

/** A stored batch waiting to be judged. */
export interface TaskRow {
  readonly id: string;
  readonly record_nos: string[];
  readonly first_at: Date;
  readonly last_at: Date;
  readonly done_at: Date | null;
}

/** A task younger than this is on its way through the queue. */
const OVERDUE_S = 2;
/** A task that failed waits this long before it is tried again. */
const RETRY_S = 60;

export class SqlJudgingStore extends JudgingStore {
  private readonly months = new Set<string>();

  constructor(private readonly db: Database) {
    super();
  }

  override async judgeReadings(
    taskId: string,
    work: (unit: ReadingUnit) => Promise<JudgingSummary>,
  ): Promise<TaskResult> {
    await this.ensurePartitions(taskId);
    return this.inTask(taskId, REMOTE_SENSING_CHANNEL, (tx, task) => work(new SqlReadingUnit(tx, task)));
  }

  override judgeInspections(
    taskId: string,
    work: (unit: InspectionUnit) => Promise<JudgingSummary>,
  ): Promise<TaskResult> {
    return this.inTask(taskId, 'inspection', (tx, task) => work(new SqlInspectionUnit(tx, task)));
  }

  override async fail(taskId: string, failure: string, at: Date): Promise<void> {
    await this.db.query(
      `UPDATE judging_task SET failed_at = $2, failure = $3, attempts = attempts + 1 WHERE id = $1 AND done_at IS NULL`,
      [taskId, at, failure.slice(0, 1_000)],
    );
  }

  override overdue(now: Date, limit: number): Promise<readonly { id: string; kind: string }[]> {
    return this.db.query<{ id: string; kind: string }>(
      `SELECT id::text, kind FROM judging_task
        WHERE done_at IS NULL AND created_at < $1::timestamptz - make_interval(secs => ${OVERDUE_S})
          AND (failed_at IS NULL OR failed_at < $1::timestamptz - make_interval(secs => ${RETRY_S}))
        ORDER BY created_at LIMIT $2`,
      [now, limit],
    );
  }

  private inTask(
    taskId: string,
    kind: string,
    work: (tx: Transaction, task: TaskRow) => Promise<JudgingSummary>,
  ): Promise<TaskResult> {
    return this.db.transaction(async (tx) => {
      const [task] = await tx.query<TaskRow>(
        `SELECT id::text, record_nos, first_at, last_at, done_at FROM judging_task WHERE id = $1 AND kind = $2
           FOR UPDATE SKIP LOCKED`,
        [taskId, kind],
      );
      if (!task) {
        const [row] = await tx.query('SELECT 1 FROM judging_task WHERE id = $1 AND kind = $2', [taskId, kind]);
        return row ? 'busy' : 'missing';
      }
      if (task.done_at !== null) return 'done';
      const summary = await work(tx, task);
      await tx.query(
        `UPDATE judging_task SET done_at = now(), attempts = attempts + 1, failed_at = NULL, failure = NULL, outcome = $2
          WHERE id = $1`,
        [taskId, JSON.stringify(summary)],
      );
      return summary;
    });
  }

  /** Outside the transaction: creating a partition locks the whole table until commit. */
  private async ensurePartitions(taskId: string): Promise<void> {
    const rows = await this.db.query<{ month: string }>(
      `SELECT to_char(m, 'YYYY-MM') AS month FROM judging_task,
         generate_series(date_trunc('month', first_at), last_at, interval '1 month') AS m WHERE id = $1`,
      [taskId],
    );
    for (const { month } of rows) {
      if (this.months.has(month)) continue;
      await this.db.query(`SELECT ensure_month_partition('rs_judgement', $1::timestamptz)`, [`${month}-01T00:00:00Z`]);
      this.months.add(month);
    }
  }
}
