import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConsoleFilter } from './console-filter.js';
import type { LogFile } from './log-file.js';

export interface ProcessSpec {
  readonly name: string;
  /** Built entry file. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Surroundings {
  readonly log: LogFile;
  readonly print: (line: string) => void;
  /** Called with every new process, so that a later start can find it should this one be killed. */
  readonly onSpawn: (name: string, pid: number | undefined) => void;
}

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;

/**
 * One child process, started again when it dies, with growing pauses. It has its own process group, so that Ctrl-C reaches only the
 * supervisor, and an IPC channel whose end tells it that the supervisor is gone.
 */
export class ManagedProcess {
  private child: ChildProcess | undefined;
  private wanted = true;
  private delayMs = FIRST_DELAY_MS;
  restarts = 0;

  constructor(
    readonly spec: ProcessSpec,
    private readonly around: Surroundings,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): this {
    const startedAt = Date.now();
    const child = launch(this.spec, this.around);
    this.child = child;
    this.around.onSpawn(this.spec.name, child.pid);
    child.once('exit', (code, signal) => {
      this.around.onSpawn(this.spec.name, undefined);
      if (this.wanted) void this.again(startedAt, signal ?? `exit code ${code}`);
    });
    return this;
  }

  /** SIGTERM, then SIGKILL after the grace. */
  async stop(graceMs: number): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => {
      this.around.print(`[${this.spec.name}] did not stop in ${graceMs} ms and is killed`);
      child.kill('SIGKILL');
    }, graceMs);
    await gone;
    clearTimeout(timer);
  }

  private async again(startedAt: number, how: string): Promise<void> {
    if (Date.now() - startedAt > HEALTHY_AFTER_MS) this.delayMs = FIRST_DELAY_MS;
    this.around.print(`[${this.spec.name}] ended (${how}); starting it again in ${this.delayMs / 1000} s`);
    await sleep(this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, LAST_DELAY_MS);
    if (!this.wanted) return;
    this.restarts += 1;
    this.start();
  }
}

/** Runs a process to its end. @returns its exit code */
export async function runToEnd(spec: ProcessSpec, around: Surroundings): Promise<number> {
  const child = launch(spec, around);
  around.onSpawn(spec.name, child.pid);
  const code = await new Promise<number>((resolve) => {
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? (signal === null ? 1 : 128)));
    child.once('error', () => resolve(127));
  });
  around.onSpawn(spec.name, undefined);
  return code;
}

function launch(spec: ProcessSpec, around: Surroundings): ChildProcess {
  const child = fork(spec.entry, [...(spec.args ?? [])], {
    env: { ...process.env, ...spec.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    execArgv: [],
  });
  const filter = new ConsoleFilter(spec.name, around.print);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      around.log.write(`${line}\n`);
      filter.line(line, Date.now());
    });
  }
  child.on('error', (error) => around.print(`[${spec.name}] cannot be started: ${error.message}`));
  return child;
}
