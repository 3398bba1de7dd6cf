import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { random, rsRecord } from '../devices/rs-records.js';
import { SimulatedSite } from '../devices/simulated-site.js';
import { emptyDatabase, type TestDatabase } from '../support/postgres.js';
import { eventually, Standalone } from '../support/standalone.js';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 240_000;

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; npm run test:services sets it`);
  return value;
};

interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly subject: unknown;
}

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
    'stores, acknowledges and judges a reading of a site that Mosquitto lets in by the generated files',
    async () => {
      const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[];
      const account = accounts.find((one) => one.role === 'site');
      const siteCode = String(account?.subject);
      allowSites(platform);
      const site = await SimulatedSite.connect(given('TEST_MQTT_URL').replace(/\/\/.*@/, '//'), siteCode, {
        username: account?.username ?? '',
        password: account?.password ?? '',
      });
      const record = rsRecord({ siteCode, at: new Date(), serial: 7, random: random(3) });
      await site.rec(record);
      await eventually(() => site.stored.has(String(record['jlbh'])));
      expect((await client.query('SELECT 1 FROM rs_reading WHERE record_no = $1', [record['jlbh']])).rowCount).toBe(1);
      // the queue is Redis: the worker got the job from there
      await eventually(async () => {
        const { rows } = await client.query<{ done: boolean }>(
          'SELECT done_at IS NOT NULL AS done FROM judging_task WHERE $1 = ANY(record_nos)',
          [record['jlbh']],
        );
        return rows[0]?.done === true;
      });
      await site.end();
    },
    PATIENCE_MS,
  );
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
  process.kill(Number(given('TEST_MOSQUITTO_PID')), 'SIGHUP');
}
