import { afterFailure, lockedSeconds, normaliseUsername } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';

export interface AdmittedPlatform {
  readonly username: string;
  /** the enterprise that the account speaks for */
  readonly enterprise: string;
}

/**
 * Lets an enterprise's platform forward for its trucks: an active account of the role `enterprise`, by name and password. Failures are
 * counted by name and lock it, as for every other sign-in.
 */
export class AdmitPlatform {
  constructor(
    private readonly accounts: AccountStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  /** @returns null = refused; which of name, password, role and lock it was is not told */
  async run(user: string, password: string): Promise<AdmittedPlatform | null> {
    const name = normaliseUsername(user);
    if (lockedSeconds(await this.accounts.failuresOf(name), this.clock.now()) > 0) return null;
    const account = await this.accounts.byUsername(name);
    const fits = await this.credentials.verifyPassword(password, account?.passwordHash ?? null);
    const open = account?.state === 'active' && account.role === 'enterprise' && account.subject !== null;
    if (!fits || !open || account.subject === null) {
      const now = this.clock.now();
      await this.accounts.countFailure(name, (before) => afterFailure(before, now));
      return null;
    }
    await this.accounts.clearFailures(name);
    return { username: account.username, enterprise: account.subject.id };
  }
}
