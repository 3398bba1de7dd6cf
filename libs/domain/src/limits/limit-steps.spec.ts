import { describe, expect, it } from '@jest/globals';
import type { LimitSet } from './limit-set.js';
import { limitSteps } from './limit-steps.js';

const set = (
  version: number,
  value: number,
  from: string,
  to: string | null,
  rest: Partial<LimitSet> = {},
): LimitSet => ({
  id: `set-${version}`,
  code: 'HJ845',
  version,
  standard: 'HJ 845-2017',
  title: { zh: '限值', en: 'limits' },
  areaCode: '000000',
  effectiveFrom: from,
  effectiveTo: to,
  enabled: true,
  scope: { methods: ['remote_sensing'], ignition: ['compression'] },
  limits: [
    {
      method: 'remote_sensing',
      item: 'no',
      bound: { kind: 'max', value },
      unit: '1e-6',
      decimals: 0,
      clause: '5.2',
      source: 'test',
      verified: true,
      required: true,
    },
  ],
  ...rest,
});
const ASKED = { areaCode: '652301', method: 'remote_sensing', ignition: 'compression', category: null } as const;
const stepsOf = (sets: readonly LimitSet[], from = '2025-01-01', to = '2026-12-31', item = 'no') =>
  limitSteps(sets, ASKED, item, { from, to }).map((one) => [
    one.from,
    one.until,
    one.bound.kind === 'max' ? one.bound.value : null,
    one.limitSetVersion,
  ]);

describe('the steps of a limit', () => {
  it('is one line when one set holds all the time', () => {
    expect(stepsOf([set(1, 1500, '2017-01-01', null)])).toEqual([['2025-01-01', null, 1500, 1]]);
  });

  it('steps on the day a new version begins', () => {
    const sets = [set(1, 1500, '2017-01-01', '2026-01-01'), set(2, 1200, '2026-01-01', null)];
    expect(stepsOf(sets)).toEqual([
      ['2025-01-01', '2026-01-01', 1500, 1],
      ['2026-01-01', null, 1200, 2],
    ]);
  });

  it('has a gap where no set is in force, or two contradict each other', () => {
    const before = [set(1, 1500, '2017-01-01', '2025-06-01'), set(2, 1200, '2025-09-01', null)];
    expect(stepsOf(before)).toEqual([
      ['2025-01-01', '2025-06-01', 1500, 1],
      ['2025-09-01', null, 1200, 2],
    ]);
    const twice = [set(1, 1500, '2017-01-01', null), set(2, 1200, '2025-09-01', '2025-10-01')];
    expect(stepsOf(twice)).toEqual([
      ['2025-01-01', '2025-09-01', 1500, 1],
      ['2025-10-01', null, 1500, 1],
    ]);
  });

  it('is not broken by sets of other methods, areas or engines', () => {
    const other = set(7, 900, '2025-03-01', null, { code: 'GB3847', scope: { methods: ['lug_down'] } });
    const far = set(8, 900, '2025-04-01', null, { code: 'LOCAL', areaCode: '652201' });
    expect(stepsOf([set(1, 1500, '2017-01-01', null), other, far])).toEqual([['2025-01-01', null, 1500, 1]]);
  });

  it('is empty for an item that no set knows', () => {
    expect(stepsOf([set(1, 1500, '2017-01-01', null)], '2025-01-01', '2025-02-01', 'co')).toEqual([]);
  });
});
