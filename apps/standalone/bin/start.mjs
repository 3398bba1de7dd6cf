#!/usr/bin/env node
/**
 * `npm start`: from a fresh clone to a running platform. Plain JavaScript without packages, because it runs before any are
 * installed. Takes the folder's lock, installs what is missing, builds what is stale, then runs the built supervisor in this process.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, buildIsStale } from './lib/build.mjs';
import { requireSpace } from './lib/disk.mjs';
import { install, installIsStale } from './lib/install.mjs';
import { acquireLock } from './lib/instance-lock.mjs';
import { requireNode, root, say, Stop } from './lib/say.mjs';

const HELP = `npm start [-- OPTIONS]

  --no-demo   an empty platform: reference data, no demo accounts with open passwords, no simulated traffic
  --quiet     the demo's accounts, stations and sites without simulated traffic: for a replay of your own files
  --help      this text

Variables: docs/operations.md. The usual ones: HTTP_PORT (3000), MQTT_PORT (1883), OBD_PORT (7611), DATA_DIR (.data),
DATABASE_URL, REDIS_URL, MQTT_URL.`;

const OPTIONS = ['--no-demo', '--quiet', '--help'];

async function start(args) {
  const unknown = args.filter((arg) => !OPTIONS.includes(arg));
  if (unknown.length > 0) throw new Stop(`Unknown option ${unknown.join(' ')}.\n\n${HELP}`, 64);
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  requireNode();
  process.chdir(root);
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  openDataDir(dataDir);
  const lock = await acquireLock(dataDir);
  try {
    requireSpace(dataDir, 500, 'DATA_DIR');
    // an image carries the built result only
    const sources = existsSync(join(root, 'apps/standalone/src/main.ts'));
    if (sources && installIsStale()) await install(dataDir);
    if (sources && buildIsStale()) await build();
    const main = join(root, 'dist/apps/standalone/src/main.js');
    const { standalone } = await import(main);
    await standalone({ demo: !args.includes('--no-demo'), traffic: !args.includes('--quiet'), dataDir, root, lock });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new Stop(
      `The folder for data, ${dataDir}, cannot be made: ${error.message}\nSet DATA_DIR to a folder you may write to.`,
    );
  }
}

start(process.argv.slice(2)).catch((error) => {
  if (error instanceof Stop || error.expected === true) say(error.message);
  else console.error(error);
  process.exit(error.exitCode ?? 1);
});
