import type { Reason, VehicleSighting } from '@app/domain';

/** What the register made of a statement about a vehicle. */
export interface RegisteredVehicle {
  readonly vehicleId: string;
  readonly isNew: boolean;
  readonly changed: boolean;
  /** doubts: a plate that another vehicle carried at that time, for example */
  readonly marks: readonly Reason[];
}

export abstract class VehicleStore {
  /** Puts statements into the register in one transaction, with author and reason; the same again changes nothing. */
  abstract register(
    sightings: readonly VehicleSighting[],
    by: { readonly author: string; readonly reason: string; readonly at: Date },
  ): Promise<readonly RegisteredVehicle[]>;
}
