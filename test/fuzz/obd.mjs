/**
 * `node test/fuzz/obd.mjs [--frames 10000000] [--seed 1] [--dist DIR]`: wrong frames of trucks and platforms against the built codec.
 * Ends with one line of counts; code 1 and the bytes at the first fault. `npm test` runs 100,000 of them.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from '../../apps/standalone/bin/lib/build.mjs';
import { root } from '../../apps/standalone/bin/lib/say.mjs';
import { corpusOf } from './obd-corpus.mjs';
import { fuzz } from './obd-fuzz.mjs';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string' },
  },
});
if (values.dist === undefined && buildIsStale()) await build();
const dist = resolve(values.dist ?? join(root, 'dist'));
const codec = await import(pathToFileURL(join(dist, 'libs/codecs/src/index.js')).href);

const began = performance.now();
try {
  const tally = fuzz(codec, corpusOf(codec), {
    frames: Number(values.frames),
    seed: Number(values.seed),
    onProgress: (done) => console.error(`${done} frames, ${Math.round((performance.now() - began) / 1000)} s`),
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${tally.frames} mutated frames (seed ${tally.seed}) in ${seconds.toFixed(0)} s: ${tally.badFrames} refused for BCC or length, ` +
      `${tally.undecodable} undecodable, ${tally.decoded} decoded within bounds; behind them the good frame found ${tally.goodFound} ` +
      `times, ${tally.swallowed} times inside a wrong frame whose BCC agreed; slowest ${tally.slowestMs.toFixed(1)} ms; no fault`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
