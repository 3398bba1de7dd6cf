import { TRUCK_FLAG_KINDS } from '../trucks/rules/truck-rule.js';
import type { TruckFlagKind, TruckItem } from '../trucks/rules/truck-rule.js';
import type { FlagRule } from './flag-rule.js';

/** Days in a row, days without a finding that clear it, days for the review. Start values of the platform [design]. */
const HANDLING: Readonly<
  Record<TruckFlagKind, { readonly items: readonly TruckItem[]; readonly days: number; readonly clean: number }>
> = {
  truck_nox_high: { items: ['nox_p95'], days: 2, clean: 3 },
  truck_conversion_low: { items: ['conversion'], days: 2, clean: 3 },
  truck_nox_imitated: { items: ['cold_ratio'], days: 2, clean: 3 },
  truck_no_reagent: { items: ['reagent_empty'], days: 1, clean: 3 },
  truck_reagent_frozen: { items: ['reagent_span'], days: 1, clean: 3 },
  truck_dpf_removed: { items: ['dpf_mean'], days: 2, clean: 3 },
  truck_dpf_blocked: { items: ['dpf_high', 'dpf_rise'], days: 2, clean: 3 },
  truck_sensor_stuck: {
    items: ['stuck_nox_upstream', 'stuck_nox_downstream', 'stuck_scr_inlet', 'stuck_scr_outlet', 'stuck_dpf_pressure'],
    days: 1,
    clean: 3,
  },
  truck_sensor_lost: {
    items: ['lost_nox_upstream', 'lost_nox_downstream', 'lost_scr_inlet', 'lost_scr_outlet', 'lost_dpf_pressure'],
    days: 2,
    clean: 3,
  },
  truck_mil_on: { items: ['mil_hours'], days: 1, clean: 1 },
  truck_identity: { items: ['ecu_vin', 'calid', 'cvn'], days: 1, clean: 1 },
  truck_clock: { items: ['clock_skew', 'clock_disbelieved'], days: 2, clean: 2 },
  truck_position: {
    items: ['position_frozen', 'position_jumps', 'position_outside', 'position_invalid'],
    days: 2,
    clean: 3,
  },
  truck_tamper: { items: ['tamper_alarm', 'power_cut'], days: 1, clean: 7 },
  truck_silent: { items: ['silent_days'], days: 1, clean: 1 },
  truck_data_gap: { items: ['data_gap'], days: 3, clean: 3 },
};

/**
 * First versions of the flags of truck data: a kind and item found on so many judged days in a row opens a flag; so many
 * judged days in a row without it after the last evidence, or a passed re-test, clear it.
 */
export const TRUCK_FLAG_RULES: readonly FlagRule[] = TRUCK_FLAG_KINDS.map((kind) => ({
  kind,
  version: 1,
  effectiveFrom: '2018-06-22',
  items: HANDLING[kind].items,
  refKind: 'truck_day',
  consecutive: HANDLING[kind].days,
  windowMonths: 2,
  factor: 1,
  deadlineDays: 30,
  expireDays: 365,
  clearsBy: 'clean_days',
  cleanDays: HANDLING[kind].clean,
  source: 'platform rule, start values; GB 17691-2018 is in force for remote monitoring',
}));
