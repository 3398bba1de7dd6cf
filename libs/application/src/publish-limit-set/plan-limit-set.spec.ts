import { describe, expect, it } from '@jest/globals';
import type { LimitSet } from '@app/domain';
import { planLimitSet, type LimitSetDraft } from './plan-limit-set.js';

const draft: LimitSetDraft = {
  code: 'a',
  standard: 'GB 1',
  title: { zh: '一', en: 'one' },
  areaCode: '000000',
  effectiveFrom: '2026-06-01',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['asm'] },
  limits: [
    {
      method: 'asm',
      item: 'co',
      bound: { kind: 'max', value: 0.5 },
      unit: '%',
      decimals: 2,
      clause: '1',
      source: 'x',
      verified: true,
      required: true,
    },
  ],
};
const first: LimitSet = { ...draft, id: '1', version: 1, effectiveFrom: '2019-01-01' };
const plan = (changes: Partial<LimitSetDraft>, existing: readonly LimitSet[] = [first], today = '2026-05-31') =>
  planLimitSet({ ...draft, ...changes }, existing, today);

describe('planning a version of a limit set', () => {
  it('numbers it after the last one and ends that one on its first day', () => {
    expect(plan({ enabled: false })).toMatchObject({
      plan: { add: { version: 2 }, end: { id: '1', effectiveTo: '2026-06-01' } },
    });
  });

  it('starts a new code with version 1 and ends nothing', () => {
    expect(plan({}, [])).toMatchObject({ plan: { add: { version: 1 }, end: null }, changes: [] });
  });

  it('leaves a predecessor that has ended before alone', () => {
    expect(plan({}, [{ ...first, effectiveTo: '2025-01-01' }])).toMatchObject({ plan: { end: null } });
  });

  it('may start today', () => {
    expect(plan({ effectiveFrom: '2026-05-31' })).toHaveProperty('plan');
  });

  it.each<[string, Partial<LimitSetDraft>, readonly LimitSet[]]>([
    ['limits.starts_in_the_past', { effectiveFrom: '2026-05-30' }, [first]],
    ['limits.starts_before_last_version', {}, [first, { ...first, id: '2', version: 2, effectiveFrom: '2026-07-01' }]],
    ['limits.starts_before_last_version', {}, [{ ...first, effectiveFrom: '2026-06-01', enabled: false }]],
    ['limits.empty', { limits: [] }, [first]],
  ])('is refused: %s', (code, changes, existing) => {
    expect(plan(changes, existing)).toMatchObject({ refused: { kind: 'invalid', faults: [{ code }] } });
  });

  it('is refused when another code would claim the same tests, not when that one is narrower or switched off', () => {
    const other = { ...first, id: '9', code: 'b' };
    expect(plan({}, [first, other])).toMatchObject({
      refused: { kind: 'overlap', overlaps: [{ from: '2026-06-01' }] },
    });
    expect(plan({}, [first, { ...other, enabled: false }])).toHaveProperty('plan');
    expect(plan({}, [first, { ...other, areaCode: '652300' }])).toHaveProperty('plan');
  });

  it('knows its own content again, whatever the order of its keys', () => {
    const { plan: made } = plan({}) as { plan: { add: Omit<LimitSet, 'id'> } };
    const stored = JSON.parse(JSON.stringify({ ...made.add, id: '2' })) as LimitSet;
    const shuffled = Object.fromEntries(Object.entries(stored.limits[0] ?? {}).toReversed());
    const existing = [
      { ...first, effectiveTo: '2026-06-01' },
      { ...stored, limits: [shuffled] as never },
    ];
    expect(plan({}, existing)).toMatchObject({ refused: { kind: 'repeated', set: { id: '2' } } });
  });
});
