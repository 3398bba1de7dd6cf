import { Module } from '@nestjs/common';
import { Clock, ExportStore, JobQueue, RequestExport } from '@app/application';
import { Database, DiskExportFiles, SqlExportRows, SqlExportStore } from '@app/persistence';
import { newId, Settings } from '@app/platform';
import { DirectFile } from './direct-file.js';
import { ExportsController } from './exports.controller.js';
import { TableViewsController } from './table-views.controller.js';

@Module({
  controllers: [ExportsController, TableViewsController],
  providers: [
    { provide: SqlExportRows, useFactory: (db: Database) => new SqlExportRows(db), inject: [Database] },
    {
      provide: ExportStore,
      useFactory: (db: Database, rows: SqlExportRows) => new SqlExportStore(db, rows),
      inject: [Database, SqlExportRows],
    },
    { provide: DirectFile, useFactory: (rows: SqlExportRows) => new DirectFile(rows), inject: [SqlExportRows] },
    {
      provide: DiskExportFiles,
      useFactory: (settings: Settings) => new DiskExportFiles(settings.MEDIA_DIR),
      inject: [Settings],
    },
    {
      provide: RequestExport,
      useFactory: (rows: SqlExportRows, store: ExportStore, queue: JobQueue, clock: Clock) =>
        new RequestExport(rows, store, queue, clock, newId),
      inject: [SqlExportRows, ExportStore, JobQueue, Clock],
    },
  ],
})
export class ExportsModule {}
