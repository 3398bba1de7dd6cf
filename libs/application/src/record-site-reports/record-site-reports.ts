import type { QuarantineEntry } from '../ports/reading-store.js';
import type { SiteReport, SiteReportStore } from '../ports/site-report-store.js';

/** A message of a side topic: decoded, or why it could not be. */
export interface IncomingReport {
  readonly channel: string;
  readonly topic: string;
  readonly siteCode: string | null;
  readonly receivedAt: Date;
  readonly payload: Uint8Array;
  readonly result:
    | { readonly ok: true; readonly report: SiteReport }
    | { readonly ok: false; readonly code: string; readonly path: string };
}

/** Keeps what sites tell about themselves. Unreadable reports and those of unregistered sites go to quarantine. */
export class RecordSiteReports {
  constructor(private readonly store: SiteReportStore) {}

  /** @returns how many were kept and how many quarantined */
  async record(messages: readonly IncomingReport[]): Promise<{ readonly kept: number; readonly refused: number }> {
    if (messages.length === 0) return { kept: 0, refused: 0 };
    const codes = new Set(messages.flatMap((message) => (message.siteCode === null ? [] : [message.siteCode])));
    const areas = await this.store.siteAreas([...codes]);
    const reports: SiteReport[] = [];
    const quarantine: QuarantineEntry[] = [];
    for (const { channel, topic, siteCode, receivedAt, payload, result } of messages) {
      const known = siteCode !== null && areas.has(siteCode);
      if (result.ok && known) reports.push(result.report);
      else {
        quarantine.push({
          channel,
          source: siteCode,
          areaCode: siteCode === null ? null : (areas.get(siteCode) ?? null),
          receivedAt,
          naturalKey: null,
          reason: result.ok ? 'reading.site_unknown' : result.code,
          detail: { topic, path: result.ok ? '' : result.path },
          raw: payload,
        });
      }
    }
    await this.store.save(reports, quarantine, areas);
    return { kept: reports.length, refused: quarantine.length };
  }
}
