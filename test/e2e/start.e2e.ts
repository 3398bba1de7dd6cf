import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '@app/platform';
import pg from 'pg';
import { eventually, type Ports, Standalone } from '../support/standalone.js';

const PATIENCE_MS = 240_000;
let dataDir: string;
let ports: Ports;
const started: Standalone[] = [];

const launch = (args?: readonly string[], env?: Readonly<Record<string, string>>): Standalone => {
  const standalone = Standalone.launch(dataDir, ports, args, env);
  started.push(standalone);
  return standalone;
};
const query = async (url: string | undefined, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ves-start-'));
  ports = await Standalone.freePorts();
});
afterAll(async () => {
  for (const standalone of started) await standalone.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, PATIENCE_MS);

// one after the other on the same folder: each step finds what the one before has left
describe('npm start', () => {
  let running: Standalone;

  it(
    'refuses a wrong configuration by name, with its own exit code',
    async () => {
      const wrong = launch([], { OBD_PORT: 'seven' });
      expect(await wrong.end()).toBe(78);
      expect(wrong.output).toContain('OBD_PORT: must be a port number');
    },
    PATIENCE_MS,
  );

  it(
    'names the taken port, who holds it and the variable to change, before anything is started',
    async () => {
      const holder = createServer().listen(ports.mqtt, '0.0.0.0');
      const refused = launch();
      expect(await refused.end()).toBe(1);
      holder.close();
      expect(refused.output).toContain(`Port ${ports.mqtt} (MQTT_PORT) is taken`);
      expect(refused.output).toContain('Set MQTT_PORT');
      if (process.platform === 'linux') expect(refused.output).toContain(`process ${process.pid} `);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'takes over the lock of a process that is gone, also when its number was given to another',
    async () => {
      writeFileSync(join(dataDir, 'standalone.lock'), JSON.stringify({ pid: process.pid, mark: 'another boot:1' }));
      running = launch();
      await running.ready();
      expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'says that one is running when it is started a second time, and leaves that one alone',
    async () => {
      const second = launch();
      expect(await second.end()).toBe(1);
      expect(second.output).toContain(`already running in this folder (process ${running.child.pid},`);
      expect(second.output).toContain(`:${ports.http}`);
      expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'starts a role again that was killed',
    async () => {
      const worker = running.children.find((child) => child.name === 'worker');
      process.kill(worker?.pid ?? 0, 'SIGKILL');
      await eventually(() => {
        const again = running.children.find((child) => child.name === 'worker');
        return again !== undefined && again.pid !== worker?.pid && isAlive(again.pid);
      });
    },
    PATIENCE_MS,
  );

  it(
    'starts the database again that was killed, on the same port, and the api recovers by itself',
    async () => {
      const url = running.runtime['DATABASE_ADMIN_URL'];
      await query(url, 'CREATE TABLE kept_over_crash AS SELECT 1 AS n');
      process.kill(
        Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]),
        'SIGKILL',
      );
      await running.says('[postgres] runs again');
      expect(await query(url, 'SELECT n FROM kept_over_crash')).toEqual([{ n: 1 }]);
      await eventually(async () => (await fetch(`${running.url}/health/ready`)).status === 200);
    },
    PATIENCE_MS,
  );

  it(
    'leaves no role behind when it is killed, and the next start finds everything that was stored',
    async () => {
      await query(running.runtime['DATABASE_ADMIN_URL'], 'CREATE TABLE kept_over_kill AS SELECT 2 AS n');
      const { children } = running;
      expect(await running.stop('SIGKILL')).toBe(137);
      await eventually(() => children.every((child) => !isAlive(child.pid)));
      running = launch();
      await running.ready();
      expect(await query(running.runtime['DATABASE_ADMIN_URL'], 'SELECT n FROM kept_over_kill')).toEqual([{ n: 2 }]);
    },
    PATIENCE_MS,
  );

  it(
    'stops all of it when asked to',
    async () => {
      const { children } = running;
      const postmaster = Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
      expect(await running.stop('SIGINT')).toBe(0);
      expect([...children.map((child) => child.pid), postmaster].filter(isAlive)).toEqual([]);
      expect(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
      expect(existsSync(join(dataDir, 'standalone.lock'))).toBe(false);
    },
    PATIENCE_MS,
  );
});
