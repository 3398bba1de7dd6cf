import { type AccountShape, type Principal } from '@app/domain';
import type { Account, AccountPatch, AccountStore } from '../ports/account-store.js';
import type { Clock } from '../ports/clock.js';
import { managedAudit, managedFaults, type ManageRefusal } from './manage-result.js';

export interface ChangeUserCommand extends Partial<Pick<AccountShape, 'role' | 'areas' | 'subject'>> {
  readonly by: Principal;
  readonly id: string;
  readonly displayName?: string;
  readonly state?: 'active' | 'disabled';
}

export type ChangeUserResult = { readonly kind: 'changed' } | ManageRefusal;

/** Another name, role, area or state for an account; its sessions end when its rights change. */
export class ChangeUserUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  async run(command: ChangeUserCommand): Promise<ChangeUserResult> {
    const { by, id } = command;
    const account = await this.accounts.byId(id);
    if (!account) return { kind: 'not_found' };
    const patch = patchOf(command);
    const rights = ['role', 'areas', 'subject', 'state'].some((field) => field in patch);
    // nobody locks himself out or makes himself more
    if (rights && by.userId === id) return { kind: 'own_account' };

    const shape = { ...account, ...patch };
    const faults = await managedFaults(this.accounts, by, shape);
    if (faults.length > 0) return { kind: 'invalid', faults };

    // a hash for the broker exists only for a site; a changed role needs a new password to get one
    const mqtt: AccountPatch = shape.role === 'site' ? {} : { mqttHash: null };
    const changes = { changes: differences(account, patch) };
    const done = await this.accounts.change(
      account,
      { ...patch, ...mqtt },
      await managedAudit(this.accounts, by, this.clock.now(), 'user.changed', shape, changes),
      rights ? { reason: 'rights_changed' } : undefined,
    );
    return { kind: done ? 'changed' : 'changed_meanwhile' };
  }
}

function patchOf(command: ChangeUserCommand): AccountPatch {
  const { displayName, role, areas, subject, state } = command;
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(role === undefined ? {} : { role }),
    ...(areas === undefined ? {} : { areas }),
    ...(subject === undefined ? {} : { subject }),
    ...(state === undefined ? {} : { state }),
  };
}

function differences(account: Account, patch: AccountPatch): Record<string, { from: unknown; to: unknown }> {
  const before: Record<string, unknown> = { ...account };
  return Object.fromEntries(Object.entries(patch).map(([field, to]) => [field, { from: before[field], to }]));
}
