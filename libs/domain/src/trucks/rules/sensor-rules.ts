import { SENSORS } from '../windows/window-facts.js';
import type { SensorName } from '../windows/window-facts.js';
import { max } from './truck-rule.js';
import type { Measured, TruckDayInput, TruckRule } from './truck-rule.js';

const seen = ({ valueS, errorS, missingS }: { valueS: number; errorS: number; missingS: number }): number =>
  valueS + errorS + missingS;

/** Must the truck have this sensor? Known from the register, else from the stage, else from having shown it. */
function isExpected({ truck, facts, before }: TruckDayInput, sensor: SensorName): boolean {
  const known = sensor === 'dpf_pressure' ? truck.hasDpf : truck.hasScr;
  if (known !== null) return known;
  const shown = [facts, ...before.map((one) => one.facts)].some((one) => one.sensors[sensor].valueS > 0);
  return shown || facts.sensors[sensor].errorS > 0;
}

/** A sensor that repeats one value while the engine's load changes. Start values [design]. */
export const sensorStuck: TruckRule<{ readonly maxS: number; readonly minS: number; readonly dpfFloorKpa: number }> = {
  kind: 'truck_sensor_stuck',
  defaults: { maxS: 600, minS: 600, dpfFloorKpa: 0.3 },
  source: 'platform rule, start values',
  judge: ({ facts }, p) =>
    SENSORS.map((sensor): Measured => {
      const { stuck, valueS } = facts.sensors[sensor];
      // no pressure at all is a filter that is not there: another rule
      const flat = sensor === 'dpf_pressure' && stuck !== null && stuck.value <= p.dpfFloorKpa;
      const counts = stuck !== null && !flat;
      return {
        item: `stuck_${sensor}`,
        measured: valueS < p.minS ? null : counts ? stuck.s : 0,
        bound: max(p.maxS),
        unit: 's',
        decimals: 0,
        from: counts ? stuck.from : facts.from,
        to: counts ? stuck.to : facts.to,
        numbers: { value: counts ? Math.round(stuck.value * 100) / 100 : null, valueS: Math.round(valueS) },
      };
    }),
};

/** A sensor that gives errors or nothing while the engine is warm: unplugged or broken. Start values [design]. */
export const sensorLost: TruckRule<{ readonly maxPct: number; readonly minS: number }> = {
  kind: 'truck_sensor_lost',
  defaults: { maxPct: 50, minS: 1_200 },
  source: 'platform rule, start values; error values by GB 17691-2018 annex Q',
  judge: (day, p) =>
    SENSORS.map((sensor): Measured => {
      const tally = day.facts.sensors[sensor];
      const total = seen(tally);
      const lost = tally.errorS + tally.missingS;
      return {
        item: `lost_${sensor}`,
        measured: total < p.minS || !isExpected(day, sensor) ? null : (lost / total) * 100,
        bound: max(p.maxPct),
        unit: '%',
        decimals: 1,
        from: day.facts.from,
        to: day.facts.to,
        numbers: {
          errorS: Math.round(tally.errorS),
          missingS: Math.round(tally.missingS),
          valueS: Math.round(tally.valueS),
        },
      };
    }),
};
