import type { Answer, Value } from './values.js';

/** One phase of the two-speed idle test. CO, CO2, O2 in %, HC in 1e-6, oil in °C. */
export interface IdlePhase {
  readonly rpm: Value;
  readonly coPct: Value;
  readonly hcPpm: Value;
  readonly lambda: Value;
  readonly co2Pct: Value;
  readonly o2Pct: Value;
  readonly oilTempC: Value;
}

/** GB 18285-2018 appendix A; national table A15. */
export interface TwoSpeedIdleResult {
  readonly method: 'two_speed_idle';
  readonly idle: IdlePhase | null;
  readonly highIdle: IdlePhase | null;
}

/** One mode of the steady-state test, corrected values. */
export interface AsmMode {
  readonly coPct: Value;
  readonly hcPpm: Value;
  readonly noPpm: Value;
  readonly co2Pct: Value;
  readonly o2Pct: Value;
  readonly lambda: Value;
  readonly rpm: Value;
  readonly loadKw: Value;
}

/** GB 18285-2018 appendix B; national table A17. `not_run`: the 5025 mode passed and ended the test. */
export interface AsmResult {
  readonly method: 'asm';
  readonly mode5025: AsmMode | null;
  readonly mode2540: AsmMode | 'not_run' | null;
}

/** VMAS, g/km; national table A21. */
export interface ShortTransientResult {
  readonly method: 'short_transient';
  readonly coGKm: Value;
  readonly hcGKm: Value;
  readonly noxGKm: Value;
  readonly distanceKm: Value;
  readonly deviations: Value;
  readonly deviationSeconds: Value;
}

/** IG195, g/km; national table A19. The limit is on the sum HC + NOx. */
export interface TransientResult {
  readonly method: 'transient';
  readonly coGKm: Value;
  readonly hcGKm: Value;
  readonly noxGKm: Value;
  /** the sum, when the station sends it instead of the parts */
  readonly hcNoxGKm: Value;
}

/** GB 3847-2018 appendix B; national table A23. k in m⁻¹, power in kW. */
export interface LugDownResult {
  readonly method: 'lug_down';
  /** smoke at 100 % and 80 % of VelMaxHP */
  readonly k100: Value;
  readonly k80: Value;
  readonly nox100Ppm: Value;
  /** NOx at 80 % VelMaxHP: the value that is judged */
  readonly nox80Ppm: Value;
  /** corrected maximum wheel power */
  readonly maxWheelPowerKw: Value;
  readonly ratedPowerKw: Value;
  /** engine speed at maximum power, and the window for it */
  readonly maxPowerRpm: Value;
  readonly ratedRpmLow: Value;
  readonly ratedRpmHigh: Value;
  readonly velMaxHpKmh: Value;
}

/** GB 3847-2018 appendix A; national table A25. */
export interface FreeAccelerationResult {
  readonly method: 'free_acceleration';
  /** every measured acceleration in order, k m⁻¹; the last three count */
  readonly readings: readonly Value[];
  /** the station's own mean, m⁻¹ */
  readonly declaredMean: Value;
  /** opacity N % of the 430 mm path belonging to the mean */
  readonly opacityPct: Value;
  readonly idleRpm: Value;
  readonly maxRpm: Value;
  readonly ratedRpm: Value;
}

/** Filter smoke number (older vehicles only); the 2018 standards carry no limit for it. */
export interface FilterSmokeResult {
  readonly method: 'filter_smoke';
  readonly rb: Value;
}

/** GB 3847-2018 appendix D; national table A27. Level 0–5. */
export interface RingelmannResult {
  readonly method: 'ringelmann';
  readonly level: Value;
  readonly visibleSmoke: Answer;
}

export type ResultBlock =
  | TwoSpeedIdleResult
  | AsmResult
  | ShortTransientResult
  | TransientResult
  | LugDownResult
  | FreeAccelerationResult
  | FilterSmokeResult
  | RingelmannResult;
