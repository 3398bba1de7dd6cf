import type { JobHandler } from '@app/queue';
import { importUseCase } from '../imports/import-use-case.js';
import type { WorkerParts } from '../worker-parts.js';

/** Reads one uploaded file; cut off, it goes on where its last checkpoint stands. */
export function importFileJob(parts: WorkerParts): JobHandler<'import-file'> {
  const { db, queue, clock, reference, settings, logger } = parts;
  const onError = (err: unknown): void => logger.warn({ err }, 'queue');
  const useCase = importUseCase({ db, queue, clock, reference, mediaDir: settings.MEDIA_DIR, onError });
  return {
    name: 'import-file',
    handle: async ({ importId }) => {
      const outcome = await useCase.run(importId);
      const detail = { outcome: outcome.kind, rows: outcome.kind === 'done' ? outcome.rows : null };
      const skipped = outcome.kind === 'nothing_to_do' || outcome.kind === 'taken_over';
      return { status: skipped ? 'skipped' : 'success', detail };
    },
  };
}
