import type { JudgingStore, TaskResult } from '@app/application';
import type { JobOutcome } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Runs a judging task and says how it ended; a failure is kept with the task, where the bureau can see it. */
export async function judged(
  parts: WorkerParts,
  store: JudgingStore,
  taskId: string,
  run: () => Promise<TaskResult>,
): Promise<JobOutcome> {
  try {
    const result = await run();
    if (typeof result === 'string') return { status: 'skipped', detail: { reason: result } };
    return { status: 'success', detail: { ...result } };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    // When the database is away the note cannot be written either: the queue's retry is enough then.
    await store.fail(taskId, failure, parts.clock.now()).catch(() => undefined);
    throw error;
  }
}
