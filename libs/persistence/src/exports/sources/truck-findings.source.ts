import { TRUCK_FLAG_KINDS } from '@app/domain';
import { AREA_NAME, filterBy, type ListSource } from '../list-source.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'enterprise'] as const;
const PLATE = `(SELECT p.plate FROM vehicle v JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL WHERE v.vin = t.vin LIMIT 1)`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const days = (column: string) => ({
  from: { accept: DAY, where: `${column} >= ?::date` },
  to: { accept: DAY, where: `${column} <= ?::date` },
});
const truckFilters = (alias: string) => ({
  area: filterBy.area(`${alias}.area_code`),
  enterprise: { accept: /^.{1,100}$/, where: `${alias}.enterprise = ?` },
  truckId: { accept: /^\d{1,9}$/, where: `${alias}.truck_id = ?::int` },
  ...days(`${alias}.day`),
});

/** Values of trucks over their bound, one line each. */
export const TRUCK_FINDINGS: ListSource = {
  name: 'truck-findings',
  zh: '车载数据异常',
  en: 'Truck findings',
  roles: READERS,
  from: 'truck_finding f JOIN truck t ON t.id = f.truck_id LEFT JOIN area a ON a.code = f.area_code',
  scope: { area: 'f.area_code', subjectKind: `'enterprise'`, subjectId: 'f.enterprise' },
  order: 'f.day DESC, f.truck_id, f.item',
  key: `(f.truck_id || ' ' || f.day || ' ' || f.item)`,
  filters: { kind: filterBy.oneOf('f.kind', TRUCK_FLAG_KINDS), ...truckFilters('f') },
  columns: [
    { key: 'day', zh: '日期', en: 'Day', sql: 'f.day::text' },
    { key: 'vin', zh: 'VIN', en: 'VIN', sql: 't.vin' },
    { key: 'plate', zh: '号牌', en: 'Plate', sql: PLATE },
    { key: 'enterprise', zh: '企业', en: 'Enterprise', sql: 'f.enterprise' },
    AREA_NAME,
    { key: 'kind', zh: '异常', en: 'Finding', sql: 'f.kind', kind: 'code' },
    { key: 'item', zh: '项目', en: 'Item', sql: 'f.item', kind: 'code' },
    { key: 'measured', zh: '实测', en: 'Measured', sql: `(f.body->>'rounded')::float8`, kind: 'number' },
    { key: 'bound', zh: '限值', en: 'Bound', sql: `(f.body->'bound'->>'value')::float8`, kind: 'number' },
    { key: 'unit', zh: '单位', en: 'Unit', sql: `f.body->>'unit'` },
    { key: 'windowFrom', zh: '起', en: 'From', sql: `(f.body->'window'->>'from')::timestamptz`, kind: 'time' },
    { key: 'windowTo', zh: '止', en: 'To', sql: `(f.body->'window'->>'to')::timestamptz`, kind: 'time' },
    { key: 'ruleVersion', zh: '规则版本', en: 'Rule version', sql: `(f.body->>'version')::int`, kind: 'number' },
  ],
};

/** Judged days of trucks: quality of the data and emissions. */
export const TRUCK_DAYS: ListSource = {
  name: 'truck-days',
  zh: '车辆日数据质量',
  en: 'Truck days',
  roles: READERS,
  from: 'truck_judged_day d JOIN truck t ON t.id = d.truck_id LEFT JOIN area a ON a.code = d.area_code',
  scope: { area: 'd.area_code', subjectKind: `'enterprise'`, subjectId: 'd.enterprise' },
  order: 'd.day DESC, d.truck_id',
  key: `(d.truck_id || ' ' || d.day)`,
  filters: truckFilters('d'),
  columns: [
    { key: 'day', zh: '日期', en: 'Day', sql: 'd.day::text' },
    { key: 'vin', zh: 'VIN', en: 'VIN', sql: 't.vin' },
    { key: 'plate', zh: '号牌', en: 'Plate', sql: PLATE },
    { key: 'enterprise', zh: '企业', en: 'Enterprise', sql: 'd.enterprise' },
    AREA_NAME,
    { key: 'packets', zh: '数据包', en: 'Packets', sql: 'd.packets', kind: 'number' },
    { key: 'timely', zh: '及时数据包', en: 'Timely packets', sql: 'd.timely', kind: 'number' },
    { key: 'engineS', zh: '发动机运行 s', en: 'Engine running s', sql: 'd.engine_s', kind: 'number', decimals: 0 },
    { key: 'usableS', zh: '有效 s', en: 'Usable s', sql: 'd.usable_s', kind: 'number', decimals: 0 },
    { key: 'missingS', zh: '缺失 s', en: 'Missing s', sql: 'd.missing_s', kind: 'number', decimals: 0 },
    { key: 'km', zh: '里程 km', en: 'km', sql: 'd.km', kind: 'number', decimals: 1 },
    { key: 'fuelL', zh: '油耗 L', en: 'Fuel L', sql: 'd.fuel_l', kind: 'number', decimals: 1 },
    { key: 'noxG', zh: 'NOₓ g', en: 'NOₓ g', sql: 'd.nox_g', kind: 'number', decimals: 1 },
    {
      key: 'gPerKm',
      zh: 'NOₓ g/km',
      en: 'NOₓ g/km',
      sql: 'd.nox_g / nullif(d.nox_km, 0)',
      kind: 'number',
      decimals: 3,
    },
    { key: 'trips', zh: '行程', en: 'Trips', sql: 'd.trips', kind: 'number' },
    { key: 'findings', zh: '异常', en: 'Findings', sql: 'd.exceeded', kind: 'number' },
  ],
};
