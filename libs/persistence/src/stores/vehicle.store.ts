import { VehicleStore, type FleetChange, type FleetOrder, type RegisteredVehicle } from '@app/application';
import type { VehicleSighting } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
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

  override async setFleet(order: FleetOrder): Promise<FleetChange> {
    const { vehicleId, fleet, reason, by, at } = order;
    return this.db.transaction(async (tx) => {
      // uploads write the whole record of a vehicle under these keys: nobody may stand in between
      const keys = await tx.query<{ key: string }>(
        `SELECT 'vin:' || vin AS key FROM vehicle WHERE id = $1 AND vin IS NOT NULL
         UNION SELECT 'plate:' || plate_key FROM vehicle_plate WHERE vehicle_id = $1`,
        [vehicleId],
      );
      await lockKeys(
        tx,
        keys.map(({ key }) => key),
      );
      const [before] = await tx.query<{ fleet: string | null; version: number; area_code: string | null }>(
        'SELECT fleet, version, area_code FROM vehicle WHERE id = $1 FOR UPDATE',
        [vehicleId],
      );
      if (!before) return { kind: 'missing' };
      if (before.fleet === fleet) return { kind: 'unchanged', version: before.version };
      const version = before.version + 1;
      await tx.query('UPDATE vehicle SET fleet = $2, version = $3, updated_at = $4 WHERE id = $1', [
        vehicleId,
        fleet,
        version,
        at,
      ]);
      const difference = [{ field: 'fleet', before: before.fleet, after: fleet }];
      await tx.query(
        `INSERT INTO vehicle_change (vehicle_id, version, at, author, reason, difference) VALUES ($1, $2, $3, $4, $5, $6)`,
        [vehicleId, version, at, by.username, reason, JSON.stringify(difference)],
      );
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
         VALUES ($1, 'vehicle.changed', $2, 'vehicle', $3, $4)`,
        [at, before.area_code, vehicleId, JSON.stringify({ id: vehicleId, version, fleet })],
      );
      await appendAudit(tx, {
        at,
        actor: by.userId,
        actorRole: by.role,
        action: 'vehicle.fleet_changed',
        object: { kind: 'vehicle', id: vehicleId },
        areaCode: before.area_code,
        details: { before: before.fleet, after: fleet, reason, version },
      });
      return { kind: 'changed', version };
    });
  }
}
