import type { EngineKind, EngineSample, HybridSample, SupplementSample, TruckPosition } from '@app/domain';
import { readPosition } from './decode-position.js';
import { byteValue, dwordValue, readFaults, wordValue } from './read-fields.js';
import { ENGINE_BODY, ENGINE_SCALES, HYBRID_SCALES, SUPPLEMENT_SCALES } from './scales.js';

/** While it is being filled: copying a sample to add its faults costs more than reading it. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** -273 C in steps of 1/32 C; -200 ppm in steps of 1/20 ppm */
const KELVIN = 8736;
const NOX = 4000;

/**
 * One engine body. Written out field by field because whole truck-days are read through it; `scales.ts` says the same as a table,
 * which the encoder and the faults use, and a test compares the two.
 * @param body offset of the body in `bytes`
 * @param packetPosition position of the packet, for kinds whose body has none
 */
export function decodeEngine(
  kind: EngineKind,
  bytes: Uint8Array,
  body: number,
  at: Date,
  packetPosition: TruckPosition | null,
): EngineSample {
  const treated = kind === 'diesel' || kind === 'machine';
  const machine = kind === 'machine';
  // the odometer stands behind the position, which is where the layouts with a catalyst differ
  const shift = kind === 'twc_nox' ? 2 : 0;
  const { position } = ENGINE_BODY[kind];
  const sample: Writable<EngineSample> = {
    at,
    kind,
    speedKmh: wordValue(bytes, body, 256),
    baroKpa: byteValue(bytes, body + 2, 2),
    netTorquePct: byteValue(bytes, body + 3, 1, 125),
    frictionTorquePct: byteValue(bytes, body + 4, 1, 125),
    engineRpm: wordValue(bytes, body + 5, 8),
    fuelRateLph: wordValue(bytes, body + 7, 20),
    noxUpstreamPpm: treated ? wordValue(bytes, body + 9, 20, NOX) : null,
    noxDownstreamPpm: treated
      ? wordValue(bytes, body + 11, 20, NOX)
      : kind === 'twc_nox'
        ? wordValue(bytes, body + 12, 20, NOX)
        : null,
    reagentLevelPct: treated ? byteValue(bytes, body + 13, 5, 0, 2) : null,
    intakeAirKgph: wordValue(bytes, body + (treated ? 14 : 12 + shift), 20),
    scrInletC: treated ? wordValue(bytes, body + 16, 32, KELVIN) : null,
    scrOutletC: treated ? wordValue(bytes, body + 18, 32, KELVIN) : null,
    dpfPressureKpa: treated ? wordValue(bytes, body + 20, 10) : null,
    coolantC: byteValue(bytes, body + (treated ? 22 : 14 + shift), 1, 40),
    fuelLevelPct: treated ? byteValue(bytes, body + 23, 5, 0, 2) : null,
    odometerKm: machine ? null : dwordValue(bytes, body + position + 9, 10),
    lambda: treated ? null : wordValue(bytes, body + 9, 10_000_000, 0, 305),
    oxygenVolts: treated ? null : byteValue(bytes, body + 11, 100),
    twcC: treated ? null : wordValue(bytes, body + 15 + shift, 32, KELVIN),
    egrActualPct: machine ? wordValue(bytes, body + 24, 400) : null,
    egrSetPct: machine ? wordValue(bytes, body + 26, 400) : null,
    position:
      position >= 0 ? readPosition(bytes, body + position) : (packetPosition ?? { valid: false, lon: null, lat: null }),
  };
  const faults = readFaults(ENGINE_SCALES[kind], bytes, body);
  if (faults !== undefined) sample.faults = faults;
  return sample;
}

/** One supplementary body (information type 80). */
export function decodeSupplement(bytes: Uint8Array, body: number, at: Date): SupplementSample {
  const sample: Writable<SupplementSample> = {
    at,
    torqueMode: byteValue(bytes, body, 1),
    acceleratorPct: byteValue(bytes, body + 1, 5, 0, 2),
    totalFuelL: dwordValue(bytes, body + 2, 2),
    ureaTankC: byteValue(bytes, body + 6, 1, 40),
    ureaInjectionMlph: dwordValue(bytes, body + 7, 100),
    totalUreaG: dwordValue(bytes, body + 11, 1),
    dpfExhaustC: wordValue(bytes, body + 15, 32, KELVIN),
  };
  const faults = readFaults(SUPPLEMENT_SCALES, bytes, body);
  if (faults !== undefined) sample.faults = faults;
  return sample;
}

/** One hybrid body (information type 04). */
export function decodeHybrid(bytes: Uint8Array, body: number, at: Date): HybridSample {
  const sample: Writable<HybridSample> = {
    at,
    motorRpm: wordValue(bytes, body, 1),
    motorLoadPct: byteValue(bytes, body + 2, 1),
    batteryVolts: wordValue(bytes, body + 3, 10),
    batteryAmps: wordValue(bytes, body + 5, 10, 10_000),
    chargePct: byteValue(bytes, body + 7, 1),
  };
  const faults = readFaults(HYBRID_SCALES, bytes, body);
  if (faults !== undefined) sample.faults = faults;
  return sample;
}
