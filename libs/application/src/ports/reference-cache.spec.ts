import { beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from './clock.js';
import type { ReferenceData, RuleVersion } from './reference.js';
import { Reference, ReferenceCache, ReferenceSource } from './reference-cache.js';

const empty: ReferenceData = { areas: [], limitSets: [], rules: [], stations: [], sites: [] };

class HandClock extends Clock {
  ms = 1_000_000;
  now(): Date {
    return new Date(this.ms);
  }
}
class FakeSource extends ReferenceSource {
  current = '1';
  asked = 0;
  loaded = 0;
  away = false;
  async version(): Promise<string> {
    this.asked++;
    if (this.away) throw new Error('away');
    return this.current;
  }
  async load(): Promise<{ version: string; data: ReferenceData }> {
    this.loaded++;
    if (this.away) throw new Error('away');
    return { version: this.current, data: empty };
  }
}

describe('the cache of reference data', () => {
  let clock: HandClock;
  let source: FakeSource;
  let cache: ReferenceCache;
  beforeEach(() => {
    clock = new HandClock();
    source = new FakeSource();
    cache = new ReferenceCache(source, clock, 1_000);
  });

  it('reads once for callers at the same moment, and asks for the version once a second', async () => {
    await Promise.all([cache.current(), cache.current(), cache.current()]);
    expect([source.loaded, source.asked]).toEqual([1, 0]);
    clock.ms += 999;
    await cache.current();
    expect([source.loaded, source.asked]).toEqual([1, 0]);
    clock.ms += 1;
    await Promise.all([cache.current(), cache.current()]);
    expect([source.loaded, source.asked]).toEqual([1, 1]);
  });

  it('never answers what is older than its age', async () => {
    const before = await cache.current();
    source.current = '2';
    clock.ms += 1_000;
    expect((await cache.current()).version).toBe('2');
    expect(before.version).toBe('1');
  });

  it('fails when the source is away instead of judging by old limits, and recovers by itself', async () => {
    await cache.current();
    source.away = true;
    clock.ms += 1_000;
    await expect(cache.current()).rejects.toThrow('away');
    source.away = false;
    expect((await cache.current()).version).toBe('1');
  });

  it('asks again at once after it was told of a change, and when the clock was set back', async () => {
    await cache.current();
    source.current = '2';
    cache.expire();
    expect((await cache.current()).version).toBe('2');
    source.current = '3';
    clock.ms -= 3_600_000;
    expect((await cache.current()).version).toBe('3');
  });
});

describe('a rule in force', () => {
  const version = (number: number, from: string): RuleVersion => ({
    rule: 'r',
    version: number,
    effectiveFrom: new Date(from),
    params: {},
    reason: '',
  });
  const rules = [
    version(1, '2020-01-01T00:00:00Z'),
    version(3, '2026-01-01T00:00:00Z'),
    version(2, '2026-01-01T00:00:00Z'),
  ];
  const reference = new Reference('1', { ...empty, rules });

  it.each([
    ['2019-12-31T23:59:59Z', undefined],
    ['2020-01-01T00:00:00Z', 1],
    ['2025-12-31T23:59:59Z', 1],
    ['2026-01-01T00:00:00Z', 3],
  ])('at %s is version %p', (at, expected) => {
    expect(reference.ruleAt('r', new Date(at))?.version).toBe(expected);
  });

  it('is none when the rule is not known', () => {
    expect(reference.ruleAt('other', new Date())).toBeNull();
    expect(reference.ruleNames()).toEqual(['r']);
  });
});
