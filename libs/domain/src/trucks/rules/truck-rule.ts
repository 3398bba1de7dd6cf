import type { LimitBound } from '../../judgement/verdict.js';
import type { IsoDate } from '../../limits/limit-set.js';
import type { WindowFacts } from '../windows/window-facts.js';

/** What a truck rule speaks of; each is a kind of flag of the same name. */
export const TRUCK_FLAG_KINDS = [
  'truck_nox_high',
  'truck_conversion_low',
  'truck_nox_imitated',
  'truck_no_reagent',
  'truck_reagent_frozen',
  'truck_dpf_removed',
  'truck_dpf_blocked',
  'truck_sensor_stuck',
  'truck_sensor_lost',
  'truck_mil_on',
  'truck_identity',
  'truck_clock',
  'truck_position',
  'truck_tamper',
  'truck_silent',
  'truck_data_gap',
] as const;
export type TruckFlagKind = (typeof TRUCK_FLAG_KINDS)[number];

/** Emission stage of a truck as far as the rules distinguish; older ones have neither SCR nor DPF to watch. */
export type TruckStage = 'IV' | 'V' | 'VI';
/** One number for each stage. */
export type ByStage = Readonly<Record<TruckStage, number>>;

/** What the register knows of the truck; null = not known. */
export interface TruckNature {
  readonly vin: string;
  readonly stage: TruckStage;
  readonly hasScr: boolean | null;
  readonly hasDpf: boolean | null;
  readonly calid: string | null;
  readonly cvn: string | null;
}

/** Packets of a truck-day, without their samples. */
export interface PacketFacts {
  readonly live: number;
  /** stored late: supplementary, or received long after its time */
  readonly late: number;
  /** middle of (receipt - time of the packet) over the live packets, s; null = none */
  readonly skewS: number | null;
  /** received on this day with a time that nobody can believe; filed apart */
  readonly strange: number;
}

/** What a snapshot of the diagnostics says, without its IUPR counters. */
export interface ObdFact {
  readonly at: number;
  readonly mil: boolean | null;
  /** readable codes (P1456, SPN 4364 FMI 18), raw hex where there is no reading */
  readonly dtcs: readonly string[];
  readonly ecuVin: string | null;
  readonly calid: string | null;
  readonly cvn: string | null;
}

/** One judged or to be judged day of one truck, Asia/Shanghai. */
export interface TruckDayInput {
  readonly day: IsoDate;
  readonly truck: TruckNature;
  readonly facts: WindowFacts;
  readonly packets: PacketFacts;
  /** of this day and some days before, in time order */
  readonly obd: readonly ObdFact[];
  /** removal alarms of the day, ms */
  readonly alarms: readonly number[];
  /** facts of days before, in time order; not longer ago than `HISTORY_DAYS` */
  readonly before: readonly { readonly day: IsoDate; readonly facts: WindowFacts }[];
  /** is the time over in which a terminal may still send again what it stored? */
  readonly settled: boolean;
  /** whole days since the last packet */
  readonly silentDays: number;
}
export const HISTORY_DAYS = 30;

/** What one rule measured on a truck-day. `measured` null = it could not: too little to judge on, or not applicable. */
export interface Measured {
  readonly item: TruckItem;
  readonly measured: number | null;
  readonly bound: LimitBound;
  readonly unit: string;
  readonly decimals: number;
  /** window of the evidence, ms; null = the whole day */
  readonly from: number | null;
  readonly to: number | null;
  /** the numbers that explain the value */
  readonly numbers: Readonly<Record<string, number | string | null>>;
}

/** Items are unique over all rules: a flag is found by kind and item. */
export const TRUCK_ITEMS = [
  'nox_p95',
  'conversion',
  'cold_ratio',
  'reagent_empty',
  'reagent_span',
  'dpf_mean',
  'dpf_high',
  'dpf_rise',
  'stuck_nox_upstream',
  'stuck_nox_downstream',
  'stuck_scr_inlet',
  'stuck_scr_outlet',
  'stuck_dpf_pressure',
  'lost_nox_upstream',
  'lost_nox_downstream',
  'lost_scr_inlet',
  'lost_scr_outlet',
  'lost_dpf_pressure',
  'mil_hours',
  'ecu_vin',
  'calid',
  'cvn',
  'clock_skew',
  'clock_disbelieved',
  'position_frozen',
  'position_jumps',
  'position_outside',
  'position_invalid',
  'tamper_alarm',
  'power_cut',
  'silent_days',
  'data_gap',
] as const;
export type TruckItem = (typeof TRUCK_ITEMS)[number];

/** A rule: one file, one kind, its numbers as parameters. */
export interface TruckRule<P extends object> {
  readonly kind: TruckFlagKind;
  /** first version of the parameters */
  readonly defaults: P;
  readonly source: string;
  readonly judge: (day: TruckDayInput, params: P) => readonly Measured[];
}

export const max = (value: number): LimitBound => ({ kind: 'max', value });
export const min = (value: number): LimitBound => ({ kind: 'min', value });
