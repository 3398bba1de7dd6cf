import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outage notices with their dated codes, and what the live situation counts by. */
export class Situation1700000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A dated statement that stations may work on paper: uploads made under it name its code.
      CREATE TABLE outage_notice (
        id uuid PRIMARY KEY,
        -- OUT-YYYYMMDD-NN, the day in Asia/Shanghai
        code text NOT NULL UNIQUE,
        area_code char(6) NOT NULL REFERENCES area,
        -- null = every station of the area
        station_code text REFERENCES station,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz CHECK (ends_at IS NULL OR ends_at > starts_at),
        text_zh text NOT NULL,
        text_en text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        ended_by text
      );
      CREATE INDEX outage_notice_starts ON outage_notice (starts_at DESC, id DESC);

      -- "today up to now" of a table that grows by time costs the pages of today and no upkeep worth naming
      CREATE INDEX rs_reading_time ON rs_reading USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
      CREATE INDEX rs_judgement_time ON rs_judgement USING brin (passed_at) WITH (pages_per_range = 32, autosummarize = on);
      CREATE INDEX flag_opened ON flag (opened_at);
      CREATE INDEX spot_check_time ON spot_check (checked_at);
      -- what lies in quarantine and waits, by owner
      CREATE INDEX quarantine_waiting ON quarantine (area_code, channel) WHERE state = 'waiting';
      CREATE INDEX quarantine_key ON quarantine (natural_key) WHERE natural_key IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Notices are records of supervision; restore a backup instead (docs/operations.md).');
  }
}
