import type { Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineStore, MergeOutcome } from '../ports/machine-store.js';

/** Two rows that are one machine become one in two steps by two people: proposed, then confirmed or refused. */
export class MergeMachines {
  constructor(
    private readonly machines: MachineStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  propose(keepId: string, dropId: string, reason: string, by: Principal): Promise<MergeOutcome> {
    if (keepId === dropId) return Promise.resolve({ kind: 'refused', code: 'machine.merge_with_itself' });
    return this.machines.proposeMerge({ id: this.newId(), keepId, dropId, reason }, this.actor(by));
  }

  /** @returns null when there is no such proposal */
  decide(id: string, confirm: boolean, reason: string, by: Principal): Promise<MergeOutcome | null> {
    return this.machines.decideMerge(id, confirm, reason, this.actor(by));
  }

  private actor(by: Principal) {
    return { userId: by.userId, role: by.role, at: this.clock.now() };
  }
}
