import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type StandaloneSettings } from '@app/platform';
import { banner } from './banner.js';
import { ChildrenFile } from './children-file.js';
import { watchDisk } from './disk-watch.js';
import { LogFile } from './log-file.js';
import { ManagedProcess, type ProcessSpec, runToEnd } from './managed-process.js';
import type { StandaloneOptions } from './options.js';
import { makePlan, type Plan } from './plan.js';
import { PostgresKeeper } from './postgres-keeper.js';
import { checkPorts } from './preflight.js';
import { loadSecrets } from './secrets.js';
import { httpReady, portReady, waitUntil } from './wait-ready.js';

const START_PATIENCE_MS = 120_000;
const LEFTOVER_GRACE_MS = 5_000;
const HOPELESS_RESTARTS = 3;

/** Starts the embedded set in order, keeps it running, and stops it in the reverse order. */
export class Supervisor {
  private readonly processes: ManagedProcess[] = [];
  private readonly children: ChildrenFile;
  private readonly aborted = new AbortController();
  private postgres: PostgresKeeper | undefined;
  private ending: Promise<void> | undefined;
  private diskFaultAt = 0;

  constructor(
    private readonly settings: StandaloneSettings,
    private readonly options: StandaloneOptions,
  ) {
    this.children = new ChildrenFile(join(settings.DATA_DIR, 'children.json'));
  }

  get stopping(): boolean {
    return this.ending !== undefined;
  }

  /** Resolves once everything runs; the processes keep this one alive. */
  async run(): Promise<void> {
    const began = Date.now();
    const { settings } = this;
    this.listen();
    const leftovers = await this.children.endLeftovers(LEFTOVER_GRACE_MS);
    if (leftovers.length > 0) this.print(`Ended what an earlier start left running: ${leftovers.join(', ')}`);
    await checkPorts(settings);
    watchDisk(settings.DATA_DIR, this.print);
    const plan = await this.plan();
    this.writeRuntime(plan);
    await this.step('Bringing the database up to date', plan.migrate);
    this.print('Starting broker, api, ingest and worker ...');
    if (plan.broker !== undefined) this.spawn(plan.broker);
    for (const role of plan.roles) this.spawn(role);
    // the roles need the schema only; what the seeds add they see within a second
    await this.step('Loading reference data', plan.seeds);
    if (plan.broker !== undefined) await this.wait('the MQTT broker', () => portReady(settings.MQTT_PORT));
    for (const role of plan.roles) await this.waitForRole(role);
    if (plan.simulator !== undefined) this.spawn(plan.simulator);
    this.options.lock.update({ address: this.address });
    this.print(banner(settings, this.table(plan), this.options.demo));
    this.print(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  }

  /** Ends everything, last started first; the database goes last. */
  stop(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  private async end(): Promise<void> {
    this.aborted.abort(new Error('stopping'));
    const graceMs = this.settings.SHUTDOWN_GRACE_MS + 2_000;
    const stopAll = (names: readonly string[]) =>
      Promise.all(this.processes.filter((p) => names.includes(p.spec.name)).map((p) => p.stop(graceMs)));
    await stopAll(['simulator']);
    await stopAll(['api', 'ingest']);
    await stopAll(['worker']);
    await stopAll(['broker']);
    await this.postgres?.stop();
    for (const file of ['runtime.json', 'children.json']) rmSync(join(this.settings.DATA_DIR, file), { force: true });
    this.options.lock.release();
  }

  private listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.stopping) return;
        this.print(`\n${signal}: stopping everything ...`);
        void this.stop().then(() => {
          this.print('Stopped.');
          process.exit(0);
        });
      });
    }
  }

  private async plan(): Promise<Plan> {
    const { settings } = this;
    let databaseUrl = settings.DATABASE_URL;
    let databaseAdminUrl = settings.DATABASE_ADMIN_URL ?? databaseUrl;
    if (databaseUrl === undefined) {
      this.print('Starting the database ...');
      this.postgres = await PostgresKeeper.start(join(settings.DATA_DIR, 'postgres'), this.print);
      const { server } = this.postgres;
      if (server.leftover === 'stopped')
        this.print('  an earlier start had left it running; it was stopped and started anew');
      databaseUrl = server.appUrl;
      databaseAdminUrl = server.adminUrl;
    }
    this.aborted.signal.throwIfAborted();
    return makePlan({
      root: this.options.root,
      settings,
      secrets: loadSecrets(settings.DATA_DIR),
      databaseUrl,
      databaseAdminUrl: databaseAdminUrl ?? databaseUrl,
      metricsPorts: { ingest: await freePort(), worker: await freePort() },
      demo: this.options.demo,
      traffic: this.options.traffic,
    });
  }

  /** Addresses and passwords for `npm run ves`, readable by this user only. */
  private writeRuntime(plan: Plan): void {
    const file = join(this.settings.DATA_DIR, 'runtime.json');
    rmSync(file, { force: true });
    writeFileSync(file, JSON.stringify(plan.migrate.env), { mode: 0o600 });
    chmodSync(file, 0o600);
  }

  private async step(what: string, spec: ProcessSpec): Promise<void> {
    this.print(`${what} ...`);
    const code = await runToEnd(spec, this.around(spec.name));
    this.aborted.signal.throwIfAborted();
    if (code === 0) return;
    const error = new Error(`${what} failed (${spec.name}, exit code ${code}). See ${this.logPath(spec.name)}.`);
    throw Object.assign(error, { expected: true });
  }

  private spawn(spec: ProcessSpec): void {
    this.aborted.signal.throwIfAborted();
    this.processes.push(new ManagedProcess(spec, this.around(spec.name)).start());
  }

  private wait(what: string, probe: () => Promise<string | undefined>): Promise<void> {
    return waitUntil(probe, { what, patienceMs: START_PATIENCE_MS, signal: this.aborted.signal, print: this.print });
  }

  private waitForRole(spec: ProcessSpec): Promise<void> {
    const port = spec.env['METRICS_PORT'];
    const base = port === undefined || port === '' ? this.address : `http://127.0.0.1:${port}`;
    return this.wait(spec.name, async () => {
      const role = this.processes.find((candidate) => candidate.spec === spec);
      // it would go on dying for ever: say so now, its reason is on the console and in its log
      if (role !== undefined && role.restarts >= HOPELESS_RESTARTS) {
        const message = `${spec.name} does not start; see ${this.logPath(spec.name)}.`;
        throw Object.assign(new Error(message), { expected: true });
      }
      return httpReady(`${base}/health/ready`);
    });
  }

  private around(name: string) {
    const log = new LogFile(this.logPath(name), (error) => this.logFault(error));
    return { log, print: this.print, onSpawn: this.children.record };
  }

  private logFault(error: Error): void {
    if (Date.now() - this.diskFaultAt < 30_000) return;
    this.diskFaultAt = Date.now();
    const full = 'code' in error && error.code === 'ENOSPC';
    this.print(full ? '[disk] the disk is full: logs cannot be written' : `[log] cannot be written: ${error.message}`);
  }

  private table(plan: Plan) {
    const { settings } = this;
    const database = this.postgres === undefined ? 'DATABASE_URL' : `embedded, 127.0.0.1:${this.postgres.server.port}`;
    return [
      { what: 'pages', where: this.address },
      { what: 'HTTP interface', where: `${this.address}/api/docs` },
      { what: 'remote sensing (MQTT)', where: plan.broker === undefined ? 'MQTT_URL' : `port ${settings.MQTT_PORT}` },
      { what: 'database', where: database },
      { what: 'queue', where: settings.REDIS_URL === undefined ? 'in the database' : 'REDIS_URL' },
      { what: 'data', where: settings.DATA_DIR },
      { what: 'logs', where: join(settings.DATA_DIR, 'logs') },
    ];
  }

  private get address(): string {
    const host = ['0.0.0.0', '::'].includes(this.settings.HTTP_HOST) ? 'localhost' : this.settings.HTTP_HOST;
    return `http://${host}:${this.settings.HTTP_PORT}`;
  }

  private logPath(name: string): string {
    return join(this.settings.DATA_DIR, 'logs', `${name}.log`);
  }

  private readonly print = (line: string): void => {
    console.log(line);
  };
}
