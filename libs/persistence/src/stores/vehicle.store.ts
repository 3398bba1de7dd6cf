import { VehicleStore, type RegisteredVehicle } from '@app/application';
import type { VehicleSighting } from '@app/domain';
import type { Database } from '../database.js';
import { lockKeys, registerSightings, registryKeys } from './vehicle-registry.js';

export class SqlVehicleStore extends VehicleStore {
  constructor(
    private readonly db: Database,
    private readonly newId: () => string,
  ) {
    super();
  }

  override async register(
    sightings: readonly VehicleSighting[],
    by: { readonly author: string; readonly reason: string; readonly at: Date },
  ): Promise<readonly RegisteredVehicle[]> {
    return this.db.transaction(async (tx) => {
      await lockKeys(tx, registryKeys(sightings));
      const decisions = await registerSightings(
        tx,
        sightings,
        sightings.map(() => by),
        this.newId,
      );
      return decisions.map((one) => ({
        vehicleId: one.vehicleId,
        isNew: one.isNew,
        changed:
          one.setVin !== null || one.difference.length + one.ends.length + one.adds.length + one.extends.length > 0,
        marks: one.marks,
      }));
    });
  }
}
