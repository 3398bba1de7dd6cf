import { Module } from '@nestjs/common';
import { Clock, JobDesk, RetryJobUseCase } from '@app/application';
import { Database, SqlAuditLog } from '@app/persistence';
import { BullJobDesk, BullJobQueue } from '@app/queue';
import { QueuesController } from './queues.controller.js';
import { StatusController } from './status.controller.js';

/** Queues and the state of the installation, for those who run it. */
@Module({
  controllers: [QueuesController, StatusController],
  providers: [
    { provide: JobDesk, useFactory: (queue: BullJobQueue) => new BullJobDesk(queue), inject: [BullJobQueue] },
    {
      provide: RetryJobUseCase,
      useFactory: (desk: JobDesk, db: Database, clock: Clock) => new RetryJobUseCase(desk, new SqlAuditLog(db), clock),
      inject: [JobDesk, Database, Clock],
    },
  ],
})
export class AdministrationModule {}
