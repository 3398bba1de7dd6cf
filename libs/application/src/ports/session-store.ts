import type { Principal, Role, Subject } from '@app/domain';
import type { AuditEntry } from './audit-entry.js';

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly tokenHash: Buffer;
}

/** What a request needs to know of a session. */
export interface LiveSession {
  readonly sessionId: string;
  readonly principal: Principal;
  readonly displayName: string;
  /** what the user must still do before anything else is open to him */
  readonly mustChange: boolean;
  readonly secondFactor: boolean;
}

/**
 * `reused`: this token was exchanged before; somebody else holds a copy, the session has been ended.
 * `ended`: signed out, expired, or the account was disabled. `unknown`: never issued.
 */
export type Rotation =
  | { readonly outcome: 'rotated'; readonly sessionId: string; readonly userId: string }
  | { readonly outcome: 'reused' | 'ended' | 'unknown' };

/** A session that had to be ended, and where its account belongs. */
export interface EndedSession {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
  readonly subjectArea: string | null;
}

export abstract class SessionStore {
  abstract open(session: NewSession, audit: AuditEntry | null): Promise<void>;
  /** Exchanges a refresh token for the next one; `onReuse` is appended when the token had been used. */
  abstract rotate(
    used: Buffer,
    next: Buffer,
    now: Date,
    onReuse: (session: EndedSession) => AuditEntry,
  ): Promise<Rotation>;
  abstract end(sessionId: string, reason: string, now: Date): Promise<void>;
  /** null when it has ended, run out, or its account is not active */
  abstract live(sessionId: string, now: Date): Promise<LiveSession | null>;
}
