import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../process/process-identity.js';
import { PostgresError } from './postgres.error.js';

/**
 * A launcher that was killed leaves its server running, or a `postmaster.pid` whose number now belongs to another program.
 * Stops the former cleanly, removes the latter; afterwards nobody uses the cluster.
 */
export async function clearLeftover(cluster: string): Promise<'none' | 'stopped' | 'stale'> {
  const file = join(cluster, 'postmaster.pid');
  const pid = readPid(file);
  const users = clusterProcesses(cluster, pid);
  if (users.length === 0) {
    if (pid === undefined) return 'none';
    rmSync(file, { force: true });
    return 'stale';
  }
  // fast shutdown through the postmaster; single backends without one end by themselves or are ended
  const main = pid !== undefined && users.includes(pid) ? [pid] : users;
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    for (const target of signal === 'SIGINT' ? main : users) kill(target, signal);
    if (await gone(cluster, pid, patienceMs)) {
      if (readPid(file) !== undefined) rmSync(file, { force: true });
      return 'stopped';
    }
  }
  throw new PostgresError(
    'postgres.leftover_server',
    `Process ${users.join(', ')} still uses ${cluster} and does not stop.`,
  );
}

/** Process number in `postmaster.pid`. */
export function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Every PostgreSQL process has its data directory as working directory, which tells it from a stranger with the same number. */
function clusterProcesses(cluster: string, pid: number | undefined): number[] {
  const real = realpathSync(cluster);
  let all: string[];
  try {
    all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return pid !== undefined && isAlive(pid) ? [pid] : []; // no /proc on this system: trust the number
  }
  return all.map(Number).filter((candidate) => {
    try {
      if (readlinkSync(`/proc/${candidate}/cwd`) !== real) return false;
      return readFileSync(`/proc/${candidate}/cmdline`, 'utf8').includes('postgres');
    } catch {
      return false;
    }
  });
}

async function gone(cluster: string, pid: number | undefined, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    if (clusterProcesses(cluster, pid).length === 0) return true;
    await sleep(50);
  }
  return false;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // already gone
  }
}
