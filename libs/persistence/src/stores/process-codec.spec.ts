import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packProcess, unpackProcess } from './process-codec.js';

const decimal = fc
  .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([n, scale]) => Number(`${n}e-${scale}`));
const cell = fc.oneof(
  { weight: 6, arbitrary: decimal },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);
const table = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.record({
    columns: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 60 }),
  }),
);

describe('process data', () => {
  it('comes back bit for bit', () => {
    fc.assert(
      fc.property(table, (sent) => {
        const back = unpackProcess(packProcess(sent));
        expect(back.columns).toEqual(sent.columns);
        expect(back.rows.length).toBe(sent.rows.length);
        const same = sent.rows.every((row, i) => row.every((value, j) => Object.is(value, back.rows[i]?.[j])));
        expect(same).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([[0], [-0], [0.1], [1e-9], [1e-12], [123456.789], [-5.5], [2 ** 53], [-(2 ** 53)], [1e300], [5e-324]])(
    'keeps %p',
    (value) => {
      const [row] = unpackProcess(packProcess({ columns: ['x'], rows: [[value], [0.25]] })).rows;
      expect(Object.is(row?.[0], value)).toBe(true);
    },
  );

  it('keeps a table of nothing, and nulls apart from zeros', () => {
    const sent = {
      columns: ['second', 'k'],
      rows: [
        [1, null],
        [2, 0],
        [3, null],
      ],
    };
    expect(unpackProcess(packProcess(sent))).toEqual(sent);
    expect(unpackProcess(packProcess({ columns: ['a', 'b'], rows: [] }))).toEqual({ columns: ['a', 'b'], rows: [] });
  });

  it('is much smaller than the JSON it came in', () => {
    const rows = Array.from({ length: 195 }, (_, i) => [
      i + 1,
      2,
      i + 1,
      Math.round(3200 * Math.abs(Math.sin(i / 20))) / 100,
      800 + ((i * 37) % 1900),
      Math.round(100 * (2 + Math.sin(i / 9))) / 100,
      ((i * 7) % 40) + 3,
      Math.round(((i * 13) % 90) + 1) / 100,
    ]);
    const sent = {
      columns: ['second', 'phase', 'phaseSecond', 'speedKmh', 'rpm', 'dynoLoadKw', 'hcPpm', 'coPct'],
      rows,
    };
    expect(packProcess(sent).length * 4).toBeLessThan(JSON.stringify(sent).length);
  });

  it('refuses bytes that are not a table', () => {
    expect(() => unpackProcess(Buffer.from([1, 2, 3]))).toThrow(/truncated|invalid|format|end of file|incorrect/i);
  });
});
