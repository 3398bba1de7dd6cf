import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from './say.mjs';

/**
 * Only one platform may run on a data folder. The lock file says which process, when that process was started (so that a number given
 * anew to a stranger does not count) and, later, its address. A lock whose holder is gone is taken over.
 * @returns {Promise<{update(fields: object): void, release(): void}>}
 */
export async function acquireLock(dataDir) {
  const file = join(dataDir, 'standalone.lock');
  const mine = { pid: process.pid, mark: startMark(process.pid), startedAt: new Date().toISOString() };
  if (!create(file, mine)) {
    const holder = readLock(file);
    if (holder !== undefined && holder.pid !== process.pid && runs(holder))
      throw new Stop(alreadyRunning(dataDir, holder));
    replace(file, mine);
    await sleep(100); // two starters may both have found a stale lock; the last one to write has it
    if (readLock(file)?.pid !== process.pid) throw new Stop(alreadyRunning(dataDir, readLock(file)));
  }
  return {
    update: (fields) => replace(file, { ...mine, ...fields }),
    release: () => {
      if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Who holds the folder, when that process still runs. */
export function lockHolder(dataDir) {
  const holder = readLock(join(dataDir, 'standalone.lock'));
  return holder !== undefined && runs(holder) ? holder : undefined;
}

function alreadyRunning(dataDir, holder) {
  const where = holder?.address === undefined ? 'It is still starting.' : `Its address: ${holder.address}`;
  return (
    `The platform is already running in this folder (process ${holder?.pid ?? 'unknown'}, since ${holder?.startedAt ?? 'just now'}).\n${where}\n` +
    `Stop it with Ctrl-C there or \`kill ${holder?.pid ?? 'PID'}\`; for a second one set DATA_DIR (now ${dataDir}) and other ports.`
  );
}

function create(file, content) {
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Stop(`The folder for data cannot be used: ${error.message}\nSet DATA_DIR to a folder you may write to.`);
  }
}

function replace(file, content) {
  try {
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(content));
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    throw new Stop(`The lock ${file} cannot be written: ${error.message}`);
  }
}

function readLock(file) {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(value?.pid) ? value : undefined;
  } catch {
    return undefined;
  }
}

function runs(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const mark = startMark(holder.pid);
  return holder.mark === undefined || mark === undefined || mark === holder.mark;
}

/** Boot and start time of a process (proc(5), stat field 22); undefined without /proc. */
function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}
