import { ignitionOfFuel } from './fuel.js';
import { builtYearOf, type VehicleFacts } from './vehicle.js';

/** Id and version of the rule in this file; a change of meaning is a new number. */
export const RECORD_GRADE_RULE = 'record-completeness@1';

/** Why a field is asked for: who the vehicle is, which limits hold for it, how it may be tested, how it is supervised. */
export type FieldNeed = 'identity' | 'limits' | 'test' | 'supervision';
export type RecordField = 'vin' | 'plate' | 'areaCode' | 'buildYear' | Exclude<keyof VehicleFacts, 'vin' | 'areaCode'>;

/** `A` nothing missing; `B` all that identity and limits need, and at most two others missing; `C` identity and limits only; `D` not even that. */
export const RECORD_GRADES = ['A', 'B', 'C', 'D'] as const;
export type RecordGrade = (typeof RECORD_GRADES)[number];

export interface GradedRecord {
  readonly rule: string;
  readonly grade: RecordGrade;
  readonly needed: number;
  readonly known: number;
  readonly missing: readonly { readonly field: RecordField; readonly need: FieldNeed }[];
}

/** What is looked at: facts, and what stands outside of them. */
export interface GradableRecord {
  readonly vin: string | null;
  /** does it carry a plate now? */
  readonly hasPlate: boolean;
  readonly areaCode: string | null;
  readonly facts: Partial<VehicleFacts>;
}

interface Needed {
  readonly field: RecordField;
  readonly need: FieldNeed;
  readonly known: boolean;
}

const MAX_MISSING_OF_B = 2;

/**
 * Grades how complete a vehicle's record is. What is asked for depends on the vehicle: rated power and speed are for
 * compression engines (lug-down), displacement for spark engines, neither for one without an engine, seats for M.
 */
export function gradeRecord(record: GradableRecord): GradedRecord {
  const needed = neededOf(record);
  const missing = needed.filter((one) => !one.known).map(({ field, need }) => ({ field, need }));
  const known = needed.length - missing.length;
  return { rule: RECORD_GRADE_RULE, grade: gradeOf(missing), needed: needed.length, known, missing };
}

function gradeOf(missing: GradedRecord['missing']): RecordGrade {
  if (missing.length === 0) return 'A';
  if (missing.some((one) => one.need === 'identity' || one.need === 'limits')) return 'D';
  return missing.length <= MAX_MISSING_OF_B ? 'B' : 'C';
}

function neededOf({ vin, hasPlate, areaCode, facts }: GradableRecord): readonly Needed[] {
  const ignition = ignitionOfFuel(facts.fuel ?? null);
  const fact = (field: Exclude<RecordField, 'vin' | 'plate' | 'areaCode'>, need: FieldNeed): Needed => {
    return { field, need, known: facts[field] !== null && facts[field] !== undefined };
  };
  const engine: Needed[] =
    ignition === 'none'
      ? []
      : [fact('emissionStage', 'limits'), fact('engineModel', 'supervision'), fact('displacementCc', 'test')];
  const compression: Needed[] =
    ignition === 'compression' ? [fact('ratedPowerKw', 'test'), fact('ratedSpeedRpm', 'test')] : [];
  const built = builtYearOf({ buildYear: facts.buildYear ?? null, manufacturedOn: facts.manufacturedOn ?? null });
  return [
    { field: 'vin', need: 'identity', known: vin !== null },
    { field: 'plate', need: 'identity', known: hasPlate },
    fact('fuel', 'limits'),
    fact('category', 'limits'),
    fact('registeredOn', 'limits'),
    ...engine,
    ...compression,
    fact('gvmKg', 'test'),
    { field: 'buildYear', need: 'test', known: built !== null },
    fact('model', 'supervision'),
    fact('useNature', 'supervision'),
    { field: 'areaCode', need: 'supervision', known: areaCode !== null },
  ];
}
