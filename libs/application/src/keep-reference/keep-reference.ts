import type { Clock } from '../ports/clock.js';
import type { RsSite, Station } from '../ports/reference.js';
import type { Author, ReferenceStore, Upkeep } from '../ports/reference-store.js';

/** Upkeep of stations and sites by an administrator; every change is a line of the audit trail. */
export class KeepReference {
  constructor(
    private readonly store: ReferenceStore,
    private readonly clock: Clock,
  ) {}

  /** @throws UnknownReference `reference.area_unknown` */
  async station(station: Station, by: Omit<Author, 'at'>): Promise<Upkeep<Station>> {
    return this.store.putStation(station, { ...by, at: this.clock.now() });
  }

  /** @throws UnknownReference `reference.area_unknown` */
  async site(site: RsSite, by: Omit<Author, 'at'>): Promise<Upkeep<RsSite>> {
    return this.store.putSite(site, { ...by, at: this.clock.now() });
  }
}
