#!/usr/bin/env node
/**
 * `npm run ves -- COMMAND ...`: operations. A command is a built file `dist/apps/<app>/src/commands/<name>.command.js` (a colon in the
 * name is a dash in the file name) that exports
 *
 *   export const command = { name: 'audit:verify', summary: 'one line', run: async (args, env) => exitCode };
 *
 * `env` holds the addresses of the platform that runs on DATA_DIR. When none runs and DATABASE_URL is not set, the embedded database is
 * started for the length of the command.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildIsStale } from './lib/build.mjs';
import { install, installIsStale } from './lib/install.mjs';
import { acquireLock, lockHolder } from './lib/instance-lock.mjs';
import { requireNode, root, say, Stop } from './lib/say.mjs';

async function main([name, ...args]) {
  requireNode();
  process.chdir(root);
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  if (existsSync(join(root, 'apps/standalone/src/main.ts')) && lockHolder(dataDir) === undefined) {
    if (installIsStale()) await install(dataDir);
    if (buildIsStale()) await build();
  }
  const commands = await findCommands();
  if (name === undefined || name === '--help' || name === 'help') {
    say('npm run ves -- COMMAND [ARGUMENTS]\n');
    for (const command of commands) say(`  ${command.name.padEnd(18)} ${command.summary}`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Stop(`There is no command ${name}; \`npm run ves\` lists them.`, 64);
  return withDatabase(dataDir, (env) => command.run(args, env));
}

async function findCommands() {
  const apps = join(root, 'dist/apps');
  const files = readdirSync(apps).flatMap((app) => {
    const dir = join(apps, app, 'src/commands');
    return existsSync(dir)
      ? readdirSync(dir)
          .filter((file) => file.endsWith('.command.js'))
          .map((file) => join(dir, file))
      : [];
  });
  const found = await Promise.all(files.map(async (file) => (await import(pathToFileURL(file).href)).command));
  const names = found.map((command) => command.name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Stop(`Two commands have the same name: ${twice.join(', ')}`);
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

async function withDatabase(dataDir, run) {
  if (process.env.DATABASE_URL) return run({ ...process.env, DATA_DIR: dataDir });
  if (lockHolder(dataDir) !== undefined) return run({ ...process.env, ...runtime(dataDir), DATA_DIR: dataDir });
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new Stop(
      `There is no database in ${dataDir} and DATABASE_URL is not set. Start the platform once, or set DATA_DIR or DATABASE_URL.`,
    );
  }
  const lock = await acquireLock(dataDir);
  const { startPostgres } = await import(pathToFileURL(join(root, 'dist/libs/platform/src/index.js')).href);
  try {
    const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
    try {
      return await run({
        ...process.env,
        DATA_DIR: dataDir,
        DATABASE_URL: server.appUrl,
        DATABASE_ADMIN_URL: server.adminUrl,
      });
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

function runtime(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'runtime.json'), 'utf8'));
  } catch (error) {
    throw new Stop(`The platform on ${dataDir} is still starting, or belongs to another user (${error.message}).`);
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code ?? 0),
  (error) => {
    if (error instanceof Stop) say(error.message);
    else console.error(error);
    process.exit(error.exitCode ?? 1);
  },
);
