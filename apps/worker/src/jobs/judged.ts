import type { JudgingStore, TaskResult } from '@app/application';
import type { JobOutcome } from '@app/queue';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerParts } from '../worker-parts.js';

/** Another transaction holds the task, to judge it or to judge it with its own: look again soon. */
const BUSY_MS = 100;
const BUSY_TRIES = 50;

/** Runs a judging task and says how it ended; a failure is kept with the task, where the bureau can see it. */
export async function judged(
  parts: WorkerParts,
  store: JudgingStore,
  taskId: string,
  run: () => Promise<TaskResult>,
): Promise<JobOutcome> {
  try {
    let result = await run();
    for (let i = 0; result === 'busy' && i < BUSY_TRIES; i++) {
      await sleep(BUSY_MS);
      result = await run();
    }
    if (typeof result === 'string') return { status: 'skipped', detail: { reason: result } };
    return { status: 'success', detail: { ...result } };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    // When the database is away the note cannot be written either: the queue's retry is enough then.
    await store.fail(taskId, failure, parts.clock.now()).catch(() => undefined);
    throw error;
  }
}
