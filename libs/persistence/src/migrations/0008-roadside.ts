import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers bring from the road: photos and signatures, what they did after a look-up, look-ups made without a signal. */
export class Roadside1700000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The look-up that a check followed. No reference: from the field the check may arrive first.
      ALTER TABLE spot_check ADD COLUMN lookup_id uuid;
      CREATE INDEX spot_check_lookup ON spot_check (lookup_id) WHERE lookup_id IS NOT NULL;

      -- Announced with the check; the bytes follow, perhaps hours later.
      CREATE TABLE spot_check_media (
        check_id uuid NOT NULL REFERENCES spot_check,
        kind text NOT NULL,
        sha256 char(64) NOT NULL,
        size bigint NOT NULL,
        announced_at timestamptz NOT NULL,
        received_at timestamptz,
        received_by text,
        PRIMARY KEY (check_id, kind, sha256)
      );
      CREATE INDEX spot_check_media_missing ON spot_check_media (announced_at) WHERE received_at IS NULL;

      -- Answered on the officer's phone from the signed list; at is the phone's time, received_at ours.
      ALTER TABLE lookup_log ADD COLUMN offline boolean NOT NULL DEFAULT false;
      ALTER TABLE lookup_log ADD COLUMN received_at timestamptz;

      CREATE TABLE lookup_media (
        lookup_id uuid NOT NULL REFERENCES lookup_log,
        sha256 char(64) NOT NULL,
        size bigint NOT NULL,
        announced_at timestamptz NOT NULL,
        received_at timestamptz,
        received_by text,
        PRIMARY KEY (lookup_id, sha256)
      );

      -- What the officer did next. Lines are added and never changed, like those of the log itself.
      CREATE TABLE lookup_action (
        lookup_id uuid NOT NULL REFERENCES lookup_log,
        action text NOT NULL CHECK (action IN ('confirmed', 'check_on_site', 'order_repair', 'let_go')),
        at timestamptz NOT NULL,
        user_id text NOT NULL,
        username text NOT NULL,
        note text,
        PRIMARY KEY (lookup_id, action)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON lookup_action FROM ves_app;

      CREATE INDEX finding_rule ON finding (rule, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Photos, signatures and actions are records of supervision; restore a backup instead.');
  }
}
