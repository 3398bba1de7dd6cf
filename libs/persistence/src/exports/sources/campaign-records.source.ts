import { AREA_NAME, filterBy, plateColumns, type ListColumn, type ListSource } from '../list-source.js';

const ROLES = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const shared: readonly ListColumn[] = [
  { key: 'requirement', zh: '要求', en: 'Requirement', sql: 'r.code' },
  AREA_NAME,
  { key: 'day', zh: '日期', en: 'Day', sql: `to_char(e.day, 'YYYY-MM-DD')` },
  { key: 'at', zh: '时间', en: 'Time', sql: 'e.at', kind: 'time' },
  ...plateColumns('e.subject_key'),
  { key: 'refKind', zh: '记录类别', en: 'Record', sql: 'e.ref_kind', kind: 'code' },
  { key: 'ref', zh: '记录编号', en: 'Record no.', sql: 'e.ref' },
];
const filters = {
  campaign: { accept: UUID, where: 'r.campaign_id = ?::uuid' },
  requirement: { accept: UUID, where: 'e.requirement_id = ?::uuid' },
  area: filterBy.area('e.area_code'),
  day: { accept: /^\d{4}-\d{2}-\d{2}$/, where: 'e.day = ?::date' },
  from: filterBy.from('e.at'),
  to: filterBy.to('e.at'),
};

/** What counted: one line a subject, requirement and window. */
export const CAMPAIGN_COUNTED: ListSource = {
  name: 'campaign-counted',
  zh: '抽测任务计入记录',
  en: 'Records that count for a campaign',
  roles: ROLES,
  from: `campaign_entry e JOIN campaign_requirement r ON r.id = e.requirement_id LEFT JOIN area a ON a.code = e.area_code`,
  scope: { area: 'e.area_code' },
  order: 'e.at DESC, e.requirement_id, e.subject_key, e.window_key',
  key: 'e.requirement_id, e.subject_key, e.window_key',
  filters,
  columns: shared,
};

/** What did not count, and why. */
export const CAMPAIGN_MISSED: ListSource = {
  name: 'campaign-missed',
  zh: '抽测任务未计入记录',
  en: 'Records that do not count for a campaign',
  roles: ROLES,
  from: `campaign_miss e JOIN campaign_requirement r ON r.id = e.requirement_id LEFT JOIN area a ON a.code = e.area_code`,
  scope: { area: 'e.area_code' },
  order: 'e.at DESC, e.ref DESC',
  key: 'e.requirement_id, e.ref_kind, e.ref',
  filters: { ...filters, reason: { accept: /^[\w.]{1,80}$/, where: '? = ANY (e.reasons)' } },
  columns: [
    ...shared,
    { key: 'method', zh: '检测方法', en: 'Method', sql: 'e.method', kind: 'code' },
    { key: 'reasons', zh: '不计入原因', en: 'Why it does not count', sql: 'e.reasons', kind: 'codes' },
  ],
};
