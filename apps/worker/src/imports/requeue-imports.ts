import type { ImportStore, JobQueue } from '@app/application';

/** An import that nobody has finished after this time may have lost its job, ms. */
const PATIENCE_MS = 60_000;
const MOST = 100;

/**
 * Puts unfinished imports into the queue again. One that still runs elsewhere loses nothing: its checkpoints move on only
 * from where they stand.
 * @returns how many
 */
export async function requeueImports(store: ImportStore, queue: JobQueue, now: Date): Promise<number> {
  const ids = await store.unfinished(new Date(now.getTime() - PATIENCE_MS), MOST);
  const bucket = Math.floor(now.getTime() / PATIENCE_MS);
  for (const importId of ids) await queue.enqueue('import-file', { v: 1, importId }, `import-${importId}-${bucket}`);
  return ids.length;
}
