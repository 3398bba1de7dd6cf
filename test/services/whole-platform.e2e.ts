import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mqtt from 'mqtt';
import pg from 'pg';
import { emptyDatabase, type TestDatabase } from '../support/postgres.js';
import { eventually, Standalone } from '../support/standalone.js';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 240_000;

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; npm run test:services sets it`);
  return value;
};

/** The command that `npm start` runs, told to use servers for everything it would otherwise embed. */
describe('the whole platform on PostgreSQL, Redis and Mosquitto servers', () => {
  let dataDir: string;
  let database: TestDatabase;
  let platform: Standalone;
  let client: pg.Client;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ves-servers-'));
    database = await emptyDatabase();
    platform = Standalone.launch(dataDir, await Standalone.freePorts(), [], {
      DATABASE_URL: database.appUrl,
      DATABASE_ADMIN_URL: database.adminUrl,
      REDIS_URL: given('TEST_REDIS_URL').replace(/\/\d+$/, '/9'),
      MQTT_URL: given('TEST_MQTT_URL'),
    });
    await platform.ready();
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
  }, PATIENCE_MS);
  afterAll(async () => {
    await client?.end();
    await platform?.stop();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }, PATIENCE_MS);

  it('embeds nothing that it was given', () => {
    expect(platform.children.map((child) => child.name)).toEqual(expect.arrayContaining(['api', 'ingest', 'worker']));
    expect(platform.children.map((child) => child.name)).not.toContain('broker');
    expect(platform.output).not.toContain('Starting the database');
  });

  it(
    'stores, acknowledges and judges readings of sites that Mosquitto lets in by the generated files',
    async () => {
      const acknowledged = new Set<string>();
      const watcher = await mqtt.connectAsync(given('TEST_MQTT_URL'), { protocolVersion: 5 });
      watcher.on('message', (_topic, payload) => {
        const { stored } = JSON.parse(payload.toString()) as { stored: string[] };
        for (const recordNo of stored) acknowledged.add(recordNo);
      });
      await watcher.subscribeAsync('ves/v1/rs/+/ack', { qos: 1 });
      allowSites(platform);
      // the demo's sites try to connect until they are let in, then play their traffic
      await eventually(() => acknowledged.size >= 5);
      const recordNos = [...acknowledged];
      const count = async (sql: string): Promise<number> => (await client.query(sql, [recordNos])).rowCount ?? 0;
      expect(await count('SELECT 1 FROM rs_reading WHERE record_no = ANY($1)')).toBe(recordNos.length);
      // the queue is Redis: the worker got its jobs from there
      await eventually(
        async () =>
          (await count('SELECT 1 FROM judging_task WHERE record_nos && $1::text[] AND done_at IS NOT NULL')) > 0,
      );
      await watcher.endAsync(true);
    },
    PATIENCE_MS,
  );

  it('keeps its jobs in Redis, none in the database', async () => {
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM bullmq.job');
    expect(rows[0]?.n).toBe('0');
  });
});

/** `npm run ves -- mosquitto-files`, then the broker reads them again. */
function allowSites(platform: Standalone): void {
  const dir = given('TEST_MOSQUITTO_DIR');
  const { password } = new URL(given('TEST_MQTT_URL'));
  const run = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/standalone/bin/ves.mjs'), 'mosquitto-files', '--out', dir],
    {
      env: { ...process.env, NODE_OPTIONS: '', ...platform.runtime, MQTT_PLATFORM_PASSWORD: password },
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`mosquitto-files: ${run.stdout}${run.stderr}`);
  // the command ran as this user, the broker may run as another
  const { uid, gid } = statSync(dir);
  for (const file of readdirSync(dir)) chownSync(join(dir, file), uid, gid);
  process.kill(Number(given('TEST_MOSQUITTO_PID')), 'SIGHUP');
}
