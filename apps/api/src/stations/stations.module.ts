import { Module } from '@nestjs/common';
import { Clock, KeepOutageNotices, OutageNoticeStore } from '@app/application';
import { Database, SqlOutageNoticeStore } from '@app/persistence';
import { newId } from '@app/platform';
import { OutageNoticesController } from './outage-notices.controller.js';
import { RefusalsController } from './refusals.controller.js';
import { StationsController } from './stations.controller.js';

/** The station console: a day's tests, refused uploads, validity, report card, outage notices. */
@Module({
  controllers: [StationsController, RefusalsController, OutageNoticesController],
  providers: [
    { provide: OutageNoticeStore, useFactory: (db: Database) => new SqlOutageNoticeStore(db), inject: [Database] },
    {
      provide: KeepOutageNotices,
      useFactory: (store: OutageNoticeStore, clock: Clock) => new KeepOutageNotices(store, clock, newId),
      inject: [OutageNoticeStore, Clock],
    },
  ],
})
export class StationsModule {}
