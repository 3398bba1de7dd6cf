import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Batcher } from './batcher.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Batcher', () => {
  it('works every item once, in order, in batches within the bounds, never more at once than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), async (sizes) => {
        const batches: number[][] = [];
        let running = 0;
        let most = 0;
        const batcher = new Batcher<[number, number]>({
          maxItems: 5,
          maxBytes: 60,
          waitMs: 1,
          parallel: 2,
          pressureItems: 20,
          pressureBytes: 200,
          size: ([, bytes]) => bytes,
          work: async (batch) => {
            most = Math.max(most, (running += 1));
            batches.push(batch.map(([i]) => i));
            expect(batch.length).toBeLessThanOrEqual(5);
            if (batch.length > 1) expect(batch.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(60);
            await tick();
            running -= 1;
          },
          onPressure: () => undefined,
        });
        for (const [i, size] of sizes.entries()) batcher.push([i, size]);
        await batcher.drain();
        expect(batches.flat()).toEqual(sizes.map((_, i) => i));
        expect(most).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  it('says when too much waits and when there is room again', async () => {
    const said: boolean[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const batcher = new Batcher<number>({
      maxItems: 2,
      maxBytes: 1_000,
      waitMs: 1,
      parallel: 1,
      pressureItems: 6,
      pressureBytes: 1_000,
      size: () => 1,
      work: () => gate,
      onPressure: (high) => said.push(high),
    });
    for (let i = 0; i < 7; i += 1) batcher.push(i);
    expect(said).toEqual([]);
    batcher.push(7);
    expect(said).toEqual([true]);
    release();
    await batcher.drain();
    expect(said).toEqual([true, false]);
  });
});
