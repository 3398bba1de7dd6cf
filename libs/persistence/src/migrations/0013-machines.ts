import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of non-road machines: owners, registrations, codes, the life of a machine, its smoke tests, zones and sites. */
export class Machines1700000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE import_job DROP CONSTRAINT IF EXISTS import_job_kind_check;
      ALTER TABLE import_job ADD CONSTRAINT import_job_kind_check
        CHECK (kind IN ('inspections', 'remote_sensing', 'vehicles', 'machines'));

      CREATE TABLE machine_owner (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('person', 'company')),
        name text NOT NULL,
        phone text NOT NULL,
        -- an account speaks for this owner; at most one owner a phone has one
        claimed boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX machine_owner_claimed ON machine_owner (phone) WHERE claimed;
      CREATE UNIQUE INDEX machine_owner_named ON machine_owner (phone, name) WHERE NOT claimed;

      -- Numbers of one area, handed out one after another. Opening a new space closes the one before.
      CREATE TABLE machine_code_space (
        id uuid PRIMARY KEY,
        area_code char(6) NOT NULL REFERENCES area,
        prefix text NOT NULL,
        base smallint NOT NULL CHECK (base IN (10, 34)),
        check_rule text NOT NULL,
        next_serial bigint NOT NULL DEFAULT 1,
        opened_at timestamptz NOT NULL,
        opened_by text NOT NULL,
        closed_at timestamptz
      );
      CREATE UNIQUE INDEX machine_code_space_open ON machine_code_space (area_code) WHERE closed_at IS NULL;
      CREATE UNIQUE INDEX machine_code_space_prefix ON machine_code_space (prefix);

      CREATE TABLE machine (
        id uuid PRIMARY KEY,
        -- eight characters that stay; the stage before them may be corrected
        ident char(8) NOT NULL UNIQUE,
        stage char(1) NOT NULL,
        code text GENERATED ALWAYS AS (stage || '-' || ident) STORED UNIQUE,
        -- serial and space it came from; null = brought from elsewhere
        space_id uuid REFERENCES machine_code_space,
        serial bigint,
        facts jsonb NOT NULL,
        kind text NOT NULL,
        pin_key text NOT NULL,
        maker_key text NOT NULL,
        engine_no_key text,
        engine_maker_key text,
        area_code char(6) NOT NULL REFERENCES area,
        work_place jsonb NOT NULL,
        owner_id uuid NOT NULL REFERENCES machine_owner,
        holder jsonb,
        state text NOT NULL,
        plate_state text NOT NULL,
        plate_fitted_on date,
        -- what the QR code carries: says nothing, can be replaced
        token text NOT NULL UNIQUE,
        merged_into uuid REFERENCES machine,
        photos jsonb NOT NULL DEFAULT '[]',
        marks jsonb NOT NULL DEFAULT '[]',
        registered_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (space_id, serial)
      );
      CREATE UNIQUE INDEX machine_pin ON machine (pin_key, maker_key) WHERE state <> 'merged';
      CREATE UNIQUE INDEX machine_engine ON machine (engine_no_key, engine_maker_key)
        WHERE engine_no_key IS NOT NULL AND state NOT IN ('merged', 'scrapped');
      CREATE INDEX machine_area ON machine (area_code, registered_at DESC, id);
      CREATE INDEX machine_owner_of ON machine (owner_id);
      CREATE INDEX machine_merged ON machine (merged_into) WHERE merged_into IS NOT NULL;

      -- Who, when, why, and the readable difference; lines are added and never changed.
      CREATE TABLE machine_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        machine_id uuid NOT NULL REFERENCES machine,
        version integer NOT NULL,
        -- made by the caller: the same change again changes nothing
        change_no text,
        action text NOT NULL,
        at timestamptz NOT NULL,
        author text NOT NULL,
        author_role text NOT NULL,
        reason text NOT NULL,
        difference jsonb NOT NULL,
        UNIQUE (machine_id, version),
        UNIQUE (machine_id, change_no)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON machine_change FROM ves_app;

      CREATE TABLE machine_merge (
        id uuid PRIMARY KEY,
        keep_id uuid NOT NULL REFERENCES machine,
        drop_id uuid NOT NULL REFERENCES machine,
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
        proposed_at timestamptz NOT NULL,
        proposed_by text NOT NULL,
        decided_at timestamptz,
        decided_by text,
        decided_reason text,
        CHECK (keep_id <> drop_id)
      );
      CREATE UNIQUE INDEX machine_merge_open ON machine_merge (drop_id) WHERE state = 'proposed';

      CREATE TABLE machine_photo (
        sha256 char(64) NOT NULL,
        uploaded_by text NOT NULL,
        size integer NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (sha256, uploaded_by)
      );
    `);

    await db.query(`
      CREATE TABLE machine_registration (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES machine_owner,
        -- made by the owner's device: sending it again is the same registration
        registration_no text NOT NULL,
        content_hash text NOT NULL,
        statement jsonb NOT NULL,
        doubts jsonb NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        pin_key text NOT NULL,
        maker_key text NOT NULL,
        engine_no_key text,
        engine_maker_key text,
        state text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        submitted_at timestamptz NOT NULL,
        -- last day of the pre-review, Asia/Shanghai
        due_on date NOT NULL,
        machine_id uuid REFERENCES machine,
        UNIQUE (owner_id, registration_no)
      );
      CREATE INDEX machine_registration_queue ON machine_registration (state, due_on, id);
      CREATE INDEX machine_registration_pin ON machine_registration (pin_key, maker_key);
      CREATE INDEX machine_registration_machine ON machine_registration (machine_id) WHERE machine_id IS NOT NULL;
      CREATE TABLE machine_registration_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        registration_id uuid NOT NULL REFERENCES machine_registration,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        actor_role text NOT NULL,
        move text NOT NULL,
        state text NOT NULL,
        reasons text[] NOT NULL DEFAULT '{}',
        note text
      );
      CREATE INDEX machine_registration_event_of ON machine_registration_event (registration_id, id);
      REVOKE UPDATE, DELETE, TRUNCATE ON machine_registration_event FROM ves_app;
    `);

    await db.query(`
      -- A smoke test by GB 36886-2018.
      CREATE TABLE machine_check (
        id uuid PRIMARY KEY,
        check_no text NOT NULL UNIQUE,
        machine_id uuid NOT NULL REFERENCES machine,
        area_code char(6) NOT NULL,
        place jsonb NOT NULL,
        checked_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        officer_id text NOT NULL,
        smoke_class text,
        result text NOT NULL CHECK (result IN ('pass', 'exceed', 'undetermined')),
        verdict jsonb NOT NULL,
        zone_answer jsonb NOT NULL,
        body jsonb NOT NULL,
        invalid_reasons text[] NOT NULL,
        counted_for jsonb NOT NULL,
        content_hash text NOT NULL
      );
      CREATE INDEX machine_check_machine ON machine_check (machine_id, checked_at DESC);
      CREATE INDEX machine_check_area ON machine_check (area_code, checked_at DESC, id);

      -- Areas where high-emitting machines may not work, as dated versions.
      CREATE TABLE machine_zone (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        version integer NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        effective_from date NOT NULL,
        effective_to date,
        body jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        UNIQUE (code, version)
      );

      CREATE TABLE machine_site (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        lon double precision,
        lat double precision,
        enterprise text,
        max_stay_hours integer,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL
      );
      CREATE TABLE machine_visit (
        id uuid PRIMARY KEY,
        machine_id uuid NOT NULL REFERENCES machine,
        site_id uuid NOT NULL REFERENCES machine_site,
        entered_at timestamptz NOT NULL,
        entered_by text NOT NULL,
        leave_by timestamptz NOT NULL,
        left_at timestamptz,
        left_by text,
        -- 'scan' at the gate, or 'moved': it was seen at another site
        left_how text CHECK (left_how IN ('scan', 'moved')),
        zone_answer jsonb NOT NULL,
        CHECK (left_at IS NULL OR left_at >= entered_at)
      );
      -- A machine is at one place at a time.
      CREATE UNIQUE INDEX machine_visit_open ON machine_visit (machine_id) WHERE left_at IS NULL;
      CREATE INDEX machine_visit_site ON machine_visit (site_id, entered_at DESC);
      CREATE TABLE machine_scan (
        scan_no text PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES machine_visit,
        direction text NOT NULL CHECK (direction IN ('enter', 'leave')),
        at timestamptz NOT NULL,
        content_hash text NOT NULL
      );

      -- A machine where it may not be, by whatever told us: a gate, an officer, its terminal. One a machine, zone and day.
      CREATE TABLE machine_zone_alarm (
        machine_id uuid NOT NULL REFERENCES machine,
        zone_id uuid NOT NULL REFERENCES machine_zone,
        day date NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        times integer NOT NULL DEFAULT 1,
        source text NOT NULL,
        lon double precision NOT NULL,
        lat double precision NOT NULL,
        reasons jsonb NOT NULL,
        area_code char(6) NOT NULL,
        PRIMARY KEY (machine_id, zone_id, day)
      );
      CREATE INDEX machine_zone_alarm_day ON machine_zone_alarm (day DESC, area_code);

      -- How many machines there are, by survey: the denominator of coverage.
      CREATE TABLE machine_stock (
        area_code char(6) NOT NULL REFERENCES area,
        as_of date NOT NULL,
        machines integer NOT NULL CHECK (machines >= 0),
        source text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (area_code, as_of)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'The register of machines is a record of supervision; restore a backup instead (docs/operations.md).',
    );
  }
}
