import type { FieldFault } from '@app/contracts';
import { checkSighting, type Reason, type VehicleStatement } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { VehicleStore } from '../ports/vehicle-store.js';

export type RegisterVehicleResult =
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | {
      readonly kind: 'created' | 'changed' | 'unchanged';
      readonly vehicleId: string;
      readonly marks: readonly Reason[];
    };

/** One vehicle from a register file or a clerk: identity by VIN, by plate and colour over time. */
export class RegisterVehicle {
  constructor(
    private readonly store: VehicleStore,
    private readonly clock: Clock,
  ) {}

  /** @param path where the vehicle stands in what was sent */
  async run(said: VehicleStatement, author: string, reason: string, path = 'vehicle'): Promise<RegisterVehicleResult> {
    const { sighting, faults, marks } = checkSighting(said, path);
    if (faults.length > 0) return { kind: 'refused', faults };
    const [stored] = await this.store.register([sighting], { author, reason, at: this.clock.now() });
    if (stored === undefined) throw new Error('vehicle_store.no_answer');
    const kind = stored.isNew ? 'created' : stored.changed ? 'changed' : 'unchanged';
    return { kind, vehicleId: stored.vehicleId, marks: [...marks, ...stored.marks] };
  }
}
