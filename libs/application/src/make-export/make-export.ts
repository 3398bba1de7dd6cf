import type { Clock } from '../ports/clock.js';
import { ExportRefused, type ExportFiles, type ExportStore } from '../ports/export-store.js';

/** How long a file is kept, ms. */
const KEEP_MS = 7 * 86_400_000;

export type ExportOutcome =
  | { readonly kind: 'nothing_to_do' | 'overtaken' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'done'; readonly rows: number };

/** Makes the file of one stored request. Cut off at any moment it begins anew: reading changes nothing. */
export class MakeExport {
  constructor(
    private readonly store: ExportStore,
    private readonly files: ExportFiles,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<ExportOutcome> {
    const job = await this.store.start(id, this.clock.now());
    if (job === null) return { kind: 'nothing_to_do' };
    try {
      const { rows, bytes } = await this.files.make(job, (done) => this.store.progress(job, this.clock.now(), done));
      const at = this.clock.now();
      const mine = await this.store.finish(job, { at, rows, bytes, expiresAt: new Date(at.getTime() + KEEP_MS) });
      return mine ? { kind: 'done', rows } : { kind: 'overtaken' };
    } catch (error) {
      if (!(error instanceof ExportRefused)) throw error;
      await this.store.fail(job, this.clock.now(), error.code);
      return { kind: 'failed', code: error.code };
    }
  }

  /** Removes files whose time is over. @returns how many */
  async expire(): Promise<number> {
    const ids = await this.store.expire(this.clock.now());
    for (const id of ids) await this.files.remove(id);
    return ids.length;
  }
}
