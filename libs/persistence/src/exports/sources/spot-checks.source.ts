import { AREA_NAME, filterBy, plateColumns, type ListSource } from '../list-source.js';

export const SPOT_CHECKS: ListSource = {
  name: 'spot-checks',
  zh: '抽测记录',
  en: 'Spot checks',
  roles: ['administrator', 'auditor', 'supervisor', 'officer'],
  from: 'spot_check c LEFT JOIN area a ON a.code = c.area_code LEFT JOIN user_account u ON u.id::text = c.officer_id',
  scope: { area: 'c.area_code' },
  order: 'c.checked_at DESC, c.id DESC',
  key: 'c.id',
  filters: {
    mine: { accept: /^true$/, where: 'c.officer_id = ?', value: (_, { who }) => who.userId },
    result: filterBy.oneOf('c.result', ['pass', 'exceed', 'undetermined']),
    kind: filterBy.oneOf('c.kind', ['roadside', 'on_site']),
    method: filterBy.text('c.method'),
    area: filterBy.area('c.area_code'),
    from: filterBy.from('c.checked_at'),
    to: filterBy.to('c.checked_at'),
  },
  columns: [
    { key: 'checkNo', zh: '检查编号', en: 'Number', sql: 'c.check_no' },
    ...plateColumns('c.plate_key'),
    { key: 'kind', zh: '检查方式', en: 'Kind', sql: 'c.kind', kind: 'code' },
    { key: 'method', zh: '检测方法', en: 'Method', sql: 'c.method', kind: 'code' },
    { key: 'result', zh: '结论', en: 'Result', sql: 'c.result', kind: 'code' },
    AREA_NAME,
    { key: 'placeName', zh: '地点', en: 'Place', sql: `c.place ->> 'name'` },
    { key: 'checkedAt', zh: '检查时间', en: 'Checked', sql: 'c.checked_at', kind: 'time' },
    { key: 'receivedAt', zh: '接收时间', en: 'Received', sql: 'c.received_at', kind: 'time' },
    { key: 'officer', zh: '检查人', en: 'Officer', sql: 'u.username' },
    { key: 'invalidReasons', zh: '不计入原因', en: 'Why it does not count', sql: 'c.invalid_reasons', kind: 'codes' },
  ],
};
