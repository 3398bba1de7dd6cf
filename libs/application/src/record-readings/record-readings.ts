import type { ReadingStore, SavedReadings } from '../ports/reading-store.js';
import type { JobQueue } from '../ports/job-queue.js';
import { planBatch, settleAnswers, type IncomingMessage, type SiteAnswer } from './plan-batch.js';

export interface RecordedBatch extends SavedReadings {
  /** by site; safe to tell, everything is committed */
  readonly answers: ReadonlyMap<string, SiteAnswer>;
  readonly received: number;
  readonly refused: number;
}

/** Stores a batch of decoded readings and hands it to be judged. When `record` resolves, the batch is committed. */
export class RecordReadings {
  constructor(
    private readonly store: ReadingStore,
    private readonly queue: JobQueue,
    private readonly onEnqueueError: (error: unknown) => void,
  ) {}

  async record(messages: readonly IncomingMessage[]): Promise<RecordedBatch> {
    const areas = await this.store.siteAreas([...new Set(messages.map((message) => message.siteCode))]);
    const plan = planBatch(messages, areas);
    const saved = await this.store.save(plan.batch);
    if (saved.taskId !== null) this.enqueue(saved.taskId);
    const count = (of: 'received' | 'refused'): number => plan.batch.tallies.reduce((sum, tally) => sum + tally[of], 0);
    return {
      ...saved,
      answers: settleAnswers(plan.answers, saved.conflicts),
      received: count('received'),
      refused: count('refused') + saved.conflicts.size,
    };
  }

  /** Not awaited: a lost job is found by the sweep, a slow queue must not hold back the site's answer. */
  private enqueue(taskId: string): void {
    this.queue.enqueue('judge-readings', { v: 1, taskId }, `judge-${taskId}`).catch(this.onEnqueueError);
  }
}
