import { describe, expect, it } from '@jest/globals';
import { findOverlaps, type LimitSet, validateLimitSet } from '@app/domain';
import { LIMIT_SETS } from './limit-sets.js';

const withIds = (enabled?: boolean): LimitSet[] =>
  LIMIT_SETS.map((set) => ({
    ...set,
    id: `${set.code}@${set.version}`,
    ...(enabled === undefined ? {} : { enabled }),
  }));

describe('the limit sets the platform starts with', () => {
  it.each(LIMIT_SETS.map((set) => [set.code, set] as const))('%s is sound', (_code, set) => {
    expect(validateLimitSet(set)).toEqual([]);
  });

  it('has one set for every natural key', () => {
    expect(new Set(LIMIT_SETS.map((set) => `${set.code}@${set.version}`)).size).toBe(LIMIT_SETS.length);
  });

  it.each([
    ['as delivered', undefined],
    ['with every set switched on: b replaces a in its area', true],
  ] as const)('leaves no test ambiguous, %s', (_name, enabled) => {
    expect(findOverlaps(withIds(enabled))).toEqual([]);
  });

  it('claims nothing recalled as verified', () => {
    const limits = LIMIT_SETS.flatMap((set) => set.limits);
    expect(limits.filter((limit) => limit.verified && !limit.source.includes('[seen]'))).toEqual([]);
    expect(limits.filter((limit) => limit.verified).length).toBeGreaterThan(0);
  });

  it.each([
    ['gb18285-2018-a', 'two_speed_idle', 'idle_co', 0.6],
    ['gb18285-2018-b', 'asm', 'no_2540', 390],
    ['gb3847-2018-a', 'lug_down', 'nox80', 1500],
    ['gb3847-2018-b', 'free_acceleration', 'k', 0.7],
    ['hj845-2017', 'remote_sensing', 'opacity', 30],
    ['local-gasoline-remote-sensing', 'remote_sensing', 'hc', 1200],
  ])('%s: %s %s is %d', (code, method, item, value) => {
    const limit = LIMIT_SETS.find((set) => set.code === code)?.limits.find(
      (each) => each.method === method && each.item === item,
    );
    expect(limit?.bound).toEqual({ kind: 'max', value });
  });
});
