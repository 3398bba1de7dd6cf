/**
 * One embedded PostgreSQL for all jest workers and for every jest run of this checkout at the same time. The folder in the
 * temporary directory holds the server's state and one file for each run that uses it; the last run to leave stops the server.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const key = createHash('sha256').update(checkout).digest('hex').slice(0, 10);

/** Where the shared test server lives. */
export const home = join(tmpdir(), `ves-test-${process.getuid?.() ?? userInfo().username}-${key}`);
export const stateFile = join(home, 'state.json');
const users = join(home, 'users');

/** True when the process exists. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `action` while no other process does; a lock whose holder died is taken over. */
export async function exclusively(action) {
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const lock = join(home, 'lock');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(read(lock));
      if (holder > 0 && !alive(holder)) rmSync(lock, { force: true });
      await sleep(50);
    }
  }
  try {
    return await action();
  } finally {
    rmSync(lock, { force: true });
  }
}

export function enter(pid = process.pid) {
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, String(pid)), '');
}

/** Leaves; true when nobody else uses the server any more. */
export function leave(pid = process.pid) {
  rmSync(join(users, String(pid)), { force: true });
  let left = [];
  try {
    left = readdirSync(users);
  } catch {
    return true;
  }
  for (const name of left.filter((other) => !alive(Number(other)))) rmSync(join(users, name), { force: true });
  return left.every((other) => !alive(Number(other)));
}

/** What the running server told about itself, if it still runs. */
export function runningServer() {
  try {
    const state = JSON.parse(readFileSync(stateFile, 'utf8'));
    return alive(state.pid) ? state : undefined;
  } catch {
    return undefined;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
