import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/platform';
import { testDatabase, type TestDatabase } from './postgres.js';

const DIST = process.env['TEST_DIST'] ?? join(import.meta.dirname, '../../dist');
const BROKER_PASSWORD = 'broker-of-the-tests';

/** The processes of a platform, each with the built file it runs. */
const PROCESSES = {
  broker: 'apps/standalone/src/broker.main.js',
  api: 'apps/api/src/main.js',
  ingest: 'apps/ingest/src/main.js',
  worker: 'apps/worker/src/main.js',
} as const;
export type StackProcess = keyof typeof PROCESSES;

/** A whole platform with the demo's register and accounts, without its traffic; each process can be killed and started. */
export class Stack {
  private readonly children = new Map<StackProcess, ChildProcess>();

  private constructor(
    readonly database: TestDatabase,
    readonly dataDir: string,
    readonly httpPort: number,
    readonly mqttPort: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Migrated database, reference data, demo accounts, then broker, api, ingest and worker from `dist` (or TEST_DIST). */
  static async start(): Promise<Stack> {
    const database = await testDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'ves-stack-'));
    const [httpPort, mqttPort] = [await freePort(), await freePort()];
    const stack = new Stack(database, dataDir, httpPort, mqttPort, {
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      DATABASE_URL: database.appUrl,
      DATA_DIR: dataDir,
      AUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
      HTTP_PORT: String(httpPort),
      HTTP_HOST: '127.0.0.1',
      MQTT_PORT: String(mqttPort),
      OBD_PORT: String(await freePort()),
      MQTT_URL: `mqtt://platform:${BROKER_PASSWORD}@127.0.0.1:${mqttPort}`,
      REDIS_URL: '',
      METRICS_PORT: '',
    });
    await stack.seed();
    await stack.launch('broker');
    await Promise.all([stack.launch('api'), stack.launch('ingest'), stack.launch('worker')]);
    return stack;
  }

  get url(): string {
    return `http://127.0.0.1:${this.httpPort}`;
  }

  get mqttUrl(): string {
    return `mqtt://127.0.0.1:${this.mqttPort}`;
  }

  get accountsFile(): string {
    return join(this.dataDir, 'demo-accounts.json');
  }

  /** Starts one process and waits until it is ready. @throws Error when it ends before */
  async launch(name: StackProcess): Promise<void> {
    const child = this.fork(PROCESSES[name], []);
    this.children.set(name, child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)));
    });
  }

  /** Ends one process; SIGKILL unless told otherwise. */
  async kill(name: StackProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.children.get(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    for (const name of ['api', 'ingest', 'worker', 'broker'] as const) await this.kill(name, 'SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
    await this.database.drop();
  }

  private async seed(): Promise<void> {
    const [code] = (await once(this.fork('seeds/src/main.js', ['--demo']), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`seeds ended with ${code}`);
  }

  private fork(entry: string, args: readonly string[]): ChildProcess {
    return fork(join(DIST, entry), [...args], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }
}

/** A running platform; `stop()` it. */
export const startStack = (): Promise<Stack> => Stack.start();
