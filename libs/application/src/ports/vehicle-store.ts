import type { Fleet, Principal, Reason, VehicleSighting } from '@app/domain';

/** What the register made of a statement about a vehicle. */
export interface RegisteredVehicle {
  readonly vehicleId: string;
  readonly isNew: boolean;
  readonly changed: boolean;
  /** doubts: a plate that another vehicle carried at that time, for example */
  readonly marks: readonly Reason[];
}

export interface FleetOrder {
  readonly vehicleId: string;
  readonly fleet: Fleet | null;
  readonly reason: string;
  readonly by: Principal;
  readonly at: Date;
}
export type FleetChange =
  { readonly kind: 'changed' | 'unchanged'; readonly version: number } | { readonly kind: 'missing' };

export abstract class VehicleStore {
  /** Puts statements into the register in one transaction, with author and reason; the same again changes nothing. */
  abstract register(
    sightings: readonly VehicleSighting[],
    by: { readonly author: string; readonly reason: string; readonly at: Date },
  ): Promise<readonly RegisteredVehicle[]>;

  /** Puts the fleet, a new version with its difference, an audit line and an event in one transaction. */
  abstract setFleet(order: FleetOrder): Promise<FleetChange>;
}
