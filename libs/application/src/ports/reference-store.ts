import type { Area, RsSite, Station } from './reference.js';

/** How many rows were new; what was there already stays as it is. */
export interface AddedCounts {
  readonly areas: number;
  readonly stations: number;
  readonly sites: number;
}

export interface Upkeep<T> {
  readonly before: T | null;
  readonly after: T;
}

/** Areas, stations and sites with everything that hangs on them. */
export abstract class ReferenceStore {
  /** Adds what is missing and leaves alone what an administrator may have changed since; one transaction. */
  abstract addMissing(data: {
    readonly areas: readonly Area[];
    readonly stations: readonly Station[];
    readonly sites: readonly RsSite[];
  }): Promise<AddedCounts>;

  /**
   * Stores a station as given: the lines, devices and staff it names are added or changed, others are left alone
   * (history points at them). One transaction with its audit entry.
   * @throws UnknownReference `reference.area_unknown`
   */
  abstract putStation(station: Station, by: Author): Promise<Upkeep<Station>>;
  /** As `putStation`. */
  abstract putSite(site: RsSite, by: Author): Promise<Upkeep<RsSite>>;
}

/** Who changes something, for the audit trail and the version's own record. */
export interface Author {
  /** account name of a person, or `system:<what>` */
  readonly name: string;
  /** null = the platform itself */
  readonly userId: string | null;
  readonly role: string;
  readonly at: Date;
}

/** A change of reference data that cannot be made, with its stable code. */
export class UnknownReference extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string | number | null>> = {},
  ) {
    super(code);
    this.name = 'UnknownReference';
  }
}
