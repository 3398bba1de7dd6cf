import type {
  CodeCheck,
  FieldChange,
  MachineAction,
  MachineFacts,
  MachineKeys,
  MachinePhoto,
  MachineState,
  OwnerKind,
  PlateState,
  Reason,
  WorkPlace,
} from '@app/domain';

/** Who does something to the register, and when. */
export interface MachineActor {
  readonly userId: string;
  readonly role: string;
  readonly at: Date;
}

/** An owner as stated: found again by phone (and name), otherwise new. */
export interface OwnerStatement {
  readonly kind: OwnerKind;
  readonly name: string;
  readonly phone: string;
}

/** Who works with a machine that belongs to somebody else. */
export interface MachineHolder {
  readonly kind: OwnerKind;
  readonly name: string;
  readonly phone: string;
  /** `YYYY-MM-DD`, Asia/Shanghai; null = open */
  readonly until: string | null;
}

/** A machine about to enter the register; its code is decided by the store, in the transaction that inserts it. */
export interface NewMachine {
  readonly id: string;
  readonly facts: MachineFacts;
  readonly keys: MachineKeys;
  readonly areaCode: string;
  readonly workPlace: WorkPlace;
  readonly owner: { readonly id: string } | OwnerStatement;
  readonly photos: readonly MachinePhoto[];
  readonly marks: readonly Reason[];
  /** number it was given elsewhere; null = the next one of the area's space */
  readonly existingIdent: string | null;
  readonly plateState: PlateState;
  readonly token: string;
  readonly action: 'register' | 'import';
  readonly reason: string;
}

export interface StoredMachine {
  readonly id: string;
  readonly code: string;
  readonly ident: string;
  readonly facts: MachineFacts;
  readonly areaCode: string;
  readonly workPlace: WorkPlace;
  readonly ownerId: string;
  readonly holder: MachineHolder | null;
  readonly state: MachineState;
  readonly plateState: PlateState;
  readonly plateFittedOn: string | null;
  readonly token: string;
  readonly version: number;
}

/** What a change does; absent = stays. */
export interface MachinePatch {
  readonly facts?: MachineFacts;
  readonly keys?: MachineKeys;
  readonly marks?: readonly Reason[];
  readonly areaCode?: string;
  readonly workPlace?: WorkPlace;
  readonly owner?: OwnerStatement;
  readonly holder?: MachineHolder | null;
  readonly state?: MachineState;
  readonly plateState?: PlateState;
  readonly plateFittedOn?: string | null;
  readonly token?: string;
}

export interface MachinePlan {
  readonly patch: MachinePatch;
  readonly difference: readonly FieldChange[];
}

/** Another machine has one of the identities that are unique; `by` says which. */
export interface MachineClash {
  readonly kind: 'clash';
  readonly by: 'pin' | 'engine' | 'code';
  readonly machineId: string;
}

export type InsertedMachine =
  | { readonly kind: 'inserted'; readonly id: string; readonly code: string }
  | MachineClash
  | { readonly kind: 'no_code'; readonly code: 'machine.no_code_space' | 'machine.code_space_full' };

export type ChangedMachine<R> =
  | { readonly kind: 'changed' | 'repeated'; readonly machine: StoredMachine }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly refusal: R }
  | MachineClash;

/** Serial space of an area as an administrator opens it. */
export interface NewCodeSpace {
  readonly id: string;
  readonly areaCode: string;
  readonly prefix: string;
  readonly base: 10 | 34;
  readonly check: CodeCheck;
}

export interface NewMerge {
  readonly id: string;
  readonly keepId: string;
  readonly dropId: string;
  readonly reason: string;
}

export type MergeOutcome =
  { readonly kind: 'done' | 'repeated'; readonly id: string } | { readonly kind: 'refused'; readonly code: string };

/** The register of machines. Each method is one transaction with its history, event and audit line. */
export abstract class MachineStore {
  /** Takes a ledger's machine in. */
  abstract insert(machine: NewMachine, by: MachineActor): Promise<InsertedMachine>;
  abstract byId(id: string): Promise<StoredMachine | null>;
  /** By the eight characters, whatever the stage in front of them is today; a merged row leads to the one that goes on. */
  abstract byIdent(ident: string): Promise<StoredMachine | null>;
  abstract byToken(token: string): Promise<StoredMachine | null>;
  /** Machines that share product number or engine with these keys. */
  abstract alike(keys: MachineKeys): Promise<readonly StoredMachine[]>;
  /**
   * Locks the machine, lets `decide` look at it, and saves what it plans.
   * @param changeNo made by the caller; a change whose number is known answers `repeated`
   */
  abstract change<R>(
    id: string,
    change: { readonly changeNo: string; readonly action: MachineAction; readonly reason: string },
    decide: (machine: StoredMachine) => MachinePlan | { readonly refused: R },
    by: MachineActor,
  ): Promise<ChangedMachine<R>>;

  /** Opens a space; the area's open one is closed and keeps what it has handed out. */
  abstract openCodeSpace(
    space: NewCodeSpace,
    by: MachineActor,
  ): Promise<{ readonly kind: 'opened' | 'repeated'; readonly id: string } | { readonly kind: 'prefix_taken' }>;

  abstract proposeMerge(merge: NewMerge, by: MachineActor): Promise<MergeOutcome>;
  /** Only another person than the proposer may decide. */
  abstract decideMerge(id: string, confirm: boolean, reason: string, by: MachineActor): Promise<MergeOutcome | null>;
}
