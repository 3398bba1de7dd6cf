import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, JobQueue, SystemClock } from '@app/application';
import { Database, APP_ROLE } from '@app/persistence';
import { HealthRegistry, Metrics, Settings, type Logger } from '@app/platform';
import { BullJobQueue, queueBackendOf } from '@app/queue';
import { LOGGER } from './tokens.js';

/** What a process of the api is made of; tests bring their own clock. */
export interface CoreParts {
  readonly settings: ApiSettings;
  readonly logger: Logger;
  readonly clock?: Clock;
}
export type ApiSettings = Settings & { readonly AUTH_SECRET: string };

/** Database, clock, queue, settings, logger, health and metrics for every other module. */
@Global()
@Module({})
export class CoreModule {
  static with({ settings, logger, clock }: CoreParts): DynamicModule {
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: LOGGER, useValue: logger },
      { provide: Clock, useValue: clock ?? new SystemClock() },
      { provide: HealthRegistry, useFactory: () => new HealthRegistry() },
      { provide: Metrics, useFactory: () => new Metrics('api') },
      {
        provide: Database,
        useFactory: async (): Promise<Database> => {
          const db = await Database.open({
            url: settings.DATABASE_URL,
            name: 'ves-api',
            poolSize: settings.DATABASE_POOL,
          });
          await db.assertMigrated();
          return db;
        },
      },
      {
        provide: BullJobQueue,
        useFactory: () => new BullJobQueue(queueBackendOf(settings, APP_ROLE), (err) => logger.warn({ err }, 'queue')),
      },
      { provide: JobQueue, useExisting: BullJobQueue },
    ];
    return { module: CoreModule, providers, exports: providers.map((p) => p.provide) };
  }
}
