import { Module } from '@nestjs/common';
import { CampaignStore, Clock, CreateCampaign, JobQueue, ShowCampaignProgress } from '@app/application';
import { Database, SqlCampaignStore } from '@app/persistence';
import { newId } from '@app/platform';
import { CampaignsController } from './campaigns.controller.js';

@Module({
  controllers: [CampaignsController],
  providers: [
    { provide: CampaignStore, useFactory: (db: Database) => new SqlCampaignStore(db), inject: [Database] },
    {
      provide: CreateCampaign,
      useFactory: (store: CampaignStore, clock: Clock, queue: JobQueue) =>
        new CreateCampaign(store, clock, newId, queue),
      inject: [CampaignStore, Clock, JobQueue],
    },
    {
      provide: ShowCampaignProgress,
      useFactory: (store: CampaignStore, clock: Clock) => new ShowCampaignProgress(store, clock),
      inject: [CampaignStore, Clock],
    },
  ],
})
export class CampaignsModule {}
