import { round } from '../random/random.js';
import { noisy, ProcessBuilder, type MakeTest } from './test-data.js';

const CHANNELS = [
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
  'lambda',
];

/** The urban cycle of 195 s: [seconds, speed at the end of them, km/h] (ECE 15, as GB 18285-2018 appendix D uses it). */
const CYCLE: readonly (readonly [number, number])[] = [
  [11, 0],
  [4, 15],
  [8, 15],
  [5, 0],
  [21, 0],
  [12, 32],
  [24, 32],
  [11, 0],
  [21, 0],
  [26, 50],
  [12, 50],
  [8, 35],
  [13, 35],
  [12, 0],
  [7, 0],
];

/** Target speed of each second of the cycle, km/h; 195 values. */
export const CYCLE_SPEEDS: readonly number[] = CYCLE.flatMap(([seconds, end], i) => {
  const start = CYCLE[i - 1]?.[1] ?? 0;
  return Array.from({ length: seconds }, (_, t) => start + ((end - start) * (t + 1)) / seconds);
});

/** Short transient (VMAS): 40 s idle, then exactly 195 s of cycle; results in g/km. */
export const makeShortTransient: MakeTest = ({ vehicle, fails }, random) => {
  const worn = random.between(0.4, 1.9);
  const co = fails ? random.between(11, 26) : 0.9 * worn;
  const hc = fails ? random.between(2.3, 4.5) : 0.11 * worn;
  const nox = fails ? random.between(1.9, 3.6) : 0.14 * worn;
  const row = (target: number, before: number): readonly number[] => {
    const speed = Math.max(0, round(target + (target > 0 ? random.normal(0, 0.3) : 0), 1));
    const pushing = Math.max(0, target - before);
    const strength = 0.4 + target / 45 + pushing * 0.6;
    const coPct = noisy(0.09 * co * strength, 0.08, 0.003, 2, random);
    const hcPpm = noisy(60 * hc * strength, 0.08, 1, 0, random);
    const noxPpm = noisy(280 * nox * strength, 0.08, 2, 0, random);
    return [
      speed,
      noisy(780 + 34 * target + 220 * pushing, 0.01, 5, 0, random),
      noisy((vehicle.referenceMassKg / 1400) * (0.045 * target + 1.6 * pushing), 0.03, 0, 2, random),
      round(hcPpm * 1.02, 0),
      hcPpm,
      round(coPct * 1.02, 2),
      coPct,
      round(noxPpm * 1.03, 0),
      noxPpm,
      noisy(Math.max(9, 14.6 - coPct), 0.006, 0, 2, random),
      noisy(0.7, 0.1, 0, 2, random),
      noisy(17.8, 0.01, 0, 2, random),
      noisy(98, 0.01, 0, 1, random),
      noisy(1.01, 0.004, 0, 3, random),
    ];
  };
  const process = new ProcessBuilder(CHANNELS)
    .phase(1, 40, () => row(0, 0))
    .phase(2, CYCLE_SPEEDS.length, (t) => row(CYCLE_SPEEDS[t - 1] ?? 0, CYCLE_SPEEDS[t - 2] ?? 0));
  const metres = process.table.rows.filter((one) => one[1] === 2).reduce((sum, one) => sum + (one[3] ?? 0) / 3.6, 0);
  return {
    method: 'short_transient',
    results: {
      method: 'short_transient',
      coGKm: round(co, 2),
      hcGKm: round(hc, 2),
      noxGKm: round(nox, 2),
      distanceKm: round(metres / 1000, 3),
      deviations: 0,
      deviationSeconds: 0,
    },
    process: process.table,
    seconds: process.seconds + random.integer(20, 60),
    exceeds: fails ? ['co', 'hc', 'nox'] : [],
  };
};
