import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is made of stored truck packets: windows, judged days, findings, trips, fillings, fences, exemptions, repairs. */
export class TruckFindings1700000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Facts of one hour of one truck; folded again when the number of its packets or the rule of folding has changed.
      CREATE TABLE truck_window (
        truck_id integer NOT NULL REFERENCES truck,
        hour timestamptz NOT NULL,
        packets integer NOT NULL,
        windows_version integer NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (truck_id, hour)
      );

      -- One row a truck and judged day. stored is the watermark: the packets of the day (truck_day) that the judgement has seen;
      -- it moves in the transaction of the day's findings, trips and flags.
      CREATE TABLE truck_judged_day (
        truck_id integer NOT NULL REFERENCES truck,
        day date NOT NULL,
        stored integer NOT NULL,
        settled boolean NOT NULL,
        judged_at timestamptz NOT NULL,
        area_code char(6),
        enterprise text,
        -- numbers that lists and rates add up
        engine_s double precision NOT NULL,
        driven_s double precision NOT NULL,
        usable_s double precision NOT NULL,
        missing_s double precision NOT NULL,
        km double precision NOT NULL,
        fuel_l double precision NOT NULL,
        nox_g double precision NOT NULL,
        nox_km double precision NOT NULL,
        nox_s double precision NOT NULL,
        packets integer NOT NULL,
        timely integer NOT NULL,
        trips integer NOT NULL,
        exceeded integer NOT NULL,
        -- facts without what only the day itself needs: rules look at some weeks of them
        history jsonb NOT NULL,
        -- every value that was measured, compact (rules/compact-finding.ts)
        findings jsonb NOT NULL,
        -- time without data, with what it means
        gaps jsonb NOT NULL,
        -- NOx by county
        areas jsonb NOT NULL,
        rules jsonb NOT NULL,
        PRIMARY KEY (truck_id, day)
      );
      CREATE INDEX truck_judged_day_day ON truck_judged_day (day, area_code);

      CREATE TABLE truck_finding (
        truck_id integer NOT NULL REFERENCES truck,
        day date NOT NULL,
        kind text NOT NULL,
        item text NOT NULL,
        area_code char(6),
        enterprise text,
        body jsonb NOT NULL,
        found_at timestamptz NOT NULL,
        PRIMARY KEY (truck_id, day, item)
      );
      CREATE INDEX truck_finding_day ON truck_finding (day DESC, truck_id, item);

      CREATE TABLE truck_obd (
        truck_id integer NOT NULL REFERENCES truck,
        at timestamptz NOT NULL,
        mil boolean,
        dtcs text[] NOT NULL,
        ecu_vin text,
        calid text,
        cvn text,
        PRIMARY KEY (truck_id, at)
      );

      CREATE TABLE truck_trip (
        truck_id integer NOT NULL REFERENCES truck,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL,
        day date NOT NULL,
        area_code char(6),
        km double precision NOT NULL,
        engine_s double precision NOT NULL,
        driven_s double precision NOT NULL,
        max_kmh double precision NOT NULL,
        fuel_l double precision NOT NULL,
        nox_g double precision NOT NULL,
        nox_s double precision NOT NULL,
        nox_km double precision NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (truck_id, started_at)
      );
      CREATE INDEX truck_trip_day ON truck_trip (day DESC, started_at DESC, truck_id);

      -- A tank was filled: where, and from what to what level.
      CREATE TABLE truck_filling (
        truck_id integer NOT NULL REFERENCES truck,
        at timestamptz NOT NULL,
        what text NOT NULL CHECK (what IN ('fuel', 'reagent')),
        day date NOT NULL,
        from_pct real NOT NULL,
        to_pct real NOT NULL,
        lon double precision,
        lat double precision,
        PRIMARY KEY (truck_id, what, at)
      );
      CREATE INDEX truck_filling_day ON truck_filling (day);

      CREATE TABLE truck_fence (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        area_code char(6) NOT NULL REFERENCES area,
        -- alarm = tell of trucks that enter or leave; county = border of area_code, for shares by county
        kind text NOT NULL CHECK (kind IN ('alarm', 'county')),
        -- ring of [lon, lat], degrees WGS-84, first point not repeated
        ring jsonb NOT NULL,
        on_enter boolean NOT NULL,
        on_leave boolean NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL
      );
      CREATE TABLE truck_crossing (
        fence_id uuid NOT NULL REFERENCES truck_fence,
        truck_id integer NOT NULL REFERENCES truck,
        at timestamptz NOT NULL,
        inside boolean NOT NULL,
        day date NOT NULL,
        PRIMARY KEY (fence_id, truck_id, at)
      );
      CREATE INDEX truck_crossing_at ON truck_crossing (at DESC);
      CREATE INDEX truck_crossing_truck ON truck_crossing (truck_id, day);

      -- The truck need not bring the OBD part of the periodic test; granted and withdrawn by a dated rule.
      CREATE TABLE truck_exemption (
        id uuid PRIMARY KEY,
        truck_id integer NOT NULL REFERENCES truck,
        area_code char(6),
        granted_at timestamptz NOT NULL,
        valid_until date NOT NULL,
        rule_version integer NOT NULL,
        body jsonb NOT NULL,
        ended_at timestamptz,
        end_reason text
      );
      CREATE UNIQUE INDEX truck_exemption_one ON truck_exemption (truck_id) WHERE ended_at IS NULL;

      -- A repair or retrofit of which the effect is to be shown.
      CREATE TABLE truck_measure (
        id uuid PRIMARY KEY,
        truck_id integer NOT NULL REFERENCES truck,
        kind text NOT NULL CHECK (kind IN ('repair', 'retrofit')),
        done_on date NOT NULL,
        note text,
        area_code char(6),
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        UNIQUE (truck_id, kind, done_on)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Findings are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
