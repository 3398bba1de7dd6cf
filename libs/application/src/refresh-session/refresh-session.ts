import { accountScope } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { SessionStore } from '../ports/session-store.js';

export type RefreshResult =
  | { readonly kind: 'refreshed'; readonly sessionId: string; readonly userId: string; readonly refreshToken: string }
  | { readonly kind: 'refused'; readonly why: 'reused' | 'ended' | 'unknown' };

/**
 * Exchanges a refresh token for the next one; each works once. One that comes a second time was copied, so the whole
 * session ends (RFC 9700 section 4.14.2).
 */
export class RefreshSessionUseCase {
  constructor(
    private readonly sessions: SessionStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async run(refreshToken: string): Promise<RefreshResult> {
    const now = this.clock.now();
    const next = this.credentials.newToken();
    const rotation = await this.sessions.rotate(
      this.credentials.hashToken(refreshToken),
      this.credentials.hashToken(next),
      now,
      (session) => ({
        at: now,
        actor: session.userId,
        actorRole: session.role,
        action: 'session.revoked',
        object: { kind: 'user', id: session.userId },
        areaCode: accountScope(session, session.subjectArea).areaCode,
        details: { sessionId: session.id, reason: 'refresh_token_reused' },
      }),
    );
    if (rotation.outcome !== 'rotated') return { kind: 'refused', why: rotation.outcome };
    return { kind: 'refreshed', sessionId: rotation.sessionId, userId: rotation.userId, refreshToken: next };
  }
}
