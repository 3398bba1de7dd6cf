import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, use limits, the audit trail, and the bell that wakes the event stream. */
export class Accounts1700000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE CHECK (username = lower(username)),
        display_name text NOT NULL,
        role text NOT NULL,
        areas text[] NOT NULL DEFAULT '{}',
        subject_kind text,
        subject_id text,
        -- argon2id, PHC string
        password_hash text NOT NULL,
        -- the same password as Mosquitto reads it ($7$, PBKDF2-SHA512); only for sites
        mqtt_hash text,
        must_change boolean NOT NULL DEFAULT false,
        totp_secret text,
        totp_confirmed_at timestamptz,
        -- last accepted 30 s step: a code works once
        totp_last_step bigint,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
        -- grows with every change that must end running sessions
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
      );
      CREATE INDEX user_account_subject ON user_account (subject_kind, subject_id) WHERE subject_kind IS NOT NULL;

      -- By name, not by account: a name that does not exist locks like one that does.
      CREATE TABLE sign_in_failure (
        name_key text PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      );

      CREATE TABLE user_session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text
      );
      CREATE INDEX user_session_user ON user_session (user_id) WHERE ended_at IS NULL;
      -- Every refresh token of a session, by its hash: a used one that comes again ends the session.
      CREATE TABLE refresh_token (
        hash bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES user_session ON DELETE CASCADE,
        issued_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_session ON refresh_token (session_id);

      CREATE TABLE use_limit (
        owner text NOT NULL,
        bucket text NOT NULL,
        day date NOT NULL,
        used integer NOT NULL,
        tokens double precision NOT NULL,
        at timestamptz NOT NULL,
        granted boolean NOT NULL,
        PRIMARY KEY (owner, bucket)
      );
    `);

    await db.query(`
      CREATE TABLE audit_trail (
        seq bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        actor_role text NOT NULL,
        action text NOT NULL,
        object_kind text,
        object_id text,
        area_code char(6),
        details jsonb NOT NULL,
        prev_hash char(64) NOT NULL UNIQUE,
        hash char(64) NOT NULL UNIQUE
      );
      CREATE INDEX audit_trail_actor ON audit_trail (actor, seq);
      CREATE INDEX audit_trail_object ON audit_trail (object_kind, object_id, seq);
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_trail FROM ves_app;

      -- The privilege stops the application; the trigger stops everybody else who does not switch it off first,
      -- and whoever does is found by the chain.
      CREATE FUNCTION audit_trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit.append_only: the audit trail is never changed' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_trail_no_change BEFORE UPDATE OR DELETE ON audit_trail
        FOR EACH ROW EXECUTE FUNCTION audit_trail_refuse();
      CREATE TRIGGER audit_trail_no_truncate BEFORE TRUNCATE ON audit_trail
        FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_refuse();
    `);

    await db.query(`
      CREATE FUNCTION event_log_ring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('ves_event', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_log_bell AFTER INSERT ON event_log
        FOR EACH STATEMENT EXECUTE FUNCTION event_log_ring();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The audit trail is never removed; restore a backup instead (docs/operations.md).');
  }
}
