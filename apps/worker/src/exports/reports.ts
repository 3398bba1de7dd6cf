import type { ExportRequest, ExportScope } from '@app/application';
import type { DocumentSpec } from '@app/documents';

/** Gathers what a report says; null = there is nothing that this person may see. */
export type ReportMaker = (order: ReportOrder) => Promise<DocumentSpec | null>;

export interface ReportOrder {
  readonly request: ExportRequest;
  readonly scope: ExportScope;
  readonly mark: string;
  /** value of a filter of the request */
  readonly filter: (name: string) => string | null;
  /** words that the page sent for a code; the code itself without them */
  readonly words: (code: string) => string;
}

/** The makers of all reports by name. */
export class Reports {
  constructor(private readonly makers: Readonly<Record<string, ReportMaker>>) {}

  async describe(request: ExportRequest, scope: ExportScope, mark: string): Promise<DocumentSpec | null> {
    const make = Object.hasOwn(this.makers, request.source) ? this.makers[request.source] : undefined;
    if (make === undefined) return null;
    const words = new Map(request.words.map(({ code, text }) => [code, text]));
    return make({
      request,
      scope,
      mark,
      filter: (name) => request.filters.find((one) => one.name === name)?.value ?? null,
      words: (code) => words.get(code) ?? code,
    });
  }
}
