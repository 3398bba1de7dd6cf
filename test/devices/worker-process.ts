import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const DIST = process.env['TEST_DIST'] ?? join(import.meta.dirname, '../../dist');

/** A worker as a process of its own, so that it can be killed like in life. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
    const child = fork(join(DIST, 'apps/worker/src/main.js'), {
      env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it was ready`)));
    });
    return new WorkerProcess(child);
  }

  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
