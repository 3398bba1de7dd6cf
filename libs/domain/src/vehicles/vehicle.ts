import type { IsoDate } from '../limits/limit-set.js';

/** GB/T 15089 categories; the G forms are off-road. L = two- and three-wheelers, O = trailers. */
// prettier-ignore
export const VEHICLE_CATEGORIES = [
  'M1', 'M2', 'M3', 'N1', 'N2', 'N3', 'M1G', 'M2G', 'M3G', 'N1G', 'N2G', 'N3G',
  'L1', 'L2', 'L3', 'L4', 'L5', 'O1', 'O2', 'O3', 'O4',
] as const;
export type VehicleCategory = (typeof VEHICLE_CATEGORIES)[number];

/** National emission stage, 国〇 = 0 … 国Ⅵ = 6. */
export type EmissionStage = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Decides which dynamometer can carry it: full-time four-wheel drive cannot run on a single-axle one. */
export type DriveType = 'front' | 'rear' | 'part_time_4wd' | 'full_time_4wd';

/** What the limits and rules need to know of a vehicle. null = not known, never zero. The plate is not here: it moves. */
export interface VehicleFacts {
  readonly vin: string;
  /** GA 24.9 letter(s), see `fuelCodeOf` */
  readonly fuel: string | null;
  readonly category: VehicleCategory | null;
  /** GA 24.4 code: H11, K33, Q11 … */
  readonly vehicleType: string | null;
  /** maximum design total mass 总质量, kg */
  readonly gvmKg: number | null;
  /** kerb mass 整备质量, kg */
  readonly kerbKg: number | null;
  readonly seats: number | null;
  readonly emissionStage: EmissionStage | null;
  readonly registeredOn: IsoDate | null;
  readonly manufacturedOn: IsoDate | null;
  /** kept apart from `manufacturedOn`: many registers know the year only */
  readonly buildYear: number | null;
  readonly ratedPowerKw: number | null;
  readonly ratedSpeedRpm: number | null;
  readonly displacementCc: number | null;
  readonly cylinders: number | null;
  /** forced induction (turbo or supercharger) */
  readonly supercharged: boolean | null;
  readonly engineModel: string | null;
  readonly model: string | null;
  /** GA use nature letter: A non-commercial, F freight … */
  readonly useNature: string | null;
  readonly driveType: DriveType | null;
  readonly hasDpf: boolean | null;
  readonly hasScr: boolean | null;
  readonly hasObd: boolean | null;
  readonly obdRequired: boolean | null;
  /** GB/T 2260 of the place of registration */
  readonly areaCode: string | null;
}

/** One changed fact; `undefined` in neither: a fact that is not known is null. */
export interface VehicleDifference {
  readonly field: keyof VehicleFacts;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/**
 * What changed between two versions of a vehicle, as data, sorted by field name. A fact that is absent (an older row)
 * equals null. Registering the same facts again gives no difference.
 */
export function diffVehicle(before: Partial<VehicleFacts>, after: Partial<VehicleFacts>): readonly VehicleDifference[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof VehicleFacts)[]);
  return [...fields]
    .sort()
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

/** Year of manufacture from whatever is known: the year, else the date of manufacture; null when neither is. */
export function builtYearOf(facts: Pick<VehicleFacts, 'buildYear' | 'manufacturedOn'>): number | null {
  return facts.buildYear ?? (facts.manufacturedOn === null ? null : Number(facts.manufacturedOn.slice(0, 4)));
}
