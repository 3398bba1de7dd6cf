import { CampaignRecountStore, RecountUnit, type SightingAsk, type StoredCheck } from '@app/application';
import type { Campaign, CountableCheck } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { COUNTABLE_RECORDS_SQL, storedCheck, type CountableRow } from '../queries/countable-records.js';
import { sightingDays } from '../queries/judging-facts.js';
import { campaignsById } from '../queries/open-campaigns.js';
import { countFor, lockCounting } from './campaign-counting.js';

const CHUNK = 5_000;

export class SqlCampaignRecountStore extends CampaignRecountStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async waiting(createdBefore: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT id FROM campaign WHERE recounted_at IS NULL AND created_at < $1 ORDER BY created_at LIMIT $2',
      [createdBefore, limit],
    );
    return rows.map((row) => row.id);
  }

  override async recount(campaignId: string, at: Date, work: (unit: RecountUnit) => Promise<void>): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      await lockCounting(tx, 'alone');
      const [campaign] = await campaignsById(tx, campaignId);
      if (campaign === undefined) return false;
      const requirements = campaign.requirements.map((r) => r.id);
      for (const table of ['campaign_entry', 'campaign_day', 'campaign_refusal', 'campaign_miss']) {
        await tx.query(`DELETE FROM ${table} WHERE requirement_id = ANY($1::uuid[])`, [requirements]);
      }
      await work(new SqlRecountUnit(tx, campaign));
      await tx.query('UPDATE campaign SET recounted_at = $2 WHERE id = $1', [campaignId, at]);
      return true;
    });
  }
}

class SqlRecountUnit extends RecountUnit {
  constructor(
    private readonly tx: Transaction,
    private readonly campaign: Campaign,
  ) {
    super();
  }

  override async *records(): AsyncIterable<readonly StoredCheck[]> {
    const { startsOn, endsOn } = this.campaign;
    await this.tx.query(`DECLARE recount NO SCROLL CURSOR FOR ${COUNTABLE_RECORDS_SQL}`, [startsOn, endsOn]);
    for (;;) {
      const rows = await this.tx.query<CountableRow>(`FETCH ${CHUNK} FROM recount`);
      if (rows.length === 0) break;
      yield rows.map(storedCheck);
    }
    await this.tx.query('CLOSE recount');
  }

  override sightings(asks: readonly SightingAsk[]): Promise<ReadonlyMap<string, number>> {
    return sightingDays(this.tx, asks);
  }

  override async count(checks: readonly CountableCheck[]): Promise<void> {
    await countFor(this.tx, checks, [this.campaign]);
  }
}
