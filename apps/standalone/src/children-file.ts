import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, startMark } from '@app/platform';

interface Child {
  readonly name: string;
  readonly pid: number;
  readonly mark: string | undefined;
}

/** Remembers on disk which processes belong to this platform, so that the start after a SIGKILL can end those left over. */
export class ChildrenFile {
  private readonly children = new Map<string, Child>();

  constructor(private readonly path: string) {}

  readonly record = (name: string, pid: number | undefined): void => {
    if (pid === undefined) this.children.delete(name);
    else this.children.set(name, { name, pid, mark: startMark(pid) });
    try {
      writeFileSync(`${this.path}.new`, JSON.stringify([...this.children.values()]));
      renameSync(`${this.path}.new`, this.path);
    } catch {
      // only a help for the next start; a full disk is reported elsewhere
    }
  };

  /** Ends what an earlier supervisor left behind. @returns the names of those that still ran */
  async endLeftovers(graceMs: number): Promise<string[]> {
    const left = this.read().filter((child) => isSameProcess(child.pid, child.mark));
    for (const child of left) signal(child.pid, 'SIGTERM');
    for (let waited = 0; waited < graceMs && left.some((c) => isSameProcess(c.pid, c.mark)); waited += 50)
      await sleep(50);
    for (const child of left.filter((c) => isSameProcess(c.pid, c.mark))) signal(child.pid, 'SIGKILL');
    return left.map((child) => child.name);
  }

  private read(): Child[] {
    try {
      const value: unknown = JSON.parse(readFileSync(this.path, 'utf8'));
      return Array.isArray(value) ? value.filter(isChild) : [];
    } catch {
      return [];
    }
  }
}

function isChild(value: unknown): value is Child {
  const { name, pid, mark } = (value ?? {}) as Record<string, unknown>;
  // without a start mark a number alone is not enough to kill a process
  return typeof name === 'string' && typeof pid === 'number' && pid > 1 && typeof mark === 'string';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ended meanwhile
  }
}
