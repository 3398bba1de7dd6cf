import { ExportFiles, ExportRefused, sheetParts, type ExportRows, type RunningExport } from '@app/application';
import { createCsv, createPdf, createXlsx, madeBy, type Cell } from '@app/documents';
import type { DiskExportFiles } from '@app/persistence';
import type { Reports } from './reports.js';

/** Progress is told at most so often, ms. */
const TELL_MS = 1_000;

/** Makes the files of exports: lists as CSV or XLSX, reports as PDF. */
export class FileMaker extends ExportFiles {
  constructor(
    private readonly rows: ExportRows,
    private readonly reports: Reports,
    private readonly disk: DiskExportFiles,
  ) {
    super();
  }

  override async make(
    job: RunningExport,
    onRows: (rows: number) => Promise<void>,
  ): Promise<{ rows: number; bytes: number }> {
    const { request, scope } = job;
    if (request.format === 'pdf') {
      const mark = madeBy(request.language, { username: scope.username, at: job.createdAt });
      const spec = await this.reports.describe(request, scope, mark);
      if (spec === null) throw new ExportRefused('export.nothing_there');
      return { rows: 0, bytes: await this.disk.keep(job.id, job.attempt, await createPdf(spec)) };
    }
    let rows = 0;
    let toldAt = Date.now();
    const source = this.rows.rows(request, scope, job.createdAt);
    async function* counted(): AsyncGenerator<readonly Cell[]> {
      for await (const row of source) {
        rows += 1;
        yield row;
        if (Date.now() - toldAt < TELL_MS) continue;
        toldAt = Date.now();
        await onRows(rows);
      }
    }
    const file = {
      ...sheetParts(request, this.rows.shape(request)),
      mark: madeBy(request.language, { username: scope.username, at: job.createdAt }),
      rows: counted(),
    };
    const stream = request.format === 'csv' ? createCsv(file) : createXlsx(file);
    const bytes = await this.disk.keep(job.id, job.attempt, stream);
    return { rows, bytes };
  }

  override remove(id: string): Promise<void> {
    return this.disk.remove(id);
  }
}
