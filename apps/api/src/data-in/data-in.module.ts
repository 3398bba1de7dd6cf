import { Module } from '@nestjs/common';
import { Clock, JobQueue, QuarantineStore, RecordReadings, ReplayQuarantined } from '@app/application';
import { Database, PgReadingStore, SqlQuarantineStore } from '@app/persistence';
import type { Logger } from '@app/platform';
import { LOGGER } from '../core/tokens.js';
import { QualityController } from './quality.controller.js';
import { QuarantineController } from './quarantine.controller.js';
import { SiteStateController } from './site-state.controller.js';
import { RemoteSensingReplay } from './remote-sensing-replay.js';

/** What came in, of which quality, and what could not be read. */
@Module({
  controllers: [QualityController, QuarantineController, SiteStateController],
  providers: [
    { provide: QuarantineStore, useFactory: (db: Database) => new SqlQuarantineStore(db), inject: [Database] },
    {
      provide: ReplayQuarantined,
      useFactory: (db: Database, store: QuarantineStore, queue: JobQueue, clock: Clock, logger: Logger) => {
        const record = new RecordReadings(new PgReadingStore(db), queue, (err) => logger.warn({ err }, 'queue'));
        return new ReplayQuarantined(store, new RemoteSensingReplay(record), clock);
      },
      inject: [Database, QuarantineStore, JobQueue, Clock, LOGGER],
    },
  ],
})
export class DataInModule {}
