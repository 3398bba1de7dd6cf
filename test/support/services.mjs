/**
 * PostgreSQL, Redis and Mosquitto from the system's packages, as private instances: own ports, own folders, own configuration, removed at
 * the end. The system's own instances are neither used nor started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const PACKAGES = ['postgresql', 'redis-server', 'mosquitto', 'chromium', 'fonts-noto-cjk'];

/** Where the programs are; undefined for one that is not installed. */
export function findPrograms() {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  const extra = versions.map((version) => `/usr/lib/postgresql/${version}/bin`);
  return {
    initdb: which('initdb', extra),
    postgres: which('postgres', extra),
    redis: which('redis-server'),
    mosquitto: which('mosquitto', ['/usr/sbin', '/usr/local/sbin']),
    chromium: which('chromium') ?? which('chromium-browser') ?? which('google-chrome'),
  };
}

/** Installs what is missing on Debian as root. @throws Error saying what to do elsewhere */
export function installPrograms(say) {
  const missing = Object.entries(findPrograms())
    .filter(([, path]) => path === undefined)
    .map(([name]) => name);
  if (missing.length === 0) return;
  const how = `Missing: ${missing.join(', ')}. Install PostgreSQL (server), Redis, Mosquitto and Chromium`;
  if (which('apt-get') === undefined)
    throw new Error(`${how} with this system's package manager; only Debian is done for you.`);
  if (process.getuid?.() !== 0)
    throw new Error(`${how}: sudo apt-get install ${PACKAGES.join(' ')}\nor run this command as root.`);
  say(`Installing ${PACKAGES.join(', ')} (missing: ${missing.join(', ')}) ...`);
  withoutStartingServices(() => {
    const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
    if (apt(install).status === 0) return;
    apt(['update']);
    const again = apt(install);
    if (again.status !== 0)
      throw new Error(`apt-get failed:\n${again.stdout.slice(-1500)}${again.stderr.slice(-1500)}`);
  });
  const still = Object.entries(findPrograms())
    .filter(([, path]) => path === undefined)
    .map(([name]) => name);
  if (still.length > 0) throw new Error(`After installing, these are still missing: ${still.join(', ')}`);
}

/** Starts all three. @returns their addresses and a function that stops them */
export async function startServices() {
  const programs = findPrograms();
  const home = mkdtempSync(join(tmpdir(), 'ves-services-'));
  chmodSync(home, 0o755);
  const stops = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const databaseUrl = await postgres(home, programs, stops);
    const redisUrl = await redis(home, programs, stops);
    const mqtt = await mosquitto(home, programs, stops);
    return { databaseUrl, redisUrl, ...mqtt, chromium: programs.chromium, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function postgres(home, { initdb, postgres: program }, stops) {
  const account = accountFor('postgres');
  const dir = folder(home, 'postgres', account);
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, password);
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const data = join(dir, 'data');
  const options = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...account };
  const made = spawnSync(
    initdb,
    [
      '-D',
      data,
      '-U',
      'ves_test',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    {
      ...options,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    full_page_writes: 'off',
    jit: 'off',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  stops.push(run(program, ['-D', data, ...args], options, join(home, 'postgres.log'), 'SIGINT'));
  await listening(port, 'PostgreSQL', join(home, 'postgres.log'));
  return `postgres://ves_test:${password}@127.0.0.1:${port}/postgres`;
}

async function redis(home, { redis: program }, stops) {
  const account = accountFor('redis');
  const dir = folder(home, 'redis', account);
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const config = join(dir, 'redis.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${dir}`,
    `requirepass ${password}`,
    'appendonly yes',
    'maxmemory-policy noeviction',
    'save ""',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  if (account !== undefined) chownSync(config, account.uid, account.gid);
  stops.push(run(program, [config], { cwd: '/', ...account }, join(home, 'redis.log'), 'SIGTERM'));
  await listening(port, 'Redis', join(home, 'redis.log'));
  return `redis://:${password}@127.0.0.1:${port}/0`;
}

/** Mosquitto with password and ACL files in a folder that tests may rewrite; it reads them again on SIGHUP. */
async function mosquitto(home, { mosquitto: program }, stops) {
  const account = accountFor('mosquitto');
  const dir = folder(home, 'mosquitto', account);
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const passwd = join(dir, 'passwords');
  const acl = join(dir, 'acl');
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(password, salt, 101, 64, 'sha512');
  writeFileSync(passwd, `ves-platform:$7$101$${salt.toString('base64')}$${hash.toString('base64')}\n`);
  writeFileSync(acl, 'user ves-platform\ntopic readwrite ves/#\n');
  const template = readFileSync(join(import.meta.dirname, '../../docker/mosquitto.conf'), 'utf8');
  const config = join(dir, 'mosquitto.conf');
  writeFileSync(
    config,
    template
      .replace(/^listener .*$/m, `listener ${port} 127.0.0.1`)
      .replace(/^password_file .*$/m, `password_file ${passwd}`)
      .replace(/^acl_file .*$/m, `acl_file ${acl}`)
      .replace(/^persistence_location .*$/m, `persistence_location ${dir}/`),
  );
  const owner = account ?? {};
  for (const file of [passwd, acl, config]) {
    chmodSync(file, 0o600);
    if (owner.uid !== undefined) chownSync(file, owner.uid, owner.gid);
  }
  const child = run(program, ['-c', config], { cwd: '/', ...account }, join(home, 'mosquitto.log'), 'SIGTERM');
  stops.push(child);
  await listening(port, 'Mosquitto', join(home, 'mosquitto.log'));
  return { mqttUrl: `mqtt://ves-platform:${password}@127.0.0.1:${port}`, mosquittoDir: dir, mosquittoPid: child.pid };
}

function folder(home, name, account) {
  const dir = join(home, name);
  mkdirSync(dir, { mode: 0o700 });
  if (account !== undefined) chownSync(dir, account.uid, account.gid);
  return dir;
}

/** Root must not run servers: the package's own user, else nobody. Undefined: this user is not root. */
function accountFor(name) {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find((r) => r[0] === name) ?? rows.find((r) => r[0] === 'nobody');
  return row === undefined ? { uid: 65534, gid: 65534 } : { uid: Number(row[2]), gid: Number(row[3]) };
}

function run(program, args, options, log, signal) {
  const out = openSync(log, 'a');
  const child = spawn(program, args, { ...options, stdio: ['ignore', out, out] });
  closeSync(out);
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  };
  return Object.assign(stop, { pid: child.pid });
}

async function listening(port, name, log) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function which(name, extra = []) {
  return [...(process.env.PATH ?? '').split(delimiter), ...extra]
    .map((dir) => join(dir, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function apt(args) {
  return spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 50e6,
  });
}

/** Debian's packages start their servers when installed; policy-rc.d forbids it for the time being. */
function withoutStartingServices(action) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    action();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
