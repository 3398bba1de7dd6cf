import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/application';
import { Settings } from '@app/platform';
import { errors, jwtVerify, SignJWT } from 'jose';

const ISSUER = 'ves';
/** Seconds an access token is good for; whoever is stopped is stopped sooner, see SessionCache. */
export const ACCESS_TOKEN_S = 900;
export const TICKET_S = 60;

type Use = 'access' | 'events';

/**
 * Signed tokens (JWT, HS256). They name a session and nothing else: role, areas and subject are read from the
 * account, so that a change is felt without waiting for the token to run out.
 */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;

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
  async read(token: string, use: Use = 'access'): Promise<{ sessionId: string } | { fault: 'expired' | 'invalid' }> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: use,
        requiredClaims: ['exp', 'sid'],
        currentDate: this.clock.now(),
      });
      return typeof payload['sid'] === 'string' ? { sessionId: payload['sid'] } : { fault: 'invalid' };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { fault: 'expired' };
      if (error instanceof errors.JOSEError) return { fault: 'invalid' };
      throw error;
    }
  }
}
