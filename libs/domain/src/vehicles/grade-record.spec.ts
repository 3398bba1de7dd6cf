import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suggestFleet } from './fleet.js';
import { gradeRecord, RECORD_GRADES, type GradableRecord } from './grade-record.js';
import type { VehicleFacts } from './vehicle.js';

const DIESEL: Partial<VehicleFacts> = {
  fuel: 'B',
  category: 'N3',
  registeredOn: '2019-05-01',
  emissionStage: 5,
  engineModel: 'YC6',
  displacementCc: 7_700,
  ratedPowerKw: 228,
  ratedSpeedRpm: 2_200,
  gvmKg: 25_000,
  buildYear: 2019,
  model: 'DFL4251',
  useNature: 'F',
};
const record = (facts: Partial<VehicleFacts>, rest: Partial<GradableRecord> = {}): GradableRecord => ({
  vin: 'LGHXCH1W0H6901235',
  hasPlate: true,
  areaCode: '652301',
  facts,
  ...rest,
});
const without = (...fields: (keyof VehicleFacts)[]): Partial<VehicleFacts> =>
  Object.fromEntries(Object.entries(DIESEL).filter(([field]) => !fields.includes(field as keyof VehicleFacts)));

describe('the grade of a record', () => {
  it.each([
    ['everything known', record(DIESEL), 'A', []],
    ['an engine model missing', record(without('engineModel')), 'B', ['engineModel']],
    [
      'three that no limit needs',
      record(without('engineModel', 'model', 'gvmKg')),
      'C',
      ['engineModel', 'gvmKg', 'model'],
    ],
    ['no date of registration: no limit can be chosen', record(without('registeredOn')), 'D', ['registeredOn']],
    ['no VIN', record(DIESEL, { vin: null }), 'D', ['vin']],
    ['no plate', record(DIESEL, { hasPlate: false }), 'D', ['plate']],
  ])('%s', (_, given, grade, missing) => {
    const graded = gradeRecord(given);
    expect([graded.grade, graded.missing.map((one) => one.field)]).toEqual([grade, missing]);
    expect(graded.known + graded.missing.length).toBe(graded.needed);
  });

  it('asks an electric vehicle for nothing of an engine, and a petrol one for no rated speed', () => {
    const car = without('emissionStage', 'engineModel', 'displacementCc', 'ratedPowerKw', 'ratedSpeedRpm');
    expect(gradeRecord(record({ ...car, fuel: 'C' })).grade).toBe('A');
    const petrol = gradeRecord(record({ ...car, fuel: 'A' })).missing.map((one) => one.field);
    expect(petrol).toEqual(['emissionStage', 'engineModel', 'displacementCc']);
  });

  it('a date of manufacture tells the year', () => {
    expect(gradeRecord(record({ ...without('buildYear'), manufacturedOn: '2019-02-01' })).grade).toBe('A');
  });

  it('never gets worse when a fact becomes known', () => {
    const fields = Object.keys(DIESEL) as (keyof VehicleFacts)[];
    fc.assert(
      fc.property(fc.subarray(fields), fc.constantFrom(...fields), (left, more) => {
        // fuel decides what else is asked for
        const some = { ...without(...left), fuel: 'B' };
        const before = gradeRecord(record(some)).grade;
        const after = gradeRecord(record({ ...some, [more]: DIESEL[more] })).grade;
        expect(RECORD_GRADES.indexOf(after)).toBeLessThanOrEqual(RECORD_GRADES.indexOf(before));
      }),
    );
  });
});

describe('the fleet that a use points to', () => {
  it.each([
    ['C', 'bus'],
    ['P', 'school_bus'],
    ['R', 'dangerous_goods'],
    ['A', null],
    [null, null],
  ])('%s', (use, fleet) => expect(suggestFleet(use)).toBe(fleet));
});
