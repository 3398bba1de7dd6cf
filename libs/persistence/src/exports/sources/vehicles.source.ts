import { AREA_NAME, filterBy, type ListSource } from '../list-source.js';

const fact = (name: string): string => `v.facts ->> '${name}'`;

export const VEHICLES: ListSource = {
  name: 'vehicles',
  zh: '车辆档案',
  en: 'Vehicles',
  roles: ['administrator', 'auditor', 'supervisor'],
  from: `vehicle v LEFT JOIN area a ON a.code = v.area_code
    LEFT JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL`,
  scope: { area: 'v.area_code' },
  order: 'v.id DESC',
  key: 'v.id',
  filters: {
    area: filterBy.area('v.area_code'),
    fuel: filterBy.text(`(${fact('fuel')})`),
    category: filterBy.text(`(${fact('category')})`),
    stage: { accept: /^[0-6]$/, where: `(${fact('emissionStage')}) = ?` },
  },
  columns: [
    { key: 'plate', zh: '号牌', en: 'Plate', sql: 'p.plate' },
    { key: 'plateColour', zh: '号牌颜色', en: 'Plate colour', sql: 'p.colour', kind: 'code' },
    { key: 'vin', zh: 'VIN', en: 'VIN', sql: 'v.vin' },
    AREA_NAME,
    { key: 'category', zh: '车辆类别', en: 'Category', sql: fact('category') },
    { key: 'fuel', zh: '燃料', en: 'Fuel', sql: fact('fuel'), kind: 'code' },
    { key: 'stage', zh: '排放阶段', en: 'Emission stage', sql: `(${fact('emissionStage')})::int`, kind: 'number' },
    { key: 'gvmKg', zh: '总质量 kg', en: 'Gross mass kg', sql: `(${fact('gvmKg')})::float8`, kind: 'number' },
    { key: 'registeredOn', zh: '初次登记', en: 'First registered', sql: fact('registeredOn') },
    { key: 'model', zh: '型号', en: 'Model', sql: fact('model') },
    { key: 'engineModel', zh: '发动机型号', en: 'Engine', sql: fact('engineModel') },
    { key: 'updatedAt', zh: '更新时间', en: 'Changed', sql: 'v.updated_at', kind: 'time' },
  ],
};
