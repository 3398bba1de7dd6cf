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
    const [result] = await this.runAll([said], author, reason, path);
    if (result === undefined) throw new Error('vehicle_store.no_answer');
    return result;
  }

  /** Many at once, good ones in one transaction; one result each, in order. */
  async runAll(
    statements: readonly VehicleStatement[],
    author: string,
    reason: string,
    path = 'vehicle',
  ): Promise<readonly RegisterVehicleResult[]> {
    const checked = statements.map((said) => checkSighting(said, path));
    const good = checked.filter((one) => one.faults.length === 0);
    const stored = await this.store.register(
      good.map((one) => one.sighting),
      { author, reason, at: this.clock.now() },
    );
    const byCheck = new Map(good.map((one, i) => [one, stored[i]]));
    return checked.map((one): RegisterVehicleResult => {
      const vehicle = byCheck.get(one);
      if (vehicle === undefined) return { kind: 'refused', faults: one.faults };
      const kind = vehicle.isNew ? 'created' : vehicle.changed ? 'changed' : 'unchanged';
      return { kind, vehicleId: vehicle.vehicleId, marks: [...one.marks, ...vehicle.marks] };
    });
  }
}
