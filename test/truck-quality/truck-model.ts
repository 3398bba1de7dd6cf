import type { EngineSample, TruckStage } from '@app/domain';
import type { Chance } from './random.js';

/** taken out once: looking up a global is slow in a test's own context */
const { cos, max, min, PI, round, sin } = Math;

/** What is wrong with a truck; everything absent is as it should be. */
export interface Defects {
  /** reagent is not injected */
  readonly noDosing?: boolean;
  /** share of the healthy conversion that is left */
  readonly catalyst?: number;
  /** the tank is empty */
  readonly emptyTank?: boolean;
  /** the level sender repeats one value */
  readonly levelFixed?: boolean;
  /** factor on the pressure loss of the filter; 0 = no filter */
  readonly dpf?: number;
}

export interface ModelTruck {
  readonly stage: TruckStage;
  readonly massKg: number;
  readonly ambientC: number;
  readonly conversion: number;
  readonly soot: number;
  readonly tankL: number;
  readonly levelPct: number;
}

export function modelTruck(stage: TruckStage, chance: Chance): ModelTruck {
  return {
    stage,
    massKg: chance.between(16_000, 42_000),
    ambientC: chance.between(-15, 30),
    conversion: stage === 'VI' ? chance.between(0.93, 0.98) : chance.between(0.72, 0.86),
    soot: chance.between(0.8, 1.5),
    tankL: chance.between(35, 70),
    levelPct: chance.between(45, 95),
  };
}

const q = (value: number, step: number): number => round(value / step) * step;
const towards = (from: number, to: number, tau: number): number => from + (to - from) / max(1, tau);

/**
 * Second-by-second engine data of a heavy truck from its speed: road load, fuel and air by load, first-order thermal models of
 * coolant and SCR inlet, conversion by temperature, sensors with lag, noise, steps and a dew point. Magnitudes follow an 11 L
 * engine; what matters is that everything depends on everything as it does on the road.
 */
export function engineSamples(
  speeds: readonly number[],
  start: Date,
  truck: ModelTruck,
  defects: Defects,
  chance: Chance,
): EngineSample[] {
  const samples: EngineSample[] = [];
  let coolant = truck.ambientC;
  let inlet = truck.ambientC;
  let outlet = truck.ambientC;
  let upLag = 0;
  let downLag = 0;
  let litres = (truck.levelPct / 100) * truck.tankL;
  let fuelTank = chance.between(50, 95);
  let odometer = chance.between(20_000, 400_000);
  let lon = chance.between(86.5, 88.5);
  let lat = chance.between(43.9, 44.4);
  let heading = chance.between(0, PI * 2);
  const grades = [chance.between(500, 900), chance.between(90, 200)];
  for (const [i, kmh] of speeds.entries()) {
    const v = kmh / 3.6;
    const a = ((speeds[i + 1] ?? kmh) - kmh) / 3.6;
    const grade = 0.012 * sin(i / (grades[0] ?? 1)) + 0.008 * sin(i / (grades[1] ?? 1));
    const force = truck.massKg * (a * 1.05 + 9.81 * (0.006 + grade)) + 3.9 * v * v;
    const power = min(300, max(v < 0.5 ? 6 : -1, (force * v) / 880 + 6));
    const motoring = power <= 0;
    const rpm = v < 0.5 ? 620 + chance.normal() * 8 : 1_050 + max(0, power) * 1.6 + chance.normal() * 25;
    const load = max(0, power) / 300;
    const fuelKgph = motoring ? 0 : power * 0.2 + rpm * 0.0018;
    const air = 0.34 * rpm * (1 + 1.2 * load) * (1 + chance.normal() * 0.02);
    const flow = air + fuelKgph;
    coolant = towards(coolant, 86 + chance.normal(), 380);
    inlet = towards(inlet, (motoring ? 95 : 120 + 380 * load ** 0.6) + min(0, truck.ambientC), 45_000 / flow);
    outlet = towards(outlet, inlet, 60_000 / flow);
    const up = motoring ? 15 : (260 + 1_000 * load) * (1 + chance.normal() * 0.05);
    const dosing = inlet >= 200 && !defects.noDosing && litres > 0 && !defects.emptyTank;
    const window = max(0, min(1, (inlet - 190) / 60)) * (inlet > 480 ? 0.9 : 1);
    const eta = dosing ? truck.conversion * window * (defects.catalyst ?? 1) : inlet < 160 ? 0.04 : 0.02;
    const down = up * (1 - eta) * (1 + chance.normal() * 0.06);
    upLag = towards(upLag, up, 3);
    downLag = towards(downLag, down, 6);
    if (dosing) litres = max(0, litres - ((fuelKgph / 0.84) * 0.05) / 3600);
    fuelTank = max(0, fuelTank - (fuelKgph / 0.84 / 3600 / 400) * 100);
    odometer += kmh / 3600;
    heading += chance.normal() * 0.02;
    lon += (cos(heading) * v) / 80_000;
    lat += (sin(heading) * v) / 111_000;
    const awake = i > 150 && inlet > 85;
    const level = defects.emptyTank ? 0 : (litres / truck.tankL) * 100;
    const pressure = max(0, (flow / 1_000) * 3.5 * truck.soot * (defects.dpf ?? 1) + chance.normal() * 0.06);
    samples.push({
      at: new Date(start.getTime() + i * 1_000),
      kind: 'diesel',
      speedKmh: q(kmh, 1 / 256),
      baroKpa: 94.5,
      netTorquePct: round(min(100, (max(0, power) / ((rpm * PI) / 30 / 1_000) / 2_100) * 100)),
      frictionTorquePct: round(9 + rpm / 500),
      engineRpm: q(rpm, 0.125),
      fuelRateLph: q(fuelKgph / 0.84, 0.05),
      noxUpstreamPpm: awake ? q(upLag + chance.normal() * 2, 0.05) : null,
      noxDownstreamPpm: awake ? q(downLag + chance.normal() * 2, 0.05) : null,
      reagentLevelPct: defects.levelFixed ? q(truck.levelPct, 0.4) : q(max(0, level + chance.normal() * 0.2), 0.4),
      intakeAirKgph: q(air, 0.05),
      scrInletC: q(inlet + chance.normal() * 0.3, 0.03125),
      scrOutletC: q(outlet + chance.normal() * 0.3, 0.03125),
      dpfPressureKpa: truck.stage === 'VI' ? q(pressure, 0.1) : null,
      coolantC: round(coolant),
      fuelLevelPct: q(max(0, fuelTank + (kmh > 5 ? chance.normal() : 0)), 0.4),
      odometerKm: q(odometer, 0.1),
      lambda: null,
      oxygenVolts: null,
      twcC: null,
      egrActualPct: null,
      egrSetPct: null,
      // a fix wanders by metres, and is lost now and then
      position: {
        valid: i % 1_800 > 30,
        lon: q(lon + chance.normal() * 2e-5, 1e-6),
        lat: q(lat + chance.normal() * 2e-5, 1e-6),
      },
    });
  }
  return samples;
}
