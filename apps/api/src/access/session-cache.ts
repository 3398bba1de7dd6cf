import { Injectable } from '@nestjs/common';
import { SessionStore, type LiveSession } from '@app/application';

/** How long another process may still honour a session that was ended here, ms. */
const KEPT_MS = 10_000;
const MOST = 20_000;

/** Live sessions, read at most once in ten seconds each: a station that uploads all day costs no look-up a request. */
@Injectable()
export class SessionCache {
  private readonly kept = new Map<string, { readonly until: number; readonly session: Promise<LiveSession | null> }>();

  constructor(private readonly sessions: SessionStore) {}

  async find(sessionId: string, now: Date): Promise<LiveSession | null> {
    const held = this.kept.get(sessionId);
    if (held && held.until > now.getTime()) return held.session;
    const session = this.sessions.live(sessionId, now);
    this.kept.delete(sessionId);
    if (this.kept.size >= MOST) this.forgetOldest();
    this.kept.set(sessionId, { until: now.getTime() + KEPT_MS, session });
    // a database that was away must not be remembered as an answer
    session.catch(() => this.kept.delete(sessionId));
    return session;
  }

  /** After anything that changes who somebody is or may do. */
  forgetAll(): void {
    this.kept.clear();
  }

  private forgetOldest(): void {
    const oldest = this.kept.keys().next();
    if (!oldest.done) this.kept.delete(oldest.value);
  }
}
