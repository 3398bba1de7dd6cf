import type { FieldFault } from '@app/contracts';
import type { Role } from '@app/domain';
import type { ExportRequest, ExportScope } from './export-store.js';

/** A report that leaves as PDF; the worker makes it and looks once more at what the person may see. */
export interface ReportInfo {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
  /** filters and what they look like; all of `required` must be there */
  readonly filters: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every report. Append yours, and its maker in the worker. */
export const REPORTS: readonly ReportInfo[] = [
  {
    name: 'campaign-report',
    zh: '抽测任务进度报告',
    en: 'Progress of a campaign',
    roles: ['administrator', 'auditor', 'supervisor', 'officer'],
    filters: { campaign: UUID, asOf: /^\d{4}-\d{2}-\d{2}$/ },
    required: ['campaign'],
  },
  {
    name: 'inspection-report',
    zh: '检验报告',
    en: 'Report of a station test',
    roles: ['administrator', 'auditor', 'supervisor', 'officer', 'station'],
    filters: { inspection: UUID },
    required: ['inspection'],
  },
];

/** Faults of a request for a report; null = no such report, `role` = not for this role. */
export function checkReport(request: ExportRequest, who: ExportScope): readonly FieldFault[] | 'role' | null {
  const report = REPORTS.find((one) => one.name === request.source);
  if (report === undefined) return null;
  if (!report.roles.includes(who.role)) return 'role';
  const faults: FieldFault[] = [];
  if (request.format !== 'pdf') faults.push({ path: 'format', code: 'field.not_in_list' });
  request.filters.forEach(({ name, value }, i) => {
    const accept = Object.hasOwn(report.filters, name) ? report.filters[name] : undefined;
    if (accept === undefined) faults.push({ path: `filters[${i}].name`, code: 'field.not_in_list' });
    else if (!accept.test(value)) faults.push({ path: `filters[${i}].value`, code: 'field.wrong_pattern' });
  });
  for (const name of report.required) {
    if (!request.filters.some((filter) => filter.name === name))
      faults.push({ path: 'filters', code: 'field.missing' });
  }
  return faults;
}

/** Title of a report; null = the request is for a list. */
export function reportTitle(request: ExportRequest): string | null {
  return REPORTS.find((one) => one.name === request.source)?.[request.language] ?? null;
}
