import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags with their evidence and history; findings against stations. */
export class Flags1700000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE flag (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        item text NOT NULL,
        plate_key text NOT NULL,
        vehicle_id uuid REFERENCES vehicle,
        area_code char(6) NOT NULL,
        state text NOT NULL,
        rule text NOT NULL,
        rule_version integer NOT NULL,
        clears_by text NOT NULL,
        opened_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        deadline timestamptz,
        expires_at timestamptz,
        closed_at timestamptz,
        cleared_by text,
        evidence_count integer NOT NULL DEFAULT 0,
        worst_ratio double precision
      );
      CREATE UNIQUE INDEX flag_one_open ON flag (plate_key, kind, item)
        WHERE state IN ('open', 'second_opinion', 'confirmed');
      CREATE INDEX flag_plate ON flag (plate_key);
      CREATE INDEX flag_vehicle ON flag (vehicle_id) WHERE vehicle_id IS NOT NULL;
      CREATE INDEX flag_queue ON flag (area_code, state, opened_at DESC, id);

      CREATE TABLE flag_evidence (
        flag_id uuid NOT NULL REFERENCES flag,
        ref_kind text NOT NULL,
        ref text NOT NULL,
        item text NOT NULL,
        at timestamptz NOT NULL,
        -- FlagEvidence of the domain: measured, rounded, limit, unit, clause, limit set, site
        body jsonb NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (flag_id, ref_kind, ref, item)
      );
      CREATE TABLE flag_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        flag_id uuid NOT NULL REFERENCES flag,
        at timestamptz NOT NULL,
        event text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor text NOT NULL,
        reason text,
        data jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX flag_event_flag ON flag_event (flag_id, id);

      -- Messages for vans, until the broker has taken them; the id is made from the record, so a repeated job adds nothing.
      CREATE TABLE van_command (
        cmd_id text PRIMARY KEY,
        site_code text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        valid_until timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX van_command_waiting ON van_command (created_at) WHERE sent_at IS NULL;

      -- A difference found by a rule, against a station, device or person; never against a vehicle.
      CREATE TABLE finding (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        rule_version integer NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        area_code char(6),
        ref_kind text NOT NULL,
        ref text NOT NULL,
        found_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'open',
        data jsonb NOT NULL,
        UNIQUE (rule, rule_version, ref_kind, ref)
      );
      CREATE INDEX finding_subject ON finding (subject_kind, subject_id, found_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Flags are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
