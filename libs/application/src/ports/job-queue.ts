import type { JobName, JobPayloads } from '@app/contracts';

/** Where work is handed over. Losing a job loses nothing: schedules find what was not done. */
export abstract class JobQueue {
  /** @param key the same key while a job waits or is kept is the same job */
  abstract enqueue<N extends JobName>(name: N, payload: JobPayloads[N], key: string): Promise<void>;
}
