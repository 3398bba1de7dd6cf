import { freeAccelerationMean } from './free-acceleration.js';
import type { InspectionReport } from './inspection-report.js';
import type { AsmMode, IdlePhase, LugDownResult, TransientResult, TwoSpeedIdleResult } from './result-blocks.js';
import { exact } from './exact.js';
import { readValue, type Value } from './values.js';

/** What can be said of one judged item of a report. */
export type ItemValue =
  | { readonly state: 'measured'; readonly value: number }
  | { readonly state: 'below_detection' }
  /** sent in a way that forbids its use; never compared */
  | { readonly state: 'not_measured'; readonly reason: string }
  /** lawfully left out, so it is not missing */
  | { readonly state: 'not_run'; readonly reason: string };

export type ItemValues = Readonly<Record<string, ItemValue>>;

const notMeasured = (reason: string): ItemValue => ({ state: 'not_measured', reason });
const nothing = (value: Value): boolean => value === null || value === 0;

function plain(sent: Value): ItemValue {
  const read = readValue(sent);
  if (read.state === 'measured' || read.state === 'below_detection') return read;
  return notMeasured(read.state === 'missing' ? 'inspection.value_missing' : 'inspection.value_not_tested');
}

/** A phase of zeros at engine speed 0 was not measured: real records contain them. */
function phaseEmpty(phase: IdlePhase): boolean {
  if (!nothing(phase.coPct) || !nothing(phase.hcPpm)) return false;
  return phase.rpm === 0 || (phase.rpm === null && phase.lambda === 0);
}

function idleItems(result: TwoSpeedIdleResult): ItemValues {
  const engineOff = result.idle?.rpm === 0 && result.highIdle?.rpm === 0;
  const read = (phase: IdlePhase | null, pick: (p: IdlePhase) => Value): ItemValue => {
    if (phase === null) return notMeasured('inspection.phase_missing');
    if (engineOff) return notMeasured('inspection.rpm_zero');
    return phaseEmpty(phase) ? notMeasured('inspection.phase_not_measured') : plain(pick(phase));
  };
  const lambda = read(result.highIdle, (p) => p.lambda);
  return {
    idle_co: read(result.idle, (p) => p.coPct),
    idle_hc: read(result.idle, (p) => p.hcPpm),
    high_idle_co: read(result.highIdle, (p) => p.coPct),
    high_idle_hc: read(result.highIdle, (p) => p.hcPpm),
    lambda: lambda.state === 'measured' && lambda.value === 0 ? notMeasured('inspection.lambda_zero') : lambda,
  };
}

function asmItems(mode: AsmMode | 'not_run' | null, name: '5025' | '2540'): ItemValues {
  const read = (pick: (m: AsmMode) => Value): ItemValue => {
    if (mode === null) return notMeasured('inspection.phase_missing');
    if (mode === 'not_run') return { state: 'not_run', reason: 'inspection.asm_2540_not_run' };
    return plain(pick(mode));
  };
  return {
    [`co_${name}`]: read((m) => m.coPct),
    [`hc_${name}`]: read((m) => m.hcPpm),
    [`no_${name}`]: read((m) => m.noPpm),
  };
}

function hcNox(result: TransientResult): ItemValue {
  const hc = plain(result.hcGKm);
  const nox = plain(result.noxGKm);
  if (hc.state === 'measured' && nox.state === 'measured')
    return { state: 'measured', value: exact(hc.value + nox.value) };
  return plain(result.hcNoxGKm);
}

function lugDownItems(result: LugDownResult, registeredPowerKw: Value): ItemValues {
  const power = plain(result.maxWheelPowerKw);
  const rated = [result.ratedPowerKw, registeredPowerKw].map(plain).find((v) => v.state === 'measured' && v.value > 0);
  const share = (): ItemValue => {
    if (power.state !== 'measured') return power;
    if (rated?.state !== 'measured') return notMeasured('inspection.rated_power_missing');
    return { state: 'measured', value: exact((100 * power.value) / rated.value) };
  };
  const off = nothing(result.k100) && nothing(result.k80) && result.maxPowerRpm === 0;
  const smoke = (sent: Value): ItemValue => (off ? notMeasured('inspection.rpm_zero') : plain(sent));
  return { k100: smoke(result.k100), k80: smoke(result.k80), nox80: plain(result.nox80Ppm), wheel_power: share() };
}

/**
 * The judged items of a report by name, each with what can be said of it. Names are those of the limits: idle_co, idle_hc,
 * high_idle_co, high_idle_hc, lambda; co_5025 … no_2540; co, hc, nox; co, hc_nox; k100, k80, nox80, wheel_power (% of
 * rated); k; rb; ringelmann.
 */
export function measuredItems(report: Pick<InspectionReport, 'results' | 'vehicle'>): ItemValues {
  const result = report.results;
  switch (result.method) {
    case 'two_speed_idle':
      return idleItems(result);
    case 'asm':
      return { ...asmItems(result.mode5025, '5025'), ...asmItems(result.mode2540, '2540') };
    case 'short_transient':
      return { co: plain(result.coGKm), hc: plain(result.hcGKm), nox: plain(result.noxGKm) };
    case 'transient':
      return { co: plain(result.coGKm), hc_nox: hcNox(result) };
    case 'lug_down':
      return lugDownItems(result, report.vehicle.ratedPowerKw);
    case 'free_acceleration':
      return { k: freeAccelerationMean(result).value };
    case 'filter_smoke':
      return { rb: plain(result.rb) };
    case 'ringelmann':
      return { ringelmann: plain(result.level) };
  }
}
