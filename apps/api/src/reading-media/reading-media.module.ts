import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Clock, MediaFiles, StoreMedia } from '@app/application';
import { Database, DiskMediaFiles, SqlReadingMediaStore } from '@app/persistence';
import { Settings } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { ReadingMediaController } from './reading-media.controller.js';
import { ReadingMedia } from './reading-media.js';

@Module({
  controllers: [ReadingMediaController],
  providers: [
    {
      provide: MediaFiles,
      useFactory: (settings: Settings) => new DiskMediaFiles(settings.MEDIA_DIR),
      inject: [Settings],
    },
    {
      provide: ReadingMedia,
      useFactory: (db: Database, files: MediaFiles, clock: Clock) => {
        const expected = new SqlReadingMediaStore(db);
        return new ReadingMedia(expected, new StoreMedia(expected, files, clock));
      },
      inject: [Database, MediaFiles, Clock],
    },
  ],
})
export class ReadingMediaModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
