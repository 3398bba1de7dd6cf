import type { CountableCheck } from '@app/domain';
import type { CampaignRecountStore, RecountUnit, StoredCheck } from '../ports/campaign-recount.js';
import type { Clock } from '../ports/clock.js';
import { countablePasses, type CountablePass } from '../ports/countable-pass.js';
import type { Reference, ReferenceCache } from '../ports/reference-cache.js';
import { localRuleOf } from '../ports/rules-in-force.js';

/**
 * Counts a campaign anew from everything stored in its period, oldest first: what came before the campaign was opened
 * counts like what came after it. Running it twice changes nothing.
 */
export class RecountCampaign {
  constructor(
    private readonly store: CampaignRecountStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  /** @returns how many records were looked at; null = no such campaign */
  async run(campaignId: string): Promise<number | null> {
    const reference = await this.reference.current();
    let records = 0;
    const found = await this.store.recount(campaignId, this.clock.now(), async (unit) => {
      for await (const batch of unit.records()) {
        records += batch.length;
        await unit.count(await checksOf(batch, unit, reference));
      }
    });
    return found ? records : null;
  }
}

async function checksOf(
  batch: readonly StoredCheck[],
  unit: RecountUnit,
  reference: Reference,
): Promise<CountableCheck[]> {
  const passes = batch.flatMap((one): CountablePass[] => (one.is === 'pass' ? [one.pass] : []));
  const first = passes[0];
  const counted = first
    ? await countablePasses(passes, localRuleOf(reference, first.at), (asks) => unit.sightings(asks))
    : [];
  return [...counted, ...batch.flatMap((one) => (one.is === 'check' ? [one.check] : []))];
}
