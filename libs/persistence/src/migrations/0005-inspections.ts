import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Station tests with their versions, process data and media; imports of files. */
export class Inspections1700000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- time of the sighting that a vehicle's facts come from: an older test must not overwrite a newer one
      ALTER TABLE vehicle ADD COLUMN facts_at timestamptz;

      CREATE TABLE inspection (
        id uuid PRIMARY KEY,
        report_no text NOT NULL UNIQUE,
        station_code text NOT NULL REFERENCES station,
        area_code char(6) NOT NULL,
        line_no text NOT NULL,
        vehicle_id uuid NOT NULL REFERENCES vehicle,
        plate_key text,
        method text NOT NULL,
        test_category text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        received_at timestamptz NOT NULL,
        -- of the current version
        version integer NOT NULL DEFAULT 1,
        result text NOT NULL CHECK (result IN ('pass', 'exceed', 'undetermined')),
        held boolean NOT NULL,
        station_verdict text,
        late boolean NOT NULL,
        contingency boolean NOT NULL
      );
      CREATE INDEX inspection_station ON inspection (station_code, started_at DESC, id DESC);
      CREATE INDEX inspection_area ON inspection (area_code, started_at DESC, id DESC);
      CREATE INDEX inspection_vehicle ON inspection (vehicle_id, started_at DESC);

      -- Law 5: an amendment is a new row; none is ever changed.
      CREATE TABLE inspection_version (
        inspection_id uuid NOT NULL REFERENCES inspection,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        author text NOT NULL,
        reason text,
        difference jsonb,
        content_sha256 bytea NOT NULL,
        -- everything that was sent but the process data
        report jsonb NOT NULL,
        -- json, not jsonb: a repeat gets the same bytes again
        answer json NOT NULL,
        marks jsonb NOT NULL,
        PRIMARY KEY (inspection_id, version)
      );

      -- One row a test: every second of it, column by column, deflated (stores/process-codec.ts).
      CREATE TABLE inspection_process (
        inspection_id uuid NOT NULL,
        version integer NOT NULL,
        seconds integer NOT NULL,
        packed bytea NOT NULL,
        PRIMARY KEY (inspection_id, version)
      );
      -- packed already; TOAST must not try again
      ALTER TABLE inspection_process ALTER COLUMN packed SET STORAGE EXTERNAL;

      CREATE TABLE media_object (
        sha256 char(64) PRIMARY KEY,
        size bigint NOT NULL,
        content_type text NOT NULL,
        stored_at timestamptz NOT NULL
      );
      CREATE TABLE inspection_media (
        inspection_id uuid NOT NULL REFERENCES inspection,
        file text NOT NULL,
        kind text NOT NULL,
        sha256 char(64) NOT NULL,
        size bigint NOT NULL,
        announced_at timestamptz NOT NULL,
        received_at timestamptz,
        received_by text,
        PRIMARY KEY (inspection_id, file)
      );
      CREATE INDEX inspection_media_hash ON inspection_media (sha256);
      CREATE INDEX inspection_media_missing ON inspection_media (announced_at) WHERE received_at IS NULL;

      CREATE TABLE import_job (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('inspections', 'remote_sensing', 'vehicles')),
        format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'ndjson')),
        file_name text NOT NULL,
        sha256 char(64) NOT NULL,
        size bigint NOT NULL,
        mapping jsonb NOT NULL,
        -- who asked for it and what they may write, as it was at that moment
        scope jsonb NOT NULL,
        area_code char(6),
        station_code text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        started_at timestamptz,
        finished_at timestamptz,
        failure text,
        -- rows up to here are decided; moves in the transaction that stores their errors
        rows_done bigint NOT NULL DEFAULT 0,
        stored bigint NOT NULL DEFAULT 0,
        repeated bigint NOT NULL DEFAULT 0,
        refused bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX import_job_open ON import_job (created_at) WHERE state IN ('waiting', 'running');
      CREATE INDEX import_job_created ON import_job (created_at DESC, id);
      CREATE TABLE import_error (
        import_id uuid NOT NULL REFERENCES import_job,
        row_no bigint NOT NULL,
        seq smallint NOT NULL,
        column_name text,
        path text NOT NULL,
        code text NOT NULL,
        value text,
        PRIMARY KEY (import_id, row_no, seq)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Inspections are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
