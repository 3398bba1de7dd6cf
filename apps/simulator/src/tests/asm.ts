import { noisy, ProcessBuilder, type MakeTest } from './test-data.js';

const CHANNELS = ['speedKmh', 'rpm', 'loadKw', 'coPct', 'hcPpm', 'noPpm', 'co2Pct', 'o2Pct', 'lambda'];
const FULL_S = 90;
/** GB 18285-2018 appendix B: the result is the mean of the last ten seconds of a mode. */
const MEASURED_S = 10;

interface Mode {
  readonly speed: number;
  readonly load: number;
  readonly rpm: number;
}

/**
 * Steady-state test: 5025, and 2540 only when 5025 did not pass (fast pass). Values around a real test: CO 0.04, HC 11,
 * NO 170, CO2 15.00, O2 1.14, λ 1.05, 1638 r/min, 6.89 kW at 25 km/h.
 */
export const makeAsm: MakeTest = ({ vehicle, fails }, random) => {
  const worn = random.between(0.3, 1.9);
  const co = fails ? random.between(0.9, 2.4) : 0.05 * worn;
  const hc = fails ? random.between(140, 300) : 10 * worn;
  const no = fails ? random.between(1100, 2300) : 90 * worn;
  const mode25: Mode = { speed: 25, load: (vehicle.referenceMassKg / 148) * 0.75, rpm: random.between(1550, 1750) };
  const mode40: Mode = { speed: 40, load: (vehicle.referenceMassKg / 185) * 0.75, rpm: random.between(1900, 2150) };
  const row = (mode: Mode, warm: number): readonly number[] => [
    noisy(mode.speed, 0.008, 0, 1, random),
    noisy(mode.rpm, 0.01, 0, 0, random),
    noisy(mode.load, 0.01, 0, 2, random),
    noisy(co * warm, 0.05, 0.004, 2, random),
    noisy(hc * warm, 0.05, 0.8, 0, random),
    noisy(no * warm, 0.04, 4, 0, random),
    noisy(14.9, 0.004, 0, 2, random),
    noisy(0.9, 0.06, 0, 2, random),
    noisy(1.03, 0.004, 0, 3, random),
  ];
  const process = new ProcessBuilder(CHANNELS)
    .phase(0, 10, (t) => row({ ...mode25, speed: (25 * t) / 10, load: (mode25.load * t) / 10 }, 0.8))
    .phase(1, FULL_S, (t) => row(mode25, 1 + 0.3 * Math.exp(-t / 20)));
  if (fails) {
    process
      .phase(3, 8, (t) => row({ ...mode40, speed: 25 + (15 * t) / 8 }, 1.1))
      .phase(2, FULL_S, (t) => row(mode40, 0.9 + 0.2 * Math.exp(-t / 20)));
  }
  const result = (phase: number): Readonly<Record<string, number>> => ({
    coPct: process.mean(phase, 'coPct', MEASURED_S, 2),
    hcPpm: process.mean(phase, 'hcPpm', MEASURED_S, 0),
    noPpm: process.mean(phase, 'noPpm', MEASURED_S, 0),
    co2Pct: process.mean(phase, 'co2Pct', MEASURED_S, 2),
    o2Pct: process.mean(phase, 'o2Pct', MEASURED_S, 2),
    lambda: process.mean(phase, 'lambda', MEASURED_S, 2),
    rpm: process.mean(phase, 'rpm', MEASURED_S, 0),
    loadKw: process.mean(phase, 'loadKw', MEASURED_S, 2),
  });
  const all = ['co_5025', 'hc_5025', 'no_5025', 'co_2540', 'hc_2540', 'no_2540'];
  return {
    method: 'asm',
    results: {
      method: 'asm',
      mode5025: result(1),
      ...(fails ? { mode2540: result(2) } : { mode2540NotRun: 'fast_pass' }),
    },
    process: process.table,
    seconds: process.seconds + random.integer(15, 30),
    exceeds: fails ? all : [],
  };
};
