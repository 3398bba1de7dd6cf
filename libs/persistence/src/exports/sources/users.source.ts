import { ROLES, scopeOf } from '@app/domain';
import { filterBy, type ListSource } from '../list-source.js';

export const USERS: ListSource = {
  name: 'users',
  zh: '账号',
  en: 'Accounts',
  roles: ['administrator', 'auditor'],
  from: `user_account u
    LEFT JOIN station st ON u.subject_kind = 'station' AND st.code = u.subject_id
    LEFT JOIN rs_site rs ON u.subject_kind = 'site' AND rs.code = u.subject_id`,
  // people whose every area lies inside, machines whose subject does or has no register
  scope: (who, params) => {
    const prefixes = scopeOf(who).areaPrefixes?.map((prefix) => `${prefix}%`) ?? null;
    const n = `$${params.push(prefixes)}::text[]`;
    return `${n} IS NULL OR CASE WHEN u.subject_kind IS NULL
      THEN NOT EXISTS (SELECT FROM unnest(u.areas) one WHERE NOT one LIKE ANY (${n}))
      ELSE coalesce(st.area_code, rs.area_code) IS NULL OR coalesce(st.area_code, rs.area_code) LIKE ANY (${n}) END`;
  },
  order: 'u.username',
  key: 'u.username',
  filters: { role: filterBy.oneOf('u.role', ROLES), state: filterBy.oneOf('u.state', ['active', 'disabled']) },
  columns: [
    { key: 'username', zh: '用户名', en: 'User', sql: 'u.username' },
    { key: 'displayName', zh: '姓名', en: 'Name', sql: 'u.display_name' },
    { key: 'role', zh: '角色', en: 'Role', sql: 'u.role', kind: 'code' },
    { key: 'areas', zh: '辖区', en: 'Areas', sql: 'u.areas', kind: 'codes' },
    { key: 'subject', zh: '所属对象', en: 'Speaks for', sql: 'u.subject_id' },
    { key: 'state', zh: '状态', en: 'State', sql: 'u.state', kind: 'code' },
    {
      key: 'secondFactor',
      zh: '动态口令',
      en: 'Second factor',
      sql: 'u.totp_confirmed_at IS NOT NULL',
      kind: 'yes_no',
    },
    {
      key: 'lastSignInAt',
      zh: '最近登录',
      en: 'Last sign-in',
      sql: '(SELECT max(one.started_at) FROM user_session one WHERE one.user_id = u.id)',
      kind: 'time',
    },
    { key: 'createdAt', zh: '创建时间', en: 'Created', sql: 'u.created_at', kind: 'time' },
  ],
};
