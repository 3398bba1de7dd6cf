import { classifyQuery, type PlateColour, type Principal, type TrafficLight } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { OfflineListStore } from '../ports/offline-list-store.js';

export interface OfflineLookup {
  /** made by the phone: the same one again changes nothing */
  readonly id: string;
  readonly at: Date;
  readonly query: string;
  readonly plateColour: PlateColour | null;
  readonly purpose: string;
  readonly verdict: Exclude<TrafficLight, 'green'>;
  readonly listed: boolean;
  readonly listVersion: string | null;
}

/** Look-ups that a phone answered from its list: nobody is looked up without a line in the log, only later. */
export class LogOfflineLookups {
  constructor(
    private readonly store: OfflineListStore,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were new; what cannot be read as a query is logged as it was typed */
  async run(lookups: readonly OfflineLookup[], by: Principal): Promise<number> {
    const receivedAt = this.clock.now();
    return this.store.logLookups(
      lookups.map((one) => {
        const asked = classifyQuery(one.query);
        return {
          id: one.id,
          at: one.at.getTime() > receivedAt.getTime() ? receivedAt : one.at,
          receivedAt,
          by,
          purpose: one.purpose,
          queryKind: asked.kind,
          query: asked.kind === 'plate' ? asked.text : one.query,
          plateColour: one.plateColour,
          verdict: one.verdict,
          listed: one.listed,
          listVersion: one.listVersion,
        };
      }),
    );
  }
}
