import { Module } from '@nestjs/common';
import { AmendInspection, Clock, InspectionStore, JobQueue, RecordInspection, ReferenceCache } from '@app/application';
import { CONTENT_TOOLS, Database, SqlInspectionStore, SqlReferenceSource } from '@app/persistence';
import { newId, type Logger } from '@app/platform';
import { LOGGER } from '../core/tokens.js';
import { ReadInspectionsController } from './read.controller.js';
import { RecordInspectionController } from './record.controller.js';

const REFERENCE = Symbol('inspections:reference');

@Module({
  controllers: [RecordInspectionController, ReadInspectionsController],
  providers: [
    {
      provide: REFERENCE,
      useFactory: (db: Database, clock: Clock) => new ReferenceCache(new SqlReferenceSource(db), clock),
      inject: [Database, Clock],
    },
    {
      provide: InspectionStore,
      useFactory: (db: Database, queue: JobQueue, logger: Logger) =>
        new SqlInspectionStore(db, newId, (taskId) => {
          queue
            .enqueue('judge-inspections', { v: 1, taskId }, `judge-${taskId}`)
            .catch((err: unknown) => logger.warn({ err }, 'queue'));
        }),
      inject: [Database, JobQueue, LOGGER],
    },
    {
      provide: RecordInspection,
      useFactory: (store: InspectionStore, reference: ReferenceCache, clock: Clock) =>
        new RecordInspection(store, reference, clock, newId, CONTENT_TOOLS),
      inject: [InspectionStore, REFERENCE, Clock],
    },
    {
      provide: AmendInspection,
      useFactory: (store: InspectionStore, reference: ReferenceCache, clock: Clock) =>
        new AmendInspection(store, reference, clock, CONTENT_TOOLS),
      inject: [InspectionStore, REFERENCE, Clock],
    },
  ],
})
export class InspectionsModule {}
