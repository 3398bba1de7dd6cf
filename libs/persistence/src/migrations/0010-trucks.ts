import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trucks and machines with remote terminals: register, packets in daily partitions, sessions, tamper alarms, keys, counters of the day. */
export class Trucks1700000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- How a terminal of this model writes its frames; NULL = found out packet by packet.
      CREATE TABLE terminal_model (
        code text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9._-]{1,40}$'),
        maker text,
        name text,
        dialect char(1) CHECK (dialect IN ('A', 'B', 'C', 'N')),
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE truck (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- VIN, or the code of a non-road machine, as it stands in the frames
        vin text NOT NULL UNIQUE,
        vin_last6 text GENERATED ALWAYS AS (right(vin, 6)) STORED,
        -- waiting = heard of, not yet accepted by the bureau: its data is kept all the same
        state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused')),
        area_code char(6) REFERENCES area,
        -- who runs it; its platform may forward for it
        enterprise text,
        model_code text REFERENCES terminal_model,
        -- what its OBD said at registration; a later difference is a finding
        calid text,
        cvn text,
        iccid text,
        -- security chip, from the activation
        chip_id text,
        public_key text,
        activated_at timestamptz,
        -- terminal = heard by itself, platform = forwarded, register = entered by the bureau
        origin text NOT NULL CHECK (origin IN ('terminal', 'platform', 'register')),
        forwarder text,
        first_seen_at timestamptz,
        decided_at timestamptz,
        decided_by text,
        decision_reason text,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CHECK (state <> 'accepted' OR area_code IS NOT NULL)
      );
      CREATE INDEX truck_last6 ON truck (vin_last6);
      CREATE INDEX truck_area ON truck (area_code, id);
      CREATE INDEX truck_waiting ON truck (id) WHERE state = 'waiting';
      CREATE INDEX truck_changed ON truck (changed_at);

      -- One row a packet, all its samples inside as received (about two bytes a data point); decoded when read. Columns stand in the order
      -- of their alignment. filed_on is the sample's Shanghai date, or 1970-01-01 when the terminal's clock cannot be believed, so that a
      -- wrong clock makes no partitions. kind: information types present (bits) for data, 256 + command otherwise, 512 = not readable.
      -- content_hash tells two packets of one second apart (a clock that stands still) and a repeat from both.
      CREATE TABLE truck_packet (
        sampled_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        truck_id integer NOT NULL,
        content_hash integer NOT NULL,
        filed_on date NOT NULL,
        serial integer NOT NULL,
        kind smallint NOT NULL,
        span_s smallint NOT NULL,
        samples smallint NOT NULL,
        -- PACKET_MARK of the domain
        marks smallint NOT NULL,
        command smallint NOT NULL,
        -- 0 = none, else the letter's place in TRUCK_DIALECTS plus one
        dialect smallint NOT NULL,
        raw bytea NOT NULL,
        PRIMARY KEY (truck_id, sampled_at, kind, content_hash, filed_on)
      ) PARTITION BY RANGE (filed_on);
      -- packets do not shrink by compression; partitions made later inherit it (PostgreSQL 15 takes it only so)
      ALTER TABLE truck_packet ALTER COLUMN raw SET STORAGE EXTERNAL;
      CREATE TABLE truck_packet_strange PARTITION OF truck_packet FOR VALUES FROM ('1970-01-01') TO ('1970-01-02');

      -- Counters of a truck and day, and where its newest packet lies. They move in the transaction of the packets. The day is the sample's;
      -- packets without a believable time count for the day of receipt.
      CREATE TABLE truck_day (
        truck_id integer NOT NULL,
        day date NOT NULL,
        received integer NOT NULL DEFAULT 0,
        stored integer NOT NULL DEFAULT 0,
        repeated integer NOT NULL DEFAULT 0,
        late integer NOT NULL DEFAULT 0,
        skewed integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        samples integer NOT NULL DEFAULT 0,
        first_at timestamptz,
        last_at timestamptz,
        -- sampled_at of the newest packet that carries engine samples
        last_packet_at timestamptz,
        last_received_at timestamptz NOT NULL,
        PRIMARY KEY (truck_id, day)
      ) WITH (fillfactor = 70);

      CREATE TABLE truck_session (
        truck_id integer NOT NULL REFERENCES truck,
        login_at timestamptz NOT NULL,
        serial integer NOT NULL,
        iccid text,
        received_at timestamptz NOT NULL,
        logout_at timestamptz,
        logout_received_at timestamptz,
        PRIMARY KEY (truck_id, login_at, serial)
      );
      CREATE TABLE truck_tamper (
        truck_id integer NOT NULL REFERENCES truck,
        at timestamptz NOT NULL,
        serial integer NOT NULL,
        received_at timestamptz NOT NULL,
        position_valid boolean NOT NULL,
        lon double precision,
        lat double precision,
        removal smallint,
        PRIMARY KEY (truck_id, at, serial)
      );
      CREATE INDEX truck_tamper_received ON truck_tamper (received_at);
      -- Every key that a terminal ever announced; the one in use stands in truck.
      CREATE TABLE truck_activation (
        truck_id integer NOT NULL REFERENCES truck,
        chip_id text NOT NULL,
        public_key text NOT NULL,
        at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        result text NOT NULL,
        -- NULL = not looked at yet
        signature_ok boolean,
        PRIMARY KEY (truck_id, chip_id, public_key)
      );
      -- Signatures are checked by sample, after storing: how many of a truck's day were looked at and how many held.
      CREATE TABLE truck_signature_day (
        truck_id integer NOT NULL REFERENCES truck,
        day date NOT NULL,
        checked integer NOT NULL DEFAULT 0,
        valid integer NOT NULL DEFAULT 0,
        checked_to timestamptz NOT NULL,
        PRIMARY KEY (truck_id, day)
      );
    `);

    // The application owns no tables: these two run as the owner, and do nothing but this.
    await db.query(`
      CREATE FUNCTION ensure_truck_day(day date) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        name text := 'truck_packet_' || to_char(day, 'YYYYMMDD');
      BEGIN
        IF day < current_date - 400 OR day > current_date + 30 THEN
          RAISE EXCEPTION 'not a day of the present: %', day;
        END IF;
        IF to_regclass(name) IS NULL THEN
          PERFORM pg_advisory_xact_lock(727002);
          EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF truck_packet FOR VALUES FROM (%L) TO (%L)', name, day, day + 1);
        END IF;
        RETURN name;
      END $$;

      CREATE FUNCTION drop_truck_days(before date) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        name text;
        dropped integer := 0;
      BEGIN
        FOR name IN
          SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
          WHERE i.inhparent = 'truck_packet'::regclass AND c.relname ~ '^truck_packet_\\d{8}$'
            AND to_date(right(c.relname, 8), 'YYYYMMDD') < least(before, current_date - 7)
        LOOP
          EXECUTE format('DROP TABLE %I', name);
          dropped := dropped + 1;
        END LOOP;
        RETURN dropped;
      END $$;
      REVOKE ALL ON FUNCTION drop_truck_days(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION drop_truck_days(date) TO ves_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Packets are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
