import type { ColumnRule, ImportMapping } from '../ports/import-mapping.js';

const to = (field: string, rest: Omit<ColumnRule, 'field'> = {}): ColumnRule => ({ field, ...rest });
const fields = (prefix: string, names: Readonly<Record<string, string>>): Record<string, ColumnRule> =>
  Object.fromEntries(Object.entries(names).map(([column, name]) => [column, to(prefix + name)]));

const PLATE_COLOURS = { 1: 'blue', 2: 'yellow', 3: 'white', 4: 'black', 5: 'green', 6: 'yellow_green' } as const;
const CATEGORIES = { 1: 'periodic', 2: 'registration', 3: 'comparison', 4: 'supervision', 5: 'transfer' } as const;
const METHODS = {
  1: 'two_speed_idle',
  2: 'asm',
  3: 'short_transient',
  4: 'lug_down',
  5: 'free_acceleration',
  6: 'filter_smoke',
  7: 'ringelmann',
  8: 'transient',
} as const;

const NATIONAL_VEHICLE: Record<string, ColumnRule> = {
  LICENSE: to('plate'),
  LICENSE_TYPE: to('plateColor', { values: PLATE_COLOURS }),
  VIN: to('vin'),
  BRANDS: to('brand'),
  VEHICLE_MODEL: to('model'),
  RM: to('referenceMassKg'),
  GVM: to('maxMassKg'),
  VEHICLE_MANUFACTURE_DATE: to('builtOn'),
  REGISTE_DATE: to('registeredOn'),
  TOTAL_O_DOMETER: to('odometerKm'),
  FUEL_CATEGORY: to('fuel'),
  USE_TYPE: to('useNature'),
  E_TYPE: to('engineModel'),
  ED: to('displacementL'),
  ENGIN_SPEED: to('ratedRpm'),
  ENGIN_POWER: to('ratedPowerKw'),
  EMISSION_LEVEL: to('stage'),
};
const inside = (block: string, rules: Readonly<Record<string, ColumnRule>>): Record<string, ColumnRule> =>
  Object.fromEntries(
    Object.entries(rules).map(([column, rule]) => [column, { ...rule, field: `${block}.${rule.field}` }]),
  );

/** Table A4 with the result columns of one method each (A15–A27); national column names, one test a row. */
const national = (result: Readonly<Record<string, string>>): ImportMapping => ({
  columns: {
    ...inside('vehicle', NATIONAL_VEHICLE),
    TS_NO: to('stationCode'),
    TEST_LINE_NO: to('lineNo'),
    TEST_NO: to('reportNo'),
    TEST_CATEGORY: to('testCategory', { values: CATEGORIES }),
    INSPECTION_METHOD: to('results.method', { values: METHODS }),
    TEST_TIMES: to('testTimes'),
    INSPECTOR: to('inspector'),
    SIGNATORY: to('signatory'),
    APPROVER: to('approver'),
    TEST_DATE: to('startedAt'),
    TEST_DATE_END: to('endedAt'),
    RESULT: to('stationVerdict', { values: { 0: 'fail', 1: 'pass' } }),
    DRY_BULB_TEMPERATURE: to('environment.temperatureC'),
    AIR_PRESSURE: to('environment.pressureKpa'),
    RELATIVE_HUMIDITY: to('environment.humidityPct'),
    CHANGE_DESCRIPTION: to('methodChange'),
    ...fields('results.', result),
  },
  constants: {},
});

/** Column names as ledgers of machines in the field write them. */
const LEDGER: Record<string, ColumnRule> = {
  环保号码: to('code'),
  环保登记号码: to('code'),
  机械类型: to('kind', {
    values: {
      挖掘机: 'excavator',
      起重机: 'crane',
      推土机: 'dozer',
      装载机: 'loader',
      压路机: 'roller',
      摊铺机: 'paver',
      平地机: 'grader',
      叉车: 'forklift',
      桩工机械: 'piling',
      堆高机: 'stacker',
      牵引车: 'tractor',
      摆渡车: 'shuttle',
      场内车辆: 'in_plant_vehicle',
      其他: 'other',
    },
  }),
  排放阶段: to('stage', {
    values: {
      国一: '1',
      国Ⅰ: '1',
      国二: '2',
      国Ⅱ: '2',
      国三: '3',
      国Ⅲ: '3',
      国四: '4',
      国Ⅳ: '4',
      电动: 'D',
      无: 'X',
      未知: 'X',
    },
  }),
  燃料类型: to('fuel', {
    values: {
      柴油: 'diesel',
      汽油: 'gasoline',
      燃气: 'gas',
      天然气: 'gas',
      混合动力: 'hybrid',
      电: 'electric',
      电动: 'electric',
    },
  }),
  额定净功率: to('powerKw'),
  机械生产厂家: to('manufacturer'),
  机械型号: to('model'),
  生产日期: to('producedOn'),
  产品识别码: to('pin'),
  发动机生产厂家: to('engineMaker'),
  发动机型号: to('engineModel'),
  发动机编号: to('engineNo'),
  环保信息公开编号: to('disclosureNo'),
  行政区划: to('areaCode'),
  作业地点: to('workPlace'),
  经度: to('lon'),
  纬度: to('lat'),
  所有人性质: to('ownerKind', { values: { 个人: 'person', 单位: 'company' } }),
  所有人: to('ownerName'),
  联系电话: to('ownerPhone'),
  是否挂牌: to('plateFitted', { values: { 是: 'yes', 否: 'no' } }),
};

/** Mappings that are built in; `mapping: {"preset": "national-two-speed-idle"}`. */
export const IMPORT_PRESETS: Readonly<Record<string, ImportMapping>> = {
  /** rows are the national dictionary itself (jlbh, dwbh, ...): nothing to map */
  'national-remote-sensing': { columns: {}, constants: {} },
  'national-vehicles': { columns: NATIONAL_VEHICLE, constants: {} },
  'machine-ledger': { columns: LEDGER, constants: {} },
  'national-two-speed-idle': national({
    AIR_COEFFICIENT_RESULT: 'highIdle.lambda',
    IDLE_CO_RESULT: 'idle.coPct',
    IDLE_HC_RESULT: 'idle.hcPpm',
    HIGH_IDLE_CO_RESULT: 'highIdle.coPct',
    HIGH_IDLE_HC_RESULT: 'highIdle.hcPpm',
    IDLE_SPEED: 'idle.rpm',
    HIGH_IDLE_SPEED: 'highIdle.rpm',
  }),
  'national-asm': national({
    hc5025EmissionResult: 'mode5025.hcPpm',
    co5025EmissionResult: 'mode5025.coPct',
    no5025EmissionResult: 'mode5025.noPpm',
    hc2540EmissionResult: 'mode2540.hcPpm',
    co2540EmissionResult: 'mode2540.coPct',
    no2540EmissionResult: 'mode2540.noPpm',
  }),
  'national-short-transient': national({
    HC_RESULT: 'hcGKm',
    CO_RESULT: 'coGKm',
    NOX_RESULT: 'noxGKm',
    ACTUAL_DRIVING_DISTANCE: 'distanceKm',
    DEVIATIONS_NUM: 'deviations',
    DEVIATIONS_TIME: 'deviationSeconds',
  }),
  'national-transient': national({ HC_RESULT: 'hcGKm', CO_RESULT: 'coGKm', NOX_RESULT: 'noxGKm' }),
  'national-lug-down': national({
    NOX_RESULT: 'nox80Ppm',
    HUNDRED_SMOKE_EMISSION: 'k100',
    EIGHTY_SMOKE_EMISSION: 'k80',
    MAX_WHEEL_POWER: 'maxWheelPowerKw',
    ENGINE_SPEED_UPPER_LIMIT: 'ratedRpmHigh',
    ENGINE_SPEED_LOWER_LIMIT: 'ratedRpmLow',
    ACTUAL_ENGINE_SPEED: 'maxPowerRpm',
    DRUM_LINEAR_PEED: 'velMaxHpKmh',
  }),
  'national-free-acceleration': national({
    ACTUAL_ENGINE_SPEED: 'maxRpm',
    EMISSION_ONE: 'readings[0]',
    EMISSION_TWO: 'readings[1]',
    EMISSION_THREE: 'readings[2]',
    EMISSION_AVG: 'declaredMean',
  }),
  'national-ringelmann': {
    ...national({ RG_BLACKNESS_LEVEL: 'level' }),
    columns: {
      ...national({ RG_BLACKNESS_LEVEL: 'level' }).columns,
      VISIBLE_SMOKE: to('results.visibleSmoke', { values: { Y: 'yes', N: 'no' } }),
    },
  },
};
