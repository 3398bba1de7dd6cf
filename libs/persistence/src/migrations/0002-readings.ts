import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roadside readings, their judgements, the tasks between the two, and what a site tells about itself. */
export class Readings1700000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- recorded_at is the time inside the record code, so that the natural key alone decides the partition.
      CREATE TABLE rs_reading (
        record_no text NOT NULL,
        recorded_at timestamptz NOT NULL,
        site_code text NOT NULL,
        line_no text NOT NULL,
        lane smallint,
        passed_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        plate text,
        plate_colour text,
        plate_original text,
        plate_confidence real,
        plate_kind text,
        fuel text,
        slope_deg real,
        speed_kmh real,
        accel_ms2 real,
        vsp_kw_t real,
        co2_pct double precision,
        co_pct double precision,
        hc_ppm double precision,
        no_ppm double precision,
        opacity_pct double precision,
        ringelmann double precision,
        co_ratio double precision,
        hc_ratio double precision,
        no_ratio double precision,
        wind_ms real,
        wind_deg real,
        temperature_c real,
        humidity_pct real,
        pressure_kpa real,
        longitude double precision,
        latitude double precision,
        device_verdict smallint,
        device_invalid_reason text,
        resend boolean NOT NULL,
        -- the device's own validity flags (clsdstatus ...), as sent
        device_flags jsonb,
        media jsonb,
        extra jsonb,
        content_hash bigint NOT NULL,
        PRIMARY KEY (record_no, recorded_at)
      ) PARTITION BY RANGE (recorded_at);

      -- One row a stored batch; its 'done' is written in the transaction of its effects.
      CREATE TABLE judging_task (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        record_nos text[] NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        outcome jsonb,
        failed_at timestamptz,
        failure text
      );
      CREATE INDEX judging_task_open ON judging_task (created_at) WHERE done_at IS NULL;

      CREATE TABLE rs_judgement (
        record_no text NOT NULL,
        recorded_at timestamptz NOT NULL,
        passed_at timestamptz NOT NULL,
        site_code text NOT NULL,
        area_code char(6),
        plate_key text,
        vehicle_id uuid,
        ignition text NOT NULL,
        usable boolean NOT NULL,
        marks jsonb NOT NULL,
        result text NOT NULL CHECK (result IN ('pass', 'exceed', 'undetermined')),
        reasons jsonb NOT NULL,
        -- compact item verdicts: [{item, measured, rounded, result}], limits by limit_set_id
        items jsonb NOT NULL,
        limit_set_id uuid,
        rule_version text NOT NULL,
        judged_at timestamptz NOT NULL,
        PRIMARY KEY (record_no, recorded_at)
      ) PARTITION BY RANGE (recorded_at);
      CREATE INDEX rs_judgement_plate ON rs_judgement (plate_key, passed_at DESC) WHERE plate_key IS NOT NULL;

      -- One row a plate ever seen at the roadside: the lock that keeps parallel batches of one vehicle in order,
      -- and what a tolerant look-up finds when the plate is in no register.
      CREATE TABLE plate_seen (
        plate_key text PRIMARY KEY,
        plate text NOT NULL,
        colour text,
        skeleton text NOT NULL,
        deletion_keys text[] NOT NULL,
        first_seen timestamptz NOT NULL,
        last_seen timestamptz NOT NULL,
        readings bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX plate_seen_plate ON plate_seen (plate);
      CREATE INDEX plate_seen_skeleton ON plate_seen (skeleton);
      CREATE INDEX plate_seen_deletions ON plate_seen USING gin (deletion_keys);

      CREATE TABLE rs_calibration (
        site_code text NOT NULL,
        line_no text NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        passed boolean NOT NULL,
        values jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (site_code, line_no, at, kind)
      );
      CREATE TABLE rs_traffic_flow (
        site_code text NOT NULL,
        line_no text NOT NULL,
        hour timestamptz NOT NULL,
        counts jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (site_code, line_no, hour)
      );
      CREATE TABLE rs_site_state (
        site_code text PRIMARY KEY,
        online boolean NOT NULL DEFAULT false,
        since timestamptz NOT NULL,
        -- receipt of the newest status, birth and position: batches commit in any order, the newest message stands
        status_at timestamptz,
        position_at timestamptz,
        last_message_at timestamptz,
        last_record_at timestamptz,
        clock_skew_s double precision,
        birth jsonb,
        birth_at timestamptz,
        longitude double precision,
        latitude double precision
      );
      CREATE TABLE rs_media (
        record_no text NOT NULL,
        file text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        announced_at timestamptz NOT NULL,
        received_at timestamptz,
        PRIMARY KEY (record_no, file)
      );
      -- Rows 15, 34, 107: per device and day, what came, what was kept and why not. Counters move with the data.
      CREATE TABLE source_day (
        channel text NOT NULL,
        source text NOT NULL,
        day date NOT NULL,
        received bigint NOT NULL DEFAULT 0,
        stored bigint NOT NULL DEFAULT 0,
        repeated bigint NOT NULL DEFAULT 0,
        refused bigint NOT NULL DEFAULT 0,
        judged bigint NOT NULL DEFAULT 0,
        usable bigint NOT NULL DEFAULT 0,
        -- bit n = something was received between n and n+1 o'clock, Asia/Shanghai
        hours integer NOT NULL DEFAULT 0,
        PRIMARY KEY (channel, source, day)
      );
      CREATE FUNCTION note_source_hour() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.received > 0 THEN NEW.hours := NEW.hours | (1 << extract(hour FROM now() AT TIME ZONE 'Asia/Shanghai')::int); END IF;
        ELSIF NEW.received > OLD.received THEN
          NEW.hours := OLD.hours | (1 << extract(hour FROM now() AT TIME ZONE 'Asia/Shanghai')::int);
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER source_day_hours BEFORE INSERT OR UPDATE ON source_day
        FOR EACH ROW EXECUTE FUNCTION note_source_hour();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Readings are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
