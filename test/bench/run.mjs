/**
 * `npm run bench [-- NAME ...]`: builds what is stale, runs the named benchmarks (all without a name) one after the other, prints a
 * table for each and, as the last line, everything as JSON. A benchmark is a file `<name>.bench.mjs` that exports
 *
 *   export const bench = { name, summary, run: async (context) => ({ rows, notes, result }) };
 *
 * `rows` is an array of objects printed as a table; `result` goes into the JSON. `context.services()` starts what a benchmark needs in
 * a temporary folder; everything is stopped when it ends. BENCH_DIST names another build, BENCH_SECONDS the length of a measurement.
 */
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildIsStale } from '../../apps/standalone/bin/lib/build.mjs';
import { requireNode, root, say, Stop } from '../../apps/standalone/bin/lib/say.mjs';
import { openServices } from './services.mjs';
import { table } from './table.mjs';

async function main(names) {
  requireNode();
  process.chdir(root);
  const given = process.env.BENCH_DIST;
  if (!given && buildIsStale()) await build();
  const dist = given || join(root, 'dist');

  const all = await findBenches();
  const unknown = names.filter((name) => !all.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Stop(`There is no benchmark ${unknown.join(', ')}. There are: ${all.map((b) => b.name).join(', ')}.`, 64);
  }
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
  say(
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}; load generator on the same machine`,
  );

  const results = {};
  let failed = false;
  for (const bench of names.length === 0 ? all : all.filter((candidate) => names.includes(candidate.name))) {
    say(`\n== ${bench.name}: ${bench.summary}`);
    const open = [];
    const closeAll = async () => {
      for (const started of open.splice(0).reverse()) await started.close();
    };
    // the database server has a session of its own, which Ctrl-C does not reach
    const interrupted = () => void closeAll().then(() => process.exit(130));
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const services = async (options) => {
      const started = await openServices(dist, options);
      open.push(started);
      return started;
    };
    try {
      const {
        rows,
        notes = [],
        result,
      } = await bench.run({
        root,
        dist,
        say,
        services,
        seconds: Number(process.env.BENCH_SECONDS || 10),
        load: (path) => import(pathToFileURL(join(dist, path)).href),
      });
      say(`\n${table(rows)}`);
      for (const note of notes) say(`  ${note}`);
      results[bench.name] = result;
    } catch (error) {
      failed = true;
      say(`FAILED: ${error.stack ?? error}`);
      results[bench.name] = { failed: String(error.message ?? error) };
    } finally {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      await closeAll();
    }
  }
  console.log(JSON.stringify({ machine, results }));
  return failed ? 1 : 0;
}

async function findBenches() {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.mjs'));
  const modules = await Promise.all(
    files.sort().map((file) => import(pathToFileURL(join(import.meta.dirname, file)).href)),
  );
  return modules.map((module) => module.bench);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    if (error instanceof Stop) say(error.message);
    else console.error(error);
    process.exit(error.exitCode ?? 1);
  },
);
