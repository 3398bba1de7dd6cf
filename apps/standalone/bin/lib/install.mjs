import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { requireSpace } from './disk.mjs';
import { runStep } from './run-step.mjs';
import { root, say, Stop, whileSaying } from './say.mjs';

const INSTALLED = 'node_modules/.package-lock.json';

/** True when what is installed is not what the lock file says. npm keeps a list of what it installed in node_modules. */
export function installIsStale() {
  const wanted = packages('package-lock.json');
  const present = packages(INSTALLED);
  if (wanted === undefined) return present === undefined;
  if (present === undefined) return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link === true) return false;
    if (entry.optional === true || entry.devOptional === true || entry.peer === true) return false; // may belong to another platform
    return present[path]?.version !== entry.version;
  });
}

/** `npm ci`, or `npm install` when the lock file does not fit package.json. */
export async function install(dataDir) {
  requireSpace(root, 1500, 'The folder of the program');
  const env = { ...process.env, NODE_ENV: 'development', npm_config_fund: 'false', npm_config_audit: 'false' };
  if (!writable(homedir())) env.npm_config_cache = join(dataDir, 'npm-cache');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = (command, ...more) =>
    runStep(npm, [command, ...more, '--include=dev', '--no-progress'], { env, shell: process.platform === 'win32' });
  if (packages(INSTALLED) !== undefined) {
    // most is there already: add what is new, leaving the lock file alone
    const added = await whileSaying('Bringing the installed packages up to date', () => run('install', '--no-save'));
    if (added.code === 0 && !installIsStale()) return;
  }
  let result = await whileSaying('Installing packages (about 900, a minute or so)', () => run('ci'));
  if (result.code !== 0 && /EUSAGE|can only install/.test(result.output)) {
    say('The lock file does not fit package.json.');
    result = await whileSaying('Installing without it', () => run('install'));
  }
  if (result.code === 0) return;
  const tail = result.output.split('\n').slice(-25).join('\n');
  throw new Stop(`${tail}\n\nInstalling failed (npm, exit code ${result.code}). ${advice(result.output)}`);
}

function advice(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full.';
  if (/EACCES|EPERM/.test(output)) return 'This user may not write to the folder of the program.';
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|network/.test(output))
    return 'The npm registry cannot be reached; try again with a connection.';
  return "The words above are npm's own.";
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function writable(dir) {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
