import { housekeep, keepTruckDays, keepTruckWindows } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Partitions ahead of time; done tasks, sent messages and old events that nobody asks for any more. */
export function housekeepingJob(parts: WorkerParts): JobHandler<'housekeeping'> {
  return {
    name: 'housekeeping',
    handle: async () => {
      const now = parts.clock.now();
      const removed = await housekeep(parts.db, now);
      const trucks = await keepTruckDays(parts.db, now, parts.settings.OBD_RETENTION_DAYS);
      const windows = await keepTruckWindows(parts.db, now);
      return { status: 'success', detail: { ...removed, ...trucks, ...windows } };
    },
  };
}
