import { SqlFlagStore } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Ends flags that nobody reviewed in their time. A confirmed flag never expires. */
export function expireFlagsJob(parts: WorkerParts): JobHandler<'expire-flags'> {
  const flags = new SqlFlagStore(parts.db);
  return {
    name: 'expire-flags',
    handle: async () => ({ status: 'success', detail: { expired: await flags.expire(parts.clock.now()) } }),
  };
}
