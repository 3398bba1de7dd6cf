import {
  machineKeys,
  parseMachineCode,
  shanghaiDate,
  statementDoubts,
  statementFaults,
  type MachineFacts,
  type WorkPlace,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineStore, OwnerStatement } from '../ports/machine-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

/** One row of an existing ledger. */
export interface LedgerMachine {
  readonly facts: MachineFacts;
  /** the code it has; null = the next one of its county */
  readonly code: string | null;
  readonly areaCode: string;
  readonly workPlace: WorkPlace;
  readonly owner: OwnerStatement;
  readonly plateFitted: boolean;
}

export type LedgerOutcome =
  | { readonly kind: 'stored' | 'repeated'; readonly id: string }
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/** Takes machines over from a ledger. One that is there already is a repeat, unless the ledger gives it another code. */
export class ImportMachines {
  constructor(
    private readonly machines: MachineStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly newToken: () => string,
  ) {}

  async run(
    row: LedgerMachine,
    by: { readonly userId: string; readonly role: string },
    reason: string,
  ): Promise<LedgerOutcome> {
    const now = this.clock.now();
    const faults = [...statementFaults(row.facts, shanghaiDate(now))];
    const { areas } = await this.reference.current();
    if (areas.get(row.areaCode)?.level !== 'county') faults.push({ path: 'areaCode', code: 'area.unknown' });
    const code = row.code === null ? null : parseMachineCode(row.code);
    if (row.code !== null && code === null) faults.push({ path: 'code', code: 'machine.code_malformed' });
    else if (code !== null && code.stage !== row.facts.stage) {
      faults.push({ path: 'code', code: 'machine.code_unlike_stage' });
    }
    if (faults.length > 0) return { kind: 'refused', faults };
    const keys = machineKeys(row.facts);
    const inserted = await this.machines.insert(
      {
        id: this.newId(),
        facts: row.facts,
        keys,
        areaCode: row.areaCode,
        workPlace: row.workPlace,
        owner: row.owner,
        photos: [],
        marks: statementDoubts(row.facts),
        existingIdent: code?.ident ?? null,
        plateState: row.plateFitted ? 'fitted' : 'none',
        token: this.newToken(),
        action: 'import',
        reason,
      },
      { ...by, at: now },
    );
    if (inserted.kind === 'inserted') return { kind: 'stored', id: inserted.id };
    if (inserted.kind === 'no_code') return { kind: 'refused', faults: [{ path: 'code', code: inserted.code }] };
    const known = await this.machines.byId(inserted.machineId);
    const knownKeys = known === null ? null : machineKeys(known.facts);
    // another engine under the same product number is no repeat: a person decides what is right
    const same = JSON.stringify(knownKeys) === JSON.stringify(keys);
    if (known !== null && same && (code === null || known.ident === code.ident)) {
      return { kind: 'repeated', id: known.id };
    }
    const path = { pin: 'pin', engine: 'engineNo', code: 'code' }[inserted.by];
    return { kind: 'refused', faults: [{ path, code: `machine.${inserted.by}_taken` }] };
  }
}
