#!/usr/bin/env node
/** `npm run replay`: builds what is stale, then runs the built replay. The platform itself may run anywhere. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');
// the tools of `npm start`: plain files of the repository, not modules of another app
const tool = (name) => import(pathToFileURL(join(root, 'apps/standalone/bin/lib', name)).href);
const { build, buildIsStale } = await tool('build.mjs');
const { install, installIsStale } = await tool('install.mjs');
const { lockHolder } = await tool('instance-lock.mjs');
const { requireNode, say, Stop } = await tool('say.mjs');

async function replay(args) {
  requireNode();
  const calledFrom = process.cwd();
  process.chdir(root);
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const sources = existsSync(join(root, 'apps/simulator/src/replay.main.ts'));
  // a platform that runs from this folder is not rebuilt under its feet
  if (sources && lockHolder(dataDir) === undefined) {
    if (installIsStale()) await install(dataDir);
    if (buildIsStale()) await build();
  }
  const main = join(root, 'dist/apps/simulator/src/replay.main.js');
  if (!existsSync(main))
    throw new Stop('The replay is not built yet: stop the platform and run this once, or restart it.');
  const { replayMain } = await import(pathToFileURL(main).href);
  process.chdir(process.env.INIT_CWD || calledFrom);
  return replayMain(args, { ...process.env, DATA_DIR: dataDir });
}

replay(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    if (error instanceof Stop || error.expected === true) say(error.message);
    else console.error(error);
    process.exit(error.exitCode ?? 1);
  },
);
