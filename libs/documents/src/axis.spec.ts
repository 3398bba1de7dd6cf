import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisFor } from './axis.js';

describe('axisFor', () => {
  it.each([
    [
      [0, 100],
      [0, 20, 40, 60, 80, 100],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[12], [0, 2.5, 5, 7.5, 10, 12.5]],
    [
      [-3, 7],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
  ])('%j', (values, ticks) => {
    expect(axisFor(values).ticks).toEqual(ticks);
  });

  it('encloses all values with few, rising, distinguishable ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((one) => one === 0 || Math.abs(one) > 1e-6);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const { ticks, decimals } = axisFor(values);
        const [low = 0, high = 0] = [ticks[0], ticks.at(-1)];
        const slack = (high - low) * 1e-6;
        for (const one of values) expect(one >= low - slack && one <= high + slack).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(9);
        const labels = ticks.map((tick) => tick.toFixed(decimals));
        expect(new Set(labels).size).toBe(ticks.length);
      }),
    );
  });
});
