import {
  factsDifference,
  machineKeys,
  nextStanding,
  shanghaiDate,
  statementDoubts,
  statementFaults,
  type FieldChange,
  type MachineAction,
  type MachineFacts,
  type Principal,
  type WorkPlace,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type {
  ChangedMachine,
  MachineHolder,
  MachinePatch,
  MachinePlan,
  MachineStore,
  OwnerStatement,
  StoredMachine,
} from '../ports/machine-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

/** One change of a machine; which of the optional parts it needs is decided by its action. */
export interface ChangeMachineCommand {
  readonly changeNo: string;
  readonly action: MachineAction;
  readonly reason: string;
  readonly owner: OwnerStatement | null;
  readonly holder: MachineHolder | null;
  readonly areaCode: string | null;
  readonly workPlace: WorkPlace | null;
  readonly facts: MachineFacts | null;
  /** day on which the plate was fitted, Asia/Shanghai; null = today */
  readonly on: string | null;
}

export interface ChangeRefusal {
  readonly status: 'invalid' | 'not_now';
  readonly faults: readonly { readonly path: string; readonly code: string }[];
}

/** Transfer, lease, removal and return, scrapping, correction, and the life of the plate: each with its line of history. */
export class ChangeMachine {
  constructor(
    private readonly machines: MachineStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newToken: () => string,
  ) {}

  async run(id: string, command: ChangeMachineCommand, by: Principal): Promise<ChangedMachine<ChangeRefusal>> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const faults = partsFaults(command, today);
    const { areas } = await this.reference.current();
    if (command.areaCode !== null && areas.get(command.areaCode)?.level !== 'county') {
      faults.push({ path: 'areaCode', code: 'area.unknown' });
    }
    if (faults.length > 0) return { kind: 'refused', refusal: { status: 'invalid', faults } };
    return this.machines.change<ChangeRefusal>(
      id,
      { changeNo: command.changeNo, action: command.action, reason: command.reason },
      (machine) => this.plan(machine, command, today),
      { userId: by.userId, role: by.role, at: now },
    );
  }

  private plan(
    machine: StoredMachine,
    command: ChangeMachineCommand,
    today: string,
  ): MachinePlan | { readonly refused: ChangeRefusal } {
    const { state, plateState, holder } = machine;
    const next = nextStanding({ state, plateState, leased: holder !== null }, command.action);
    if (!next.ok) return { refused: { status: 'not_now', faults: [{ path: 'action', code: next.code }] } };
    const standing = { state: next.state, plateState: next.plateState };
    const patch: MachinePatch = { ...standing, ...this.parts(machine, command, today) };
    return { patch, difference: difference(machine, patch) };
  }

  private parts(machine: StoredMachine, command: ChangeMachineCommand, today: string): MachinePatch {
    const place = {
      ...(command.areaCode === null ? {} : { areaCode: command.areaCode }),
      ...(command.workPlace === null ? {} : { workPlace: command.workPlace }),
    };
    switch (command.action) {
      case 'transfer':
        // a lease does not outlive its lessor's ownership here: the new owner states it again
        return { ...place, ...(command.owner === null ? {} : { owner: command.owner }), holder: null };
      case 'lease':
        return { ...place, holder: command.holder };
      case 'end_lease':
        return { holder: null };
      case 'relocate':
      case 'move_in':
        return place;
      case 'correct': {
        const facts = command.facts ?? machine.facts;
        return { ...place, facts, keys: machineKeys(facts), marks: statementDoubts(facts) };
      }
      case 'fit_plate':
        return { plateFittedOn: command.on ?? today };
      case 'lose_plate':
        return { plateFittedOn: null };
      case 'reissue_plate':
        return { plateFittedOn: null, token: this.newToken() };
      case 'move_out':
      case 'scrap':
      case 'make_plate':
        return {};
    }
  }
}

/** Everything that the action needs and is not there, or that cannot be. */
function partsFaults(command: ChangeMachineCommand, today: string): { path: string; code: string }[] {
  const faults: { path: string; code: string }[] = [];
  const need = (path: string, part: unknown): void => {
    if (part === null) faults.push({ path, code: 'field.missing' });
  };
  if (command.action === 'transfer') need('owner', command.owner);
  if (command.action === 'lease') need('holder', command.holder);
  if (command.action === 'relocate' || command.action === 'move_in') need('areaCode', command.areaCode);
  if (command.action === 'correct') need('facts', command.facts);
  if (command.on !== null && command.on > today) faults.push({ path: 'on', code: 'machine.in_the_future' });
  if (command.facts !== null) {
    faults.push(...statementFaults(command.facts, today).map(({ path, code }) => ({ path: `facts.${path}`, code })));
  }
  return faults;
}

function difference(machine: StoredMachine, patch: MachinePatch): FieldChange[] {
  const changes: FieldChange[] = patch.facts === undefined ? [] : factsDifference(machine.facts, patch.facts);
  const note = (field: string, before: FieldChange['before'], after: FieldChange['before'] | undefined): void => {
    if (after !== undefined && after !== before) changes.push({ field, before, after });
  };
  note('state', machine.state, patch.state);
  note('plateState', machine.plateState, patch.plateState);
  note('plateFittedOn', machine.plateFittedOn, patch.plateFittedOn);
  note('areaCode', machine.areaCode, patch.areaCode);
  note('workPlace', machine.workPlace.name, patch.workPlace?.name);
  if (patch.holder !== undefined) note('holder', machine.holder?.name ?? null, patch.holder?.name ?? null);
  return changes;
}
