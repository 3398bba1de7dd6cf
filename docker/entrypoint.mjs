/** What a container of the image runs: the first word is the command, the rest are its arguments. */
import { pathToFileURL } from 'node:url';

const ROOT = new URL('../', import.meta.url).pathname;
const COMMANDS = {
  api: 'dist/apps/api/src/main.js',
  ingest: 'dist/apps/ingest/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  migrate: 'dist/apps/standalone/src/migrate.main.js',
  seeds: 'dist/seeds/src/main.js',
  standalone: 'apps/standalone/bin/start.mjs',
  ves: 'apps/standalone/bin/ves.mjs',
};

const [command = 'standalone', ...args] = process.argv.slice(2);
const entry = COMMANDS[command];
if (entry === undefined) {
  console.error(`Unknown command ${command}; one of: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(64);
}
process.argv = [process.argv[0], ROOT + entry, ...args];
await import(pathToFileURL(ROOT + entry).href);
