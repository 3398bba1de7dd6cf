import { RecountCampaign } from '@app/application';
import { SqlCampaignRecountStore } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** A campaign that was opened, or asked for it, counts everything stored in its period. */
export function recountCampaignJob({ db, reference, clock }: WorkerParts): JobHandler<'recount-campaign'> {
  const useCase = new RecountCampaign(new SqlCampaignRecountStore(db), reference, clock);
  return {
    name: 'recount-campaign',
    handle: async ({ campaignId }) => {
      const records = await useCase.run(campaignId);
      return { status: records === null ? 'skipped' : 'success', detail: { records } };
    },
  };
}
