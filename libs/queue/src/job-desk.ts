import { JobDesk, type FailedJob, type QueueCounts, type Retried } from '@app/application';
import { JOBS } from '@app/contracts';
import type { BullJobQueue } from './producer.js';

const QUEUES: readonly string[] = [...new Set(Object.values(JOBS).map((job) => job.queue))];
const REASON_MAX = 500;

/** The queues of BullMQ, on either backend, over the connections of the producer. */
export class BullJobDesk extends JobDesk {
  constructor(private readonly jobs: BullJobQueue) {
    super();
  }

  override async counts(): Promise<readonly QueueCounts[]> {
    const depth = await this.jobs.depth();
    return QUEUES.map((name) => {
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = depth[name] ?? {};
      return { name, waiting, active, delayed, failed };
    });
  }

  override async failed(queue: string, limit: number): Promise<readonly FailedJob[]> {
    if (!QUEUES.includes(queue)) return [];
    const found = await this.jobs.queueNamed(queue).getFailed(0, limit - 1);
    return found.map((job) => ({
      id: String(job.id),
      name: job.name,
      queue,
      reason: (job.failedReason ?? '').slice(0, REASON_MAX),
      attempts: job.attemptsMade,
      at: new Date(job.timestamp),
      failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
      about: aboutOf(job.data),
    }));
  }

  override async retry(queue: string, id: string): Promise<Retried> {
    if (!QUEUES.includes(queue)) return { kind: 'unknown' };
    const job = await this.jobs.queueNamed(queue).getJob(id);
    if (!job) return { kind: 'unknown' };
    if (!(await job.isFailed())) return { kind: 'not_failed' };
    try {
      await job.retry('failed');
    } catch (error) {
      // somebody else was quicker between the two
      if (!(await job.isFailed())) return { kind: 'not_failed' };
      throw error;
    }
    return { kind: 'retried', name: job.name };
  }
}

/** Payloads carry ids, never rows: the one text in it besides the version. */
function aboutOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  return Object.values(data).find((value): value is string => typeof value === 'string') ?? null;
}
