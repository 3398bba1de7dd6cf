import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataQuality, type SourceDay } from './data-quality.js';

const perfect: SourceDay = {
  received: 100,
  stored: 100,
  repeated: 0,
  refused: 0,
  judged: 100,
  usable: 100,
  hoursWithData: 8,
  gapHours: 0,
};

describe('dataQuality', () => {
  it.each<[string, Partial<SourceDay>, number | null]>([
    ['everything usable', {}, 100],
    ['half unusable', { usable: 50 }, 50],
    ['a tenth refused', { refused: 10, stored: 90, judged: 90, usable: 90 }, 90],
    ['half of the hours silent', { hoursWithData: 4, gapHours: 4 }, 75],
    ['everything sent twice', { received: 200, repeated: 100 }, 95],
    ['nothing received', { received: 0, stored: 0, judged: 0, usable: 0, hoursWithData: 0 }, null],
    ['only rubbish', { received: 5, stored: 0, refused: 5, judged: 0, usable: 0, hoursWithData: 0 }, 0],
    ['a station: nothing to judge on the road', { judged: 0, usable: 0 }, 100],
  ])('%s', (_, over, score) => {
    expect(dataQuality({ ...perfect, ...over }).score).toBe(score);
  });

  it('lies between 0 and 100, and more refusals never raise it', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(24), (stored, refused, usable, gapHours) => {
        const day = (r: number): SourceDay => ({
          received: stored + r,
          stored,
          repeated: 0,
          refused: r,
          judged: stored,
          usable: Math.min(usable, stored),
          hoursWithData: 1,
          gapHours,
        });
        const score = dataQuality(day(refused)).score ?? 0;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(dataQuality(day(refused + 1)).score ?? 0).toBeLessThanOrEqual(score + 0.1);
      }),
    );
  });
});
