import type { FieldFault } from '@app/contracts';
import type { Clock } from '../ports/clock.js';
import type { ExportRequest, ExportRows, ExportScope, ExportStore } from '../ports/export-store.js';
import type { JobQueue } from '../ports/job-queue.js';
import { checkReport, reportTitle } from '../ports/report-catalogue.js';

/** A list with fewer rows is handed out at once. */
export const DIRECT_ROWS = 2_000;
/** Longer lists need a narrower filter; a sheet of Excel ends at a million rows. */
export const MOST_ROWS = 500_000;

export type ExportDecision =
  | { readonly kind: 'unknown' | 'role' }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'too_long'; readonly most: number }
  /** to be handed out now; `rows` are those counted */
  | { readonly kind: 'direct'; readonly at: Date; readonly rows: number }
  | { readonly kind: 'job'; readonly id: string };

/** Takes an export: a short list at once, a long one as a job. Both leave a line in the audit trail. */
export class RequestExport {
  constructor(
    private readonly rows: ExportRows,
    private readonly store: ExportStore,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(request: ExportRequest, scope: ExportScope): Promise<ExportDecision> {
    const faults = this.rows.check(request, scope) ?? checkReport(request, scope);
    if (faults === null) return { kind: 'unknown' };
    if (faults === 'role') return { kind: 'role' };
    if (faults.length > 0) return { kind: 'refused', faults };
    const at = this.clock.now();
    const id = this.newId();
    const report = reportTitle(request);
    const title = report ?? this.rows.shape(request).title;
    const counted = report !== null ? null : await this.rows.count(request, scope, at, MOST_ROWS + 1);
    if (counted !== null && counted > MOST_ROWS) return { kind: 'too_long', most: MOST_ROWS };
    if (counted !== null && counted < DIRECT_ROWS) {
      await this.store.handedOut({ id, request, scope, title, createdAt: at }, counted);
      return { kind: 'direct', at, rows: counted };
    }
    await this.store.create({ id, request, scope, title, rowsExpected: counted, createdAt: at });
    // a lost job is found again by the schedule
    await this.queue.enqueue('export-list', { v: 1, exportId: id }, `export-${id}`).catch(() => undefined);
    return { kind: 'job', id };
  }
}
