import { setTimeout as sleep } from 'node:timers/promises';
import { JobQueue } from '@app/application';
import type { JobName, JobPayloads } from '@app/contracts';
import { Database } from '@app/persistence';
import { createLogger, Metrics } from '@app/platform';
import { remoteSensingConsumer } from '../../apps/ingest/src/ingest.js';
import type { RemoteSensingConsumer } from '../../apps/ingest/src/mqtt/consumer.js';
import { startBroker, type RunningBroker } from '../../apps/standalone/src/broker/start-broker.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { privateMosquitto } from './private-mosquitto.js';
import { PLATFORM, TestAccounts } from './test-accounts.js';

/** `npm run test:services` runs the same tests on Mosquitto. */
export const onMosquitto = (process.env['TEST_MQTT_URL'] ?? '') !== '';

/** Remembers what was enqueued instead of handing it to a worker. */
export class RecordingQueue extends JobQueue {
  readonly jobs: { name: JobName; key: string }[] = [];

  override async enqueue<N extends JobName>(name: N, _payload: JobPayloads[N], key: string): Promise<void> {
    this.jobs.push({ name, key });
  }
}

export interface IngestRig {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly broker: RunningBroker;
  readonly brokerUrl: string;
  readonly consumer: RemoteSensingConsumer;
  readonly queue: RecordingQueue;
  close(): Promise<void>;
}

/** Real PostgreSQL, the real embedded broker, the real consumer, in this process. */
export async function ingestRig(siteCodes: readonly string[]): Promise<IngestRig> {
  const database = await testDatabase();
  await registerSites(database.adminUrl, siteCodes);
  const db = await Database.open({ url: database.appUrl, name: 'test-ingest', poolSize: 6 });
  const logger = createLogger({ role: 'test', level: (process.env['TEST_LOG'] as 'info') ?? 'silent' });
  const accounts = new TestAccounts(siteCodes.concat('A652301999'));
  const broker = onMosquitto
    ? await privateMosquitto(accounts)
    : await startBroker({ port: 0, host: '127.0.0.1', accounts, platform: PLATFORM, logger });
  const queue = new RecordingQueue();
  const consumer = remoteSensingConsumer({
    database: db,
    queue,
    logger,
    metrics: new Metrics('test', false),
    mqttUrl: `mqtt://${PLATFORM.username}:${PLATFORM.password}@127.0.0.1:${broker.port}`,
    clientId: 'ves-ingest-test',
    shared: 'auto',
  });
  consumer.start();
  await until(() => consumer.connected);
  return {
    database,
    db,
    broker,
    brokerUrl: `mqtt://127.0.0.1:${broker.port}`,
    consumer,
    queue,
    close: async () => {
      await consumer.stop();
      await broker.close();
      await db.close();
      await database.drop();
    },
  };
}

export async function registerSites(adminUrl: string, siteCodes: readonly string[]): Promise<void> {
  const admin = await Database.open({ url: adminUrl, name: 'test-setup', role: null });
  await admin.query(
    `INSERT INTO area (code, name_zh, name_en, level) VALUES ('652301', '昌吉市', 'Changji', 'county') ON CONFLICT DO NOTHING`,
  );
  await admin.query(
    `INSERT INTO rs_site (code, name, kind, area_code) SELECT code, code, left(code, 1), '652301' FROM unnest($1::text[]) AS s(code)
     ON CONFLICT DO NOTHING`,
    [siteCodes],
  );
  await admin.close();
}

/** Waits for a condition of the world; a test that waits in vain fails by its own timeout. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(25);
}
