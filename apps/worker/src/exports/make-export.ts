import { MakeExport } from '@app/application';
import { DiskExportFiles, SqlExportRows, SqlExportStore } from '@app/persistence';
import type { WorkerParts } from '../worker-parts.js';
import { FileMaker } from './file-maker.js';
import { reportMakers } from './report-makers.js';
import { Reports } from './reports.js';

/** What making files needs of a worker. */
export type ExportParts = Pick<WorkerParts, 'db' | 'clock'> & {
  readonly settings: Pick<WorkerParts['settings'], 'MEDIA_DIR'>;
};

/** The use case with its store, lists, reports and folder. */
export function makeExport({ db, clock, settings }: ExportParts): { useCase: MakeExport; store: SqlExportStore } {
  const rows = new SqlExportRows(db);
  const store = new SqlExportStore(db, rows);
  const files = new FileMaker(rows, new Reports(reportMakers(db, clock)), new DiskExportFiles(settings.MEDIA_DIR));
  return { useCase: new MakeExport(store, files, clock), store };
}
