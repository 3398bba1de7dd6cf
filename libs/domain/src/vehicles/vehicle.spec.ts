import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FUEL_CODES, fuelCodeOf, ignitionOfFuel } from './fuel.js';
import { contradictions, formerPlates, movePlate, plateAt, vehicleAt } from './plate-history.js';
import type { PlateInterval } from './plate-history.js';
import { builtYearOf, diffVehicle } from './vehicle.js';

describe('fuel', () => {
  it.each([
    ['A', 'spark'],
    ['B', 'compression'],
    ['C', 'none'],
    ['D', 'unknown'],
    ['E', 'spark'],
    ['F', 'spark'],
    ['L', 'spark'],
    ['M', 'spark'],
    ['N', 'none'],
    ['O', 'unknown'],
    ['P', 'none'],
    ['X', 'none'],
    ['Q', 'unknown'],
    ['Y', 'none'],
    ['Z', 'unknown'],
    ['AE', 'spark'],
    ['AC', 'spark'],
    ['AO', 'spark'],
    ['AF', 'spark'],
    ['BO', 'compression'],
    ['BC', 'compression'],
    ['BE', 'compression'],
    ['OB', 'compression'],
    ['AB', 'unknown'],
    ['CO', 'unknown'],
    ['b', 'compression'],
    ['diesel', 'compression'],
    ['petrol_hybrid', 'spark'],
    ['AA', 'unknown'],
    ['ABC', 'unknown'],
    ['?', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ])('%p is lit by %s', (fuel, ignition) => {
    expect(ignitionOfFuel(fuel)).toBe(ignition);
  });

  it.each([
    ['petrol', 'A'],
    ['Gasoline', 'A'],
    ['petrol_leaded', 'A'],
    ['petrol_ethanol', 'A'],
    ['diesel', 'B'],
    ['diesel_biooil', 'B'],
    ['diesel_hybrid', 'BO'],
    ['diesel hybrid', 'BO'],
    ['petrol-hybrid', 'AO'],
    ['lpg_petrol', 'AF'],
    ['cng_petrol', 'AE'],
    ['cng', 'E'],
    ['LNG', 'E'],
    ['electric', 'C'],
    ['汽油', 'A'],
    ['柴油', 'B'],
    ['汽油/天然气', 'AE'],
    ['BO', 'BO'],
    ['oa', 'AO'],
    ['steam', null],
    ['', null],
    ['I', null],
  ])('the word %p is code %p', (word, code) => {
    expect(fuelCodeOf(word)).toBe(code);
  });

  it('every code is its own word', () => {
    for (const code of FUEL_CODES) expect(fuelCodeOf(code)).toBe(code);
  });
});

describe('diffVehicle', () => {
  it('lists what changed, absent and null being the same', () => {
    const before = { fuel: 'B', gvmKg: 18000, hasScr: null, emissionStage: 5 } as const;
    const after = { fuel: 'B', gvmKg: 25000, hasDpf: false, emissionStage: null } as const;
    expect(diffVehicle(before, after)).toEqual([
      { field: 'emissionStage', before: 5, after: null },
      { field: 'gvmKg', before: 18000, after: 25000 },
      { field: 'hasDpf', before: null, after: false },
    ]);
    expect(diffVehicle(before, { ...before })).toEqual([]);
  });

  it.each([
    [2012, '2011-12-30', 2012],
    [null, '2011-12-30', 2011],
    [null, null, null],
  ])('built in %p, made on %p: %p', (buildYear, manufacturedOn, expected) => {
    expect(builtYearOf({ buildYear, manufacturedOn })).toBe(expected);
  });
});

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const blue = { text: '新B12345', colour: 'blue' } as const;
const yellow = { text: '新B12345', colour: 'yellow' } as const;
const other = { text: '新B99999', colour: 'blue' } as const;
const interval = (vehicleId: string, plate: PlateInterval['plate'], from: number, until?: number): PlateInterval => ({
  vehicleId,
  plate,
  from: day(from),
  until: until === undefined ? null : day(until),
});

describe('plates over time', () => {
  const history = [
    interval('v1', blue, 1, 10),
    interval('v1', other, 10),
    interval('v2', blue, 12),
    interval('v3', yellow, 1),
  ];

  it('knows who carried what, the end not included', () => {
    expect(contradictions(history)).toEqual([]);
    expect(plateAt(history, 'v1', day(9))).toEqual(blue);
    expect(plateAt(history, 'v1', day(10))).toEqual(other);
    expect(vehicleAt(history, blue, day(9))).toBe('v1');
    expect(vehicleAt(history, blue, day(11))).toBeNull();
    expect(vehicleAt(history, blue, day(12))).toBe('v2');
    expect(vehicleAt(history, yellow, day(12))).toBe('v3');
    expect(formerPlates(history, 'v1', day(20)).map((one) => one.plate)).toEqual([blue]);
    expect(formerPlates(history, 'v1', day(9))).toEqual([]);
  });

  it.each([
    ['one plate on two vehicles', [interval('v1', blue, 1, 11), interval('v2', blue, 10)], 1],
    ['two plates on one vehicle', [interval('v1', blue, 1), interval('v1', other, 5, 6)], 1],
    ['the same characters in two colours', [interval('v1', blue, 1), interval('v2', yellow, 1)], 0],
    ['one ends where the next begins', [interval('v1', blue, 1, 5), interval('v2', blue, 5)], 0],
  ])('%s', (_, intervals, count) => {
    expect(contradictions(intervals)).toHaveLength(count);
  });

  it('moving a plate ends both former ties', () => {
    const before = [interval('v1', blue, 1), interval('v2', other, 1)];
    const result = movePlate(before, { vehicleId: 'v2', plate: blue, from: day(5) });
    expect(result).toEqual({
      ok: true,
      changed: true,
      intervals: [interval('v1', blue, 1, 5), interval('v2', other, 1, 5), interval('v2', blue, 5)],
    });
  });

  it('the same again changes nothing; a fact from before a known one is not woven in', () => {
    const before = [interval('v1', blue, 5)];
    expect(movePlate(before, { vehicleId: 'v1', plate: blue, from: day(7) })).toEqual({
      ok: true,
      changed: false,
      intervals: before,
    });
    expect(movePlate(before, { vehicleId: 'v2', plate: blue, from: day(3) })).toEqual({
      ok: false,
      code: 'plate_history.out_of_order',
    });
  });

  it('never contradicts itself, whatever moves come in whatever order', () => {
    const moves = fc.array(
      fc.record({
        vehicleId: fc.constantFrom('v1', 'v2', 'v3'),
        plate: fc.constantFrom(blue, yellow, other),
        from: fc.integer({ min: 1, max: 30 }).map(day),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        let intervals: readonly PlateInterval[] = [];
        for (const move of list) {
          const result = movePlate(intervals, move);
          if (!result.ok) continue;
          intervals = result.intervals;
          expect(plateAt(intervals, move.vehicleId, move.from)).toEqual(move.plate);
          expect(movePlate(intervals, move)).toMatchObject({ ok: true, changed: false });
        }
        expect(contradictions(intervals)).toEqual([]);
      }),
    );
  });
});
