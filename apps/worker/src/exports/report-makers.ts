import type { Clock } from '@app/application';
import type { Database } from '@app/persistence';
import { campaignReport } from './campaign-report.js';
import { inspectionReport } from './inspection-report.js';
import type { ReportMaker } from './reports.js';

/** Who makes which report of `REPORTS`. */
export function reportMakers(db: Database, clock: Clock): Readonly<Record<string, ReportMaker>> {
  return {
    'campaign-report': campaignReport(db, clock),
    'inspection-report': inspectionReport(db),
  };
}
