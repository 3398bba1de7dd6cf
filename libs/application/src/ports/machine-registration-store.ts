import type { MachineKeys, MachineStatement, Reason, RegistrationMove, RegistrationState } from '@app/domain';
import type { InsertedMachine, MachineActor, NewMachine } from './machine-store.js';

export interface NewRegistration {
  readonly id: string;
  readonly ownerId: string;
  /** made by the owner's device */
  readonly registrationNo: string;
  readonly contentHash: string;
  readonly statement: MachineStatement;
  readonly keys: MachineKeys;
  readonly doubts: readonly Reason[];
  /** last day of the pre-review, Asia/Shanghai */
  readonly dueOn: string;
}

export interface StoredRegistration extends Omit<NewRegistration, 'keys'> {
  readonly state: RegistrationState;
  readonly version: number;
  readonly submittedAt: Date;
  readonly machineId: string | null;
}

/** What a move does besides the new state. */
export interface RegistrationPlan {
  readonly move: RegistrationMove;
  readonly to: RegistrationState;
  readonly reasons?: readonly string[];
  readonly note?: string | null;
  /** a resubmission brings all of it anew */
  readonly content?: Pick<NewRegistration, 'statement' | 'keys' | 'doubts' | 'contentHash' | 'dueOn'>;
  /** acceptance: the machine that enters the register */
  readonly machine?: NewMachine;
}

export type SubmittedRegistration =
  | { readonly kind: 'stored' | 'repeated'; readonly registration: StoredRegistration }
  | { readonly kind: 'conflict'; readonly id: string };

export type MovedRegistration<R> =
  | { readonly kind: 'moved'; readonly registration: StoredRegistration; readonly code: string | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly refusal: R }
  | Exclude<InsertedMachine, { kind: 'inserted' }>;

export abstract class MachineRegistrationStore {
  abstract submit(registration: NewRegistration, by: MachineActor): Promise<SubmittedRegistration>;
  /**
   * Locks the registration, lets `decide` look at it and carries out its plan in the same transaction: with an
   * acceptance the code is issued and the machine inserted, or nothing at all happens.
   */
  abstract move<R>(
    id: string,
    decide: (registration: StoredRegistration) => RegistrationPlan | { readonly refused: R },
    by: MachineActor,
  ): Promise<MovedRegistration<R>>;
  /** Keeps that somebody has uploaded a photo. */
  abstract keepPhoto(photo: {
    readonly sha256: string;
    readonly size: number;
    readonly contentType: string;
    readonly by: string;
    readonly at: Date;
  }): Promise<void>;
  /** Which of these this account has not uploaded. */
  abstract missingPhotos(sha256s: readonly string[], by: string): Promise<readonly string[]>;
}
