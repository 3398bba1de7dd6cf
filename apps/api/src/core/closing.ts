import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@app/persistence';
import { BullJobQueue } from '@app/queue';

/** Closes what the core opened, after the last request has been answered. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    private readonly db: Database,
    private readonly queue: BullJobQueue,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await this.db.close();
  }
}
