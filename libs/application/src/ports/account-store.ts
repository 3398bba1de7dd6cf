import type { Role, SignInFailures, Subject } from '@app/domain';
import type { AuditEntry } from './audit-entry.js';

/** A person's or a machine's account as kept. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
  readonly passwordHash: string;
  readonly mqttHash: string | null;
  /** the password was given by somebody else and must be replaced */
  readonly mustChange: boolean;
  readonly totpSecret: string | null;
  readonly totpConfirmedAt: Date | null;
  readonly state: 'active' | 'disabled';
  readonly version: number;
}

export interface NewAccount extends Omit<Account, 'version'> {
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** What a change may touch; absent = stays. */
export type AccountPatch = Partial<
  Pick<
    Account,
    | 'displayName'
    | 'role'
    | 'areas'
    | 'subject'
    | 'passwordHash'
    | 'mqttHash'
    | 'mustChange'
    | 'totpSecret'
    | 'totpConfirmedAt'
    | 'state'
  >
>;

/** Which sessions a change ends, and the reason kept with them. */
export interface EndSessions {
  readonly reason: string;
  readonly except?: string;
}

export abstract class AccountStore {
  abstract byUsername(username: string): Promise<Account | null>;
  abstract byId(id: string): Promise<Account | null>;
  /** Area of a registered subject; undefined = there is no such subject. */
  abstract areaOfSubject(subject: Subject): Promise<string | null | undefined>;
  abstract create(account: NewAccount, audit: AuditEntry): Promise<'created' | 'username_taken'>;
  /** @returns false when the account is no longer at `version` */
  abstract change(
    account: { readonly id: string; readonly version: number },
    patch: AccountPatch,
    audit: AuditEntry,
    sessions?: EndSessions,
  ): Promise<boolean>;
  /** Marks a one-time code's step as used. @returns false when it, or a later one, was used before */
  abstract useTotpStep(id: string, step: number): Promise<boolean>;

  abstract failuresOf(name: string): Promise<SignInFailures | null>;
  /** Counts one more failure, in order even when many come at once. `decide` computes the state after it. */
  abstract countFailure(
    name: string,
    decide: (before: SignInFailures | null) => SignInFailures,
  ): Promise<SignInFailures>;
  abstract clearFailures(name: string): Promise<void>;
}
