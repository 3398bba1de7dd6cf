import { describe, expect, it } from '@jest/globals';
import { clearedByTest, isExpired } from './clear-flags.js';
import { entriesOf, exceedanceRatio, worstRatio } from './flag-evidence.js';
import type { FlagEvidence } from './flag-evidence.js';
import { DEFAULT_FLAG_RULES, flagRuleOn } from './flag-rule.js';
import { isLocal } from './local-vehicle.js';

const now = new Date('2026-07-01T00:00:00Z');
const evidence: FlagEvidence = {
  refKind: 'reading',
  ref: '1',
  at: new Date('2026-03-01T04:00:00Z'),
  item: 'opacity',
  method: 'remote_sensing',
  result: 'exceed',
  measured: 61,
  rounded: 61,
  bound: { kind: 'max', value: 30 },
  unit: '%',
  decimals: 0,
  standard: 'HJ 845-2017',
  clause: '5',
  source: 'test',
  verified: true,
  limitSetId: 'set-1',
  limitSetCode: 'hj845-2017',
  limitSetVersion: 1,
  required: false,
};
const flag = {
  id: 'f',
  item: 'opacity',
  evidence: [evidence],
  clearedBy: null,
  closedAt: null,
  clearsBy: 'passed_retest' as const,
};
const flags = [
  { ...flag, kind: 'opacity' as const, state: 'open' as const },
  { ...flag, kind: 'gross_exceedance' as const, state: 'confirmed' as const },
  { ...flag, kind: 'high_emitter' as const, state: 'rejected' as const },
];

describe('clearing, expiry, ratios, area', () => {
  it.each([
    ['pass' as const, '2026-03-05T00:00:00Z', 2],
    ['pass' as const, '2026-02-05T00:00:00Z', 0],
    ['undetermined' as const, '2026-03-05T00:00:00Z', 0],
    ['exceed' as const, '2026-03-05T00:00:00Z', 0],
  ])('a test with %s at %s clears %i flags', (result, at, count) => {
    expect(clearedByTest({ ref: 't', at: new Date(at), result }, flags)).toHaveLength(count);
  });

  it.each([
    ['open' as const, '2026-06-30T00:00:00Z', true],
    ['open' as const, '2026-07-02T00:00:00Z', false],
    ['confirmed' as const, '2026-06-30T00:00:00Z', false],
  ])('%s until %s: expired %p', (state, until, expected) => {
    expect(isExpired({ state, expiresAt: new Date(until) }, now)).toBe(expected);
  });

  it('tells how far over', () => {
    expect(exceedanceRatio({ rounded: 45, bound: { kind: 'max', value: 30 } })).toBe(1.5);
    expect(exceedanceRatio({ rounded: 20, bound: { kind: 'min', value: 40 } })).toBe(2);
    expect(exceedanceRatio({ rounded: 0, bound: { kind: 'min', value: 40 } })).toBe(1000);
    expect(exceedanceRatio({ rounded: 1, bound: { kind: 'range', low: 0.95, high: 1.05 } })).toBe(1);
    expect(worstRatio(flags[0]?.evidence ?? [])).toBeCloseTo(61 / 30);
    expect(entriesOf(flags[0]?.evidence ?? [])).toHaveLength(1);
  });

  it('takes the rule of the day', () => {
    const [first] = DEFAULT_FLAG_RULES;
    if (!first) throw new Error('no rule');
    const rules = [first, { ...first, version: 2, effectiveFrom: '2026-01-01', consecutive: 3 }];
    expect(flagRuleOn(rules, 'high_emitter', '2025-12-31')?.version).toBe(1);
    expect(flagRuleOn(rules, 'high_emitter', '2026-01-01')?.version).toBe(2);
    expect(flagRuleOn(rules, 'high_emitter', '2016-01-01')).toBeNull();
  });

  it.each([
    ['新B12345', 0, true],
    ['新A12345', 2, false],
    ['新A12345', 3, true],
  ])('%s seen %i times is local: %p', (plate, n, expected) => {
    expect(isLocal(plate, n, 3, ['新B', ''])).toBe(expected);
  });
});
