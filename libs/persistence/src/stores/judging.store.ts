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
  readonly attempts: number;
}

/** A task younger than this is on its way through the queue. */
const OVERDUE_S = 2;
/** A task that failed waits this long before it is tried again. */
const RETRY_S = 60;
/** Small batches that wait are judged together, up to so many records: a transaction costs the same for fifty as for five. */
const TOGETHER_RECORDS = 1_000;
const TOGETHER_TASKS = 24;

export class SqlJudgingStore extends JudgingStore {
  private readonly months = new Set<string>();

  constructor(private readonly db: Database) {
    super();
  }

  override async judgeReadings(
    taskId: string,
    work: (unit: ReadingUnit) => Promise<JudgingSummary>,
  ): Promise<TaskResult> {
    if (await this.prepared(taskId)) return 'done';
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
        `SELECT id::text, record_nos, first_at, last_at, done_at, attempts FROM judging_task WHERE id = $1 AND kind = $2
           FOR UPDATE SKIP LOCKED`,
        [taskId, kind],
      );
      if (!task) {
        const [row] = await tx.query('SELECT 1 FROM judging_task WHERE id = $1 AND kind = $2', [taskId, kind]);
        return row ? 'busy' : 'missing';
      }
      if (task.done_at !== null) return 'done';
      const tasks = [task, ...(await companions(tx, task, kind))];
      const summary = await work(tx, together(tasks));
      await tx.query(
        `UPDATE judging_task SET done_at = now(), attempts = attempts + 1, failed_at = NULL, failure = NULL,
                outcome = CASE WHEN id = $1 THEN $2::jsonb ELSE jsonb_build_object('judgedWith', $1) END
          WHERE id = ANY($3::bigint[])`,
        [taskId, JSON.stringify(summary), tasks.map((t) => t.id)],
      );
      return summary;
    });
  }

  /**
   * Makes sure that the partitions exist, outside the transaction: creating one locks the whole table until commit.
   * @returns true when the task was done before, judged with another one
   */
  private async prepared(taskId: string): Promise<boolean> {
    const rows = await this.db.query<{ month: string; done: boolean }>(
      `SELECT to_char(m, 'YYYY-MM') AS month, done_at IS NOT NULL AS done FROM judging_task,
         generate_series(date_trunc('month', first_at), last_at, interval '1 month') AS m WHERE id = $1`,
      [taskId],
    );
    for (const { month } of rows) {
      if (this.months.has(month)) continue;
      await this.db.query(`SELECT ensure_month_partition('rs_judgement', $1::timestamptz)`, [`${month}-01T00:00:00Z`]);
      this.months.add(month);
    }
    return rows.some((row) => row.done);
  }
}

/**
 * Other batches that wait while this one is judged. None when this one failed before, and none that failed: a batch that
 * cannot be judged must not take healthy ones with it.
 */
async function companions(tx: Transaction, task: TaskRow, kind: string): Promise<TaskRow[]> {
  let room = TOGETHER_RECORDS - task.record_nos.length;
  if (task.attempts > 0 || room <= 0) return [];
  const waiting = await tx.query<{ id: string; records: number }>(
    `SELECT id::text, cardinality(record_nos) AS records FROM judging_task
      WHERE done_at IS NULL AND attempts = 0 AND kind = $2 AND id <> $1 AND cardinality(record_nos) <= $3
        AND date_trunc('month', first_at) >= date_trunc('month', $4::timestamptz)
        AND date_trunc('month', last_at) <= date_trunc('month', $5::timestamptz)
      ORDER BY created_at LIMIT ${TOGETHER_TASKS}`,
    [task.id, kind, room, task.first_at, task.last_at],
  );
  const chosen = waiting.filter((one) => {
    if (one.records > room) return false;
    room -= one.records;
    return true;
  });
  if (chosen.length === 0) return [];
  // only what is taken is locked: a batch that is locked and left would look busy to its own job
  return tx.query<TaskRow>(
    `SELECT id::text, record_nos, first_at, last_at, done_at, attempts FROM judging_task
      WHERE id = ANY($1::bigint[]) AND done_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED`,
    [chosen.map((one) => one.id)],
  );
}

function together(tasks: readonly TaskRow[]): TaskRow {
  const [first] = tasks;
  if (!first) throw new Error('judging.no_task');
  return {
    ...first,
    record_nos: tasks.flatMap((t) => t.record_nos),
    first_at: new Date(Math.min(...tasks.map((t) => t.first_at.getTime()))),
    last_at: new Date(Math.max(...tasks.map((t) => t.last_at.getTime()))),
  };
}
