import { describe, expect, it } from '@jest/globals';
import * as codec from '@app/codecs';
import { corpusOf } from '../fuzz/obd-corpus.mjs';
import { fuzz } from '../fuzz/obd-fuzz.mjs';

const FRAMES = 100_000;

describe('wrong frames of trucks and platforms', () => {
  const corpus = corpusOf(codec);

  it('the frames they are made of are right', () => {
    const plain = corpus.filter((frame) => frame[21] === 1);
    expect(plain.length).toBeGreaterThan(20);
    for (const frame of plain)
      expect([frame.toString('hex'), codec.decodeFrame(frame)]).toMatchObject([frame.toString('hex'), { ok: true }]);
  });

  it(`${FRAMES} of them: nothing thrown, no bad BCC read, no value out of bounds, the frame behind always found`, () => {
    const tally = fuzz(codec, corpus, { frames: FRAMES, seed: 20_260_302 });
    expect(tally.badFrames + tally.undecodable + tally.decoded).toBe(FRAMES);
    // the mutations reach every branch: none of the three kinds is rare
    for (const count of [tally.badFrames, tally.undecodable, tally.decoded]) expect(count).toBeGreaterThan(FRAMES / 20);
    expect(tally.goodFound + tally.swallowed).toBe(FRAMES);
    expect(tally.swallowed).toBeLessThan(FRAMES / 100);
  });

  it('a decoder that ignores the BCC is caught', () => {
    const careless = {
      ...codec,
      decodeFrame(frame: Buffer) {
        const copy = Buffer.from(frame);
        copy[copy.length - 1] = codec.bccOf(copy, 2, copy.length - 1);
        const decoded = codec.decodeFrame(copy);
        return decoded.ok ? decoded : { ...decoded, raw: frame };
      },
    };
    expect(() => fuzz(careless, corpus, { frames: 1000, seed: 1 })).toThrow(/bad BCC/);
  });
});
