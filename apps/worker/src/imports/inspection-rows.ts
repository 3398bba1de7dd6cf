import {
  RowSink,
  type ImportScope,
  type MappedRow,
  type RecordInspection,
  type ReferenceCache,
  type RowOutcome,
} from '@app/application';
import { readInspectionUpload, type FieldFault } from '@app/contracts';
import { mayTouch } from '@app/domain';

const refused = (faults: readonly FieldFault[]): RowOutcome => ({ kind: 'refused', faults });

/** Rows of a file as station tests: the same door, rules and verdict as an upload. */
export class InspectionRows extends RowSink {
  constructor(
    private readonly recordInspection: RecordInspection,
    private readonly reference: ReferenceCache,
  ) {
    super();
  }

  override async write(rows: readonly MappedRow[], scope: ImportScope): Promise<readonly RowOutcome[]> {
    return Promise.all(rows.map((row) => this.one(row, scope)));
  }

  private async one(row: MappedRow, scope: ImportScope): Promise<RowOutcome> {
    const read = readInspectionUpload(row.body);
    if (!read.ok) return refused(read.faults);
    const { stationCode } = read.upload;
    const station = (await this.reference.current()).stations.get(stationCode);
    const place = { areaCode: station?.areaCode ?? null, subject: { kind: 'station', id: stationCode } } as const;
    if (station !== undefined && !mayTouch(scope, place)) {
      return refused([{ path: 'stationCode', code: 'scope.not_own' }]);
    }
    const result = await this.recordInspection.run(read.upload, scope.username);
    if (result.kind === 'refused') return refused(result.faults);
    if (result.kind !== 'conflict') return { kind: result.kind };
    return refused([
      { path: 'reportNo', code: 'inspection.number_taken' },
      ...result.paths.map((path) => ({ path, code: 'inspection.differs' })),
    ]);
  }
}
