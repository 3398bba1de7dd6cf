import type { EngineField, EngineKind, FieldFaultKind, HybridValues, SupplementValues } from '@app/domain';

/** One field of a stream body: value = (raw * num - sub) / div, so that the nearest double of the exact decimal comes out. */
export interface Scale<Field extends string> {
  readonly field: Field;
  /** offset in the body */
  readonly at: number;
  readonly size: 1 | 2 | 4;
  readonly num: number;
  readonly sub: number;
  readonly div: number;
}

const scale = <F extends string>(field: F, at: number, size: 1 | 2 | 4, div: number, sub = 0, num = 1): Scale<F> => ({
  field,
  at,
  size,
  num,
  sub,
  div,
});
/** -273 C in steps of 1/32 */
const KELVIN = 8736;

/** The same in all engine streams. Source: device-protocols 1.8. */
const COMMON: readonly Scale<EngineField>[] = [
  scale('speedKmh', 0, 2, 256),
  scale('baroKpa', 2, 1, 2),
  scale('netTorquePct', 3, 1, 1, 125),
  scale('frictionTorquePct', 4, 1, 1, 125),
  scale('engineRpm', 5, 2, 8),
  scale('fuelRateLph', 7, 2, 20),
];
const AFTERTREATMENT: readonly Scale<EngineField>[] = [
  scale('noxUpstreamPpm', 9, 2, 20, 4000),
  scale('noxDownstreamPpm', 11, 2, 20, 4000),
  scale('reagentLevelPct', 13, 1, 5, 0, 2),
  scale('intakeAirKgph', 14, 2, 20),
  scale('scrInletC', 16, 2, 32, KELVIN),
  scale('scrOutletC', 18, 2, 32, KELVIN),
  scale('dpfPressureKpa', 20, 2, 10),
  scale('coolantC', 22, 1, 1, 40),
  scale('fuelLevelPct', 23, 1, 5, 0, 2),
];

/** Information types 02, 03, 05 of trucks and type 2 of machines. */
export const ENGINE_SCALES: Readonly<Record<EngineKind, readonly Scale<EngineField>[]>> = {
  diesel: [...COMMON, ...AFTERTREATMENT, scale('odometerKm', 33, 4, 10)],
  twc: [
    ...COMMON,
    scale('lambda', 9, 2, 10_000_000, 0, 305),
    scale('oxygenVolts', 11, 1, 100),
    scale('intakeAirKgph', 12, 2, 20),
    scale('coolantC', 14, 1, 1, 40),
    scale('twcC', 15, 2, 32, KELVIN),
    scale('odometerKm', 26, 4, 10),
  ],
  twc_nox: [
    ...COMMON,
    scale('lambda', 9, 2, 10_000_000, 0, 305),
    scale('oxygenVolts', 11, 1, 100),
    scale('noxDownstreamPpm', 12, 2, 20, 4000),
    scale('intakeAirKgph', 14, 2, 20),
    scale('coolantC', 16, 1, 1, 40),
    scale('twcC', 17, 2, 32, KELVIN),
    scale('odometerKm', 28, 4, 10),
  ],
  machine: [...COMMON, ...AFTERTREATMENT, scale('egrActualPct', 24, 2, 400), scale('egrSetPct', 26, 2, 400)],
};

/** Body lengths by kind, and where the position status stands in it (-1: none). */
export const ENGINE_BODY: Readonly<Record<EngineKind, { readonly length: number; readonly position: number }>> = {
  diesel: { length: 37, position: 24 },
  twc: { length: 30, position: 17 },
  twc_nox: { length: 32, position: 19 },
  machine: { length: 28, position: -1 },
};

export const SUPPLEMENT_LENGTH = 17;
/** Information type 80. */
export const SUPPLEMENT_SCALES: readonly Scale<keyof SupplementValues>[] = [
  scale('torqueMode', 0, 1, 1),
  scale('acceleratorPct', 1, 1, 5, 0, 2),
  scale('totalFuelL', 2, 4, 2),
  scale('ureaTankC', 6, 1, 1, 40),
  scale('ureaInjectionMlph', 7, 4, 100),
  scale('totalUreaG', 11, 4, 1),
  scale('dpfExhaustC', 15, 2, 32, KELVIN),
];

export const HYBRID_LENGTH = 8;
/** Information type 04. */
export const HYBRID_SCALES: readonly Scale<keyof HybridValues>[] = [
  scale('motorRpm', 0, 2, 1),
  scale('motorLoadPct', 2, 1, 1),
  scale('batteryVolts', 3, 2, 10),
  scale('batteryAmps', 5, 2, 10, 10_000),
  scale('chargePct', 7, 1, 1),
];

/** Largest raw that is a value, by size: FA.. of SAE J1939-71; equals the upper bounds the standards quote. */
export const LARGEST_RAW = { 1: 0xfa, 2: 0xfaff, 4: 0xfaff_ffff } as const;

/** What the first byte of a raw beyond the largest value says; null = not available. */
export function faultOfFirstByte(first: number): FieldFaultKind | null {
  return first === 0xff ? null : first === 0xfe ? 'error' : 'reserved';
}
