import { filterBy, type ListSource } from '../list-source.js';

export const AUDIT: ListSource = {
  name: 'audit',
  zh: '审计记录',
  en: 'Audit trail',
  roles: ['administrator', 'auditor'],
  from: 'audit_trail t LEFT JOIN user_account u ON u.id::text = t.actor',
  scope: { area: 't.area_code' },
  order: 't.seq DESC',
  key: 't.seq',
  filters: {
    actor: filterBy.text('t.actor'),
    action: { accept: /^[\w.]{1,100}$/, where: 'starts_with(t.action, ?)' },
    objectKind: filterBy.text('t.object_kind'),
    objectId: filterBy.text('t.object_id'),
    from: filterBy.from('t.at'),
    to: filterBy.to('t.at'),
  },
  columns: [
    { key: 'seq', zh: '序号', en: 'No.', sql: 't.seq', kind: 'number' },
    { key: 'at', zh: '时间', en: 'Time', sql: 't.at', kind: 'time' },
    { key: 'actorName', zh: '操作人', en: 'By', sql: 'coalesce(u.username, t.actor)' },
    { key: 'actorRole', zh: '角色', en: 'Role', sql: 't.actor_role', kind: 'code' },
    { key: 'action', zh: '操作', en: 'Action', sql: 't.action', kind: 'code' },
    { key: 'objectKind', zh: '对象类别', en: 'Object', sql: 't.object_kind', kind: 'code' },
    { key: 'objectId', zh: '对象编号', en: 'Object id', sql: 't.object_id' },
    { key: 'areaCode', zh: '县市代码', en: 'Area code', sql: 't.area_code' },
    { key: 'details', zh: '内容', en: 'Details', sql: 't.details::text' },
    { key: 'hash', zh: '校验值', en: 'Hash', sql: 't.hash' },
  ],
};
