import type { InspectionReport } from './inspection-report.js';
import type { AsmMode, IdlePhase } from './result-blocks.js';
import type { Value } from './values.js';

/** What kind of number a field holds: decides what is impossible and what is only odd. */
export type Quantity =
  | 'percent'
  | 'ppm'
  | 'g_km'
  | 'absorption'
  | 'opacity'
  | 'rpm'
  | 'lambda'
  | 'level'
  | 'rb'
  | 'power'
  | 'oil'
  | 'temperature'
  | 'humidity'
  | 'pressure'
  | 'positive';

export type Field = readonly [path: string, quantity: Quantity, value: Value];

function idle(path: string, phase: IdlePhase | null): Field[] {
  if (phase === null) return [];
  return [
    [`${path}.rpm`, 'rpm', phase.rpm],
    [`${path}.coPct`, 'percent', phase.coPct],
    [`${path}.hcPpm`, 'ppm', phase.hcPpm],
    [`${path}.lambda`, 'lambda', phase.lambda],
    [`${path}.co2Pct`, 'percent', phase.co2Pct],
    [`${path}.o2Pct`, 'percent', phase.o2Pct],
    [`${path}.oilTempC`, 'oil', phase.oilTempC],
  ];
}

function asm(path: string, mode: AsmMode | 'not_run' | null): Field[] {
  if (mode === null || mode === 'not_run') return [];
  return [
    [`${path}.coPct`, 'percent', mode.coPct],
    [`${path}.hcPpm`, 'ppm', mode.hcPpm],
    [`${path}.noPpm`, 'ppm', mode.noPpm],
    [`${path}.co2Pct`, 'percent', mode.co2Pct],
    [`${path}.o2Pct`, 'percent', mode.o2Pct],
    [`${path}.lambda`, 'lambda', mode.lambda],
    [`${path}.rpm`, 'rpm', mode.rpm],
    [`${path}.loadKw`, 'power', mode.loadKw],
  ];
}

function resultFields(result: InspectionReport['results']): Field[] {
  switch (result.method) {
    case 'two_speed_idle':
      return [...idle('results.idle', result.idle), ...idle('results.highIdle', result.highIdle)];
    case 'asm':
      return [...asm('results.mode5025', result.mode5025), ...asm('results.mode2540', result.mode2540)];
    case 'short_transient':
      return [
        ['results.coGKm', 'g_km', result.coGKm],
        ['results.hcGKm', 'g_km', result.hcGKm],
        ['results.noxGKm', 'g_km', result.noxGKm],
        ['results.distanceKm', 'positive', result.distanceKm],
        ['results.deviations', 'positive', result.deviations],
        ['results.deviationSeconds', 'positive', result.deviationSeconds],
      ];
    case 'transient':
      return [
        ['results.coGKm', 'g_km', result.coGKm],
        ['results.hcGKm', 'g_km', result.hcGKm],
        ['results.noxGKm', 'g_km', result.noxGKm],
        ['results.hcNoxGKm', 'g_km', result.hcNoxGKm],
      ];
    case 'lug_down':
      return [
        ['results.k100', 'absorption', result.k100],
        ['results.k80', 'absorption', result.k80],
        ['results.nox100Ppm', 'ppm', result.nox100Ppm],
        ['results.nox80Ppm', 'ppm', result.nox80Ppm],
        ['results.maxWheelPowerKw', 'power', result.maxWheelPowerKw],
        ['results.ratedPowerKw', 'power', result.ratedPowerKw],
        ['results.maxPowerRpm', 'rpm', result.maxPowerRpm],
        ['results.ratedRpmLow', 'rpm', result.ratedRpmLow],
        ['results.ratedRpmHigh', 'rpm', result.ratedRpmHigh],
        ['results.velMaxHpKmh', 'positive', result.velMaxHpKmh],
      ];
    case 'free_acceleration':
      return [
        ...result.readings.map((k, i): Field => [`results.readings[${i}]`, 'absorption', k]),
        ['results.declaredMean', 'absorption', result.declaredMean],
        ['results.opacityPct', 'opacity', result.opacityPct],
        ['results.idleRpm', 'rpm', result.idleRpm],
        ['results.maxRpm', 'rpm', result.maxRpm],
        ['results.ratedRpm', 'rpm', result.ratedRpm],
      ];
    case 'filter_smoke':
      return [['results.rb', 'rb', result.rb]];
    case 'ringelmann':
      return [['results.level', 'level', result.level]];
  }
}

/** Every number of a report with its path and kind; the checks are one table over this list. */
export function quantities(report: InspectionReport): Field[] {
  const { environment: env, vehicle, obd } = report;
  return [
    ...resultFields(report.results),
    ['environment.temperatureC', 'temperature', env?.temperatureC ?? null],
    ['environment.humidityPct', 'humidity', env?.humidityPct ?? null],
    ['environment.pressureKpa', 'pressure', env?.pressureKpa ?? null],
    ['vehicle.stage', 'positive', vehicle.stage],
    ['vehicle.referenceMassKg', 'positive', vehicle.referenceMassKg],
    ['vehicle.maxMassKg', 'positive', vehicle.maxMassKg],
    ['vehicle.displacementL', 'positive', vehicle.displacementL],
    ['vehicle.ratedPowerKw', 'power', vehicle.ratedPowerKw],
    ['vehicle.ratedRpm', 'rpm', vehicle.ratedRpm],
    ['vehicle.odometerKm', 'positive', vehicle.odometerKm],
    ['obd.dtcCount', 'positive', obd?.dtcCount ?? null],
    ['obd.notReadyCount', 'positive', obd?.notReadyCount ?? null],
    ['obd.milDistanceKm', 'positive', obd?.milDistanceKm ?? null],
    ['obd.odometerKm', 'positive', obd?.odometerKm ?? null],
  ];
}
