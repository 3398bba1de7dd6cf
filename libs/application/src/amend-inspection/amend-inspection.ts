import type { FieldFault, InspectionUploadDto } from '@app/contracts';
import { diffReports, type ReportChange } from '@app/domain';
import { canonicalUpload } from '../ports/canonical-upload.js';
import type { Clock } from '../ports/clock.js';
import type { ContentTools, InspectionAnswer, InspectionStore } from '../ports/inspection-store.js';
import { judgeUpload } from '../ports/judge-upload.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export type AmendInspectionResult =
  | { readonly kind: 'not_found' | 'nothing_changed' | 'changed_meanwhile' }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | {
      readonly kind: 'amended';
      readonly version: number;
      readonly answer: InspectionAnswer;
      readonly difference: readonly ReportChange[];
    };

/**
 * A new version of a stored report, with reason, author and readable difference, judged anew by the limits of its test
 * date. Earlier versions stay. Report number, station and method cannot change: that would be another test.
 */
export class AmendInspection {
  constructor(
    private readonly store: InspectionStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly tools: ContentTools,
  ) {}

  async run(id: string, upload: InspectionUploadDto, reason: string, author: string): Promise<AmendInspectionResult> {
    const current = await this.store.current(id);
    if (current === null) return { kind: 'not_found' };
    const fixed: FieldFault[] = [];
    if (upload.reportNo !== current.upload.reportNo) fixed.push({ path: 'reportNo', code: 'amendment.fixed_field' });
    if (upload.stationCode !== current.upload.stationCode)
      fixed.push({ path: 'stationCode', code: 'amendment.fixed_field' });
    if (upload.results.method !== current.upload.results.method) {
      fixed.push({ path: 'results.method', code: 'amendment.fixed_field' });
    }
    if (fixed.length > 0) return { kind: 'refused', faults: fixed };

    const now = this.clock.now();
    const judged = judgeUpload(upload, await this.reference.current(), now);
    if (!judged.ok) return { kind: 'refused', faults: judged.faults };
    const { stored, text } = canonicalUpload(upload);
    const process = upload.process ?? null;
    const difference = diffReports(
      { ...current.upload, ...(current.process ? { process: current.process } : {}) },
      { ...stored, ...(process ? { process } : {}) },
    );
    if (difference.length === 0) return { kind: 'nothing_changed' };
    const answer: InspectionAnswer = {
      ...current.answer,
      verdict: judged.assessment.verdict,
      hold: judged.assessment.hold,
    };
    const bytes = process === null ? null : this.tools.encodeProcess(process);
    const done = await this.store.amend({
      id,
      fromVersion: current.version,
      upload: stored,
      process: process === null || bytes === null ? null : { seconds: process.rows.length, bytes },
      contentSha256: this.tools.sha256(text, bytes ?? ''),
      startedAt: judged.report.identity.startedAt,
      endedAt: judged.report.identity.endedAt,
      marks: judged.assessment.marks,
      answer,
      finding: judged.assessment.finding,
      sighting: judged.sighting,
      areaCode: judged.areaCode,
      difference,
      reason,
      author,
      at: now,
    });
    return done ? { kind: 'amended', version: current.version + 1, answer, difference } : { kind: 'changed_meanwhile' };
  }
}
