import { encodeTerminalFrame } from '@app/codecs';
import type { DataPacket, EngineSample, TruckDialect } from '@app/domain';

/** VINs that look like VINs: the n-th of a series. */
export const truckVin = (n: number, series = 'LTEST'): string => series + String(n).padStart(17 - series.length, '0');

/** One second of a healthy diesel; the numbers change with the second, so that no two are the same. */
export function engineSample(at: Date): EngineSample {
  const s = Math.floor(at.getTime() / 1000);
  const wave = (s % 97) / 97;
  return {
    at,
    kind: 'diesel',
    speedKmh: 40 + Math.round(wave * 20),
    baroKpa: 95,
    netTorquePct: 30 + (s % 20),
    frictionTorquePct: 8,
    engineRpm: 1200 + (s % 400),
    fuelRateLph: 12 + (s % 8),
    noxUpstreamPpm: 600 + (s % 200),
    noxDownstreamPpm: 40 + (s % 15),
    reagentLevelPct: 60,
    intakeAirKgph: 400 + (s % 100),
    scrInletC: 300 + (s % 30),
    scrOutletC: 290 + (s % 30),
    dpfPressureKpa: 2,
    coolantC: 85,
    fuelLevelPct: 50,
    odometerKm: 100_000 + Math.floor(s / 60) / 10,
    lambda: null,
    oxygenVolts: null,
    twcC: null,
    egrActualPct: null,
    egrSetPct: null,
    position: { valid: true, lon: 87.3 + (s % 1000) / 1e5, lat: 44 + (s % 1000) / 1e5 },
  };
}

export interface PacketOptions {
  readonly kind?: 'realtime' | 'supplementary';
  readonly dialect?: TruckDialect;
  readonly seconds?: number;
  readonly serial?: number;
}

/** A data packet whose first sample is at `at`, one sample a second. */
export function dataPacket(at: Date, options: PacketOptions = {}): DataPacket {
  const { kind = 'realtime', dialect = 'A', seconds = 10, serial = 1 } = options;
  const samples = Array.from({ length: seconds }, (_, i) => engineSample(new Date(at.getTime() + i * 1000)));
  return {
    kind,
    dialect,
    at: dialect === 'B' ? (samples.at(-1)?.at ?? at) : at,
    serial,
    samples,
    supplements: [],
    hybrids: [],
    obd: [],
    extras: [],
    position: null,
    signature: null,
  };
}

export const dataFrame = (vin: string, at: Date, options: PacketOptions = {}): Buffer =>
  encodeTerminalFrame(vin, dataPacket(at, options));
export const loginFrame = (vin: string, at: Date, serial = 1): Buffer =>
  encodeTerminalFrame(vin, { kind: 'login', at, serial, iccid: '89860000000000000001' });
