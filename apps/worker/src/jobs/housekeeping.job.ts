import { housekeep } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Partitions ahead of time; done tasks, sent messages and old events that nobody asks for any more. */
export function housekeepingJob(parts: WorkerParts): JobHandler<'housekeeping'> {
  return {
    name: 'housekeeping',
    handle: async () => ({ status: 'success', detail: await housekeep(parts.db, parts.clock.now()) }),
  };
}
