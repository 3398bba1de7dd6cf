import { JOBS, type JobName, type JobPayloads } from '@app/contracts';
import { openWorker, type QueueBackend } from './backend.js';

/** How a job ended; kept by BullMQ as the job's return value. */
export interface JobOutcome {
  readonly status: 'success' | 'skipped';
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** One handler of one job; `apps/worker` has one file for each. */
export interface JobHandler<N extends JobName = JobName> {
  readonly name: N;
  handle(payload: JobPayloads[N]): Promise<JobOutcome>;
}

export interface RunningWorkers {
  close(): Promise<void>;
}

/**
 * Starts a worker per queue. Refuses to start unless every job of the contract has exactly one handler (law 10):
 * a job nobody handles would complete in silence.
 */
export function startWorkers(
  handlers: readonly JobHandler[],
  options: { backend: QueueBackend; concurrency: Readonly<Record<string, number>>; onError: (error: Error) => void },
): RunningWorkers {
  const byName = indexHandlers(handlers);
  const queues = [...new Set(Object.values(JOBS).map((j) => j.queue))];
  const workers = queues.map((queue) =>
    openWorker(
      queue,
      options.backend,
      options.concurrency[queue] ?? 1,
      async (job) => {
        const name = job.name as JobName;
        const handler = byName.get(name);
        if (!handler) throw new Error(`job.unknown: ${job.name}`);
        return handler.handle(JOBS[name].parse(job.data));
      },
      options.onError,
    ),
  );
  return {
    close: async () => {
      await Promise.all(workers.map((w) => w.close()));
    },
  };
}

/** @throws when a job of the contract has no handler, or two */
export function indexHandlers(handlers: readonly JobHandler[]): Map<JobName, JobHandler> {
  const byName = new Map<JobName, JobHandler>();
  for (const handler of handlers) {
    if (!(handler.name in JOBS)) throw new Error(`job.handler_for_unknown_job: ${handler.name}`);
    if (byName.has(handler.name)) throw new Error(`job.two_handlers: ${handler.name}`);
    byName.set(handler.name, handler);
  }
  const missing = Object.keys(JOBS).filter((name) => !byName.has(name as JobName));
  if (missing.length > 0) throw new Error(`job.without_handler: ${missing.join(', ')}`);
  return byName;
}
