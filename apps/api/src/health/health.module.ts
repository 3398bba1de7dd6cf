import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '@app/persistence';
import { HealthRegistry } from '@app/platform';
import { BullJobQueue } from '@app/queue';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly db: Database,
    private readonly queue: BullJobQueue,
  ) {}

  onModuleInit(): void {
    this.health.register('database', async () => void (await this.db.query('SELECT 1')));
    this.health.register('migrations', () => this.db.assertMigrated());
    this.health.register('queue', async () => void (await this.queue.depth()));
  }
}
