import { SqlCampaignRecountStore, SqlImportStore, SqlJudgingStore, VanOutbox } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import { requeueImports } from '../imports/requeue-imports.js';
import { requeueRecounts } from '../requeue-recounts.js';
import { sendWaiting } from '../vans/send-waiting.js';
import type { WorkerParts } from '../worker-parts.js';

const BATCH = 500;
/** One key a task and five seconds: a job that is still kept under an older key must not swallow the new one. */
const KEY_MS = 5_000;

/** Finds judging tasks, imports and recounts whose job was lost, and messages no broker has taken. */
export function sweepJudgingTasksJob(parts: WorkerParts): JobHandler<'sweep-judging-tasks'> {
  const store = new SqlJudgingStore(parts.db);
  const outbox = new VanOutbox(parts.db);
  const imports = new SqlImportStore(parts.db);
  const campaigns = new SqlCampaignRecountStore(parts.db);
  return {
    name: 'sweep-judging-tasks',
    handle: async () => {
      const now = parts.clock.now();
      const tasks = await store.overdue(now, BATCH);
      for (const task of tasks) {
        const name = task.kind === 'inspection' ? 'judge-inspections' : 'judge-readings';
        await parts.queue.enqueue(
          name,
          { v: 1, taskId: task.id },
          `sweep-${task.id}-${Math.floor(now.getTime() / KEY_MS)}`,
        );
      }
      const sent = await sendWaiting(parts, outbox);
      const requeued = await requeueImports(imports, parts.queue, now);
      const recounts = await requeueRecounts(campaigns, parts.queue, now);
      return { status: 'success', detail: { enqueued: tasks.length, sent, imports: requeued, recounts } };
    },
  };
}
