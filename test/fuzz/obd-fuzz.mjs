import { decodeFault, framerFault } from './obd-checks.mjs';
import { mutate, randomFrom } from './obd-mutations.mjs';

/**
 * Mutates `corpus` frames and holds the codec to what must be true of any input. Throws at the first fault, naming the seed, the number
 * of the mutation and the bytes, so that it can be run again.
 * @param codec `decodeFrame`, `readHead`, `Framer`
 * @param corpus right frames; the first is the good frame that must be found behind every wrong one
 * @returns counts, and the slowest single mutation in ms
 */
export function fuzz(codec, corpus, { frames, seed = 1, onProgress = () => {} }) {
  const next = randomFrom(seed);
  const good = corpus[0];
  const tally = { frames, seed, decoded: 0, undecodable: 0, badFrames: 0, goodFound: 0, swallowed: 0, slowestMs: 0 };
  for (let n = 0; n < frames; n++) {
    const wrong = mutate(corpus, next);
    const began = performance.now();
    let fault;
    try {
      fault =
        decodeFault(codec, wrong, tally) ?? framerFault(codec, wrong, good, next(wrong.length + good.length), tally);
    } catch (error) {
      fault = `threw ${error instanceof Error ? error.stack : String(error)}`;
    }
    if (fault !== null) throw new Error(`mutation ${n} of seed ${seed}: ${fault}\n${wrong.toString('hex')}`);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
    if (n % 1_000_000 === 999_999) onProgress(n + 1);
  }
  return tally;
}
