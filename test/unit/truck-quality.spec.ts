import { describe, expect, it } from '@jest/globals';
import { TRUCK_FLAG_KINDS } from '@app/domain';
import { FAULTS } from '../truck-quality/plant-faults.js';
import { measureQuality } from '../truck-quality/score.js';

/** Two and a half hours of driving: what a short day of a truck is. */
const SECONDS = 9_000;

describe('rules of truck data on simulated days', () => {
  it('plants every rule at least once, so that a rule without a test cannot hide', () => {
    const planted = new Set(FAULTS.flatMap((fault) => fault.must));
    expect([...planted].sort()).toEqual([...TRUCK_FLAG_KINDS].sort());
  });

  it('find what is planted and nothing else (more seeds: node test/truck-quality/run.mjs)', () => {
    const { scores, notes } = measureQuality({ seeds: 1, seconds: SECONDS });
    expect(notes).toEqual([]);
    for (const score of scores) expect(score.found).toBeGreaterThan(0);
  });

  it('leave healthy trucks alone, whatever they weigh, wherever they drive', () => {
    const { healthy, healthyFlagged, notes } = measureQuality({ seeds: 3, seconds: SECONDS, faults: [] });
    expect({ healthy, healthyFlagged, notes }).toEqual({ healthy: 6, healthyFlagged: 0, notes: [] });
  });
});
