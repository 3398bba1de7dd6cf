import { Random } from '../random/random.js';
import { makePlate } from './plates.js';
import type { BodyKind, Offence, SimVehicle } from './sim-vehicle.js';
import { makeVin } from './vins.js';

export interface FleetOptions {
  readonly seed: number | string;
  readonly size: number;
  /** vehicles that exceed, at the head of `offenders`; they are diesel, some petrol */
  readonly offenders?: number;
  /** nothing is built after this year */
  readonly year: number;
  /** share registered elsewhere */
  readonly outOfArea?: number;
}

export interface Fleet {
  readonly vehicles: readonly SimVehicle[];
  readonly offenders: readonly SimVehicle[];
}

interface Body {
  readonly large: boolean;
  readonly category: string;
  readonly useNature: string;
  readonly fuels: Readonly<Record<'A' | 'B' | 'E' | 'C', number>>;
  readonly maxMassKg: readonly [number, number];
  readonly displacementL: readonly [number, number];
  readonly kwPerLitre: readonly [number, number];
  readonly ratedRpm: readonly [number, number];
  readonly kmPerYear: readonly [number, number];
}

const BODIES: Readonly<Record<BodyKind, Body>> = {
  car: {
    large: false,
    category: 'M1',
    useNature: 'A',
    fuels: { A: 88, B: 3, E: 2, C: 7 },
    maxMassKg: [1350, 2300],
    displacementL: [1.2, 2.4],
    kwPerLitre: [52, 70],
    ratedRpm: [5000, 6000],
    kmPerYear: [8_000, 22_000],
  },
  taxi: {
    large: false,
    category: 'M1',
    useNature: 'D',
    fuels: { A: 40, B: 0, E: 50, C: 10 },
    maxMassKg: [1600, 1850],
    displacementL: [1.4, 1.8],
    kwPerLitre: [50, 58],
    ratedRpm: [5000, 5800],
    kmPerYear: [70_000, 120_000],
  },
  bus: {
    large: true,
    category: 'M3',
    useNature: 'C',
    fuels: { A: 0, B: 45, E: 25, C: 30 },
    maxMassKg: [8_000, 18_000],
    displacementL: [4.2, 8.9],
    kwPerLitre: [24, 32],
    ratedRpm: [2200, 2500],
    kmPerYear: [40_000, 80_000],
  },
  light_truck: {
    large: false,
    category: 'N1',
    useNature: 'F',
    fuels: { A: 25, B: 70, E: 0, C: 5 },
    maxMassKg: [2_400, 3_490],
    displacementL: [1.9, 2.9],
    kwPerLitre: [34, 44],
    ratedRpm: [3000, 3400],
    kmPerYear: [20_000, 45_000],
  },
  heavy_truck: {
    large: true,
    category: 'N3',
    useNature: 'F',
    fuels: { A: 0, B: 86, E: 12, C: 2 },
    maxMassKg: [16_000, 49_000],
    displacementL: [6.5, 13],
    kwPerLitre: [26, 34],
    ratedRpm: [1900, 2300],
    kmPerYear: [60_000, 130_000],
  },
};
const MIX: Readonly<Record<BodyKind, number>> = { car: 62, taxi: 5, bus: 3, light_truck: 14, heavy_truck: 16 };
/** Offenders: mostly diesel, as HJ 845 concerns diesel only and local petrol limits may be switched off. */
const OFFENCES = { no: 5, opacity: 4, petrol_co: 3 } as const;

/** A fleet that is the same for the same options, every plate and VIN once. */
export function makeFleet(options: FleetOptions): Fleet {
  const { seed, size, year, offenders = Math.ceil(size / 200), outOfArea = 0.12 } = options;
  const plates = new Set<string>();
  const vehicles = Array.from({ length: size }, (_, index) => {
    const random = new Random(`${seed}:vehicle:${index}`);
    const offence = index < offenders ? random.weighted(OFFENCES) : null;
    return makeVehicle(index, { offence, year, local: !random.chance(outOfArea), plates }, random);
  });
  return { vehicles, offenders: vehicles.filter((one) => one.offence !== null) };
}

interface Wish {
  readonly offence: Offence;
  readonly year: number;
  readonly local: boolean;
  readonly plates: Set<string>;
}

function makeVehicle(index: number, wish: Wish, random: Random): SimVehicle {
  const body = bodyFor(wish.offence, random);
  const plan = BODIES[body];
  const fuel = fuelFor(wish.offence, plan, random);
  const builtYear = yearFor(wish, fuel, random);
  const builtOn = `${builtYear}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
  const maxMassKg = Math.round(random.between(...plan.maxMassKg) / 5) * 5;
  const electric = fuel === 'C';
  const displacementL = electric ? 0 : Math.round(random.between(...plan.displacementL) * 1000) / 1000;
  const kw = electric ? (plan.large ? 180 : 90) : displacementL * random.between(...plan.kwPerLitre);
  const learner = body === 'car' && !electric && random.chance(0.01);
  let plate = makePlate({ large: plan.large, electric, learner, local: wish.local }, random);
  while (wish.plates.has(plate.text)) {
    plate = makePlate({ large: plan.large, electric, learner, local: wish.local }, random);
  }
  wish.plates.add(plate.text);
  const age = Math.max(0.2, wish.year - builtYear);
  return {
    index,
    plate: plate.text,
    plateColour: plate.colour,
    plateKind: plate.kind,
    vin: makeVin(plan.large || body === 'light_truck', builtYear, index, random),
    body,
    category: plan.category,
    fuel,
    useNature: learner ? 'N' : plan.useNature,
    stage: stageOf(builtYear, fuel),
    builtOn,
    registeredOn: registered(builtOn, random),
    maxMassKg,
    referenceMassKg: Math.round((maxMassKg * random.between(0.7, 0.78)) / 5) * 5,
    displacementL,
    ratedPowerKw: Math.round(kw),
    ratedRpm: Math.round(random.between(...plan.ratedRpm) / 100) * 100,
    odometerKm: Math.round(age * random.between(...plan.kmPerYear)),
    local: wish.local,
    offence: wish.offence,
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

function bodyFor(offence: Offence, random: Random): BodyKind {
  if (offence === 'petrol_co') return 'car';
  if (offence !== null) return random.weighted({ light_truck: 4, heavy_truck: 6 });
  return random.weighted(MIX);
}

function fuelFor(offence: Offence, plan: Body, random: Random): SimVehicle['fuel'] {
  if (offence === 'petrol_co') return 'A';
  return offence === null ? random.weighted(plan.fuels) : 'B';
}

/** Offenders are old; electric vehicles are new. */
function yearFor({ offence, year }: Wish, fuel: SimVehicle['fuel'], random: Random): number {
  const age = offence !== null ? random.integer(8, 16) : fuel === 'C' ? random.integer(0, 6) : random.integer(0, 16);
  return Math.max(2001, year - age);
}

/** China I to VI by year of manufacture, roughly as the national dates fell; electric vehicles have none (0). */
function stageOf(year: number, fuel: SimVehicle['fuel']): number {
  if (fuel === 'C') return 0;
  const from = fuel === 'B' ? [2001, 2004, 2008, 2014, 2018, 2021] : [2001, 2005, 2008, 2011, 2018, 2020];
  return from.filter((first) => year >= first).length;
}

function registered(builtOn: string, random: Random): string {
  const at = new Date(`${builtOn}T00:00:00Z`).getTime() + random.integer(5, 90) * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}
