import { sheetParts, type ExportRequest, type ExportRows, type ExportScope } from '@app/application';
import type { ExportFormat } from '@app/contracts';
import { createCsv, createXlsx, madeBy } from '@app/documents';
import type { Readable } from 'node:stream';

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Name of a file: the list, never a plate or a filter. */
export const fileName = (source: string, format: ExportFormat): string => `${source}.${format}`;

/** Short lists, handed out while they are read. */
export class DirectFile {
  constructor(private readonly lists: ExportRows) {}

  make(request: ExportRequest, scope: ExportScope, at: Date): Readable {
    const file = {
      ...sheetParts(request, this.lists.shape(request)),
      mark: madeBy(request.language, { username: scope.username, at }),
      rows: this.lists.rows(request, scope, at),
    };
    return request.format === 'csv' ? createCsv(file) : createXlsx(file);
  }
}
