import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Clock, MediaFiles, MediaStore, StoreMedia } from '@app/application';
import { Database, DiskMediaFiles, SqlMediaStore } from '@app/persistence';
import { Settings } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { MediaController } from './media.controller.js';

@Module({
  controllers: [MediaController],
  exports: [MediaFiles],
  providers: [
    { provide: MediaStore, useFactory: (db: Database) => new SqlMediaStore(db), inject: [Database] },
    {
      provide: MediaFiles,
      useFactory: (settings: Settings) => new DiskMediaFiles(settings.MEDIA_DIR),
      inject: [Settings],
    },
    {
      provide: StoreMedia,
      useFactory: (store: MediaStore, files: MediaFiles, clock: Clock) => new StoreMedia(store, files, clock),
      inject: [MediaStore, MediaFiles, Clock],
    },
  ],
})
export class MediaModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
