import type { InspectionMethod } from '../limits/limit-set.js';

/**
 * Second-by-second data of one test: one row a second, one column a channel, null = not measured. Kept exactly as sent;
 * the names say which channel stands where.
 */
export interface ProcessTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** A channel: our name, the national column it comes from (tables A16–A26), its unit. */
export interface ProcessColumn {
  readonly name: string;
  readonly national: string;
  readonly unit: string;
}

export interface ProcessLayout {
  readonly columns: readonly ProcessColumn[];
  /** meaning of `phase` by its number */
  readonly phases: readonly string[];
  /** phases in which the result is measured */
  readonly measuring: readonly number[];
}

const c = (name: string, national: string, unit: string): ProcessColumn => ({ name, national, unit });
/** `second` = seconds since the start of the test (national: a time stamp), `phaseSecond` = 1, 2 … within the phase. */
const HEAD = [
  c('second', 'FULL_SEQUENCE_TIME', 's'),
  c('phase', 'CONDITION_TYPE', ''),
  c('phaseSecond', 'SAMPLING_TIMING', 's'),
];
const TRANSIENT_PHASES = ['preparation', 'idle_before', 'cycle'];

const TWO_SPEED_IDLE: ProcessLayout = {
  columns: [
    ...HEAD,
    c('hcPpm', 'HC', '1e-6'),
    c('coPct', 'CO', '%'),
    c('o2Pct', 'O2', '%'),
    c('co2Pct', 'CO2', '%'),
    c('lambda', 'AIR_COEFFICIENT', ''),
    c('rpm', 'ENGIN_SPEED', 'r/min'),
    c('oilTempC', 'ENGINE_OIL_TEMPERATURE', '°C'),
  ],
  phases: ['rated_70', 'high_idle_preparation', 'high_idle', 'idle_preparation', 'idle'],
  measuring: [2, 4],
};

const ASM: ProcessLayout = {
  columns: [
    ...HEAD,
    c('speedKmh', 'REALTIME_SPEED', 'km/h'),
    c('rpm', 'ENGINE_SPEED', 'r/min'),
    c('torqueNm', 'TORQUE', 'N·m'),
    c('loadKw', 'LOADING_POWER', 'kW'),
    c('dynoLoadKw', 'CHASSIS_DYNAMOMETER_LOAD', 'kW'),
    c('coRawPct', 'CO_UNFIXED', '%'),
    c('coPct', 'CO_FIXED', '%'),
    c('hcRawPpm', 'HC_UNFIXED', '1e-6'),
    c('hcPpm', 'HC_FIXED', '1e-6'),
    c('noRawPpm', 'NO_UNFIXED', '1e-6'),
    c('noPpm', 'NO_FIXED', '1e-6'),
    c('co2Pct', 'CO2', '%'),
    c('o2Pct', 'O2', '%'),
    c('lambda', 'AIR_COEFFICIENT', ''),
    c('noHumidityFactor', 'NO_HUMIDITY_FACTOR', ''),
    c('dilutionFactor', 'DILUTION_CORRECTION_FACTOR', ''),
  ],
  phases: ['preparation', 'mode_5025', 'mode_2540', 'acceleration'],
  measuring: [1, 2],
};

const TRANSIENT: ProcessLayout = {
  columns: [
    ...HEAD,
    c('speedKmh', 'REALTIME_SPEED', 'km/h'),
    c('rpm', 'ENGIN_POWER', 'r/min'),
    c('dynoLoadKw', 'CHASSIS_DYNAMOMETER_LOAD', 'kW'),
    c('hcPpm', 'HC_UNFIXED', '1e-6'),
    c('coPct', 'CO_UNFIXED', '%'),
    c('co2Pct', 'CO2', '%'),
    c('noxPpm', 'NOX_UNFIXED', '1e-6'),
    c('o2Pct', 'O2_EXHAUST', '%'),
    c('o2DilutedPct', 'O2_DILUTION', '%'),
    c('exhaustFlowLs', 'ACTUAL_EXHAUST_FLOW', 'L/s'),
    c('lambda', 'AIR_COEFFICIENT', ''),
  ],
  phases: TRANSIENT_PHASES,
  measuring: [2],
};

const SHORT_TRANSIENT: ProcessLayout = {
  columns: [
    ...HEAD,
    c('speedKmh', 'REALTIME_SPEED', 'km/h'),
    c('rpm', 'ENGIN_POWER', 'r/min'),
    c('dynoLoadKw', 'CHASSIS_DYNAMOMETER_LOAD', 'kW'),
    c('hcRawPpm', 'HC_UNFIXED', '1e-6'),
    c('hcPpm', 'HC_FIXED', '1e-6'),
    c('coRawPct', 'CO_UNFIXED', '%'),
    c('coPct', 'CO_FIXED', '%'),
    c('noxRawPpm', 'NOX_UNFIXED', '1e-6'),
    c('noxPpm', 'NOX_FIXED', '1e-6'),
    c('co2Pct', 'CO2', '%'),
    c('o2Pct', 'O2_EXHAUST_UNFIXED', '%'),
    c('o2DilutedPct', 'O2_EXHAUST_FIXED', '%'),
    c('dilutedFlowLs', 'DILUTION_EXHAUST_FLOW', 'L/s'),
    c('humidityFactor', 'HUMIDITY_FACTOR', ''),
    c('dilutionFactor', 'DILUTION_FACTOR', ''),
    c('lambda', 'AIR_COEFFICIENT', ''),
  ],
  phases: TRANSIENT_PHASES,
  measuring: [2],
};

const LUG_DOWN: ProcessLayout = {
  columns: [
    ...HEAD,
    c('speedKmh', 'REALTIME_SPEED', 'km/h'),
    c('torqueNm', 'TORQUE', 'N·m'),
    c('rpm', 'ENGIN_SPEED', 'r/min'),
    c('dynoLoadKw', 'LOADING_POWER', 'kW'),
    c('k', 'LIGHT_ABSORPTION_COEFFICIENT', '1/m'),
    c('co2Pct', 'CO2', '%'),
    c('noxPpm', 'NOX', '1e-6'),
  ],
  phases: ['power_scan', 'return_to_100', 'at_100', 'at_80'],
  measuring: [2, 3],
};

/** `phase` counts the accelerations: 1 = the first, 2 = the second … */
const FREE_ACCELERATION: ProcessLayout = {
  columns: [...HEAD, c('k', 'LIGHT_ABSORPTION_COEFFICIENT', '1/m'), c('rpm', 'ENGIN_SPEED', 'r/min')],
  phases: [],
  measuring: [],
};

/** The channels of every method that has second-by-second data; null = the method has none. */
export const PROCESS_LAYOUTS: Readonly<Record<InspectionMethod, ProcessLayout | null>> = {
  two_speed_idle: TWO_SPEED_IDLE,
  asm: ASM,
  short_transient: SHORT_TRANSIENT,
  transient: TRANSIENT,
  lug_down: LUG_DOWN,
  free_acceleration: FREE_ACCELERATION,
  filter_smoke: null,
  ringelmann: null,
};
