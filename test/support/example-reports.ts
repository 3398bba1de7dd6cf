import type {
  AsmMode,
  FreeAccelerationResult,
  IdlePhase,
  InspectionReport,
  LugDownResult,
  ObdBlock,
  ResultBlock,
} from '@app/domain';

/** Values of real tests of a line in Shihezi, 2022, without identities; a test changes what it is about. */
export const idlePhase = (change: Partial<IdlePhase> = {}): IdlePhase => ({
  rpm: 737,
  coPct: 0.02,
  hcPpm: 5,
  lambda: 1.02,
  co2Pct: 14.88,
  o2Pct: 0.09,
  oilTempC: 94.8,
  ...change,
});

export const highIdlePhase = (change: Partial<IdlePhase> = {}): IdlePhase =>
  idlePhase({ rpm: 2492, lambda: 1.01, co2Pct: 15.32, o2Pct: 0.23, ...change });

export const asmMode = (change: Partial<AsmMode> = {}): AsmMode => ({
  coPct: 0.04,
  hcPpm: 11,
  noPpm: 170,
  co2Pct: 15,
  o2Pct: 1.14,
  lambda: 1.05,
  rpm: 1638,
  loadKw: 6.89,
  ...change,
});

export const lugDown = (change: Partial<LugDownResult> = {}): LugDownResult => ({
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
  ...change,
});

export const freeAcceleration = (change: Partial<FreeAccelerationResult> = {}): FreeAccelerationResult => ({
  method: 'free_acceleration',
  readings: [0.31, 0.29, 0.3],
  declaredMean: null,
  opacityPct: null,
  idleRpm: 760,
  maxRpm: 4200,
  ratedRpm: 4000,
  ...change,
});

/** A passing result of every method that has limits. */
export const RESULTS = {
  two_speed_idle: { method: 'two_speed_idle', idle: idlePhase(), highIdle: highIdlePhase() },
  asm: { method: 'asm', mode5025: asmMode(), mode2540: asmMode({ loadKw: 5.51 }) },
  short_transient: {
    method: 'short_transient',
    coGKm: 1.2,
    hcGKm: 0.2,
    noxGKm: 0.3,
    distanceKm: 1.013,
    deviations: 0,
    deviationSeconds: 0,
  },
  transient: { method: 'transient', coGKm: 1.1, hcGKm: 0.2, noxGKm: 0.3, hcNoxGKm: null },
  lug_down: lugDown(),
  free_acceleration: freeAcceleration(),
  filter_smoke: { method: 'filter_smoke', rb: 2.1 },
  ringelmann: { method: 'ringelmann', level: 0, visibleSmoke: 'no' },
} as const satisfies Record<string, ResultBlock>;

export const obdBlock = (change: Partial<ObdBlock> = {}): ObdBlock => ({
  kind: 'eobd',
  communication: 'yes',
  communicationFailure: null,
  lampWorks: 'yes',
  milOn: 'no',
  dtcCount: 0,
  dtcs: [],
  milDistanceKm: 0,
  notReadyCount: 0,
  notReady: [],
  terminalCommunication: 'not_checked',
  odometerKm: 86_000,
  vin: 'LSGYML710BA329325',
  units: [{ module: '7E8', calId: 'ED17A0B1', cvn: '5A01C3F2' }],
  iupr: [],
  startedAt: new Date('2026-01-05T02:20:00Z'),
  endedAt: new Date('2026-01-05T02:20:40Z'),
  declaredResult: 'pass',
  ...change,
});

/** A whole report around a result: test of 2026-01-05 in Changji, 175 s (lug-down 83 s), nothing wrong with it. */
export function exampleReport(results: ResultBlock, change: Partial<InspectionReport> = {}): InspectionReport {
  const seconds = results.method === 'lug_down' ? 83 : 240;
  const startedAt = new Date('2026-01-05T02:30:00Z');
  return {
    identity: {
      reportNo: '652301001202601050000001',
      stationCode: '652301001',
      lineNo: '01',
      testCategory: 'periodic',
      testTimes: 1,
      startedAt,
      endedAt: new Date(startedAt.getTime() + seconds * 1000),
      inspector: 'I01',
      signatory: 'S01',
      approver: 'A01',
      softwareName: 'line',
      softwareVersion: '1.0',
      methodChange: null,
    },
    vehicle: {
      plate: '新B8D769',
      plateColour: 'blue',
      vin: 'LSGYML710BA329325',
      category: 'M1',
      fuel: 'A',
      brand: null,
      model: null,
      engineModel: null,
      useNature: 'A',
      stage: 4,
      referenceMassKg: 1400,
      maxMassKg: 1850,
      displacementL: 1.6,
      ratedPowerKw: null,
      ratedRpm: null,
      odometerKm: 86_000,
      builtOn: '2015-03-01',
      registeredOn: '2015-04-01',
    },
    appearance: { items: { mechanicalCondition: 'yes', seriousSmoke: 'no' }, declaredResult: 'pass', inspector: 'I01' },
    obd: obdBlock(),
    environment: { temperatureC: 5.7, humidityPct: 13.3, pressureKpa: 96.2 },
    results,
    stationVerdict: 'pass',
    ...change,
  };
}
