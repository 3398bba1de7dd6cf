import type { JobHandler } from '@app/queue';
import { makeExport } from '../exports/make-export.js';
import type { WorkerParts } from '../worker-parts.js';

/** Makes the file of one export; cut off, it begins anew. */
export function exportListJob(parts: WorkerParts): JobHandler<'export-list'> {
  const { useCase } = makeExport(parts);
  return {
    name: 'export-list',
    handle: async ({ exportId }) => {
      const outcome = await useCase.run(exportId);
      const skipped = outcome.kind === 'nothing_to_do' || outcome.kind === 'overtaken';
      const rows = outcome.kind === 'done' ? outcome.rows : null;
      return { status: skipped ? 'skipped' : 'success', detail: { outcome: outcome.kind, rows } };
    },
  };
}
