import { Module } from '@nestjs/common';
import { Clock, RecordSpotCheck, ReferenceCache, SpotCheckStore } from '@app/application';
import { Database, SqlReferenceSource, SqlSpotCheckStore } from '@app/persistence';
import { newId } from '@app/platform';
import { SpotChecksController } from './spot-checks.controller.js';

@Module({
  controllers: [SpotChecksController],
  providers: [
    { provide: SpotCheckStore, useFactory: (db: Database) => new SqlSpotCheckStore(db), inject: [Database] },
    {
      provide: RecordSpotCheck,
      useFactory: (db: Database, store: SpotCheckStore, clock: Clock) =>
        new RecordSpotCheck(store, new ReferenceCache(new SqlReferenceSource(db), clock), clock, newId),
      inject: [Database, SpotCheckStore, Clock],
    },
  ],
})
export class SpotChecksModule {}
