/** Uploads as stations send them: four methods in turn, with a second-by-second table of real length and plausible values. */
const round = (value, decimals) => Math.round(value * 10 ** decimals) / 10 ** decimals;
const wave = (i, low, high, step) => low + ((high - low) * (1 + Math.sin(i / step))) / 2;
const HEAD = { lineNo: '01', testCategory: 'periodic', testTimes: 1, inspector: '检验员甲', stationVerdict: 'pass' };
const ENVIRONMENT = { temperatureC: 5.7, humidityPct: 13.3, pressureKpa: 96.2 };
const APPEARANCE = { items: { mechanicalCondition: 'yes', controlDevices: 'yes', seriousSmoke: 'no' }, result: 'pass' };
const OBD = {
  kind: 'eobd',
  communication: 'yes',
  lampWorks: 'yes',
  milOn: 'no',
  dtcCount: 0,
  notReadyCount: 0,
  result: 'pass',
};
const CAR = {
  plateColor: 'blue',
  category: 'M1',
  fuel: 'A',
  stage: 4,
  maxMassKg: 1750,
  displacementL: 1.598,
  ratedPowerKw: 85,
  builtOn: '2012-05-20',
};
const TRUCK = {
  plateColor: 'yellow',
  category: 'N2',
  fuel: 'B',
  stage: 5,
  maxMassKg: 7990,
  displacementL: 3.8,
  ratedPowerKw: 100,
  builtOn: '2016-03-01',
};

const KINDS = [
  {
    vehicle: CAR,
    columns: ['second', 'phase', 'phaseSecond', 'hcPpm', 'coPct', 'o2Pct', 'co2Pct', 'lambda', 'rpm', 'oilTempC'],
    seconds: 175,
    row: (i, r) => [
      i + 1,
      i < 90 ? 2 : 4,
      i % 90,
      Math.round(wave(i, 3, 12, 7) + r()),
      round(wave(i, 0.01, 0.06, 9), 2),
      round(0.1 + r() / 5, 2),
      round(14.8 + r() / 2, 2),
      round(1 + r() / 50, 3),
      Math.round(i < 90 ? 2490 + 20 * r() : 735 + 10 * r()),
      round(94 + r(), 1),
    ],
    results: {
      method: 'two_speed_idle',
      highIdle: { rpm: 2492, coPct: 0.02, hcPpm: 5, lambda: 1.01, co2Pct: 15.32, o2Pct: 0.23, oilTempC: 94.8 },
      idle: { rpm: 737, coPct: 0.02, hcPpm: 5, lambda: 1.02, co2Pct: 14.88, o2Pct: 0.09, oilTempC: 94.8 },
    },
  },
  {
    vehicle: CAR,
    columns: [
      'second',
      'phase',
      'phaseSecond',
      'speedKmh',
      'rpm',
      'dynoLoadKw',
      'hcRawPpm',
      'hcPpm',
      'coRawPct',
      'coPct',
      'noxRawPpm',
      'noxPpm',
      'co2Pct',
      'o2Pct',
      'o2DilutedPct',
      'dilutedFlowLs',
      'humidityFactor',
      'dilutionFactor',
      'lambda',
    ],
    seconds: 195,
    row: (i, r) => [
      i + 1,
      2,
      i + 1,
      round(wave(i, 0, 50, 15), 1),
      Math.round(wave(i, 760, 2600, 15) + 20 * r()),
      round(wave(i, 0, 8, 15), 2),
      Math.round(12 + 30 * r()),
      Math.round(10 + 26 * r()),
      round(r() / 4, 2),
      round(r() / 4.4, 2),
      Math.round(200 * r()),
      Math.round(180 * r()),
      round(13 + 2 * r(), 2),
      round(r(), 2),
      round(17 + r(), 2),
      round(110 + 3 * r(), 1),
      0.92,
      round(1.05 + r() / 100, 3),
      round(1 + r() / 50, 3),
    ],
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
  {
    vehicle: TRUCK,
    columns: ['second', 'phase', 'phaseSecond', 'speedKmh', 'torqueNm', 'rpm', 'dynoLoadKw', 'k', 'co2Pct', 'noxPpm'],
    seconds: 83,
    row: (i, r) => [
      i + 1,
      i < 40 ? 0 : i < 60 ? 2 : 3,
      i + 1,
      round(wave(i, 30, 62, 20), 1),
      Math.round(300 + 30 * r()),
      Math.round(1900 + 600 * r()),
      round(40 + 12 * r(), 1),
      round(0.3 + r() / 4, 2),
      round(9 + r(), 2),
      Math.round(250 + 90 * r()),
    ],
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
  },
  {
    vehicle: TRUCK,
    columns: ['second', 'phase', 'phaseSecond', 'k', 'rpm'],
    seconds: 60,
    row: (i, r) => [
      i + 1,
      1 + Math.floor(i / 15),
      1 + (i % 15),
      round(wave(i, 0.02, 0.35, 2.4) + r() / 50, 2),
      Math.round(wave(i, 740, 2490, 2.4)),
    ],
    results: {
      method: 'free_acceleration',
      readings: [0.37, 0.31, 0.29, 0.3],
      declaredMean: 0.3,
      idleRpm: 760,
      maxRpm: 2490,
      ratedRpm: 2500,
    },
  },
];

/** Deterministic, so that two runs send the same. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const VARIANTS = 16;
const MINUTE = 60_000;

/**
 * @param options.run makes the numbers of this run its own
 * @param options.vehicles size of the fleet that comes back
 * @returns (serial) => body as text, unique by its number
 */
export function uploads({ run, stationCode, vehicles }) {
  const next = random(7);
  const templates = KINDS.flatMap((kind) =>
    Array.from({ length: VARIANTS }, () => {
      const rows = Array.from({ length: kind.seconds }, (_, i) => kind.row(i, next));
      const rest = JSON.stringify({
        results: kind.results,
        process: { columns: kind.columns, rows },
        environment: ENVIRONMENT,
        appearance: APPEARANCE,
        obd: OBD,
      });
      return { vehicle: kind.vehicle, rest: rest.slice(1) };
    }),
  );
  return (serial) => {
    const { vehicle, rest } = templates[(serial * 7) % templates.length];
    const no = (serial % vehicles) + 1;
    const startedAt = new Date(Date.now() - 10 * MINUTE).toISOString();
    const head = {
      reportNo: `B${run}${String(serial).padStart(9, '0')}`,
      stationCode,
      ...HEAD,
      startedAt,
      endedAt: new Date(Date.parse(startedAt) + 200_000).toISOString(),
      vehicle: {
        plate: `新B${vehicle.plateColor === 'blue' ? 'A' : 'B'}${String(no).padStart(4, '0').slice(-4)}`,
        vin: `LSG${vehicle.plateColor === 'blue' ? 'A' : 'B'}A4${String(no).padStart(11, '0')}`,
        ...vehicle,
      },
    };
    return `${JSON.stringify(head).slice(0, -1)},${rest}`;
  };
}

/** Cells of a test's table and the length of their JSON, by method: what the packed bytes are held against. */
export function tableShape() {
  const next = random(7);
  return Object.fromEntries(
    KINDS.map((kind) => {
      const rows = Array.from({ length: kind.seconds }, (_, i) => kind.row(i, next));
      return [kind.results.method, { cells: rows.length * kind.columns.length, json: JSON.stringify(rows).length }];
    }),
  );
}
