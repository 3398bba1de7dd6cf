import { accountScope, type Principal } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';

export type EnrolResult =
  | { readonly kind: 'offered'; readonly secret: string }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'already_enrolled' }
  | { readonly kind: 'not_offered' }
  | { readonly kind: 'otp_wrong' };

/** The second factor in two steps: a secret is offered, and counts from the first code that fits it. */
export class EnrolSecondFactorUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async offer(by: Principal): Promise<EnrolResult> {
    const account = await this.accounts.byId(by.userId);
    if (!account || account.totpConfirmedAt) return { kind: 'already_enrolled' };
    const secret = this.credentials.newTotpSecret();
    const done = await this.accounts.change(
      account,
      { totpSecret: secret },
      this.audit(by, 'user.second_factor_offered'),
    );
    return done ? { kind: 'offered', secret } : { kind: 'not_offered' };
  }

  async confirm(by: Principal, otp: string): Promise<EnrolResult> {
    const account = await this.accounts.byId(by.userId);
    if (account?.totpConfirmedAt) return { kind: 'already_enrolled' };
    if (!account || account.totpSecret === null) return { kind: 'not_offered' };
    const step = this.credentials.matchTotp(account.totpSecret, otp, this.clock.now());
    if (step === null || !(await this.accounts.useTotpStep(account.id, step))) return { kind: 'otp_wrong' };
    const patch = { totpConfirmedAt: this.clock.now() };
    const done = await this.accounts.change(account, patch, this.audit(by, 'user.second_factor_enrolled'));
    return { kind: done ? 'confirmed' : 'not_offered' };
  }

  private audit(by: Principal, action: string) {
    const object = { kind: 'user', id: by.userId };
    // only people enrol one
    const { areaCode } = accountScope(by, null);
    return { at: this.clock.now(), actor: by.userId, actorRole: by.role, action, object, areaCode };
  }
}
