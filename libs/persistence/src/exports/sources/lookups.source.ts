import { scopeOf } from '@app/domain';
import { filterBy, type ListSource } from '../list-source.js';

const OF_EVERYBODY = ['supervisor', 'auditor'];

export const LOOKUPS: ListSource = {
  name: 'lookups',
  zh: '查询记录',
  en: 'Look-ups',
  roles: ['administrator', 'auditor', 'supervisor', 'officer'],
  from: 'lookup_log l',
  // supervisors and auditors see those of everybody who works in their areas, others their own
  scope: (who, params) => {
    if (!OF_EVERYBODY.includes(who.role)) return `l.user_id = $${params.push(who.userId)}`;
    const prefixes = scopeOf(who).areaPrefixes?.map((prefix) => `${prefix}%`) ?? ['%'];
    return `EXISTS (SELECT FROM unnest(l.areas) AS one WHERE one LIKE ANY ($${params.push(prefixes)}::text[]))`;
  },
  order: 'l.id DESC',
  key: 'l.id',
  filters: {
    verdict: filterBy.oneOf('l.verdict', ['red', 'amber', 'green']),
    from: filterBy.from('l.at'),
    to: filterBy.to('l.at'),
  },
  columns: [
    { key: 'at', zh: '时间', en: 'Time', sql: 'l.at', kind: 'time' },
    { key: 'username', zh: '查询人', en: 'By', sql: 'l.username' },
    { key: 'role', zh: '角色', en: 'Role', sql: 'l.role', kind: 'code' },
    { key: 'purpose', zh: '用途', en: 'Purpose', sql: 'l.purpose', kind: 'code' },
    { key: 'queryKind', zh: '查询方式', en: 'Asked by', sql: 'l.query_kind', kind: 'code' },
    {
      key: 'query',
      zh: '查询内容',
      en: 'Asked for',
      // what others asked for is clear to auditors only
      sql: (who) =>
        who.role === 'supervisor'
          ? `left(l.query, 2) || repeat('*', greatest(length(l.query) - 4, 1)) || right(l.query, 2)`
          : 'l.query',
    },
    { key: 'plateColour', zh: '号牌颜色', en: 'Plate colour', sql: 'l.plate_colour', kind: 'code' },
    { key: 'verdict', zh: '结果', en: 'Verdict', sql: 'l.verdict', kind: 'code' },
    { key: 'nextStep', zh: '下一步', en: 'Next step', sql: 'l.next_step', kind: 'code' },
    { key: 'matches', zh: '匹配数', en: 'Matches', sql: 'l.matches', kind: 'number' },
    { key: 'offline', zh: '离线', en: 'Offline', sql: 'l.offline', kind: 'yes_no' },
  ],
};
