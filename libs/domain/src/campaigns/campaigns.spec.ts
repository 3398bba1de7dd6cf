import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign, CountableCheck } from './campaign.js';
import { countCheck, windowKey } from './count-check.js';
import { forecast } from './forecast.js';
import { spreadTarget } from './spread-target.js';

const campaign = (over: Partial<Campaign['requirements'][number]> = {}): Campaign => ({
  id: 'c1',
  code: 'cj-2026',
  areaCode: '652300',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  requirements: [
    {
      id: 'r1',
      code: 'vehicles',
      checkKinds: ['roadside', 'on_site'],
      methods: null,
      window: 'campaign',
      target: 10_000,
      validShareTarget: 0.95,
      targets: [],
      ...over,
    },
  ],
});
const check = (over: Partial<CountableCheck> = {}): CountableCheck => ({
  kind: 'roadside',
  method: 'free_acceleration',
  subjectKey: '新B12345|yellow',
  areaCode: '652301',
  at: new Date('2026-03-02T01:00:00Z'),
  invalidReasons: [],
  refKind: 'spot_check',
  ref: '1',
  ...over,
});

describe('countCheck', () => {
  it.each([
    ['in area, period and kind', {}, '2026-03-02', 1],
    ['first day', {}, '2026-01-01', 1],
    ['last day', {}, '2026-12-31', 1],
    ['the day after', {}, '2027-01-01', 0],
    ['another prefecture', { areaCode: '650102' }, '2026-03-02', 0],
    ['no area', { areaCode: null }, '2026-03-02', 0],
    ['another kind', { kind: 'remote_sensing' as const }, '2026-03-02', 0],
  ])('%s', (_, over, day, expected) => {
    expect(countCheck(check(over), day, [campaign()])).toHaveLength(expected);
  });

  it('says why an invalid or unidentified record does not count', () => {
    const [decision] = countCheck(
      check({ subjectKey: null, invalidReasons: ['reading.vsp_out_of_window'] }),
      '2026-03-02',
      [campaign()],
    );
    expect(decision?.reasons).toEqual(['reading.vsp_out_of_window', 'check.subject_unknown']);
  });

  it('asks for the method when the requirement names methods', () => {
    const only = campaign({ methods: ['ringelmann'] });
    expect(countCheck(check(), '2026-03-02', [only])).toEqual([]);
    expect(countCheck(check({ method: 'ringelmann' }), '2026-03-02', [only])).toHaveLength(1);
  });

  it.each([
    ['campaign', 'all'],
    ['month', '2026-03'],
    ['day', '2026-03-02'],
  ] as const)('window %s -> %s', (window, key) => {
    expect(windowKey(window, '2026-03-02')).toBe(key);
  });
});

describe('forecast', () => {
  const even = (n: number, counted: number) =>
    Array.from({ length: n }, (_, i) => ({
      day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
      counted,
      valid: counted,
      invalid: 0,
    }));

  it('an even pace has no spread: early = likely = late', () => {
    const f = forecast({
      target: 3650,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      today: '2026-02-09',
      days: even(40, 10),
    });
    expect(f.counted).toBe(400);
    expect(f.pacePerDay).toBe(10);
    expect(f.planToDate).toBe(400);
    expect(f.expectedAtEnd).toEqual({ low: 3650, likely: 3650, high: 3650 });
    expect(f.reachedOn).toEqual({ early: '2026-12-31', likely: '2026-12-31', late: '2026-12-31' });
  });

  it('nothing in the field: never reached, valid share unknown', () => {
    const f = forecast({ target: 10, startsOn: '2026-01-01', endsOn: '2026-12-31', today: '2026-03-01', days: [] });
    expect(f.reachedOn.likely).toBeNull();
    expect(f.validShare).toBeNull();
  });

  it('is ordered: low <= likely <= high, and counted never exceeds low', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 20_000 }),
        (counts, target) => {
          const days = counts.map((counted, i) => ({
            ...(even(counts.length, 0)[i] as never as { day: string }),
            counted,
            valid: counted,
            invalid: 1,
          }));
          const f = forecast({
            target,
            startsOn: '2026-01-01',
            endsOn: '2026-12-31',
            today: days[days.length - 1]?.day ?? '',
            days,
          });
          expect(f.expectedAtEnd.low).toBeLessThanOrEqual(f.expectedAtEnd.likely);
          expect(f.expectedAtEnd.likely).toBeLessThanOrEqual(f.expectedAtEnd.high);
          expect(f.expectedAtEnd.low).toBeGreaterThanOrEqual(f.counted);
          if (f.reachedOn.likely && f.reachedOn.early) expect(f.reachedOn.early <= f.reachedOn.likely).toBe(true);
        },
      ),
    );
  });
});

describe('spreadTarget', () => {
  it('always adds up', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 90 }), (total, weights) => {
        fc.pre(weights.some((w) => w > 0));
        const parts = spreadTarget(total, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((p, i) =>
          expect(Math.abs(p - (total * (weights[i] ?? 0)) / weights.reduce((a, b) => a + b, 0))).toBeLessThan(1),
        );
      }),
    );
  });
  it.each([
    [-1, [1]],
    [1, []],
    [1, [0]],
    [1.5, [1]],
    [1, [-1, 3]],
  ] as const)('refuses %p over %p', (total, weights) => {
    expect(() => spreadTarget(total, [...weights])).toThrow('campaign.target_cannot_be_split');
  });
});
