import {
  RowSink,
  type Clock,
  type ImportScope,
  type IncomingMessage,
  type MappedRow,
  type RecordReadings,
  type ReferenceCache,
  type RowOutcome,
} from '@app/application';
import { decodeRemoteSensing } from '@app/codecs';
import { mayTouch } from '@app/domain';

interface Decoded {
  readonly message: IncomingMessage;
  readonly recordNo: string | null;
  readonly outcome: RowOutcome | null;
}

/** Rows of a file in the national dictionary, decoded and stored as if their site had sent them. */
export class ReadingRows extends RowSink {
  constructor(
    private readonly recordReadings: RecordReadings,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async write(rows: readonly MappedRow[], scope: ImportScope): Promise<readonly RowOutcome[]> {
    const { sites } = await this.reference.current();
    const receivedAt = this.clock.now();
    const decoded = rows.map((row): Decoded => {
      const siteCode = textOf(row.body['dwbh']) ?? textOf(row.body['jlbh'])?.slice(0, 10) ?? '';
      const lineNo = textOf(row.body['ycxbh']) ?? textOf(row.body['jlbh'])?.slice(10, 12) ?? '';
      const site = sites.get(siteCode);
      const payload = Buffer.from(JSON.stringify(row.body));
      const { records, rejects } = decodeRemoteSensing(payload, { siteCode, lineNo, receivedAt });
      const message = { siteCode, receivedAt, records, rejects };
      const recordNo = records[0]?.recordNo ?? null;
      if (site === undefined) return { message, recordNo, outcome: fault('dwbh', 'reading.site_unknown') };
      if (!mayTouch(scope, { areaCode: site.areaCode, subject: { kind: 'site', id: siteCode } })) {
        return { message, recordNo, outcome: fault('dwbh', 'scope.not_own') };
      }
      const [reject] = rejects;
      return { message, recordNo, outcome: reject ? fault(reject.path, reject.code) : null };
    });
    const good = decoded.filter((one) => one.outcome === null);
    if (good.length === 0) return decoded.map((one) => one.outcome ?? fault('', 'import.row_lost'));
    const saved = await this.recordReadings.record(good.map((one) => one.message));
    const refusals = new Map(
      [...saved.answers.values()].flatMap((answer) => answer.refused).map((r) => [r.recordNo, r]),
    );
    // the store counts repeats of a batch and names none: which row it was does not matter to the total
    let repeats = good.filter((one) => !refusals.has(one.recordNo)).length - saved.stored;
    return decoded.map((one): RowOutcome => {
      if (one.outcome !== null) return one.outcome;
      const refusal = refusals.get(one.recordNo);
      if (refusal) return fault(refusal.path, refusal.code);
      return { kind: repeats-- > 0 ? 'repeated' : 'stored' };
    });
  }
}

const fault = (path: string, code: string): RowOutcome => ({ kind: 'refused', faults: [{ path, code }] });
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
