import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passingEvents, type PassedReading } from './passing.js';

const NOW = new Date('2026-11-22T04:00:00Z');
const reading = (change: Partial<PassedReading> = {}): PassedReading => ({
  areaCode: '652301',
  siteCode: 'A652301001',
  passedAt: new Date(NOW.getTime() - 1_000),
  usable: true,
  result: 'pass',
  worst: null,
  ...change,
});

describe('events of readings that pass', () => {
  it('are one an area, with counts a site and those that exceed first', () => {
    const exceed = reading({
      result: 'exceed',
      worst: { item: 'no', value: 1820 },
      passedAt: new Date(NOW.getTime() - 9_000),
    });
    const events = passingEvents(
      [reading(), exceed, reading({ siteCode: 'B652301002' }), reading({ areaCode: '652302' })],
      NOW,
    );
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      areaCode: '652301',
      readings: 3,
      exceed: 1,
      sites: { A652301001: { n: 2, exceed: 1 }, B652301002: { n: 1, exceed: 0 } },
    });
    expect(events[0]?.sample[0]).toEqual({
      site: 'A652301001',
      at: '2026-11-22T03:59:51.000Z',
      result: 'exceed',
      usable: true,
      item: 'no',
      value: 1820,
    });
  });

  it('leave out what passed long ago', () => {
    expect(passingEvents([reading({ passedAt: new Date(NOW.getTime() - 11 * 60_000) })], NOW)).toEqual([]);
  });

  it('count everything and stay small however large the batch is', () => {
    const any = fc.record({
      areaCode: fc.constantFrom('652301', '652302', null),
      siteCode: fc.integer({ min: 0, max: 60 }).map((n) => `A6523010${String(n).padStart(2, '0')}`),
      result: fc.constantFrom('pass', 'exceed', 'undetermined'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 300 }), (changes) => {
        const events = passingEvents(
          changes.map((change) => reading(change as Partial<PassedReading>)),
          NOW,
        );
        expect(events.reduce((sum, one) => sum + one.readings, 0)).toBe(changes.length);
        for (const one of events) {
          expect(one.sample.length).toBeLessThanOrEqual(5);
          expect(Object.keys(one.sites).length).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 50 },
    );
  });
});
