import { AREA_NAME, filterBy, type ListSource } from '../list-source.js';

export const QUARANTINE: ListSource = {
  name: 'quarantine',
  zh: '隔离数据',
  en: 'Quarantine',
  roles: ['administrator', 'auditor', 'supervisor', 'station', 'site'],
  from: 'quarantine q LEFT JOIN area a ON a.code = q.area_code',
  // a station sees its refused uploads, a site its unreadable messages
  scope: {
    area: 'q.area_code',
    subjectKind: `CASE WHEN q.channel = 'inspection' THEN 'station' ELSE 'site' END`,
    subjectId: 'q.source',
  },
  order: 'q.id DESC',
  key: 'q.id',
  filters: {
    channel: filterBy.text('q.channel'),
    source: filterBy.text('q.source'),
    reason: filterBy.text('q.reason'),
    state: filterBy.oneOf('q.state', ['waiting', 'replayed', 'dismissed']),
    area: { accept: /^\d{6}$/, where: `q.area_code IS NULL OR q.area_code LIKE rtrim(?, '0') || '%'` },
  },
  columns: [
    { key: 'receivedAt', zh: '接收时间', en: 'Received', sql: 'q.received_at', kind: 'time' },
    { key: 'source', zh: '来源', en: 'Source', sql: 'q.source' },
    { key: 'channel', zh: '通道', en: 'Channel', sql: 'q.channel', kind: 'code' },
    { key: 'reason', zh: '原因', en: 'Reason', sql: 'q.reason', kind: 'code' },
    { key: 'path', zh: '字段', en: 'Field', sql: `q.detail ->> 'path'` },
    { key: 'times', zh: '次数', en: 'Times', sql: 'q.times', kind: 'number' },
    { key: 'bytes', zh: '字节', en: 'Bytes', sql: 'octet_length(q.raw)', kind: 'number' },
    { key: 'state', zh: '状态', en: 'State', sql: 'q.state', kind: 'code' },
    AREA_NAME,
    { key: 'lastReceivedAt', zh: '最近一次', en: 'Last received', sql: 'q.last_received_at', kind: 'time' },
    { key: 'stateAt', zh: '处理时间', en: 'Settled', sql: 'q.state_at', kind: 'time' },
    { key: 'stateReason', zh: '处理说明', en: 'Why settled so', sql: 'q.state_reason' },
    { key: 'code', zh: '代码', en: 'Code', sql: 'q.reason' },
  ],
};
