import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatGbt8170, roundGbt8170 } from './round-gbt8170.js';

describe('GB/T 8170 rounding', () => {
  it.each([
    [0.15, 1, 0.2],
    [0.25, 1, 0.2],
    [0.35, 1, 0.4],
    [0.45, 1, 0.4],
    [1.005, 2, 1],
    [1.015, 2, 1.02],
    [1.0051, 2, 1.01],
    [2.5, 0, 2],
    [3.5, 0, 4],
    [2.500001, 0, 3],
    [0.5, 0, 0],
    [1.5, 0, 2],
    [-0.15, 1, -0.2],
    [-0.25, 1, -0.2],
    [-2.5, 0, -2],
    [-3.5, 0, -4],
    [-264.05, 1, -264],
    [9.995, 2, 10],
    [99.95, 1, 100],
    [0.05, 0, 0],
    [0.049, 1, 0],
    [0.051, 1, 0.1],
    [1e-7, 3, 0],
    [5e-324, 10, 0],
    [1.7976931348623157e308, 2, 1.7976931348623157e308],
    [1e21, 1, 1e21],
    [2.5e-7, 7, 2e-7],
    [3.5e-7, 7, 4e-7],
    [25, -1, 20],
    [35, -1, 40],
    [5, -1, 0],
    [15, -1, 20],
    [4, -2, 0],
    [600, 0, 600],
    [0, 3, 0],
  ])('%p at %p decimals is %p', (value, decimals, expected) => {
    expect(roundGbt8170(value, decimals)).toBe(expected);
  });

  it.each([
    ['0.1500', 1, 0.2],
    ['0.2500', 1, 0.2],
    ['0.25000000000000000000000001', 1, 0.3],
    ['12.50', 0, 12],
    ['.5', 0, 0],
    ['+1.5', 0, 2],
    ['1.25e1', 0, 12],
    [' 7.35 ', 1, 7.4],
  ])('text %p at %p decimals is %p, as sent', (value, decimals, expected) => {
    expect(roundGbt8170(value, decimals)).toBe(expected);
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '',
    '.',
    'abc',
    '1,5',
    '0x10',
    '1e',
    '1e999999999',
    '1e-331',
  ])('refuses %p: a comparison with it would pass silently', (value) => {
    expect(() => roundGbt8170(value, 1)).toThrow('units.not_a_decimal');
  });

  it.each([0.5, 31, -31, Number.NaN])('refuses %p decimals', (decimals) => {
    expect(() => roundGbt8170(1, decimals)).toThrow('units.decimals_out_of_range');
  });

  it('gives no negative zero', () => {
    expect(Object.is(roundGbt8170(-0.04, 1), 0)).toBe(true);
    expect(Object.is(roundGbt8170(-0, 1), 0)).toBe(true);
  });

  it.each([
    [1.005, 2, '1.00'],
    [0.15, 1, '0.2'],
    [-0.04, 1, '0.0'],
    [-1.25, 1, '-1.2'],
    [7, 2, '7.00'],
    [0.004, 2, '0.00'],
    [1e21, 1, '1000000000000000000000.0'],
    [12.5, 0, '12'],
    ['007.5', 1, '7.5'],
  ])('prints %p at %p decimals as %p', (value, decimals, expected) => {
    expect(formatGbt8170(value, decimals)).toBe(expected);
  });
});

/** Reference by big integers: value = units / 10^scale, rounded to `decimals` by exact comparison with one half. */
function reference(units: bigint, scale: number, decimals: number): bigint {
  const magnitude = units < 0n ? -units : units;
  if (decimals >= scale) return units * 10n ** BigInt(decimals - scale);
  const step = 10n ** BigInt(scale - decimals);
  const quotient = magnitude / step;
  const twice = (magnitude % step) * 2n;
  const up = twice > step || (twice === step && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return units < 0n ? -rounded : rounded;
}

const plain = (units: bigint, scale: number): string => `${units}e${-scale}`;

describe('GB/T 8170 rounding, against big integers', () => {
  const cases = fc.tuple(
    fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 12 }),
  );

  it('numbers of up to 15 digits', () => {
    fc.assert(
      fc.property(cases, ([units, scale, decimals]) => {
        const expected = Number(plain(reference(units, scale, decimals), decimals));
        expect(roundGbt8170(Number(plain(units, scale)), decimals)).toBe(expected === 0 ? 0 : expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('exact halves, where binary noise would decide otherwise', () => {
    const halves = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(halves, ([kept, decimals]) => {
        const units = kept * 10n + (kept < 0n ? -5n : 5n);
        const expected = Number(plain(reference(units, decimals + 1, decimals), decimals));
        expect(roundGbt8170(Number(plain(units, decimals + 1)), decimals)).toBe(expected === 0 ? 0 : expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('text of any length', () => {
    const long = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 12 }), ([units, scale], decimals) => {
        const printed = BigInt(formatGbt8170(plain(units, scale), decimals).replace('.', ''));
        expect(printed).toBe(reference(units, scale, decimals));
      }),
    );
  });

  it('is idempotent, and any double comes back within half a unit', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const once = roundGbt8170(value, decimals);
          expect(roundGbt8170(once, decimals)).toBe(once);
          expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6) + 1e-9);
        },
      ),
    );
  });
});
