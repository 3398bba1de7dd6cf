import { FLAG_KINDS, FLAG_STATES, normalisePlate } from '@app/domain';
import { AREA_NAME, filterBy, plateColumns, type ListSource } from '../list-source.js';

export const FLAGS: ListSource = {
  name: 'flags',
  zh: '高排放车与异常车',
  en: 'Flagged vehicles',
  roles: ['administrator', 'auditor', 'supervisor', 'officer'],
  from: 'flag f LEFT JOIN area a ON a.code = f.area_code',
  scope: { area: 'f.area_code' },
  order: 'f.opened_at DESC, f.id DESC',
  key: 'f.id',
  filters: {
    kind: filterBy.oneOf('f.kind', FLAG_KINDS),
    state: filterBy.someOf('f.state', FLAG_STATES),
    area: filterBy.area('f.area_code'),
    overdue: {
      accept: /^true$/,
      where: `f.state IN ('open', 'second_opinion') AND f.deadline < ?`,
      value: (_, { now }) => now,
    },
    plate: {
      accept: /^.{1,20}$/,
      where: `f.plate_key LIKE ? || '|%'`,
      value: (text) => normalisePlate(text).text,
      personal: true,
    },
    openedFrom: filterBy.from('f.opened_at'),
  },
  columns: [
    ...plateColumns('f.plate_key'),
    { key: 'kind', zh: '类别', en: 'Kind', sql: 'f.kind', kind: 'code' },
    { key: 'item', zh: '项目', en: 'Item', sql: 'f.item', kind: 'code' },
    { key: 'state', zh: '状态', en: 'State', sql: 'f.state', kind: 'code' },
    AREA_NAME,
    {
      key: 'worstRatio',
      zh: '最大超标倍数',
      en: 'Worst, times the limit',
      sql: 'f.worst_ratio',
      kind: 'number',
      decimals: 2,
    },
    { key: 'evidenceCount', zh: '证据数', en: 'Evidence', sql: 'f.evidence_count', kind: 'number' },
    { key: 'openedAt', zh: '标记时间', en: 'Flagged', sql: 'f.opened_at', kind: 'time' },
    { key: 'changedAt', zh: '更新时间', en: 'Changed', sql: 'f.changed_at', kind: 'time' },
    { key: 'deadline', zh: '办理期限', en: 'Deadline', sql: 'f.deadline', kind: 'time' },
    { key: 'clearsBy', zh: '解除条件', en: 'Cleared by', sql: 'f.clears_by', kind: 'code' },
    { key: 'closedAt', zh: '关闭时间', en: 'Closed', sql: 'f.closed_at', kind: 'time' },
    { key: 'rule', zh: '规则版本', en: 'Rule version', sql: `f.rule || ' v' || f.rule_version` },
  ],
};
