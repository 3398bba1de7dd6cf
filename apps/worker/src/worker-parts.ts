import type { ReferenceCache, SystemClock } from '@app/application';
import type { Database } from '@app/persistence';
import type { Logger, Metrics, Settings } from '@app/platform';
import type { BullJobQueue } from '@app/queue';
import type { VanChannel } from './vans/van-channel.js';

/** Everything a job may use. */
export interface WorkerParts {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly db: Database;
  readonly queue: BullJobQueue;
  readonly clock: SystemClock;
  readonly reference: ReferenceCache;
  readonly vans: VanChannel;
  readonly metrics: Metrics;
}
