import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Application role, areas, stations, sites, vehicles, dated rules, event log, quarantine. */
export class Base1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The application's own role: it reads and writes rows, but owns nothing. The audit trail relies on that.
    await db.query(`
      DO $$ BEGIN
        CREATE ROLE ves_app;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        EXECUTE format('GRANT ves_app TO %I', current_user);
      EXCEPTION WHEN OTHERS THEN NULL; -- a superuser needs no membership
      END $$;
      GRANT USAGE ON SCHEMA public TO ves_app;
      GRANT SELECT ON schema_migration TO ves_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ves_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ves_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ves_app;
    `);

    // Monthly partitions are created by whoever first needs one; the function runs as the owner.
    await db.query(`
      CREATE FUNCTION ensure_month_partition(parent text, at timestamptz) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        first timestamptz := date_trunc('month', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
        name text := parent || '_' || to_char(first AT TIME ZONE 'UTC', 'YYYYMM');
      BEGIN
        IF parent NOT IN ('rs_reading', 'rs_judgement') THEN
          RAISE EXCEPTION 'not a partitioned table: %', parent;
        END IF;
        IF to_regclass(name) IS NULL THEN
          PERFORM pg_advisory_xact_lock(727002);
          EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
            name, parent, first, (first AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC');
        END IF;
        RETURN name;
      END $$;
    `);

    await db.query(`
      CREATE TABLE area (
        code char(6) PRIMARY KEY,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        parent_code char(6) REFERENCES area,
        level text NOT NULL CHECK (level IN ('prefecture', 'county')),
        seat_lon double precision,
        seat_lat double precision,
        altitude_m real
      );

      CREATE TABLE station (
        code text PRIMARY KEY,
        name text NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        address text,
        lon double precision,
        lat double precision,
        altitude_m real,
        status text NOT NULL DEFAULT 'normal' CHECK (status IN ('normal', 'suspended', 'revoked')),
        authorised_until date,
        software_versions text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE station_line (
        station_code text NOT NULL REFERENCES station,
        line_no text NOT NULL,
        name text,
        methods text[] NOT NULL,
        status text NOT NULL DEFAULT 'normal' CHECK (status IN ('normal', 'fault', 'suspended')),
        PRIMARY KEY (station_code, line_no)
      );
      -- One row a device: dynamometer, analyser, opacimeter, tachometer, weather station ...
      CREATE TABLE station_device (
        station_code text NOT NULL,
        line_no text NOT NULL,
        kind text NOT NULL,
        model text,
        serial_no text,
        valid_until date NOT NULL,
        PRIMARY KEY (station_code, line_no, kind),
        FOREIGN KEY (station_code, line_no) REFERENCES station_line
      );
      CREATE TABLE station_staff (
        station_code text NOT NULL REFERENCES station,
        staff_no text NOT NULL,
        name text NOT NULL,
        position text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (station_code, staff_no)
      );

      CREATE TABLE rs_site (
        code text PRIMARY KEY,
        name text NOT NULL,
        kind char(1) NOT NULL CHECK (kind IN ('A', 'B', 'C', 'D')),
        area_code char(6) NOT NULL REFERENCES area,
        address text,
        lon double precision,
        lat double precision,
        slope_deg real,
        status text NOT NULL DEFAULT 'normal' CHECK (status IN ('normal', 'maintenance', 'stopped')),
        van_plate text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE rs_line (
        site_code text NOT NULL REFERENCES rs_site,
        line_no text NOT NULL,
        lane smallint,
        PRIMARY KEY (site_code, line_no)
      );
      CREATE TABLE rs_device (
        site_code text NOT NULL,
        line_no text NOT NULL,
        kind text NOT NULL,
        model text,
        serial_no text,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        PRIMARY KEY (site_code, line_no, kind, valid_from),
        FOREIGN KEY (site_code, line_no) REFERENCES rs_line
      );

      CREATE TABLE vehicle (
        id uuid PRIMARY KEY,
        vin text UNIQUE,
        vin_last6 text GENERATED ALWAYS AS (right(vin, 6)) STORED,
        vin_marks jsonb NOT NULL DEFAULT '[]',
        -- VehicleFacts of the domain: fuel, category, stage, masses, power, dates ...
        facts jsonb NOT NULL DEFAULT '{}',
        area_code char(6),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX vehicle_vin_last6 ON vehicle (vin_last6);
      -- A plate moves, the vehicle stays.
      CREATE TABLE vehicle_plate (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        vehicle_id uuid NOT NULL REFERENCES vehicle,
        plate text NOT NULL,
        colour text NOT NULL,
        plate_key text NOT NULL,
        original text NOT NULL,
        skeleton text NOT NULL,
        deletion_keys text[] NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
      CREATE UNIQUE INDEX vehicle_plate_current ON vehicle_plate (plate_key) WHERE valid_to IS NULL;
      CREATE UNIQUE INDEX vehicle_plate_one_current ON vehicle_plate (vehicle_id) WHERE valid_to IS NULL;
      CREATE INDEX vehicle_plate_plate ON vehicle_plate (plate);
      CREATE INDEX vehicle_plate_vehicle ON vehicle_plate (vehicle_id);
      CREATE INDEX vehicle_plate_skeleton ON vehicle_plate (skeleton);
      CREATE INDEX vehicle_plate_deletions ON vehicle_plate USING gin (deletion_keys);
      -- Every change with author, time, reason and readable difference.
      CREATE TABLE vehicle_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        vehicle_id uuid NOT NULL REFERENCES vehicle,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        author text NOT NULL,
        reason text NOT NULL,
        difference jsonb NOT NULL
      );
      CREATE INDEX vehicle_change_vehicle ON vehicle_change (vehicle_id, version);

      CREATE TABLE limit_set (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        version integer NOT NULL,
        area_code char(6) NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        enabled boolean NOT NULL,
        body jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        UNIQUE (code, version)
      );
      -- Parameters of every rule (reading checks, flag rules, holds ...) as dated versions.
      CREATE TABLE rule_version (
        rule text NOT NULL,
        version integer NOT NULL,
        effective_from timestamptz NOT NULL,
        params jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (rule, version)
      );

      -- Changes with every transaction that touches reference data; the caches of the hot paths ask for it (ReferenceCache).
      CREATE TABLE reference_version (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        version xid8 NOT NULL
      );
      INSERT INTO reference_version (version) VALUES (pg_current_xact_id());
      CREATE FUNCTION touch_reference_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE reference_version SET version = pg_current_xact_id() WHERE version <> pg_current_xact_id();
        RETURN NULL;
      END $$;
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['area', 'station', 'station_line', 'station_device', 'station_staff', 'rs_site',
          'rs_line', 'rs_device', 'limit_set', 'rule_version']
        LOOP
          EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
            EXECUTE FUNCTION touch_reference_version()', name || '_version', name);
        END LOOP;
      END $$;

      -- What pages and vans are told; written in the same transaction as the change it tells of.
      CREATE TABLE event_log (
        tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
        id bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        area_code char(6),
        subject_kind text,
        subject_id text,
        data jsonb NOT NULL,
        PRIMARY KEY (tx, id)
      );
      CREATE INDEX event_log_at ON event_log (at);

      -- Law 3: what could not be read or believed, with its bytes and the exact reason.
      CREATE TABLE quarantine (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        channel text NOT NULL,
        source text,
        area_code char(6),
        received_at timestamptz NOT NULL,
        natural_key text,
        reason text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        raw bytea NOT NULL,
        -- the same bytes for the same reason, sent again, are one row with a count
        digest bytea NOT NULL,
        times integer NOT NULL DEFAULT 1,
        last_received_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'replayed', 'dismissed')),
        state_at timestamptz,
        state_by text,
        state_reason text
      );
      CREATE UNIQUE INDEX quarantine_digest ON quarantine (channel, digest, reason);
      CREATE INDEX quarantine_received ON quarantine (channel, received_at DESC);
      CREATE INDEX quarantine_source ON quarantine (source, received_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The base cannot be rolled back; restore a backup instead (docs/operations.md).');
  }
}
