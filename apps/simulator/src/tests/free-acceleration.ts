import { opacityFromK } from '@app/domain';
import { round } from '../random/random.js';
import { noisy, ProcessBuilder, type MakeTest } from './test-data.js';

const CHANNELS = ['k', 'rpm'];
const ACCELERATION_S = 14;

/** GB 3847-2018 appendix A: three measured accelerations after the blow-offs; the result is their mean. */
export const makeFreeAcceleration: MakeTest = ({ vehicle, fails }, random) => {
  const level = fails ? random.between(1.8, 3) : random.between(0.06, 0.42);
  const readings = Array.from({ length: 3 }, () => round(Math.max(0.01, level + random.between(-0.04, 0.04)), 2));
  const idleRpm = Math.round(random.between(680, 820));
  const maxRpm = Math.round(vehicle.ratedRpm * random.between(1.08, 1.14));
  const process = new ProcessBuilder(CHANNELS);
  readings.forEach((peak, i) =>
    process.phase(i + 1, ACCELERATION_S, (t) => {
      // the pedal goes down in the third second; the peak of smoke comes with the cut-off speed
      const rise = t < 3 ? 0 : Math.min(1, (t - 2) / 2);
      const fall = Math.max(0, (t - 6) / 5);
      const share = Math.max(0, rise - Math.min(1, fall));
      return [
        t === 4 ? peak : round(peak * share * 0.95, 2),
        noisy(idleRpm + (maxRpm - idleRpm) * share, 0.004, 2, 0, random),
      ];
    }),
  );
  const mean = readings.reduce((sum, k) => sum + k, 0) / readings.length;
  return {
    method: 'free_acceleration',
    results: {
      method: 'free_acceleration',
      readings,
      declaredMean: round(mean, 2),
      opacityPct: round(opacityFromK(mean), 1),
      idleRpm,
      maxRpm,
      ratedRpm: vehicle.ratedRpm,
    },
    process: process.table,
    seconds: process.seconds + random.integer(60, 120),
    exceeds: fails ? ['k'] : [],
  };
};
