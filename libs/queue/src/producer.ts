import { JobQueue } from '@app/application';
import type { Queue } from 'bullmq';
import { JOBS, type JobName, type JobPayloads } from '@app/contracts';
import { openQueue, type OpenQueue, type QueueBackend } from './backend.js';

/** The application's JobQueue on BullMQ: a queue is opened when the first job goes to it. */
export class BullJobQueue extends JobQueue {
  private readonly open = new Map<string, OpenQueue>();

  constructor(
    private readonly backend: QueueBackend,
    private readonly onError: (error: Error) => void,
  ) {
    super();
  }

  override async enqueue<N extends JobName>(name: N, payload: JobPayloads[N], key: string): Promise<void> {
    await this.queueOf(name).add(name, payload, { jobId: key.replaceAll(':', '-') });
  }

  /** Registers every repeating job, once in the whole installation however many processes do it. */
  async schedule(): Promise<void> {
    for (const [name, job] of Object.entries(JOBS)) {
      if (job.everyMs === undefined) continue;
      await this.queueOf(name as JobName).upsertJobScheduler(
        name,
        { every: job.everyMs },
        { name, data: { v: 1 }, opts: { attempts: 1, removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } } },
      );
    }
  }

  /** Jobs waiting, running, delayed and failed per queue, for metrics and pages. */
  async depth(): Promise<Record<string, Record<string, number>>> {
    const out: Record<string, Record<string, number>> = {};
    for (const name of new Set(Object.values(JOBS).map((j) => j.queue))) {
      out[name] = await this.queueNamed(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
    }
    return out;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((q) => q.close()));
    this.open.clear();
  }

  private queueOf(name: JobName): Queue {
    return this.queueNamed(JOBS[name].queue);
  }

  /** The producing side of a queue; opened when it is first asked for. */
  queueNamed(name: string): Queue {
    let queue = this.open.get(name);
    if (!queue) {
      queue = openQueue(name, this.backend, this.onError);
      this.open.set(name, queue);
    }
    return queue.queue;
  }
}
