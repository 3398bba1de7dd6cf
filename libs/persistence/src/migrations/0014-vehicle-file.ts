import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fleet of a vehicle, the photos of the roadside, and what the file and the desk of flags read by. */
export class VehicleFile1700000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE vehicle ADD COLUMN fleet text
        CHECK (fleet IN ('muck_truck', 'mixer', 'bus', 'school_bus', 'dangerous_goods'));
      CREATE INDEX vehicle_fleet ON vehicle (fleet, id) WHERE fleet IS NOT NULL;
      CREATE INDEX vehicle_area ON vehicle (area_code, id);

      CREATE INDEX spot_check_vehicle ON spot_check (vehicle_id, checked_at DESC) WHERE vehicle_id IS NOT NULL;

      -- decisions of people, for the rate at which second opinions agree
      CREATE INDEX flag_event_review ON flag_event (at) WHERE event IN ('confirm', 'reject', 'ask_second_opinion');

      ALTER TABLE rs_media ADD COLUMN received_by text;
      CREATE INDEX rs_media_hash ON rs_media (sha256);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Fleets were set by people with a reason; restore a backup instead (docs/operations.md).');
  }
}
