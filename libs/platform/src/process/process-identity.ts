import { readFileSync } from 'node:fs';

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A number that tells two processes with the same pid apart: start time in clock ticks since boot, and the boot itself
 * (proc(5), stat field 22). Undefined where /proc does not exist.
 */
export function startMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${ticks}`;
  } catch {
    return undefined;
  }
}

/** True when the process that wrote down `pid` and `mark` still runs. */
export function isSameProcess(pid: number, mark: string | undefined): boolean {
  return isAlive(pid) && (mark === undefined || startMark(pid) === undefined || startMark(pid) === mark);
}
