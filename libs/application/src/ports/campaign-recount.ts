import type { CountableCheck } from '@app/domain';
import type { CountablePass, SightingAsk } from './countable-pass.js';

/** Stored records in the order of their own time: passes still lack what the local-vehicle rule says of them. */
export type StoredCheck =
  { readonly is: 'pass'; readonly pass: CountablePass } | { readonly is: 'check'; readonly check: CountableCheck };

/** One campaign while nobody else counts. */
export abstract class RecountUnit {
  abstract records(): AsyncIterable<readonly StoredCheck[]>;
  abstract sightings(asks: readonly SightingAsk[]): Promise<ReadonlyMap<string, number>>;
  abstract count(checks: readonly CountableCheck[]): Promise<void>;
}

export abstract class CampaignRecountStore {
  /** campaigns that have not yet counted what was stored before them */
  abstract waiting(createdBefore: Date, limit: number): Promise<readonly string[]>;
  /**
   * Forgets what the campaign has counted and runs `work`, in one transaction that no other counting overlaps.
   * @returns false when there is no such campaign
   */
  abstract recount(campaignId: string, at: Date, work: (unit: RecountUnit) => Promise<void>): Promise<boolean>;
}
