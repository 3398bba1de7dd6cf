import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { classify, PostgresError } from './postgres.error.js';

export const OWNER = 'ves_owner';
export const APP = 'ves_app';
export const DATABASE = 'ves';

/** Passwords of the two logins, and the port last used so that a restart keeps its address. */
export interface Credentials {
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly port?: number;
}

export interface Cluster {
  /** Real path of the data files. */
  readonly dir: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

/**
 * How the server names its own data directory. Root starts the server as another user, who often cannot enter the folders
 * above DATA_DIR (a clone in a private home). The child's working directory is set before its user is changed, and every
 * PostgreSQL process keeps it, so this name reaches the data without walking down from `/`.
 */
export function dataName(cluster: Cluster): string {
  return cluster.account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : cluster.dir;
}

/** Options under which every PostgreSQL program is started: a small environment, so that PGDATA and the like do not interfere. */
export function runOptions(cluster: Cluster, cwd = cluster.dir) {
  return { cwd, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }, ...cluster.account };
}

/**
 * Makes the data files when there are none: built beside and renamed at the end, so that an interrupted first start leaves nothing
 * half-made behind. Answers the credentials, made anew (and set) when their file was lost.
 */
export function prepareCluster(dataDir: string, cluster: Cluster, sync: boolean): Credentials {
  const file = join(dataDir, 'credentials.json');
  const known = readCredentials(file);
  if (existsSync(join(cluster.dir, 'PG_VERSION'))) {
    checkVersion(cluster);
    handOver(cluster);
    if (known !== undefined) return known;
    const renewed = newCredentials();
    single(cluster, setPasswords(renewed));
    writeCredentials(file, renewed);
    return renewed;
  }
  const fresh: Cluster = { ...cluster, dir: `${cluster.dir}.new` };
  const made = newCredentials();
  rmSync(fresh.dir, { recursive: true, force: true });
  mkdirSync(fresh.dir, { recursive: true, mode: 0o700 });
  if (fresh.account !== undefined) chownSync(fresh.dir, fresh.account.uid, fresh.account.gid);
  const options = ['-D', dataName(fresh), '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  const run = spawnSync(fresh.binaries.initdb, sync ? options : [...options, '--no-sync'], {
    ...runOptions(fresh),
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw classify(`${run.error?.message ?? ''}${run.stdout}${run.stderr}`, 'creating the data directory');
  writeFileSync(
    join(fresh.dir, 'pg_hba.conf'),
    'host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n',
  );
  single(fresh, [`CREATE ROLE ${APP} LOGIN`, ...setPasswords(made), `CREATE DATABASE ${DATABASE} OWNER ${OWNER}`]);
  writeCredentials(file, made);
  rmSync(cluster.dir, { recursive: true, force: true });
  renameSync(fresh.dir, cluster.dir);
  return made;
}

/** Remembers the port, atomically. */
export function writeCredentials(file: string, credentials: Credentials): void {
  writeFileSync(`${file}.new`, JSON.stringify(credentials), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

function readCredentials(file: string): Credentials | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { ownerPassword, appPassword, port } = value as Record<string, unknown>;
    if (typeof ownerPassword !== 'string' || typeof appPassword !== 'string') return undefined;
    return typeof port === 'number' ? { ownerPassword, appPassword, port } : { ownerPassword, appPassword };
  } catch {
    return undefined;
  }
}

function newCredentials(): Credentials {
  return { ownerPassword: randomBytes(18).toString('hex'), appPassword: randomBytes(18).toString('hex') };
}

function setPasswords(credentials: Credentials): string[] {
  return [
    `ALTER ROLE ${OWNER} PASSWORD '${credentials.ownerPassword}'`,
    `ALTER ROLE ${APP} PASSWORD '${credentials.appPassword}'`,
  ];
}

/** Runs statements in single-user mode: no port, no password. It exits 0 whatever happens, so its words decide. */
function single(cluster: Cluster, statements: readonly string[]): void {
  const run = spawnSync(cluster.binaries.postgres, ['--single', '-j', '-D', dataName(cluster), 'postgres'], {
    ...runOptions(cluster),
    encoding: 'utf8',
    input: statements.map((statement) => `${statement};\n\n`).join(''),
  });
  if (run.status !== 0 || /\b(ERROR|FATAL|PANIC):/.test(run.stderr)) {
    throw classify(`${run.error?.message ?? ''}${run.stderr}`, 'creating its roles');
  }
}

function checkVersion(cluster: Cluster): void {
  const found = readFileSync(join(cluster.dir, 'PG_VERSION'), 'utf8').trim();
  if (found === cluster.binaries.major) return;
  throw new PostgresError(
    'postgres.version_mismatch',
    `The data in ${cluster.dir} was written by PostgreSQL ${found}, the installed server is ${cluster.binaries.major}. ` +
      'Restore from a backup into a new DATA_DIR (docs/operations.md, "Upgrade").',
  );
}

/** A cluster restored from a backup by root belongs to root; the server needs to own it. */
function handOver(cluster: Cluster): void {
  const { account, dir } = cluster;
  if (account === undefined || statSync(dir).uid === account.uid) return;
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(dir, name), account.uid, account.gid);
  chownSync(dir, account.uid, account.gid);
}
