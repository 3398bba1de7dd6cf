import type { Fleet, Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FleetChange, VehicleStore } from '../ports/vehicle-store.js';

/** A person puts a vehicle into a special fleet, or takes it out, with a reason; the same again changes nothing. */
export class ChangeFleet {
  constructor(
    private readonly store: VehicleStore,
    private readonly clock: Clock,
  ) {}

  /** @param fleet null = of none */
  run(vehicleId: string, fleet: Fleet | null, reason: string, by: Principal): Promise<FleetChange> {
    return this.store.setFleet({ vehicleId, fleet, reason, by, at: this.clock.now() });
  }
}
