import { Module } from '@nestjs/common';
import { Clock, LookUpPlate, ReferenceCache } from '@app/application';
import { Database, SqlLookupStore, SqlUseLimits } from '@app/persistence';
import { newId } from '@app/platform';
import { LookupsController } from './lookups.controller.js';

@Module({
  controllers: [LookupsController],
  providers: [
    {
      provide: LookUpPlate,
      useFactory: (db: Database, reference: ReferenceCache, clock: Clock) =>
        new LookUpPlate(new SqlLookupStore(db), new SqlUseLimits(db), reference, clock, newId),
      inject: [Database, ReferenceCache, Clock],
    },
  ],
})
export class LookupsModule {}
