import { describe, expect, it } from '@jest/globals';
import type { Limit } from './limit-set.js';
import { tryLimits, type JudgedRecord } from './try-limits.js';

const limit = (value: number, rest: Partial<Limit> = {}): Limit => ({
  method: 'lug_down',
  item: 'k100',
  bound: { kind: 'max', value },
  unit: '1/m',
  decimals: 1,
  clause: '1',
  source: 'test',
  verified: true,
  required: true,
  ...rest,
});
const record = (measured: number | null, result: JudgedRecord['items'][number]['result']): JudgedRecord => ({
  method: 'lug_down',
  altitudeM: null,
  items: [{ item: 'k100', measured, result }],
});
const trial = (records: readonly JudgedRecord[], limits: readonly Limit[]) =>
  tryLimits(records, { standard: 'GB 3847-2018', limits });

describe('trying limits on stored records', () => {
  const stored = [record(0.5, 'within'), record(1.0, 'within'), record(1.24, 'within'), record(1.3, 'exceed')];

  it.each([
    [1.2, { exceedBefore: 1, exceedAfter: 1, newlyOver: 0, newlyWithin: 0 }],
    // rounded to one decimal as the limit is printed: 1.24 is 1.2
    [1.1, { exceedBefore: 1, exceedAfter: 2, newlyOver: 1, newlyWithin: 0 }],
    [0.9, { exceedBefore: 1, exceedAfter: 3, newlyOver: 2, newlyWithin: 0 }],
    [1.3, { exceedBefore: 1, exceedAfter: 0, newlyOver: 0, newlyWithin: 1 }],
  ])('a limit of %d', (value, sums) => {
    expect(trial(stored, [limit(value)])).toMatchObject({ records: 4, ...sums });
  });

  it('leaves alone what was not measured or not usable', () => {
    const result = trial([record(null, 'not_measured'), record(9, 'unusable')], [limit(0.1)]);
    expect(result).toMatchObject({ records: 2, exceedAfter: 0, items: [] });
  });

  it('finds nothing over where the new set has no limit', () => {
    expect(trial([record(9, 'exceed')], [])).toMatchObject({ exceedBefore: 1, exceedAfter: 0, newlyWithin: 1 });
  });

  it('counts a record once and its items each', () => {
    const items = ['k100', 'k80'].map((item) => ({ item, measured: 2, result: 'within' as const }));
    const both = { method: 'lug_down' as const, altitudeM: null, items };
    expect(trial([both], [limit(1), limit(1, { item: 'k80' })])).toMatchObject({
      newlyOver: 1,
      items: [
        { item: 'k100', judged: 1, newlyOver: 1 },
        { item: 'k80', judged: 1, newlyOver: 1 },
      ],
    });
  });

  it('raises the limit with the height as judging does', () => {
    const altitude = { aboveM: 1000, stepM: 1000, perStep: 0.5, max: 1, decimals: 1, source: 'test' };
    const high = { ...record(1.4, 'within'), altitudeM: 2500 };
    expect(trial([high], [limit(1, { altitude })]).newlyOver).toBe(0);
    expect(trial([{ ...high, altitudeM: 500 }], [limit(1, { altitude })]).newlyOver).toBe(1);
  });
});
