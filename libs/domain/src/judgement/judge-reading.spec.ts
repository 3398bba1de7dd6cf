import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Ignition, Limit, LimitSet } from '../limits/limit-set.js';
import type { Mark, Reading } from '../readings/reading.js';
import { judgeReading } from './judge-reading.js';

const limit = (item: string, value: number, unit: string, required = false): Limit => ({
  method: 'remote_sensing',
  item,
  bound: { kind: 'max', value },
  unit,
  decimals: 0,
  clause: '5',
  source: 'test',
  verified: item !== 'hc',
  required,
});
const diesel: LimitSet = {
  id: 'd1',
  code: 'hj845-2017',
  version: 1,
  standard: 'HJ 845-2017',
  title: { zh: '', en: '' },
  areaCode: '000000',
  effectiveFrom: '2017-07-27',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['remote_sensing'], ignition: ['compression'] },
  limits: [limit('opacity', 30, '%'), limit('ringelmann', 1, 'level'), limit('no', 1500, '1e-6')],
};
const petrol: LimitSet = {
  ...diesel,
  id: 'p1',
  code: 'local',
  standard: 'local',
  enabled: false,
  scope: { methods: ['remote_sensing'], ignition: ['spark'] },
  limits: [limit('no', 1500, '1e-6'), limit('hc', 1200, '1e-6'), limit('co', 3, '%', true)],
};
const sample = {
  recordNo: 'A6523010010120260302090000',
  passedAt: new Date('2026-03-02T01:00:00Z'),
  opacityPct: null,
  ringelmann: null,
  noPpm: null,
  coPct: null,
  hcPpm: null,
} as Partial<Reading> as Reading;
const judge = (
  change: Partial<Reading>,
  ignition: Ignition = 'compression',
  sets = [diesel, petrol],
  marks: Mark[] = [],
) => judgeReading({ ...sample, ...change }, { sets, areaCode: '652301', ignition, category: null, marks });
const short = (...args: Parameters<typeof judge>): string => {
  const verdict = judge(...args);
  return `${verdict.result} ${verdict.reasons.map((r) => r.code + (r.path ? `/${r.path}` : '')).join(' ')}`.trim();
};
const on = { ...petrol, enabled: true };

describe('judgeReading', () => {
  it.each<[Parameters<typeof judge>, string]>([
    [[{ noPpm: 1500 }], 'pass'],
    [[{ noPpm: 1500.5 }], 'pass'],
    [[{ noPpm: 1501 }], 'exceed reading.item_exceeds/no'],
    [[{ noPpm: -325.6 }], 'pass'],
    [[{ opacityPct: 30.5, noPpm: 9 }], 'pass'],
    [[{ opacityPct: 30.6, noPpm: 1600 }], 'exceed reading.item_exceeds/opacity reading.item_exceeds/no'],
    [[{ ringelmann: 2 }], 'exceed reading.item_exceeds/ringelmann'],
    [[{}], 'undetermined reading.nothing_judged'],
    [[{ coPct: 9 }], 'undetermined reading.nothing_judged'],
    [[{ noPpm: 9 }, 'spark'], 'undetermined limits.none'],
    [[{ noPpm: 9 }, 'unknown'], 'undetermined limits.none'],
    [[{ noPpm: 9, coPct: 1 }, 'spark', [diesel, on]], 'pass'],
    [[{ noPpm: 9 }, 'spark', [diesel, on]], 'undetermined reading.item_not_measured/co'],
    [[{ coPct: 4 }, 'spark', [diesel, on]], 'exceed reading.item_exceeds/co'],
    [[{ noPpm: 9 }, 'compression', [diesel, { ...diesel, id: 'd2' }]], 'undetermined limits.ambiguous'],
    [[{ noPpm: 9, passedAt: new Date('2017-07-26T15:59:59Z') }], 'undetermined limits.none'],
    [
      [{ noPpm: 1600 }, 'compression', [diesel], [{ code: 'reading.late', usable: true, data: {} }]],
      'exceed reading.item_exceeds/no',
    ],
    [
      [{ noPpm: 1600 }, 'compression', [diesel], [{ code: 'reading.window', usable: false, data: {} }]],
      'undetermined reading.window',
    ],
  ])('%j: %s', (args, expected) => {
    expect(short(...args)).toBe(expected);
  });

  it('keeps both values, the limit and where it comes from', () => {
    const verdict = judge({ noPpm: 1524.37 });
    expect(verdict).toMatchObject({
      limitSetId: 'd1',
      limitSetVersion: 1,
      ruleVersion: 'reading-verdict@1',
      verified: true,
    });
    expect(verdict.items.find((item) => item.item === 'no')).toMatchObject({
      result: 'exceed',
      measured: 1524.37,
      rounded: 1524,
      bound: { kind: 'max', value: 1500 },
      clause: '5',
    });
    expect(judge({ hcPpm: 5, coPct: 1 }, 'spark', [on]).verified).toBe(false);
  });

  it('never calls a negative value an exceedance', () => {
    const negative = fc.double({ min: -5e4, max: 0, noNaN: true });
    fc.assert(fc.property(negative, (noPpm) => expect(judge({ noPpm }).result).toBe('pass')));
  });
});
