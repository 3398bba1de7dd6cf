import {
  accountScope,
  afterFailure,
  isMachineRole,
  lockedSeconds,
  normaliseUsername,
  sessionLifetimeMs,
} from '@app/domain';
import type { Account, AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { SessionStore } from '../ports/session-store.js';

export interface SignInCommand {
  readonly username: string;
  readonly password: string;
  readonly otp?: string | undefined;
}

export type SignInResult =
  | { readonly kind: 'signed_in'; readonly sessionId: string; readonly userId: string; readonly refreshToken: string }
  /** name or password wrong, or the account is disabled: which of them is not told */
  | { readonly kind: 'refused' }
  | { readonly kind: 'otp_required' }
  | { readonly kind: 'otp_wrong' }
  | { readonly kind: 'locked'; readonly waitSeconds: number };

/** Name, password and one-time code against a new session. Failures are counted by name, known or not. */
export class SignInUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: SignInCommand): Promise<SignInResult> {
    const name = normaliseUsername(command.username);
    const before = lockedSeconds(await this.accounts.failuresOf(name), this.clock.now());
    if (before > 0) return { kind: 'locked', waitSeconds: before };

    const account = await this.accounts.byUsername(name);
    const fits = await this.credentials.verifyPassword(command.password, account?.passwordHash ?? null);
    if (!account || !fits || account.state !== 'active') return this.failed(name, { kind: 'refused' });

    if (account.totpSecret !== null && account.totpConfirmedAt !== null) {
      if (command.otp === undefined) return { kind: 'otp_required' };
      if (!(await this.useCode(account, account.totpSecret, command.otp)))
        return this.failed(name, { kind: 'otp_wrong' });
    }
    await this.accounts.clearFailures(name);
    return this.open(account);
  }

  private async useCode(account: Account, secret: string, otp: string): Promise<boolean> {
    const step = this.credentials.matchTotp(secret, otp, this.clock.now());
    return step !== null && (await this.accounts.useTotpStep(account.id, step));
  }

  /** Guesses that came in parallel were all checked before the lock stood: they still learn nothing but the lock. */
  private async failed(name: string, answer: SignInResult): Promise<SignInResult> {
    const now = this.clock.now();
    const state = await this.accounts.countFailure(name, (before) => afterFailure(before, now));
    const waitSeconds = lockedSeconds(state, now);
    return waitSeconds > 0 ? { kind: 'locked', waitSeconds } : answer;
  }

  private async open(account: Account): Promise<SignInResult> {
    const now = this.clock.now();
    const refreshToken = this.credentials.newToken();
    const sessionId = this.newId();
    await this.sessions.open(
      {
        id: sessionId,
        userId: account.id,
        startedAt: now,
        expiresAt: new Date(now.getTime() + sessionLifetimeMs(account.role)),
        tokenHash: this.credentials.hashToken(refreshToken),
      },
      // machines come and go all day; their sessions are kept, the trail is for people
      isMachineRole(account.role)
        ? null
        : {
            at: now,
            actor: account.id,
            actorRole: account.role,
            action: 'session.opened',
            object: { kind: 'user', id: account.id },
            areaCode: accountScope(account, null).areaCode,
            details: { sessionId, secondFactor: account.totpConfirmedAt !== null },
          },
    );
    return { kind: 'signed_in', sessionId, userId: account.id, refreshToken };
  }
}
