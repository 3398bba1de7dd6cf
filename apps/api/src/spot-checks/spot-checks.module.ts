import { Module } from '@nestjs/common';
import { Clock, RecordSpotCheck, ReferenceCache, SpotCheckStore } from '@app/application';
import { Database, SqlSpotCheckStore } from '@app/persistence';
import { newId } from '@app/platform';
import { SpotChecksController } from './spot-checks.controller.js';

@Module({
  controllers: [SpotChecksController],
  providers: [
    { provide: SpotCheckStore, useFactory: (db: Database) => new SqlSpotCheckStore(db), inject: [Database] },
    {
      provide: RecordSpotCheck,
      useFactory: (store: SpotCheckStore, reference: ReferenceCache, clock: Clock) =>
        new RecordSpotCheck(store, reference, clock, newId),
      inject: [SpotCheckStore, ReferenceCache, Clock],
    },
  ],
})
export class SpotChecksModule {}
