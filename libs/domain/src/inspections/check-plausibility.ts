import { freeAccelerationMean } from './free-acceleration.js';
import { type InspectionMark, note, spoil } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import type { InspectionRules } from './inspection-rules.js';
import { opacityFromK } from './opacity.js';
import type { FreeAccelerationResult, LugDownResult, TwoSpeedIdleResult } from './result-blocks.js';
import { measuredOrNull, type Value } from './values.js';

/** Light = maximum design mass up to 3500 kg; unknown mass counts as light. */
export function isHeavy(maxMassKg: Value): boolean {
  return (measuredOrNull(maxMassKg) ?? 0) > 3500;
}

function dilution(
  gas: { readonly coPct: Value; readonly co2Pct: Value },
  items: readonly string[],
  path: string,
  min: number,
): InspectionMark[] {
  const co = measuredOrNull(gas.coPct);
  const co2 = measuredOrNull(gas.co2Pct);
  if (co === null || co2 === null || co + co2 >= min || co + co2 === 0) return [];
  return [spoil('inspection.dilution', items, { coPct: co, co2Pct: co2, min }, path)];
}

function twoSpeedIdle(result: TwoSpeedIdleResult, heavy: boolean, rules: InspectionRules): InspectionMark[] {
  const { dilutionMinPct, highIdleRpm, oilTempMinC } = rules.physics;
  const marks: InspectionMark[] = [];
  if (result.idle !== null) {
    marks.push(...dilution(result.idle, ['idle_co', 'idle_hc'], 'results.idle', dilutionMinPct));
  }
  const high = result.highIdle;
  if (high !== null) {
    marks.push(...dilution(high, ['high_idle_co', 'high_idle_hc', 'lambda'], 'results.highIdle', dilutionMinPct));
    const rpm = measuredOrNull(high.rpm);
    const target = heavy ? highIdleRpm.heavy : highIdleRpm.light;
    if (rpm !== null && rpm !== 0 && Math.abs(rpm - target) > highIdleRpm.tolerance) {
      const data = { rpm, target, tolerance: highIdleRpm.tolerance };
      marks.push(note('inspection.rpm_out_of_window', data, 'results.highIdle.rpm'));
    }
    const oil = measuredOrNull(high.oilTempC);
    if (oil !== null && oil < oilTempMinC) {
      marks.push(note('inspection.oil_cold', { oilTempC: oil, min: oilTempMinC }, 'results.highIdle.oilTempC'));
    }
  }
  return marks;
}

function lugDown(result: LugDownResult, registeredKw: Value, rules: InspectionRules): InspectionMark[] {
  const marks: InspectionMark[] = [];
  const rpm = measuredOrNull(result.maxPowerRpm);
  const low = measuredOrNull(result.ratedRpmLow);
  const high = measuredOrNull(result.ratedRpmHigh);
  if (rpm !== null && ((low !== null && rpm < low) || (high !== null && rpm > high))) {
    marks.push(note('inspection.rpm_out_of_window', { rpm, low, high }, 'results.maxPowerRpm'));
  }
  const declared = measuredOrNull(result.ratedPowerKw);
  const registered = measuredOrNull(registeredKw);
  if (declared !== null && registered !== null && registered > 0) {
    const share = Math.abs(declared - registered) / registered;
    if (share > rules.physics.ratedPowerTolerance) {
      marks.push(note('inspection.rated_power_differs', { declared, registered }, 'results.ratedPowerKw'));
    }
  }
  return marks;
}

function freeAcceleration(result: FreeAccelerationResult, rules: InspectionRules): InspectionMark[] {
  const marks: InspectionMark[] = [];
  const { freeAccelerationSpread: allowed, meanTolerance, opacityTolerancePct } = rules.physics;
  const { value: mean, recomputed, counted } = freeAccelerationMean(result);
  const declared = measuredOrNull(result.declaredMean);
  if (mean.state === 'measured' && !recomputed) {
    marks.push(note('inspection.mean_not_recomputable', { declared }, 'results.declaredMean'));
  }
  if (mean.state === 'measured' && recomputed && declared !== null) {
    if (Math.abs(declared - mean.value) > meanTolerance) {
      marks.push(note('inspection.mean_differs', { declared, computed: mean.value }, 'results.declaredMean'));
    }
  }
  const spread = counted.length === 0 ? 0 : Math.max(...counted) - Math.min(...counted);
  if (spread > allowed + 1e-9) {
    marks.push(note('inspection.free_acceleration_spread', { spread, allowed }, 'results.readings'));
  }
  const opacity = measuredOrNull(result.opacityPct);
  if (opacity !== null && mean.state === 'measured') {
    const expected = opacityFromK(mean.value);
    if (Math.abs(opacity - expected) > opacityTolerancePct) {
      const data = { opacityPct: opacity, expectedPct: expected, k: mean.value };
      marks.push(note('inspection.opacity_differs_from_k', data, 'results.opacityPct'));
    }
  }
  return marks;
}

/** Doubts that need two numbers together: dilution, engine-speed windows, spread and mean of accelerations, k against N. */
export function checkPlausibility(report: InspectionReport, rules: InspectionRules): InspectionMark[] {
  const result = report.results;
  const min = rules.physics.dilutionMinPct;
  switch (result.method) {
    case 'two_speed_idle':
      return twoSpeedIdle(result, isHeavy(report.vehicle.maxMassKg), rules);
    case 'asm':
      return (['5025', '2540'] as const).flatMap((name) => {
        const mode = name === '5025' ? result.mode5025 : result.mode2540;
        if (mode === null || mode === 'not_run') return [];
        return dilution(mode, [`co_${name}`, `hc_${name}`, `no_${name}`], `results.mode${name}`, min);
      });
    case 'lug_down':
      return lugDown(result, report.vehicle.ratedPowerKw, rules);
    case 'free_acceleration':
      return freeAcceleration(result, rules);
    case 'ringelmann':
      return result.visibleSmoke === 'yes' && measuredOrNull(result.level) === 0
        ? [note('inspection.visible_smoke_at_level_0', {}, 'results.visibleSmoke')]
        : [];
    default:
      return [];
  }
}
