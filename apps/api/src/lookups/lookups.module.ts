import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  Clock,
  FollowUpLookup,
  LogOfflineLookups,
  LookUpPlate,
  MakeOfflineList,
  MediaFiles,
  ReferenceCache,
  StoreMedia,
} from '@app/application';
import {
  Database,
  SqlFieldMediaStore,
  SqlLookupFollowUpStore,
  SqlLookupStore,
  SqlOfflineListStore,
  SqlUseLimits,
} from '@app/persistence';
import { newId, Settings, SignedLists } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { MediaModule } from '../media/media.module.js';
import { FollowUpController } from './follow-up.controller.js';
import { LookupMedia } from './lookup-media.js';
import { LookupsController } from './lookups.controller.js';
import { MismatchesController } from './mismatches.controller.js';
import { OfflineListController } from './offline-list.controller.js';

@Module({
  imports: [MediaModule],
  controllers: [LookupsController, FollowUpController, MismatchesController, OfflineListController],
  providers: [
    {
      provide: LookUpPlate,
      useFactory: (db: Database, reference: ReferenceCache, clock: Clock) =>
        new LookUpPlate(new SqlLookupStore(db), new SqlUseLimits(db), reference, clock, newId),
      inject: [Database, ReferenceCache, Clock],
    },
    {
      provide: FollowUpLookup,
      useFactory: (db: Database, clock: Clock) => new FollowUpLookup(new SqlLookupFollowUpStore(db), clock, newId),
      inject: [Database, Clock],
    },
    {
      provide: LookupMedia,
      useFactory: (db: Database, files: MediaFiles, clock: Clock) => {
        const expected = new SqlFieldMediaStore(db, 'lookup');
        return new LookupMedia(expected, new StoreMedia(expected, files, clock));
      },
      inject: [Database, MediaFiles, Clock],
    },
    {
      provide: SignedLists,
      useFactory: (settings: Settings) => {
        if (settings.AUTH_SECRET === undefined) throw new Error('auth.no_secret: AUTH_SECRET is not set');
        return new SignedLists(settings.AUTH_SECRET);
      },
      inject: [Settings],
    },
    {
      provide: MakeOfflineList,
      useFactory: (db: Database, lists: SignedLists, clock: Clock) =>
        new MakeOfflineList(new SqlOfflineListStore(db), lists, clock),
      inject: [Database, SignedLists, Clock],
    },
    {
      provide: LogOfflineLookups,
      useFactory: (db: Database, clock: Clock) => new LogOfflineLookups(new SqlOfflineListStore(db), clock),
      inject: [Database, Clock],
    },
  ],
})
export class LookupsModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
