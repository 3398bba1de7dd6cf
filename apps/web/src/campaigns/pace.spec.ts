import { describe, expect, it } from '@jest/globals';
import type { Forecast } from '@app/domain';
import { campaigns } from '../words/campaigns.js';
import { neededPerDay, paceSentence } from './pace-sentence.js';
import { paceOf } from './pace.js';

const END = '2026-12-31';
const progress = (over: Partial<Forecast> = {}): Forecast => ({
  target: 10_000,
  counted: 8_760,
  remaining: 1_240,
  validShare: 0.96,
  daysInField: 120,
  pacePerDay: 31,
  planToDate: 8_800,
  expectedAtEnd: { low: 9_500, likely: 10_100, high: 10_700 },
  reachedOn: { early: '2026-10-19', likely: '2026-10-28', late: '2026-11-06' },
  ...over,
});

describe('paceOf', () => {
  it.each([
    ['done', { counted: 10_000 }, 'done'],
    ['far ahead of the plan', { counted: 9_500 }, 'ahead'],
    ['at the plan', { counted: 8_800 }, 'on_plan'],
    ['a little behind is still on plan', { counted: 8_400 }, 'on_plan'],
    ['well behind', { counted: 8_000 }, 'behind'],
    ['behind and nothing new for four weeks', { counted: 8_000, pacePerDay: 0 }, 'idle'],
  ] as const)('%s', (_, over, pace) => {
    expect(paceOf(progress(over))).toBe(pace);
  });
});

describe('paceSentence', () => {
  it('says what is missing, when it will be done, between which days, and whether that is in time', () => {
    expect(paceSentence(progress(), END, campaigns.zh)).toBe(
      '还差 1 240 辆，按现速 2026-10-28 完成（2026-10-19 至 2026-11-06） · 在期限之内',
    );
  });

  it.each([
    ['later than the end', { likely: '2027-01-10', early: '2027-01-02', late: '2027-02-01' }, '10 d after the end'],
    ['no latest day', { likely: '2026-12-31', early: '2026-12-01', late: null }, 'latest not foreseeable'],
  ])('%s', (_, reachedOn, part) => {
    expect(paceSentence(progress({ reachedOn }), END, campaigns.en)).toContain(part);
  });

  it('tells a standstill from a pace that is too slow', () => {
    const reachedOn = { early: null, likely: null, late: null };
    expect(paceSentence(progress({ reachedOn, pacePerDay: 0 }), END, campaigns.en)).toContain('nothing new');
    expect(paceSentence(progress({ reachedOn, pacePerDay: 0.1 }), END, campaigns.en)).toContain('ten years');
  });

  it('has nothing to foresee when the target is reached', () => {
    expect(paceSentence(progress({ remaining: 0 }), END, campaigns.en)).toBe('The target is reached');
  });
});

describe('neededPerDay', () => {
  it.each([
    ['ten days left', '2026-12-21', 1_240, 124],
    ['the last day', END, 1_240, null],
    ['nothing missing', '2026-12-21', 0, null],
  ])('%s', (_, asOf, remaining, expected) => {
    expect(neededPerDay(progress({ remaining }), asOf, END)).toBe(expected);
  });
});
