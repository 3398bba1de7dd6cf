import { Module } from '@nestjs/common';
import { Clock, MediaFiles, RecordSpotCheck, ReferenceCache, SpotCheckStore, StoreMedia } from '@app/application';
import { Database, SqlFieldMediaStore, SqlSpotCheckStore } from '@app/persistence';
import { newId } from '@app/platform';
import { MediaModule } from '../media/media.module.js';
import { CheckMedia } from './check-media.js';
import { CheckMediaController } from './check-media.controller.js';
import { SpotChecksController } from './spot-checks.controller.js';

@Module({
  imports: [MediaModule],
  controllers: [SpotChecksController, CheckMediaController],
  providers: [
    { provide: SpotCheckStore, useFactory: (db: Database) => new SqlSpotCheckStore(db), inject: [Database] },
    {
      provide: RecordSpotCheck,
      useFactory: (store: SpotCheckStore, reference: ReferenceCache, clock: Clock) =>
        new RecordSpotCheck(store, reference, clock, newId),
      inject: [SpotCheckStore, ReferenceCache, Clock],
    },
    {
      provide: CheckMedia,
      useFactory: (db: Database, files: MediaFiles, clock: Clock) => {
        const expected = new SqlFieldMediaStore(db, 'spot_check');
        return new CheckMedia(expected, new StoreMedia(expected, files, clock));
      },
      inject: [Database, MediaFiles, Clock],
    },
  ],
})
export class SpotChecksModule {}
