import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, portFault } from '../net/ports.js';
import { serverAccount } from './account.js';
import { binariesFor } from './binaries.js';
import {
  APP,
  type Cluster,
  DATABASE,
  dataName,
  OWNER,
  prepareCluster,
  runOptions,
  writeCredentials,
} from './cluster.js';
import { clearLeftover } from './leftover.js';
import { classify, PostgresError } from './postgres.error.js';

export interface PostgresOptions {
  /** Folder for `cluster/` (the data files), `credentials.json` and `postgres.log`. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; default: the one used last time, else any free one. */
  readonly port?: number;
  /** Server parameters over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For tests: speed before safety against a power cut. A killed process still loses nothing. */
  readonly ephemeral?: boolean;
}

export interface RunningPostgres {
  /** Logs in as the owner of the tables; for migrations. */
  readonly adminUrl: string;
  /** Logs in as the role that the platform works with. */
  readonly appUrl: string;
  readonly port: number;
  readonly pid: number;
  /** What was found of an earlier server: nothing, a running one (now stopped), or only its pid file. */
  readonly leftover: 'none' | 'stopped' | 'stale';
  /** Resolves when the server has ended, whether asked to or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  shared_buffers: '256MB',
  max_connections: '100',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  jit: 'off',
  autovacuum: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %u@%d ',
  log_min_messages: 'warning',
  // statements carry plates and VINs; they do not belong into a log
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  password_encryption: 'scram-sha-256',
};
const EPHEMERAL: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
};
const START_PATIENCE_MS = 180_000; // recovery after a crash may have to replay 2 GB of WAL

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, creating its data on first use, and waits until it accepts connections.
 * Works as an ordinary user and as root (then the server runs as another user); clears what a killed launcher left behind.
 * @throws PostgresError with a stable code
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof PostgresError || !(error instanceof Error) || !('code' in error)) throw error;
    throw classify(error.message.replace(/^ENOSPC/, 'No space left on device'), 'preparing its files');
  }
}

async function start(options: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  accessSync(dataDir, constants.W_OK);
  const dir = join(dataDir, 'cluster');
  const account = serverAccount(dir);
  const cluster: Cluster = { dir, account, binaries: binariesFor(account) };
  const leftover = exists(dir) ? await clearLeftover(dir) : 'none';
  const credentials = prepareCluster(dataDir, cluster, options.ephemeral !== true);
  const port = await choosePort(options.port, credentials.port);
  if (port !== credentials.port) writeCredentials(join(dataDir, 'credentials.json'), { ...credentials, port });

  const logFile = join(dataDir, 'postgres.log');
  const settings = { ...DEFAULTS, ...(options.ephemeral === true ? EPHEMERAL : {}), ...options.settings };
  const child = launch(cluster, port, settings, logFile);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  await ready(child, dir, logFile, exited);
  const url = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    adminUrl: url(OWNER, credentials.ownerPassword),
    appUrl: url(APP, credentials.appPassword),
    port,
    pid: child.pid ?? 0,
    leftover,
    exited,
    stop: () => stop(child, exited),
  };
}

function launch(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): ChildProcess {
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
  };
  const parameters = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(cluster.binaries.postgres, ['-D', dataName(cluster), ...parameters], {
      ...runOptions(cluster),
      stdio: ['ignore', log, log],
      // Ctrl-C reaches every process of a terminal's group; the database must be the last to go
      detached: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function choosePort(wanted: number | undefined, last: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    const fault = await portFault(wanted, '127.0.0.1');
    if (fault === undefined) return wanted;
    throw new PostgresError(
      'postgres.port_taken',
      `Port ${wanted} for the embedded database cannot be used (${fault}).`,
    );
  }
  if (last !== undefined && (await portFault(last, '127.0.0.1')) === undefined) return last;
  return freePort();
}

async function ready(child: ChildProcess, dir: string, logFile: string, exited: Promise<void>): Promise<void> {
  const offset = Math.max(0, statSync(logFile).size - 200);
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  for (let waited = 0; waited < START_PATIENCE_MS; waited += 20) {
    if (ended) throw classify(readFileSync(logFile, 'utf8').slice(offset), 'starting');
    if (status(dir, child.pid) === 'ready') return;
    await sleep(20);
  }
  child.kill('SIGINT');
  throw new PostgresError(
    'postgres.start_failed',
    `PostgreSQL was not ready after ${START_PATIENCE_MS / 1000} s; see ${logFile}.`,
  );
}

/** The last line of postmaster.pid says how far the server is (storage/pidfile.h). */
function status(dir: string, pid: number | undefined): string {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid ? (lines[7] ?? '').trim() : '';
  } catch {
    return '';
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = new AbortController();
    await Promise.race([exited, sleep(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
