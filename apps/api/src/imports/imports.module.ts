import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Clock, ImportStore, JobQueue } from '@app/application';
import { Database, DiskImportFiles, SqlImportStore } from '@app/persistence';
import { Settings } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { ImportsController } from './imports.controller.js';
import { ReceiveImport } from './receive-import.js';

@Module({
  controllers: [ImportsController],
  providers: [
    { provide: ImportStore, useFactory: (db: Database) => new SqlImportStore(db), inject: [Database] },
    {
      provide: DiskImportFiles,
      useFactory: (settings: Settings) => new DiskImportFiles(settings.MEDIA_DIR),
      inject: [Settings],
    },
    {
      provide: ReceiveImport,
      useFactory: (files: DiskImportFiles, store: ImportStore, queue: JobQueue, clock: Clock) =>
        new ReceiveImport(files, store, queue, clock),
      inject: [DiskImportFiles, ImportStore, JobQueue, Clock],
    },
  ],
})
export class ImportsModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
