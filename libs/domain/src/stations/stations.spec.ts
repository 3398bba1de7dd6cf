import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextThing } from './next-thing.js';
import { CARD_MIN_SAMPLE, cardMeasure } from './report-card.js';
import { mostUrgent, validityOn } from './validity.js';

describe('validity of a device', () => {
  it.each([
    ['2026-11-21', -1, 'expired'],
    ['2026-11-22', 0, 'due_7'],
    ['2026-11-29', 7, 'due_7'],
    ['2026-11-30', 8, 'due_30'],
    ['2026-12-22', 30, 'due_30'],
    ['2026-12-23', 31, 'valid'],
    ['2027-11-22', 365, 'valid'],
  ])('until %s, on 2026-11-22: %d days, %s', (until, daysLeft, state) => {
    expect(validityOn(until, '2026-11-22')).toEqual({ validUntil: until, daysLeft, state });
  });

  it('is unknown without a day, and refuses what is none', () => {
    expect(validityOn(null, '2026-11-22').state).toBe('unknown');
    expect(() => validityOn('soon', '2026-11-22')).toThrow(RangeError);
  });

  it('tells the most urgent of several', () => {
    expect(mostUrgent(['valid', 'due_30', 'expired', 'due_7'])).toBe('expired');
    expect(mostUrgent(['valid', 'unknown', 'due_30'])).toBe('due_30');
    expect(mostUrgent([])).toBe('valid');
  });
});

describe('a line of the report card', () => {
  const none = { part: 0, whole: 0 };
  it('shows own value, average and difference when both samples are large enough', () => {
    const line = cardMeasure('held_share', { part: 6, whole: 60 }, { part: 4, whole: 40 }, { part: 20, whole: 400 }, 5);
    expect(line).toMatchObject({ state: 'shown', own: 0.1, before: 0.1, average: 0.05, sample: 60 });
    expect(line.difference).toBeCloseTo(0.05);
  });

  it.each([
    ['nothing happened', none, 'no_data'],
    ['a handful', { part: 3, whole: CARD_MIN_SAMPLE - 1 }, 'small_sample'],
  ] as const)('holds the value back when %s', (_, own, state) => {
    const line = cardMeasure('held_share', own, none, { part: 20, whole: 400 }, 5);
    expect(line).toMatchObject({ state, own: null, before: null, difference: null, average: 0.05 });
  });

  it('gives no average of one or two stations', () => {
    const line = cardMeasure('held_share', { part: 6, whole: 60 }, none, { part: 6, whole: 60 }, 2);
    expect(line).toMatchObject({ own: 0.1, average: null, averageSample: 0, difference: null });
  });

  it('never shows a share outside of 0 to 1', () => {
    const tally = fc.nat(500).chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.nat(whole) }));
    fc.assert(
      fc.property(tally, tally, tally, fc.nat(10), (own, before, all, stations) => {
        const line = cardMeasure('late_share', own, before, all, stations);
        for (const share of [line.own, line.before, line.average]) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
      }),
    );
  });
});

describe('the one thing to do', () => {
  const reason = { code: 'hold.device_expired', data: { device: 'dyno' } };
  const held = { held: true, reasons: [reason], nextSteps: ['renew_device_verification', 'repeat_test'] };
  const free = { held: false, reasons: [], nextSteps: [] };
  it.each([
    [
      { hold: held, missingMedia: 3 },
      { step: 'renew_device_verification', reason },
    ],
    [
      { hold: free, missingMedia: 3 },
      { step: 'upload_media', reason: null },
    ],
    [{ hold: free, missingMedia: 0 }, null],
  ])('%#', (state, expected) => {
    expect(nextThing(state)).toEqual(expected);
  });
});
