import type { OwnerKind } from '@app/domain';
import type { NewAccount } from './account-store.js';
import type { AuditEntry } from './audit-entry.js';

export interface NewMachineOwner {
  readonly id: string;
  readonly kind: OwnerKind;
  readonly name: string;
  readonly phone: string;
}

export abstract class MachineOwnerStore {
  /** Owner and account in one transaction. */
  abstract signUp(owner: NewMachineOwner, account: NewAccount, audit: AuditEntry): Promise<'created' | 'phone_taken'>;
}
