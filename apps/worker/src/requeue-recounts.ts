import type { CampaignRecountStore, JobQueue } from '@app/application';

/** A campaign this old that has not counted what was before it may have lost its job, ms. */
const PATIENCE_MS = 60_000;
const MOST = 20;

/** @returns how many campaigns were put into the queue again */
export async function requeueRecounts(store: CampaignRecountStore, queue: JobQueue, now: Date): Promise<number> {
  const ids = await store.waiting(new Date(now.getTime() - PATIENCE_MS), MOST);
  const bucket = Math.floor(now.getTime() / PATIENCE_MS);
  for (const campaignId of ids) {
    await queue.enqueue('recount-campaign', { v: 1, campaignId }, `recount-${campaignId}-${bucket}`);
  }
  return ids.length;
}
