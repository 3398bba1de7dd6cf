import { hostname } from 'node:os';
import { APP_ROLE, Database } from '@app/persistence';
import {
  ConfigError,
  createLogger,
  EXIT_CONFIG,
  HealthRegistry,
  loadSettings,
  Metrics,
  serveOperations,
  Shutdown,
} from '@app/platform';
import { BullJobQueue } from '@app/queue';
import { remoteSensingConsumer } from './ingest.js';
import type { SharedMode } from './mqtt/mqtt-link.js';

/** Starts the ingest process: broker -> database. Ready is told to a supervisor over IPC. */
async function main(): Promise<void> {
  const settings = loadSettings(process.env, ['MQTT_URL']);
  const logger = createLogger({ role: 'ingest', level: settings.LOG_LEVEL });
  const shutdown = new Shutdown(logger, settings.SHUTDOWN_GRACE_MS).listen();
  const database = await Database.open({
    url: settings.DATABASE_URL,
    name: 'ves-ingest',
    poolSize: settings.DATABASE_POOL,
  });
  shutdown.add('database', () => database.close());
  await database.assertMigrated();
  const queue = new BullJobQueue(
    settings.REDIS_URL === undefined
      ? { kind: 'postgres', url: settings.DATABASE_URL, role: APP_ROLE }
      : { kind: 'redis', url: settings.REDIS_URL },
    (err) => logger.warn({ err }, 'queue'),
  );
  shutdown.add('queue', () => queue.close());

  const metrics = new Metrics('ingest');
  const health = new HealthRegistry();
  const consumer = remoteSensingConsumer({
    database,
    queue,
    logger,
    metrics,
    mqttUrl: settings.MQTT_URL,
    // stable over restarts: the broker keeps what was under way for this name
    clientId: process.env['MQTT_CLIENT_ID'] ?? `ves-ingest-${hostname()}`,
    shared: sharedMode(process.env['MQTT_SHARED']),
  });
  health.register('broker', () => {
    if (!consumer.connected) throw new Error('not connected');
  });
  health.register('database', async () => {
    await database.query('SELECT 1');
  });
  if (settings.METRICS_PORT !== undefined) {
    const server = await serveOperations({ port: settings.METRICS_PORT, health, metrics });
    shutdown.add('operations', () => void server.close());
  }
  consumer.start();
  shutdown.add('remote sensing', async () => {
    health.markStopping();
    await consumer.stop();
  });
  logger.info('ingest is running');
  process.send?.({ type: 'ready', role: 'ingest' });
}

function sharedMode(text: string | undefined): SharedMode {
  if (text === undefined || text === '' || text === 'auto') return 'auto';
  if (text === 'true' || text === 'false') return text;
  throw new ConfigError([{ name: 'MQTT_SHARED', message: 'must be auto, true or false' }]);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? EXIT_CONFIG : 1);
});
