import type { EngineSample } from '@app/domain';
import { clamp, round, type Random } from '../random/random.js';

/** What is wrong with a simulated truck; null = healthy. */
export type TruckFault = 'no_reagent' | 'nox_high' | null;

/** Where a truck goes back and forth, degrees WGS-84. */
export interface Road {
  readonly from: readonly [lon: number, lat: number];
  readonly to: readonly [lon: number, lat: number];
}

const KM_PER_DEGREE_LAT = 111;
/** Phases of a drive, seconds: standing, in town, on the open road. */
const PHASES = [
  { kmh: 0, low: 30, high: 120 },
  { kmh: 35, low: 60, high: 240 },
  { kmh: 72, low: 300, high: 1_200 },
] as const;

/**
 * One truck, second by second: a driver who follows phases of speed, an engine whose load follows speed and acceleration, an SCR that warms up
 * and converts when warm. Not a vehicle model for judgement, but numbers that hang together.
 */
export class Drive {
  private kmh = 0;
  private phase: { kmh: number } = PHASES[0];
  private phaseLeft = 0;
  private scrC = 60;
  private place = 0;
  private forwards = true;
  private reagentPct: number;
  private fuelPct: number;
  private odometerKm: number;

  constructor(
    private readonly random: Random,
    private readonly road: Road,
    private readonly fault: TruckFault,
  ) {
    this.place = random.next();
    this.reagentPct = fault === 'no_reagent' ? 0 : random.between(30, 90);
    this.fuelPct = random.between(30, 90);
    this.odometerKm = random.integer(40_000, 400_000);
  }

  /** The next second. */
  second(at: Date): EngineSample {
    const { random } = this;
    if ((this.phaseLeft -= 1) < 0) {
      const phase = random.pick(PHASES);
      this.phase = phase;
      this.phaseLeft = random.integer(phase.low, phase.high);
    }
    const wanted = Math.max(0, this.phase.kmh + random.normal(0, 1));
    const accel = clamp(wanted - this.kmh, -2.5, 1.6);
    this.kmh = Math.max(0, this.kmh + accel);
    const load = clamp(12 + this.kmh * 0.55 + accel * 22, 8, 95);
    this.move();
    this.scrC += (140 + load * 2.6 - this.scrC) / 90;
    const fuelLph = round(2 + load * 0.38, 1);
    const upstream = clamp(180 + load * 9 + random.normal(0, 12), 60, 1_400);
    return {
      at,
      kind: 'diesel',
      speedKmh: round(this.kmh, 1),
      baroKpa: 94,
      netTorquePct: Math.round(load - 5),
      frictionTorquePct: 9,
      engineRpm: Math.round(this.kmh < 2 ? 650 : 900 + this.kmh * 7),
      fuelRateLph: fuelLph,
      noxUpstreamPpm: round(upstream, 0),
      noxDownstreamPpm: round(upstream * (1 - this.conversion()), 0),
      reagentLevelPct: round(this.reagentPct, 0),
      intakeAirKgph: round(180 + load * 8, 0),
      scrInletC: round(this.scrC, 0),
      scrOutletC: round(this.scrC - 12, 0),
      dpfPressureKpa: round(0.6 + load * 0.05, 1),
      coolantC: 86,
      fuelLevelPct: round(this.fuelPct, 0),
      odometerKm: round(this.odometerKm, 1),
      lambda: null,
      oxygenVolts: null,
      twcC: null,
      egrActualPct: null,
      egrSetPct: null,
      position: { valid: true, ...this.position() },
    };
  }

  private conversion(): number {
    if (this.fault === 'no_reagent') return 0.03;
    const warm = clamp((this.scrC - 190) / 60, 0, 1);
    return warm * (this.fault === 'nox_high' ? 0.35 : 0.94);
  }

  private move(): void {
    const km = this.kmh / 3600;
    this.odometerKm += km;
    this.fuelPct = this.fuelPct < 12 ? 92 : this.fuelPct - km * 0.06;
    if (this.fault !== 'no_reagent') this.reagentPct = this.reagentPct < 10 ? 95 : this.reagentPct - km * 0.03;
    this.place += ((this.forwards ? 1 : -1) * km) / this.lengthKm();
    if (this.place >= 1 || this.place <= 0) {
      this.place = clamp(this.place, 0, 1);
      this.forwards = !this.forwards;
    }
  }

  private lengthKm(): number {
    const [a, b] = [this.road.from, this.road.to];
    const east = (b[0] - a[0]) * KM_PER_DEGREE_LAT * Math.cos((a[1] * Math.PI) / 180);
    return Math.max(1, Math.hypot(east, (b[1] - a[1]) * KM_PER_DEGREE_LAT));
  }

  private position(): { readonly lon: number; readonly lat: number } {
    const { from, to } = this.road;
    const along = (i: 0 | 1): number => round(from[i] + (to[i] - from[i]) * this.place, 6);
    return { lon: along(0), lat: along(1) };
  }
}
