import { isMachineRole, normaliseUsername, passwordFaults, type AccountShape } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import { managedAudit, managedFaults, type Manager, type ManageRefusal } from './manage-result.js';

export interface CreateUserCommand extends AccountShape {
  readonly by: Manager;
  readonly displayName: string;
  /** absent = a one-time password is made; given ones are for machines and seeds */
  readonly password?: string;
  /** absent: people must replace the password that somebody gave them, machines cannot */
  readonly mustChange?: boolean;
  /** an already known second factor; only seeds know one */
  readonly totpSecret?: string;
}

export type CreateUserResult =
  { readonly kind: 'created'; readonly id: string; readonly oneTimePassword: string | null } | ManageRefusal;

/** A new account; for a site the password is also hashed for the broker. */
export class CreateUserUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: CreateUserCommand): Promise<CreateUserResult> {
    const { by, role, areas, subject } = command;
    const username = normaliseUsername(command.username);
    const password = command.password ?? this.credentials.newPassword();
    const faults = [
      ...(await managedFaults(this.accounts, by, { username, role, areas, subject })),
      ...passwordFaults(password, username).map((code) => ({ path: 'password' as const, code })),
    ];
    if (faults.length > 0) return { kind: 'invalid', faults };

    const now = this.clock.now();
    const id = this.newId();
    const account = {
      id,
      username,
      displayName: command.displayName,
      role,
      areas,
      subject,
      passwordHash: await this.credentials.hashPassword(password),
      mqttHash: role === 'site' ? await this.credentials.mqttHash(password) : null,
      mustChange: command.mustChange ?? !isMachineRole(role),
      totpSecret: command.totpSecret ?? null,
      totpConfirmedAt: command.totpSecret === undefined ? null : now,
      state: 'active' as const,
      createdAt: now,
      createdBy: typeof by === 'object' ? by.userId : by,
    };
    const details = { username, role, areas, subject };
    const audit = await managedAudit(this.accounts, by, now, 'user.created', account, details);
    const outcome = await this.accounts.create(account, audit);
    if (outcome === 'username_taken') return { kind: 'username_taken' };
    return { kind: 'created', id, oneTimePassword: command.password === undefined ? password : null };
  }
}
