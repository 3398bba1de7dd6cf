import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres, type RunningPostgres } from '@app/platform';
import { migrateAll } from '../../apps/standalone/src/migrate-all.js';

const DIST = process.env['TEST_DIST'] ?? join(import.meta.dirname, '../../dist');
const ENTRY = 'apps/ingest/src/main.js';

/** The gateway of truck terminals and PostgreSQL as processes of their own, so that each can be killed like in life. */
export class GatewayProcesses {
  private gateway: ChildProcess | undefined;
  private postgres: RunningPostgres;

  private constructor(
    private readonly home: string,
    readonly port: number,
  ) {}

  static async start(): Promise<GatewayProcesses> {
    const set = new GatewayProcesses(mkdtempSync(join(tmpdir(), 'ves-gateway-')), await freePort());
    await set.startDatabase();
    await migrateAll(set.postgres.adminUrl);
    await set.startGateway();
    return set;
  }

  get appUrl(): string {
    return this.postgres.appUrl;
  }

  get pid(): number | undefined {
    return this.gateway?.pid;
  }

  /** SIGKILL, and a new process on the same port. */
  async killAndRestart(): Promise<void> {
    await end(this.gateway, 'SIGKILL');
    await this.startGateway();
  }

  async startDatabase(): Promise<void> {
    const before = this.postgres as RunningPostgres | undefined;
    this.postgres = await startPostgres({
      dataDir: join(this.home, 'postgres'),
      ephemeral: true,
      ...(before === undefined ? {} : { port: before.port }),
    });
  }

  async killDatabase(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.exited;
  }

  async stop(): Promise<void> {
    await end(this.gateway, 'SIGTERM');
    await this.postgres.stop();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private async startGateway(): Promise<void> {
    const entry = join(DIST, ENTRY);
    if (!existsSync(entry)) throw new Error(`${entry} is not built: npm run build`);
    const child = fork(entry, [], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: this.postgres.appUrl,
        INGEST_DOORS: 'tcp',
        OBD_PORT: String(this.port),
        HTTP_HOST: '127.0.0.1',
        DATA_DIR: this.home,
        LOG_LEVEL: process.env['TEST_LOG'] ?? 'fatal',
      },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', process.env['TEST_LOG'] === undefined ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    });
    this.gateway = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`ingest ended with ${code} before it was ready`)));
    });
  }
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}
