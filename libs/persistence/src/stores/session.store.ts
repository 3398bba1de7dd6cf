import {
  SessionStore,
  type AuditEntry,
  type EndedSession,
  type LiveSession,
  type NewSession,
  type Rotation,
} from '@app/application';
import type { Role, Subject } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Transaction } from '../database.js';

interface SessionRow {
  id: string;
  user_id: string;
  role: Role;
  areas: string[];
  subject_kind: Subject['kind'] | null;
  subject_id: string | null;
  subject_area: string | null;
  alive: boolean;
}

const OF_TOKEN = `
  SELECT s.id, s.user_id, u.role, u.areas, u.subject_kind, u.subject_id, coalesce(st.area_code, rs.area_code) AS subject_area,
    (s.ended_at IS NULL AND s.expires_at > $2 AND u.state = 'active') AS alive
  FROM refresh_token t JOIN user_session s ON s.id = t.session_id JOIN user_account u ON u.id = s.user_id
  LEFT JOIN station st ON u.subject_kind = 'station' AND st.code = u.subject_id
  LEFT JOIN rs_site rs ON u.subject_kind = 'site' AND rs.code = u.subject_id
  WHERE t.hash = $1 FOR UPDATE OF s`;

export class SqlSessionStore extends SessionStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async open(session: NewSession, audit: AuditEntry | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('INSERT INTO user_session (id, user_id, started_at, expires_at) VALUES ($1, $2, $3, $4)', [
        session.id,
        session.userId,
        session.startedAt,
        session.expiresAt,
      ]);
      await issue(tx, session.tokenHash, session.id, session.startedAt);
      if (audit) await appendAudit(tx, audit);
    });
  }

  override async rotate(
    used: Buffer,
    next: Buffer,
    now: Date,
    onReuse: (session: EndedSession) => AuditEntry,
  ): Promise<Rotation> {
    return this.db.transaction(async (tx) => {
      const [session] = await tx.query<SessionRow>(OF_TOKEN, [used, now]);
      if (!session) return { outcome: 'unknown' };
      if (!session.alive) return { outcome: 'ended' };
      const first = await tx.execute('UPDATE refresh_token SET used_at = $2 WHERE hash = $1 AND used_at IS NULL', [
        used,
        now,
      ]);
      if (first === 0) {
        await end(tx, session.id, 'refresh_token_reused', now);
        await appendAudit(tx, onReuse(endedOf(session)));
        return { outcome: 'reused' };
      }
      await issue(tx, next, session.id, now);
      return { outcome: 'rotated', sessionId: session.id, userId: session.user_id };
    });
  }

  override async end(sessionId: string, reason: string, now: Date): Promise<void> {
    await this.db.transaction((tx) => end(tx, sessionId, reason, now));
  }

  override async live(sessionId: string, now: Date): Promise<LiveSession | null> {
    const [row] = await this.db.query<{
      user_id: string;
      username: string;
      display_name: string;
      role: Role;
      areas: string[];
      subject_kind: Subject['kind'] | null;
      subject_id: string | null;
      must_change: boolean;
      second_factor: boolean;
    }>(
      `SELECT u.id AS user_id, u.username, u.display_name, u.role, u.areas, u.subject_kind, u.subject_id, u.must_change,
         u.totp_confirmed_at IS NOT NULL AS second_factor
       FROM user_session s JOIN user_account u ON u.id = s.user_id
       WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND u.state = 'active'`,
      [sessionId, now],
    );
    if (!row) return null;
    const subject = subjectOf(row);
    return {
      sessionId,
      principal: { userId: row.user_id, username: row.username, role: row.role, areas: row.areas, subject },
      displayName: row.display_name,
      mustChange: row.must_change,
      secondFactor: row.second_factor,
    };
  }
}

function subjectOf(row: { subject_kind: Subject['kind'] | null; subject_id: string | null }): Subject | null {
  return row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null;
}

function endedOf(row: SessionRow): EndedSession {
  const { id, user_id: userId, role, areas, subject_area: subjectArea } = row;
  return { id, userId, role, areas, subject: subjectOf(row), subjectArea };
}

async function issue(tx: Transaction, hash: Buffer, sessionId: string, at: Date): Promise<void> {
  await tx.query('INSERT INTO refresh_token (hash, session_id, issued_at) VALUES ($1, $2, $3)', [hash, sessionId, at]);
}

async function end(tx: Transaction, sessionId: string, reason: string, at: Date): Promise<void> {
  await tx.query('UPDATE user_session SET ended_at = $2, end_reason = $3 WHERE id = $1 AND ended_at IS NULL', [
    sessionId,
    at,
    reason,
  ]);
}
