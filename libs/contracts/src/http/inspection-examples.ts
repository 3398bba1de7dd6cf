import type { InspectionMethod } from '@app/domain';

/** Values of real tests of a line in Shihezi (2022), with invented identities; every one of them is accepted as it stands. */
const head = (no: string, lineNo: string, startedAt: string, endedAt: string) => ({
  reportNo: `65230100120260105${no}`,
  stationCode: '652301001',
  lineNo,
  testCategory: 'periodic',
  testTimes: 1,
  startedAt,
  endedAt,
  inspector: '检验员甲',
  signatory: '授权签字人',
  software: { name: 'StationSoft', version: 'demo-1.0' },
  environment: { temperatureC: 5.7, humidityPct: 13.3, pressureKpa: 96.2 },
  stationVerdict: 'pass',
});
const car = (plate: string, vin: string) => ({
  plate,
  plateColor: 'blue',
  vin,
  category: 'M1',
  fuel: 'A',
  brand: '示例牌',
  model: 'SL7160',
  stage: 4,
  referenceMassKg: 1320,
  maxMassKg: 1750,
  displacementL: 1.598,
  ratedPowerKw: 85,
  ratedRpm: 5600,
  odometerKm: 112541,
  builtOn: '2012-05-20',
  registeredOn: '2012-07-02',
});
const truck = (plate: string, vin: string) => ({
  ...car(plate, vin),
  plateColor: 'yellow',
  category: 'N2',
  fuel: 'B',
  model: 'CA1080',
  stage: 5,
  referenceMassKg: 3900,
  maxMassKg: 7990,
  displacementL: 3.8,
  ratedPowerKw: 100,
  ratedRpm: 2500,
  odometerKm: 203377,
  builtOn: '2018-03-01',
  registeredOn: '2018-04-11',
  useNature: 'F',
});
const appearance = {
  items: {
    mechanicalCondition: 'yes',
    controlDevices: 'yes',
    seriousSmoke: 'no',
    exhaustLeak: 'no',
    tyrePressure: 'yes',
  },
  result: 'pass',
  inspector: '检验员乙',
};
const obd = (vin: string) => ({
  kind: 'eobd',
  communication: 'yes',
  lampWorks: 'yes',
  milOn: 'no',
  dtcCount: 0,
  notReadyCount: 0,
  vin,
  units: [{ module: 'engine', calId: 'ED17A0B1', cvn: '5A01C3F2' }],
  result: 'pass',
});

const EXAMPLES: { readonly [M in InspectionMethod]: Record<string, unknown> } = {
  two_speed_idle: {
    ...head('0000001', '01', '2026-01-05T16:31:43+08:00', '2026-01-05T16:34:38+08:00'),
    vehicle: car('新B12G4C', 'LSGNDA50XDK516017'),
    appearance,
    obd: obd('LSGNDA50XDK516017'),
    results: {
      method: 'two_speed_idle',
      highIdle: { rpm: 2492, coPct: 0.02, hcPpm: 5, lambda: 1.01, co2Pct: 15.32, o2Pct: 0.23, oilTempC: 94.8 },
      idle: { rpm: 737, coPct: 0.02, hcPpm: 5, lambda: 1.02, co2Pct: 14.88, o2Pct: 0.09, oilTempC: 94.8 },
    },
    process: {
      columns: ['second', 'phase', 'phaseSecond', 'hcPpm', 'coPct', 'o2Pct', 'co2Pct', 'lambda', 'rpm', 'oilTempC'],
      rows: [
        [1, 2, 1, 6, 0.02, 0.24, 15.3, 1.01, 2490, 94.6],
        [2, 2, 2, 5, 0.02, 0.23, 15.32, 1.01, 2492, 94.7],
        [3, 4, 1, 5, 0.02, 0.1, 14.87, 1.02, 740, 94.8],
        [4, 4, 2, 5, 0.02, 0.09, 14.88, 1.02, 737, 94.8],
      ],
    },
    media: [
      {
        kind: '101',
        file: 'front.jpg',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        size: 4,
      },
    ],
  },
  asm: {
    ...head('0000002', '01', '2026-01-05T16:10:30+08:00', '2026-01-05T16:12:33+08:00'),
    vehicle: car('新B8D769', 'LSGYML710BA329325'),
    results: {
      method: 'asm',
      mode5025: { coPct: 0.04, hcPpm: 11, noPpm: 170, co2Pct: 15, o2Pct: 1.14, lambda: 1.05, rpm: 1638, loadKw: 6.89 },
      mode2540NotRun: 'fast_pass',
    },
    process: {
      columns: ['second', 'phase', 'phaseSecond', 'speedKmh', 'rpm', 'loadKw', 'coPct', 'hcPpm', 'noPpm', 'co2Pct'],
      rows: [
        [1, 1, 1, 25.1, 1640, 6.89, 0.04, 11, 171, 15],
        [2, 1, 2, 25.0, 1638, 6.89, 0.04, 11, 170, 15],
      ],
    },
  },
  short_transient: {
    ...head('0000003', '02', '2026-01-05T11:02:10+08:00', '2026-01-05T11:06:20+08:00'),
    vehicle: car('新B9K318', 'LSVAA49J132031234'),
    results: {
      method: 'short_transient',
      coGKm: 1.21,
      hcGKm: 0.24,
      noxGKm: 0.31,
      distanceKm: 1.013,
      deviations: 0,
      deviationSeconds: 0,
    },
  },
  transient: {
    ...head('0000004', '02', '2026-01-05T12:02:10+08:00', '2026-01-05T12:06:20+08:00'),
    vehicle: car('新B3C552', 'LFV2A21J970002345'),
    results: { method: 'transient', coGKm: 1.1, hcGKm: 0.2, noxGKm: 0.3 },
  },
  lug_down: {
    ...head('0000005', '03', '2026-01-05T09:49:45+08:00', '2026-01-05T09:51:08+08:00'),
    vehicle: truck('新B52187', 'LFNAHKLM7J1E01234'),
    results: {
      method: 'lug_down',
      k100: 0.48,
      k80: 0.39,
      nox100Ppm: 328,
      nox80Ppm: 261,
      maxWheelPowerKw: 51,
      ratedPowerKw: 100,
      maxPowerRpm: 2490,
      ratedRpmLow: 2250,
      ratedRpmHigh: 2750,
      velMaxHpKmh: 40.92,
    },
    process: {
      columns: ['second', 'phase', 'phaseSecond', 'speedKmh', 'torqueNm', 'rpm', 'dynoLoadKw', 'k', 'co2Pct', 'noxPpm'],
      rows: [
        [1, 0, 1, 42.1, 310, 2510, 48.2, 0.35, 9.1, 300],
        [2, 2, 1, 40.9, 318, 2490, 51, 0.48, 9.4, 328],
        [3, 3, 1, 32.7, 320, 2005, 42.8, 0.39, 9.3, 261],
      ],
    },
  },
  free_acceleration: {
    ...head('0000006', '03', '2026-01-05T10:20:00+08:00', '2026-01-05T10:24:30+08:00'),
    vehicle: truck('新B61203', 'LGHXCH1W0H6901234'),
    results: {
      method: 'free_acceleration',
      readings: [0.37, 0.31, 0.29, 0.3],
      declaredMean: 0.3,
      idleRpm: 760,
      maxRpm: 2490,
      ratedRpm: 2500,
    },
    process: {
      columns: ['second', 'phase', 'phaseSecond', 'k', 'rpm'],
      rows: [
        [1, 1, 1, 0.02, 760],
        [2, 1, 2, 0.31, 2480],
        [3, 2, 1, 0.29, 2490],
      ],
    },
  },
  filter_smoke: {
    ...head('0000007', '03', '2026-01-05T13:20:00+08:00', '2026-01-05T13:24:30+08:00'),
    vehicle: truck('新B70011', 'LZGCL2M46CX034567'),
    // no limit in force: the station cannot know either
    stationVerdict: null,
    results: { method: 'filter_smoke', rb: 2.1 },
  },
  ringelmann: {
    ...head('0000008', '03', '2026-01-05T14:20:00+08:00', '2026-01-05T14:21:30+08:00'),
    vehicle: truck('新B84402', 'LJ11KBBC9F6001234'),
    results: { method: 'ringelmann', level: 0, visibleSmoke: 'no' },
    contingency: { code: 'OUT-20260105-01', reason: 'Network of the station was down from 13:00 to 15:30' },
  },
};

/** One complete upload of every method, for OpenAPI and for tests. */
export const INSPECTION_EXAMPLES: Readonly<
  Record<string, { readonly summary: string; readonly value: Record<string, unknown> }>
> = Object.fromEntries(Object.entries(EXAMPLES).map(([method, value]) => [method, { summary: method, value }]));
