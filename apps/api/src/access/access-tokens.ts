import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/application';
import { Settings } from '@app/platform';
import { errors, jwtVerify, SignJWT } from 'jose';

const ISSUER = 'ves';
/** Seconds an access token is good for; whoever is stopped is stopped sooner, see SessionCache. */
export const ACCESS_TOKEN_S = 900;
export const TICKET_S = 60;

type Use = 'access' | 'events';
type ReadToken = { sessionId: string } | { fault: 'expired' | 'invalid' };

/** Verified tokens that are remembered; a machine sends the same one with every upload, and verifying is dear. */
const REMEMBERED = 2_000;

/**
 * Signed tokens (JWT, HS256). They name a session and nothing else: role, areas and subject are read from the
 * account, so that a change is felt without waiting for the token to run out.
 */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly verified = new Map<string, { readonly sessionId: string; readonly expiresAt: number }>();

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    if (settings.AUTH_SECRET === undefined) throw new Error('auth.no_secret: AUTH_SECRET is not set');
    this.key = new TextEncoder().encode(settings.AUTH_SECRET);
  }

  /** @param use a ticket for events opens nothing else */
  async sign(sessionId: string, use: Use = 'access'): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(use)
      .setIssuedAt(now)
      .setExpirationTime(now + (use === 'access' ? ACCESS_TOKEN_S : TICKET_S))
      .sign(this.key);
  }

  /** @returns the session's id, or why there is none */
  async read(token: string, use: Use = 'access'): Promise<ReadToken> {
    const key = `${use} ${token}`;
    const known = this.verified.get(key);
    if (known !== undefined) {
      if (this.clock.now().getTime() < known.expiresAt) return { sessionId: known.sessionId };
      this.verified.delete(key);
      return { fault: 'expired' };
    }
    const { read, expiresAt } = await this.verify(token, use);
    if ('sessionId' in read) this.remember(key, { sessionId: read.sessionId, expiresAt });
    return read;
  }

  private async verify(token: string, use: Use): Promise<{ read: ReadToken; expiresAt: number }> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: use,
        requiredClaims: ['exp', 'sid'],
        currentDate: this.clock.now(),
      });
      const read: ReadToken = typeof payload['sid'] === 'string' ? { sessionId: payload['sid'] } : { fault: 'invalid' };
      return { read, expiresAt: (payload.exp ?? 0) * 1_000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { read: { fault: 'expired' }, expiresAt: 0 };
      if (error instanceof errors.JOSEError) return { read: { fault: 'invalid' }, expiresAt: 0 };
      throw error;
    }
  }

  /** Whether the session still lives is asked of SessionCache each time; here only the signature is remembered. */
  private remember(key: string, value: { readonly sessionId: string; readonly expiresAt: number }): void {
    if (this.verified.size >= REMEMBERED) {
      const oldest = this.verified.keys().next().value;
      if (oldest !== undefined) this.verified.delete(oldest);
    }
    this.verified.set(key, value);
  }
}
