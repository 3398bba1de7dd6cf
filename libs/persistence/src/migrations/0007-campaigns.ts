import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spot-check campaigns: what is asked for, what counted, and what did not and why. */
export class Campaigns1700000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE campaign (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        created_at timestamptz NOT NULL,
        created_by text NOT NULL
      );
      CREATE TABLE campaign_requirement (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL REFERENCES campaign,
        code text NOT NULL,
        check_kinds text[] NOT NULL,
        methods text[],
        counting_window text NOT NULL CHECK (counting_window IN ('campaign', 'month', 'day')),
        target integer NOT NULL CHECK (target > 0),
        valid_share_target double precision,
        UNIQUE (campaign_id, code)
      );
      CREATE TABLE campaign_target (
        requirement_id uuid NOT NULL REFERENCES campaign_requirement,
        area_code char(6) NOT NULL REFERENCES area,
        month char(7) NOT NULL,
        target integer NOT NULL CHECK (target >= 0),
        PRIMARY KEY (requirement_id, area_code, month)
      );

      -- The rule itself: one subject counts once per requirement and window, whoever writes and however often.
      CREATE TABLE campaign_entry (
        requirement_id uuid NOT NULL REFERENCES campaign_requirement,
        subject_key text NOT NULL,
        window_key text NOT NULL,
        area_code char(6) NOT NULL,
        day date NOT NULL,
        ref_kind text NOT NULL,
        ref text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (requirement_id, subject_key, window_key)
      );
      CREATE INDEX campaign_entry_ref ON campaign_entry (ref_kind, ref);

      -- Counters move in the transaction of the check: counted (new subjects), repeated (valid, already counted), invalid.
      CREATE TABLE campaign_day (
        requirement_id uuid NOT NULL REFERENCES campaign_requirement,
        area_code char(6) NOT NULL,
        day date NOT NULL,
        counted integer NOT NULL DEFAULT 0,
        repeated integer NOT NULL DEFAULT 0,
        invalid integer NOT NULL DEFAULT 0,
        PRIMARY KEY (requirement_id, area_code, day)
      );
      CREATE TABLE campaign_refusal (
        requirement_id uuid NOT NULL REFERENCES campaign_requirement,
        area_code char(6) NOT NULL,
        day date NOT NULL,
        reason text NOT NULL,
        records integer NOT NULL DEFAULT 0,
        PRIMARY KEY (requirement_id, area_code, day, reason)
      );

      -- An officer's own check, at the roadside or in a yard.
      CREATE TABLE spot_check (
        id uuid PRIMARY KEY,
        check_no text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('roadside', 'on_site')),
        method text NOT NULL,
        plate_key text,
        plate_original text,
        vehicle_id uuid REFERENCES vehicle,
        area_code char(6) NOT NULL,
        place jsonb NOT NULL,
        checked_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        officer_id text NOT NULL,
        result text NOT NULL CHECK (result IN ('pass', 'exceed', 'undetermined')),
        verdict jsonb NOT NULL,
        body jsonb NOT NULL,
        invalid_reasons text[] NOT NULL,
        counted_for jsonb NOT NULL,
        content_hash text NOT NULL
      );
      CREATE INDEX spot_check_plate ON spot_check (plate_key, checked_at DESC) WHERE plate_key IS NOT NULL;
      CREATE INDEX spot_check_area ON spot_check (area_code, checked_at DESC, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Counted checks are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
