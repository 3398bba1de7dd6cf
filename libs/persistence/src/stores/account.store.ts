import {
  AccountStore,
  type Account,
  type AccountPatch,
  type AuditEntry,
  type EndSessions,
  type NewAccount,
} from '@app/application';
import type { Role, SignInFailures, Subject } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Transaction } from '../database.js';
import { areaOfSubject } from '../queries/subject-area.js';

interface Row {
  id: string;
  username: string;
  display_name: string;
  role: Role;
  areas: string[];
  subject_kind: Subject['kind'] | null;
  subject_id: string | null;
  password_hash: string;
  mqtt_hash: string | null;
  must_change: boolean;
  totp_secret: string | null;
  totp_confirmed_at: Date | null;
  state: 'active' | 'disabled';
  version: number;
}

/** Which columns a patch's fields live in; `subject` takes two. */
const COLUMNS: Readonly<Record<Exclude<keyof AccountPatch, 'subject'>, string>> = {
  displayName: 'display_name',
  role: 'role',
  areas: 'areas',
  passwordHash: 'password_hash',
  mqttHash: 'mqtt_hash',
  mustChange: 'must_change',
  totpSecret: 'totp_secret',
  totpConfirmedAt: 'totp_confirmed_at',
  state: 'state',
};

export class SqlAccountStore extends AccountStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async byUsername(username: string): Promise<Account | null> {
    const [row] = await this.db.query<Row>('SELECT * FROM user_account WHERE username = $1', [username]);
    return row ? accountOf(row) : null;
  }

  override async byId(id: string): Promise<Account | null> {
    const [row] = await this.db.query<Row>('SELECT * FROM user_account WHERE id = $1', [id]);
    return row ? accountOf(row) : null;
  }

  override areaOfSubject(subject: Subject): Promise<string | null | undefined> {
    return areaOfSubject(this.db, subject);
  }

  override async create(a: NewAccount, audit: AuditEntry): Promise<'created' | 'username_taken'> {
    return this.db.transaction(async (tx) => {
      const created = await tx.execute(
        `INSERT INTO user_account (id, username, display_name, role, areas, subject_kind, subject_id, password_hash,
           mqtt_hash, must_change, totp_secret, totp_confirmed_at, state, created_at, created_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)
         ON CONFLICT (username) DO NOTHING`,
        [
          a.id,
          a.username,
          a.displayName,
          a.role,
          a.areas,
          a.subject?.kind ?? null,
          a.subject?.id ?? null,
          a.passwordHash,
          a.mqttHash,
          a.mustChange,
          a.totpSecret,
          a.totpConfirmedAt,
          a.state,
          a.createdAt,
          a.createdBy,
        ],
      );
      if (created === 0) return 'username_taken';
      await appendAudit(tx, audit);
      return 'created';
    });
  }

  override async change(
    account: { readonly id: string; readonly version: number },
    patch: AccountPatch,
    audit: AuditEntry,
    sessions?: EndSessions,
  ): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const params: unknown[] = [account.id, account.version, audit.at];
      const assignments = assignmentsOf(patch, params);
      const changed = await tx.execute(
        `UPDATE user_account SET ${[...assignments, 'version = version + 1', 'changed_at = $3'].join(', ')}
         WHERE id = $1 AND version = $2`,
        params,
      );
      if (changed === 0) return false;
      if (sessions) await endSessions(tx, account.id, audit.at, sessions);
      await appendAudit(tx, audit);
      return true;
    });
  }

  override async useTotpStep(id: string, step: number): Promise<boolean> {
    const rows = await this.db.query<{ id: string }>(
      `UPDATE user_account SET totp_last_step = $2
       WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id`,
      [id, step],
    );
    return rows.length === 1;
  }

  override async failuresOf(name: string): Promise<SignInFailures | null> {
    return readFailures(this.db, name, '');
  }

  override async countFailure(
    name: string,
    decide: (before: SignInFailures | null) => SignInFailures,
  ): Promise<SignInFailures> {
    return this.db.transaction(async (tx) => {
      // the first failures of a name come in order too
      await tx.query('SELECT pg_advisory_xact_lock(727005, hashtext($1))', [name]);
      const next = decide(await readFailures(tx, name, 'FOR UPDATE'));
      await tx.query(
        `INSERT INTO sign_in_failure (name_key, failures, last_at, locked_until) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name_key) DO UPDATE
           SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until`,
        [name, next.failures, next.lastAt, next.lockedUntil],
      );
      return next;
    });
  }

  override async clearFailures(name: string): Promise<void> {
    await this.db.query('DELETE FROM sign_in_failure WHERE name_key = $1', [name]);
  }
}

function assignmentsOf(patch: AccountPatch, params: unknown[]): string[] {
  const { subject, ...plain } = patch;
  const set = (column: string, value: unknown): string => {
    params.push(value);
    return `${column} = $${params.length}`;
  };
  const assignments = Object.entries(plain).map(([field, value]) => set(COLUMNS[field as keyof typeof COLUMNS], value));
  if (subject !== undefined) {
    assignments.push(set('subject_kind', subject?.kind ?? null), set('subject_id', subject?.id ?? null));
  }
  return assignments;
}

async function endSessions(tx: Transaction, userId: string, at: Date, { reason, except }: EndSessions): Promise<void> {
  await tx.query(
    `UPDATE user_session SET ended_at = $2, end_reason = $3
     WHERE user_id = $1 AND ended_at IS NULL AND ($4::uuid IS NULL OR id <> $4)`,
    [userId, at, reason, except ?? null],
  );
}

async function readFailures(sql: Database | Transaction, name: string, lock: '' | 'FOR UPDATE') {
  const [row] = await sql.query<{ failures: number; last_at: Date; locked_until: Date | null }>(
    `SELECT failures, last_at, locked_until FROM sign_in_failure WHERE name_key = $1 ${lock}`,
    [name],
  );
  return row ? { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until } : null;
}

function accountOf(row: Row): Account {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    areas: row.areas,
    subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
    passwordHash: row.password_hash,
    mqttHash: row.mqtt_hash,
    mustChange: row.must_change,
    totpSecret: row.totp_secret,
    totpConfirmedAt: row.totp_confirmed_at,
    state: row.state,
    version: row.version,
  };
}
