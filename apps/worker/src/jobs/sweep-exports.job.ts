import type { JobHandler } from '@app/queue';
import { makeExport } from '../exports/make-export.js';
import type { WorkerParts } from '../worker-parts.js';

/** An export that has stood still for so long may have lost its job, ms. */
const PATIENCE_MS = 120_000;
const MOST = 100;

/** Puts exports into the queue again whose job was lost, and removes files whose time is over. */
export function sweepExportsJob(parts: WorkerParts): JobHandler<'sweep-exports'> {
  const { useCase, store } = makeExport(parts);
  return {
    name: 'sweep-exports',
    handle: async () => {
      const now = parts.clock.now();
      const ids = await store.unfinished(new Date(now.getTime() - PATIENCE_MS), MOST);
      const bucket = Math.floor(now.getTime() / PATIENCE_MS);
      for (const exportId of ids) {
        await parts.queue.enqueue('export-list', { v: 1, exportId }, `export-${exportId}-${bucket}`);
      }
      return { status: 'success', detail: { requeued: ids.length, expired: await useCase.expire() } };
    },
  };
}
