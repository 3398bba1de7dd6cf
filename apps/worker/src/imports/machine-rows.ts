import { RowSink, type ImportMachines, type ImportScope, type MappedRow, type RowOutcome } from '@app/application';
import { machineFacts, MachineRowDto, readObject } from '@app/contracts';
import { mayTouch } from '@app/domain';

/** Rows of an existing ledger of machines. One after another: they may want numbers of the same space. */
export class MachineRows extends RowSink {
  constructor(private readonly importMachines: ImportMachines) {
    super();
  }

  override async write(rows: readonly MappedRow[], scope: ImportScope): Promise<readonly RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const row of rows) outcomes.push(await this.one(row, scope));
    return outcomes;
  }

  private async one(row: MappedRow, scope: ImportScope): Promise<RowOutcome> {
    const { value, faults } = readObject(MachineRowDto, row.body);
    if (value === null) return { kind: 'refused', faults };
    if (!mayTouch(scope, { areaCode: value.areaCode, subject: null })) {
      return { kind: 'refused', faults: [{ path: 'areaCode', code: 'scope.not_own' }] };
    }
    const { lon = null, lat = null } = value;
    const taken = await this.importMachines.run(
      {
        facts: machineFacts(value),
        code: value.code ?? null,
        areaCode: value.areaCode,
        workPlace: { name: value.workPlace ?? '—', lon, lat },
        owner: { kind: value.ownerKind ?? 'company', name: value.ownerName, phone: value.ownerPhone },
        plateFitted: value.plateFitted === 'yes',
      },
      scope,
      'import',
    );
    return taken.kind === 'refused' ? taken : { kind: taken.kind };
  }
}
