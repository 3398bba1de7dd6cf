/**
 * Why a field has no number although its place was sent. A `null` without an entry in `faults` means "not available" (raw FF.. /
 * FFFF) or "not carried by this kind of stream".
 * - `error`: the ECU or sensor reports an error (raw FExx / FE): unplugged, short circuit, no answer
 * - `reserved`: a code the standard reserves (raw FBxx-FDxx, or beyond the field's own range)
 * Source: device-protocols 1.8, upper bounds of GB 17691-2018 Annex Q; meaning of FE/FB-FD after SAE J1939-71 [recalled].
 */
export type FieldFaultKind = 'error' | 'reserved';
export type Faults<Field extends string> = Readonly<Partial<Record<Field, FieldFaultKind>>>;

/**
 * A position as sent. With `valid` false the terminal repeats its last fix or sends nothing. Degrees WGS-84, east and north
 * positive; null = not available.
 */
export interface TruckPosition {
  readonly valid: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** Fields of an engine stream that may be a number or missing. */
export interface EngineValues {
  /** 0-250.996 */
  readonly speedKmh: number | null;
  /** barometric pressure, 0-125 */
  readonly baroKpa: number | null;
  /** net output torque, % of the reference torque, -125-125 */
  readonly netTorquePct: number | null;
  /** friction torque, % of the reference torque, -125-125 */
  readonly frictionTorquePct: number | null;
  /** 0-8031.875 */
  readonly engineRpm: number | null;
  /** 0-3212.75 */
  readonly fuelRateLph: number | null;
  /** before the SCR, -200-3012.75; only diesel and machine */
  readonly noxUpstreamPpm: number | null;
  /** after the SCR (diesel, machine) or the catalyst (twc_nox), -200-3012.75 */
  readonly noxDownstreamPpm: number | null;
  /** reagent (urea) tank, 0-100; diesel and machine */
  readonly reagentLevelPct: number | null;
  /** 0-3212.75 */
  readonly intakeAirKgph: number | null;
  /** -273-1734.97; diesel and machine */
  readonly scrInletC: number | null;
  readonly scrOutletC: number | null;
  /** DPF differential pressure, 0-6425.5; diesel and machine */
  readonly dpfPressureKpa: number | null;
  /** -40-210 */
  readonly coolantC: number | null;
  /** fuel tank, 0-100; diesel and machine */
  readonly fuelLevelPct: number | null;
  /** 0-429496729.4; trucks only */
  readonly odometerKm: number | null;
  /** lambda before the three-way catalyst, 0-1.96; twc and twc_nox */
  readonly lambda: number | null;
  /** oxygen sensor after the three-way catalyst, 0-2.5; twc and twc_nox */
  readonly oxygenVolts: number | null;
  /** three-way catalyst temperature, -273-1734.97; twc and twc_nox */
  readonly twcC: number | null;
  /** EGR opening, actual and wanted, 0-160.6; machine */
  readonly egrActualPct: number | null;
  readonly egrSetPct: number | null;
}
export type EngineField = keyof EngineValues;

/**
 * What the stream describes: `diesel` = information type 02 (DPF and/or SCR), `twc` = 03 (three-way catalyst without NOx sensor),
 * `twc_nox` = 05 (with NOx sensor), `machine` = type 02 of a non-road machine (HJ 1014 family, adds EGR, no odometer).
 */
export type EngineKind = 'diesel' | 'twc' | 'twc_nox' | 'machine';

/** One second of an engine. Fields that the kind does not carry are null. */
export interface EngineSample extends EngineValues {
  readonly at: Date;
  readonly kind: EngineKind;
  readonly position: TruckPosition;
  /** only there when a field is in error or reserved */
  readonly faults?: Faults<EngineField>;
}

/** Information type 80, supplementary stream: sent beside the engine stream of the same second. */
export interface SupplementValues {
  /** SAE J1939 torque mode code, 0-250 */
  readonly torqueMode: number | null;
  readonly acceleratorPct: number | null;
  /** since the engine was built */
  readonly totalFuelL: number | null;
  readonly ureaTankC: number | null;
  /** actual urea injection, mL/h */
  readonly ureaInjectionMlph: number | null;
  /** urea used since the engine was built */
  readonly totalUreaG: number | null;
  readonly dpfExhaustC: number | null;
}
export interface SupplementSample extends SupplementValues {
  readonly at: Date;
  readonly faults?: Faults<keyof SupplementValues>;
}

/** Information type 04, additional stream of a hybrid. */
export interface HybridValues {
  readonly motorRpm: number | null;
  readonly motorLoadPct: number | null;
  readonly batteryVolts: number | null;
  /** -1000-5425.5; charging is negative */
  readonly batteryAmps: number | null;
  readonly chargePct: number | null;
}
export interface HybridSample extends HybridValues {
  readonly at: Date;
  readonly faults?: Faults<keyof HybridValues>;
}

/** What a field of a sample says: a value, or which kind of nothing. */
export type FieldState = 'value' | 'not_available' | FieldFaultKind;

/** Tells "not available" from "error" and "reserved" for one field of a sample of any kind. */
export function fieldState<V extends object>(
  sample: V & { readonly faults?: Faults<string & keyof V> },
  field: string & keyof V,
): FieldState {
  if (sample[field] !== null) return 'value';
  return sample.faults?.[field] ?? 'not_available';
}
