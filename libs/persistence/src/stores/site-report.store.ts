import { SiteReportStore, type QuarantineEntry, type SiteAreas, type SiteReport } from '@app/application';
import type { Database, Sql } from '../database.js';
import { saveQuarantine } from './quarantine.store.js';
import { SiteDirectory } from './site-directory.js';

/** State of sites, calibrations, traffic counts, announced files. These topics are rare: one statement a report. */
export class PgSiteReportStore extends SiteReportStore {
  private readonly sites: SiteDirectory;

  constructor(private readonly database: Database) {
    super();
    this.sites = new SiteDirectory(database);
  }

  override siteAreas(siteCodes: readonly string[]): Promise<SiteAreas> {
    return this.sites.areas(siteCodes);
  }

  override async save(
    reports: readonly SiteReport[],
    quarantine: readonly QuarantineEntry[],
    areas: SiteAreas,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sites = [...new Set(reports.map((report) => report.siteCode))].sort();
      await tx.query(
        `INSERT INTO rs_site_state (site_code, online, since)
         SELECT site, false, now() FROM unnest($1::text[]) AS site ORDER BY site ON CONFLICT DO NOTHING`,
        [sites],
      );
      // ON CONFLICT locks nothing that was there: readings of the same sites are stored meanwhile, in the same order
      await tx.query('SELECT FROM rs_site_state WHERE site_code = ANY($1::text[]) ORDER BY site_code FOR UPDATE', [
        sites,
      ]);
      for (const report of reports) await saveReport(tx, report, areas.get(report.siteCode) ?? null);
      await saveQuarantine(tx, quarantine);
    });
  }
}

async function saveReport(tx: Sql, report: SiteReport, areaCode: string | null): Promise<void> {
  const received = report.receivedAt.toISOString();
  switch (report.kind) {
    case 'cal':
      await tx.query(
        `INSERT INTO rs_calibration (site_code, line_no, at, kind, passed, values, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [
          report.siteCode,
          report.lineNo,
          report.at.toISOString(),
          report.type,
          report.passed,
          JSON.stringify(report.values),
          received,
        ],
      );
      break;
    case 'flow':
      // an hour is sent again when it was counted again; the last count stands
      await tx.query(
        `INSERT INTO rs_traffic_flow (site_code, line_no, hour, counts, received_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (site_code, line_no, hour) DO UPDATE SET counts = EXCLUDED.counts, received_at = EXCLUDED.received_at
           WHERE rs_traffic_flow.received_at <= EXCLUDED.received_at`,
        [report.siteCode, report.lineNo, report.hour.toISOString(), JSON.stringify(report.counts), received],
      );
      break;
    case 'media':
      for (const { recordNo, file, sha256, size } of report.files) {
        await tx.query(
          `INSERT INTO rs_media (record_no, file, sha256, size, announced_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING`,
          [recordNo, file, sha256, size, received],
        );
      }
      break;
    case 'birth':
      await tx.query(
        `UPDATE rs_site_state SET birth = $2, birth_at = $3, clock_skew_s = coalesce($4, clock_skew_s)
          WHERE site_code = $1 AND (birth_at IS NULL OR birth_at <= $3)`,
        [report.siteCode, JSON.stringify(report.body), received, report.clockSkewS],
      );
      break;
    case 'status':
      await saveStatus(tx, report, areaCode);
      break;
    case 'pos':
      await tx.query(
        `UPDATE rs_site_state SET longitude = $2, latitude = $3, position_at = $4
          WHERE site_code = $1 AND (position_at IS NULL OR position_at <= $4)`,
        [report.siteCode, report.longitude, report.latitude, received],
      );
      break;
  }
  await tx.query(
    `UPDATE rs_site_state SET last_message_at = greatest(last_message_at, $2::timestamptz) WHERE site_code = $1`,
    [report.siteCode, received],
  );
}

async function saveStatus(
  tx: Sql,
  report: Extract<SiteReport, { kind: 'status' }>,
  areaCode: string | null,
): Promise<void> {
  const [state] = await tx.query<{ changed: boolean }>(
    `WITH before AS (SELECT online, status_at FROM rs_site_state WHERE site_code = $1 FOR UPDATE)
     UPDATE rs_site_state AS s
        SET online = $2, status_at = $3,
            since = CASE WHEN before.online <> $2 OR before.status_at IS NULL THEN $3 ELSE s.since END
       FROM before
      WHERE s.site_code = $1 AND (before.status_at IS NULL OR before.status_at <= $3)
     RETURNING before.online <> $2 OR before.status_at IS NULL AS changed`,
    [report.siteCode, report.online, report.receivedAt.toISOString()],
  );
  if (report.clockSkewS !== null) {
    await tx.query(`UPDATE rs_site_state SET clock_skew_s = $2 WHERE site_code = $1`, [
      report.siteCode,
      report.clockSkewS,
    ]);
  }
  if (state?.changed !== true) return;
  await tx.query(
    `INSERT INTO event_log (kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, 'site', $3, $4)`,
    [
      report.online ? 'site.online' : 'site.offline',
      areaCode,
      report.siteCode,
      JSON.stringify({ at: report.receivedAt.toISOString(), reason: report.reason }),
    ],
  );
}
