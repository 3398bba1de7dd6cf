import type { FieldFault, InspectionUploadDto } from '@app/contracts';
import { diffReports } from '@app/domain';
import { canonicalUpload } from '../ports/canonical-upload.js';
import type { Clock } from '../ports/clock.js';
import type { ContentTools, InspectionAnswer, InspectionStore } from '../ports/inspection-store.js';
import { judgeUpload } from '../ports/judge-upload.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export type RecordInspectionResult =
  | { readonly kind: 'stored' | 'repeated'; readonly answer: InspectionAnswer }
  | { readonly kind: 'conflict'; readonly id: string; readonly paths: readonly string[] }
  | { readonly kind: 'refused'; readonly areaCode: string | null; readonly faults: readonly FieldFault[] };

/** More differences than this say that it is another test. */
const MAX_PATHS = 100;

/**
 * A station's upload: judged by the platform with the limits of the test date, stored once. The same again is a success
 * with the same answer; the same number with other content is a conflict that says where it differs.
 */
export class RecordInspection {
  constructor(
    private readonly store: InspectionStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly tools: ContentTools,
  ) {}

  /** @param author account name for the history */
  async run(upload: InspectionUploadDto, author: string): Promise<RecordInspectionResult> {
    const now = this.clock.now();
    const judged = judgeUpload(upload, await this.reference.current(), now);
    if (!judged.ok) return { kind: 'refused', areaCode: judged.areaCode, faults: judged.faults };
    const { assessment, report } = judged;
    const { stored, text } = canonicalUpload(upload);
    const table = upload.process ?? null;
    const bytes = table === null ? null : this.tools.encodeProcess(table);
    const contentSha256 = this.tools.sha256(text, bytes ?? '');
    const id = this.newId();
    const saved = await this.store.save({
      id,
      upload: stored,
      process: table === null || bytes === null ? null : { seconds: table.rows.length, bytes },
      contentSha256,
      areaCode: judged.areaCode,
      startedAt: report.identity.startedAt,
      endedAt: report.identity.endedAt,
      receivedAt: now,
      late: assessment.late,
      marks: assessment.marks,
      answer: {
        id,
        reportNo: upload.reportNo,
        verdict: assessment.verdict,
        hold: assessment.hold,
        receipt: { no: receiptNo(now, contentSha256), receivedAt: now.toISOString(), contentSha256 },
      },
      finding: assessment.finding,
      sighting: judged.sighting,
      countable: judged.countable,
      author,
    });
    if (saved.kind !== 'conflict') return saved;
    const before = { ...saved.upload, ...(saved.process ? { process: saved.process } : {}) };
    const after = { ...stored, ...(upload.process ? { process: upload.process } : {}) };
    const paths = diffReports(before, after).map((change) => change.path);
    return { kind: 'conflict', id: saved.id, paths: paths.slice(0, MAX_PATHS) };
  }
}

/** `R-20260105083143-9f86d081`: short enough to read out on the telephone. */
function receiptNo(at: Date, digest: string): string {
  return `R-${at.toISOString().replace(/\D/g, '').slice(0, 14)}-${digest.slice(0, 8)}`;
}
