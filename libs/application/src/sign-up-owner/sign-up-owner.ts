import { OWNER_PHONE, passwordFaults, type OwnerKind } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { MachineOwnerStore } from '../ports/machine-owner-store.js';

export interface SignUpOwnerCommand {
  readonly kind: OwnerKind;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

export type SignUpOwnerResult =
  | { readonly kind: 'created'; readonly username: string }
  | { readonly kind: 'phone_taken' }
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/**
 * An owner opens an account of his own: the phone number is its name, and it reaches nothing but his own machines and
 * registrations. Machines that a ledger brought in under the same number stay where they are until the bureau transfers
 * them: the number is not proven.
 */
export class SignUpOwner {
  constructor(
    private readonly owners: MachineOwnerStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: SignUpOwnerCommand): Promise<SignUpOwnerResult> {
    const { kind, name, phone, password } = command;
    const faults = [
      ...(OWNER_PHONE.test(phone) ? [] : [{ path: 'phone', code: 'owner.phone_malformed' }]),
      ...passwordFaults(password, phone).map((code) => ({ path: 'password', code })),
    ];
    if (faults.length > 0) return { kind: 'refused', faults };
    const at = this.clock.now();
    const ownerId = this.newId();
    const accountId = this.newId();
    const outcome = await this.owners.signUp(
      { id: ownerId, kind, name, phone },
      {
        id: accountId,
        username: phone,
        displayName: name,
        role: 'owner',
        areas: [],
        subject: { kind: 'owner', id: ownerId },
        passwordHash: await this.credentials.hashPassword(password),
        mqttHash: null,
        mustChange: false,
        totpSecret: null,
        totpConfirmedAt: null,
        state: 'active',
        createdAt: at,
        createdBy: 'self',
      },
      {
        at,
        actor: accountId,
        actorRole: 'owner',
        action: 'owner.signed_up',
        object: { kind: 'user', id: accountId },
        details: { ownerKind: kind },
      },
    );
    return outcome === 'created' ? { kind: 'created', username: phone } : { kind: 'phone_taken' };
  }
}
