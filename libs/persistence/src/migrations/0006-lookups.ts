import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked up what, why, and what was answered; the application can add lines and nothing else. */
export class Lookups1700000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE lookup_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        user_id text NOT NULL,
        username text NOT NULL,
        role text NOT NULL,
        -- of the person asking, at that time
        areas text[] NOT NULL,
        purpose text NOT NULL,
        photo_ref text,
        query_kind text NOT NULL,
        -- SM3 of the normalised query: finds all look-ups of one vehicle without reading the queries
        query_hash bytea NOT NULL,
        -- the one place outside the registers where a plate or VIN that was asked for is kept
        query text NOT NULL,
        plate_colour text,
        verdict text NOT NULL CHECK (verdict IN ('red', 'amber', 'green')),
        next_step text NOT NULL,
        -- how the best match was found; null = nothing found
        match_kind text,
        vehicle_id uuid,
        matches integer NOT NULL,
        list_version text
      );
      CREATE INDEX lookup_log_user ON lookup_log (user_id, id DESC);
      CREATE INDEX lookup_log_hash ON lookup_log (query_hash, id);
      REVOKE UPDATE, DELETE, TRUNCATE ON lookup_log FROM ves_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The log of look-ups is never removed; restore a backup instead (docs/operations.md).');
  }
}
