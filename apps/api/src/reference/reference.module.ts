import { Global, Module } from '@nestjs/common';
import { Clock, KeepReference, PublishLimitSetUseCase, PublishRuleUseCase, ReferenceCache } from '@app/application';
import { Database, SqlLimitSetStore, SqlReferenceSource, SqlReferenceStore, SqlRuleStore } from '@app/persistence';
import { PreviewController } from './preview.controller.js';
import { PublishingController } from './publishing.controller.js';
import { ReferenceController } from './reference.controller.js';
import { UpkeepController } from './upkeep.controller.js';

const needs = [Database, Clock];

/** Reference data; the one `ReferenceCache` of the process is here for every other module. */
@Global()
@Module({
  controllers: [ReferenceController, PreviewController, PublishingController, UpkeepController],
  providers: [
    {
      provide: ReferenceCache,
      useFactory: (db: Database, clock: Clock) => new ReferenceCache(new SqlReferenceSource(db), clock),
      inject: needs,
    },
    {
      provide: PublishLimitSetUseCase,
      useFactory: (db: Database, clock: Clock) => new PublishLimitSetUseCase(new SqlLimitSetStore(db), clock),
      inject: needs,
    },
    {
      provide: PublishRuleUseCase,
      useFactory: (db: Database, clock: Clock) => new PublishRuleUseCase(new SqlRuleStore(db), clock),
      inject: needs,
    },
    {
      provide: KeepReference,
      useFactory: (db: Database, clock: Clock) => new KeepReference(new SqlReferenceStore(db), clock),
      inject: needs,
    },
  ],
  exports: [ReferenceCache],
})
export class ReferenceModule {}
