import { round, type Random } from '../random/random.js';
import { noisy, ProcessBuilder, type MakeTest } from './test-data.js';

interface Gas {
  readonly co: number;
  readonly hc: number;
  readonly co2: number;
  readonly o2: number;
  readonly lambda: number;
  readonly rpm: number;
}

const CHANNELS = ['hcPpm', 'coPct', 'o2Pct', 'co2Pct', 'lambda', 'rpm', 'oilTempC'];
const MEASURED_S = 30;

/**
 * GB 18285-2018 appendix A: 30 s at 70 % of the rated speed, 15 s + 30 s at high idle, 15 s + 30 s at idle. Values around
 * a real test (high idle CO 0.02, HC 5, CO2 15.32, O2 0.23, 2492 r/min, oil 94.8 °C; idle CO2 14.88, 737 r/min).
 */
export const makeTwoSpeedIdle: MakeTest = ({ vehicle, fails }, random) => {
  const heavy = vehicle.maxMassKg > 3500;
  const oil = random.between(86, 98);
  const worn = random.between(0.3, 2.2);
  const idle: Gas = {
    co: fails ? random.between(1.2, 3.2) : 0.03 * worn,
    hc: fails ? random.between(130, 320) : 6 * worn,
    co2: random.between(14.5, 15),
    o2: 0.12,
    lambda: random.between(0.995, 1.02),
    rpm: heavy ? random.between(580, 680) : random.between(690, 830),
  };
  const high: Gas = {
    co: fails ? random.between(0.6, 1.8) : 0.025 * worn,
    hc: fails ? random.between(90, 210) : 5 * worn,
    co2: random.between(14.9, 15.4),
    o2: 0.24,
    lambda: random.between(0.992, 1.018),
    rpm: (heavy ? 1800 : 2500) + random.between(-70, 70),
  };
  const at = (gas: Gas, rpm: number, share: number): readonly number[] => row(gas, rpm, oil, share, random);
  const ramp = (t: number, seconds: number): number => Math.min(1, t / seconds);
  const process = new ProcessBuilder(CHANNELS)
    .phase(0, 30, (t) => at(high, idle.rpm + (0.7 * vehicle.ratedRpm - idle.rpm) * ramp(t, 6), 1.2 - 0.2 * ramp(t, 20)))
    .phase(1, 15, (t) => at(high, 0.7 * vehicle.ratedRpm + (high.rpm - 0.7 * vehicle.ratedRpm) * ramp(t, 5), 1))
    .phase(2, MEASURED_S, () => at(high, high.rpm, 1))
    .phase(3, 15, (t) => at(idle, high.rpm + (idle.rpm - high.rpm) * ramp(t, 5), 1))
    .phase(4, MEASURED_S, () => at(idle, idle.rpm, 1));
  const result = (phase: number): Readonly<Record<string, number>> => ({
    rpm: process.mean(phase, 'rpm', MEASURED_S, 0),
    coPct: process.mean(phase, 'coPct', MEASURED_S, 2),
    hcPpm: process.mean(phase, 'hcPpm', MEASURED_S, 0),
    lambda: process.mean(phase, 'lambda', MEASURED_S, 2),
    co2Pct: process.mean(phase, 'co2Pct', MEASURED_S, 2),
    o2Pct: process.mean(phase, 'o2Pct', MEASURED_S, 2),
    oilTempC: round(oil, 1),
  });
  return {
    method: 'two_speed_idle',
    results: { method: 'two_speed_idle', idle: result(4), highIdle: result(2) },
    process: process.table,
    // connecting the probe and the tachometer takes the rest
    seconds: process.seconds + random.integer(40, 75),
    exceeds: fails ? ['idle_co', 'idle_hc', 'high_idle_co', 'high_idle_hc'] : [],
  };
};

function row(gas: Gas, rpm: number, oil: number, share: number, random: Random): readonly number[] {
  return [
    noisy(gas.hc * share, 0.06, 0.8, 0, random),
    noisy(gas.co * share, 0.05, 0.004, 2, random),
    noisy(gas.o2, 0.05, 0.02, 2, random),
    noisy(gas.co2, 0.003, 0.02, 2, random),
    noisy(gas.lambda, 0.002, 0, 3, random),
    noisy(rpm, 0.006, 4, 0, random),
    round(oil + random.normal(0, 0.1), 1),
  ];
}
