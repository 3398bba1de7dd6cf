import { JudgeReadings } from '@app/application';
import { SqlJudgingStore, VanOutbox } from '@app/persistence';
import { newId } from '@app/platform';
import type { JobHandler } from '@app/queue';
import { sendWaiting } from '../vans/send-waiting.js';
import type { WorkerParts } from '../worker-parts.js';
import { judged } from './judged.js';

/** Judges one stored batch of roadside readings, then tells the vans at once. */
export function judgeReadingsJob(parts: WorkerParts): JobHandler<'judge-readings'> {
  const store = new SqlJudgingStore(parts.db);
  const judge = new JudgeReadings(store, parts.reference, parts.clock, newId);
  const outbox = new VanOutbox(parts.db);
  return {
    name: 'judge-readings',
    handle: async ({ taskId }) => {
      const outcome = await judged(parts, store, taskId, () => judge.run(taskId));
      // After the commit: a warning for something that was rolled back would be a false alarm.
      if (outcome.status === 'success') await sendWaiting(parts, outbox);
      return outcome;
    },
  };
}
