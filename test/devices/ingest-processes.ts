import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@app/persistence';
import { freePort, startPostgres, type RunningPostgres } from '@app/platform';
import { migrateAll } from '../../apps/standalone/src/migrate-all.js';
import { registerSites } from './ingest-rig.js';
import { mqttHash, PLATFORM, SITE_PASSWORD } from './test-accounts.js';

const DIST = process.env['TEST_DIST'] ?? join(import.meta.dirname, '../../dist');
const ENTRIES = { broker: 'apps/standalone/src/broker.main.js', ingest: 'apps/ingest/src/main.js' } as const;
export type Role = keyof typeof ENTRIES;

/** Broker, ingest and PostgreSQL as processes of their own, so that each can be killed like in life. */
export class IngestProcesses {
  private readonly children = new Map<Role, ChildProcess>();
  private postgres: RunningPostgres;

  private constructor(
    private readonly home: string,
    readonly mqttPort: number,
  ) {}

  static async start(siteCodes: readonly string[]): Promise<IngestProcesses> {
    const home = mkdtempSync(join(tmpdir(), 'ves-faults-'));
    const set = new IngestProcesses(home, await freePort());
    await set.startDatabase();
    await migrateAll(set.postgres.adminUrl);
    await registerSites(set.postgres.adminUrl, siteCodes);
    await addAccounts(set.postgres.adminUrl, siteCodes);
    await set.spawn('broker');
    await set.spawn('ingest');
    return set;
  }

  get appUrl(): string {
    return this.postgres.appUrl;
  }

  get brokerUrl(): string {
    return `mqtt://127.0.0.1:${this.mqttPort}`;
  }

  pid(role: Role): number | undefined {
    return this.children.get(role)?.pid;
  }

  running(role: Role): boolean {
    const child = this.children.get(role);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** SIGKILL, and a new process of the same kind. */
  async killAndRestart(role: Role): Promise<void> {
    await end(this.children.get(role), 'SIGKILL');
    await this.spawn(role);
  }

  async startDatabase(): Promise<void> {
    const port = this.postgres as RunningPostgres | undefined;
    this.postgres = await startPostgres({
      dataDir: join(this.home, 'postgres'),
      ephemeral: true,
      ...(port === undefined ? {} : { port: port.port }),
    });
  }

  async killDatabase(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.exited;
  }

  async stop(): Promise<void> {
    await end(this.children.get('ingest'), 'SIGTERM');
    await end(this.children.get('broker'), 'SIGTERM');
    await this.postgres.stop();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private async spawn(role: Role): Promise<void> {
    const entry = join(DIST, ENTRIES[role]);
    if (!existsSync(entry)) throw new Error(`${entry} is not built: npm run build`);
    const child = fork(entry, [], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: this.postgres.appUrl,
        MQTT_URL: `mqtt://${PLATFORM.username}:${PLATFORM.password}@127.0.0.1:${this.mqttPort}`,
        MQTT_PORT: String(this.mqttPort),
        MQTT_CLIENT_ID: 'ves-ingest-faults',
        INGEST_DOORS: 'mqtt',
        DATA_DIR: this.home,
        LOG_LEVEL: process.env['TEST_LOG'] ?? 'warn',
      },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', process.env['TEST_LOG'] === undefined ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    });
    this.children.set(role, child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${role} ended with ${code} before it was ready`)));
    });
  }
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}

async function addAccounts(adminUrl: string, siteCodes: readonly string[]): Promise<void> {
  const admin = await Database.open({ url: adminUrl, name: 'test-setup', role: null });
  for (const code of siteCodes) {
    await admin.query(
      `INSERT INTO user_account (id, username, display_name, role, subject_kind, subject_id, password_hash, mqtt_hash,
                                 created_at, created_by, changed_at)
       VALUES ($1, $2, $2, 'site', 'site', $3, 'unused', $4, now(), 'test', now())`,
      [randomUUID(), `site-${code.toLowerCase()}`, code, mqttHash(SITE_PASSWORD)],
    );
  }
  await admin.close();
}
