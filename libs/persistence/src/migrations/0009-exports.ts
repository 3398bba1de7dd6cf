import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports that run as jobs, the table views that people keep, and the records that did not count for a campaign. */
export class Exports1700000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE export_job (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'pdf')),
        title text NOT NULL,
        request jsonb NOT NULL,
        -- who asked, with the rights of that moment
        scope jsonb NOT NULL,
        owner_id text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'expired')),
        attempt integer NOT NULL DEFAULT 0,
        rows_expected integer,
        rows_done integer NOT NULL DEFAULT 0,
        bytes bigint,
        failure text,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        -- last sign of life: one that stands still for minutes has lost its job
        moved_at timestamptz NOT NULL,
        finished_at timestamptz,
        expires_at timestamptz
      );
      CREATE INDEX export_job_owner ON export_job (owner_id, id DESC);
      CREATE INDEX export_job_unfinished ON export_job (moved_at) WHERE state IN ('waiting', 'running');
      CREATE INDEX export_job_expiry ON export_job (expires_at) WHERE state = 'done';

      CREATE TABLE table_view (
        id uuid PRIMARY KEY,
        user_id text NOT NULL,
        table_name text NOT NULL,
        name text NOT NULL,
        body jsonb NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (user_id, table_name, name)
      );

      -- Written where the counters move: why a record did not count. Repeats of readings are only counted (campaign_day).
      CREATE TABLE campaign_miss (
        requirement_id uuid NOT NULL REFERENCES campaign_requirement,
        ref_kind text NOT NULL,
        ref text NOT NULL,
        at timestamptz NOT NULL,
        area_code char(6) NOT NULL,
        day date NOT NULL,
        method text NOT NULL,
        subject_key text,
        reasons text[] NOT NULL,
        PRIMARY KEY (requirement_id, ref_kind, ref)
      );
      CREATE INDEX campaign_miss_day ON campaign_miss (requirement_id, at DESC, ref);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Exports tell who took which data; restore a backup instead (docs/operations.md).');
  }
}
