import { CreateCampaign, SystemClock } from '@app/application';
import { SqlCampaignStore, type Database } from '@app/persistence';
import { newId } from '@app/platform';
import { CHANGJI_2026 } from '../campaigns/changji-2026.js';
import { loadReference, referenceLoader, type LoadOptions } from '../load-reference.js';
import { SITES } from './sites.js';
import { STATIONS } from './stations.js';

/** New rows by kind; zero everywhere on a second load. */
export interface LoadedObjects {
  readonly stations: number;
  readonly sites: number;
  readonly campaigns: number;
}

/** Invented stations, sites and vans of every county, and the campaign of 2026, on top of the reference data. */
export async function loadObjects(db: Database, options: LoadOptions = {}): Promise<LoadedObjects> {
  const clock = options.clock ?? new SystemClock();
  await loadReference(db, { clock });
  const { stations, sites } = await referenceLoader(db, clock).run({ stations: STATIONS, sites: SITES });
  // nobody listens to a queue yet: the worker's sweep finds the campaign
  const noQueue = { enqueue: () => Promise.resolve() };
  const created = await new CreateCampaign(new SqlCampaignStore(db), clock, newId, noQueue).run(CHANGJI_2026);
  if (created.kind === 'refused') throw new Error(`seeds.campaign_refused: ${JSON.stringify(created.faults)}`);
  return { stations, sites, campaigns: created.kind === 'created' ? 1 : 0 };
}
