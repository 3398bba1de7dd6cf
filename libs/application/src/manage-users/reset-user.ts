import { isMachineRole, type Principal } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import { managedAudit, type ManageRefusal } from './manage-result.js';

export type ResetUserResult = { readonly kind: 'reset'; readonly oneTimePassword: string | null } | ManageRefusal;

/** Help for somebody who lost a password or a telephone: a one-time password, an empty second factor, an end to every session. */
export class ResetUserUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async password(by: Principal, id: string): Promise<ResetUserResult> {
    if (by.userId === id) return { kind: 'own_account' };
    const account = await this.accounts.byId(id);
    if (!account) return { kind: 'not_found' };
    const password = this.credentials.newPassword();
    const patch = {
      passwordHash: await this.credentials.hashPassword(password),
      mqttHash: account.role === 'site' ? await this.credentials.mqttHash(password) : null,
      mustChange: !isMachineRole(account.role),
    };
    const audit = await managedAudit(this.accounts, by, this.clock.now(), 'user.password_reset', account);
    const done = await this.accounts.change(account, patch, audit, { reason: 'password_reset' });
    if (!done) return { kind: 'changed_meanwhile' };
    await this.accounts.clearFailures(account.username);
    return { kind: 'reset', oneTimePassword: password };
  }

  async secondFactor(by: Principal, id: string): Promise<ResetUserResult> {
    if (by.userId === id) return { kind: 'own_account' };
    const account = await this.accounts.byId(id);
    if (!account) return { kind: 'not_found' };
    const audit = await managedAudit(this.accounts, by, this.clock.now(), 'user.second_factor_reset', account);
    const patch = { totpSecret: null, totpConfirmedAt: null };
    const done = await this.accounts.change(account, patch, audit, { reason: 'second_factor_reset' });
    return done ? { kind: 'reset', oneTimePassword: null } : { kind: 'changed_meanwhile' };
  }

  /** Ends every session of the account; it may sign in again at once. Also of the own account: a lost device is a reason. */
  async sessions(by: Principal, id: string): Promise<ResetUserResult> {
    const account = await this.accounts.byId(id);
    if (!account) return { kind: 'not_found' };
    const audit = await managedAudit(this.accounts, by, this.clock.now(), 'user.sessions_ended', account);
    const done = await this.accounts.change(account, {}, audit, { reason: 'ended_by_administrator' });
    return done ? { kind: 'reset', oneTimePassword: null } : { kind: 'changed_meanwhile' };
  }
}
