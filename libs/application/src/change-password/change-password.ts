import { accountScope, passwordFaults, type PasswordFault, type Principal } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';

export interface ChangePasswordCommand {
  readonly by: Principal;
  /** stays signed in; every other session of the account ends */
  readonly sessionId: string;
  readonly current: string;
  readonly next: string;
}

export type ChangePasswordResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'current_wrong' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'invalid'; readonly faults: readonly PasswordFault[] };

/** Somebody replaces the own password. */
export class ChangePasswordUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  async run({ by, sessionId, current, next }: ChangePasswordCommand): Promise<ChangePasswordResult> {
    const account = await this.accounts.byId(by.userId);
    if (!account || !(await this.credentials.verifyPassword(current, account.passwordHash))) {
      return { kind: 'current_wrong' };
    }
    const faults = passwordFaults(next, account.username);
    if (next === current) faults.push('password.unchanged');
    if (faults.length > 0) return { kind: 'invalid', faults };

    const subjectArea = account.subject ? ((await this.accounts.areaOfSubject(account.subject)) ?? null) : null;
    const changed = await this.accounts.change(
      account,
      {
        passwordHash: await this.credentials.hashPassword(next),
        mqttHash: account.role === 'site' ? await this.credentials.mqttHash(next) : null,
        mustChange: false,
      },
      {
        at: this.clock.now(),
        actor: by.userId,
        actorRole: by.role,
        action: 'user.password_changed',
        object: { kind: 'user', id: account.id },
        areaCode: accountScope(account, subjectArea).areaCode,
      },
      { reason: 'password_changed', except: sessionId },
    );
    return { kind: changed ? 'changed' : 'changed_meanwhile' };
  }
}
