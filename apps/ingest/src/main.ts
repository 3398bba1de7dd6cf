import { readFileSync } from 'node:fs';
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
  type Logger,
  type Settings,
} from '@app/platform';
import { BullJobQueue } from '@app/queue';
import { remoteSensingConsumer, truckGateway } from './ingest.js';
import type { SharedMode } from './mqtt/mqtt-link.js';

/** Starts the ingest process: broker -> database. Ready is told to a supervisor over IPC. */
async function main(): Promise<void> {
  const doors = openDoors(process.env['INGEST_DOORS']);
  const settings = loadSettings(process.env, doors.has('mqtt') ? ['MQTT_URL'] : []);
  const logger = createLogger({ role: 'ingest', level: settings.LOG_LEVEL });
  const shutdown = new Shutdown(logger, settings.SHUTDOWN_GRACE_MS).listen();
  const database = await Database.open({
    url: settings.DATABASE_URL,
    name: 'ves-ingest',
    poolSize: settings.DATABASE_POOL,
  });
  shutdown.add('database', () => database.close());
  await database.assertMigrated();
  const metrics = new Metrics('ingest');
  const health = new HealthRegistry();
  health.register('database', async () => {
    await database.query('SELECT 1');
  });
  if (settings.METRICS_PORT !== undefined) {
    const server = await serveOperations({ port: settings.METRICS_PORT, health, metrics });
    shutdown.add('operations', () => void server.close());
  }
  const parts = { settings, database, logger, shutdown, metrics, health };
  if (doors.has('mqtt')) openMqtt(parts);
  if (doors.has('tcp')) await openTcp(parts);
  // the last added is the first closed
  shutdown.add('health', () => health.markStopping());
  logger.info('ingest is running');
  process.send?.({ type: 'ready', role: 'ingest' });
}

interface Parts {
  readonly settings: Settings;
  readonly database: Database;
  readonly logger: Logger;
  readonly shutdown: Shutdown;
  readonly metrics: Metrics;
  readonly health: HealthRegistry;
}

/** Roadside sites: from the broker. */
function openMqtt({ settings, database, logger, shutdown, metrics, health }: Parts): void {
  const queue = new BullJobQueue(
    settings.REDIS_URL === undefined
      ? { kind: 'postgres', url: settings.DATABASE_URL, role: APP_ROLE }
      : { kind: 'redis', url: settings.REDIS_URL },
    (err) => logger.warn({ err }, 'queue'),
  );
  shutdown.add('queue', () => queue.close());
  const consumer = remoteSensingConsumer({
    database,
    queue,
    logger,
    metrics,
    mqttUrl: settings.MQTT_URL ?? '',
    // stable over restarts: the broker keeps what was under way for this name
    clientId: process.env['MQTT_CLIENT_ID'] ?? `ves-ingest-${hostname()}`,
    shared: sharedMode(process.env['MQTT_SHARED']),
  });
  health.register('broker', () => {
    if (!consumer.connected) throw new Error('not connected');
  });
  consumer.start();
  shutdown.add('remote sensing', () => consumer.stop());
}

/** Truck terminals and enterprises' platforms: by TCP, and by TLS where a certificate is given. */
async function openTcp({ settings, database, logger, shutdown, metrics, health }: Parts): Promise<void> {
  const gateway = truckGateway({
    database,
    logger,
    metrics,
    host: settings.HTTP_HOST,
    port: settings.OBD_PORT,
    tls: tlsFiles(settings),
  });
  const { port, tlsPort } = await gateway.start();
  health.register('trucks', () => {
    if (!gateway.storing) throw new Error('cannot store packets');
  });
  shutdown.add('trucks', () => gateway.stop());
  logger.info({ port, tlsPort }, 'listening for truck terminals');
}

function tlsFiles({ OBD_TLS_CERT: cert, OBD_TLS_KEY: key, OBD_TLS_PORT: port }: Settings): {
  readonly port: number;
  readonly cert: string;
  readonly key: string;
} | null {
  if ((cert ?? '') === '' && (key ?? '') === '') return null;
  const read = (name: string, path: string | undefined): string => {
    try {
      return readFileSync(path ?? '', 'utf8');
    } catch {
      throw new ConfigError([{ name, message: 'must name a readable PEM file' }]);
    }
  };
  return { port, cert: read('OBD_TLS_CERT', cert), key: read('OBD_TLS_KEY', key) };
}

/** INGEST_DOORS: which kinds of device this process serves; several processes may share the work by kind. */
function openDoors(text: string | undefined): ReadonlySet<string> {
  const doors = new Set((text === undefined || text === '' ? 'mqtt,tcp' : text).split(',').map((door) => door.trim()));
  for (const door of doors) {
    if (door !== 'mqtt' && door !== 'tcp')
      throw new ConfigError([{ name: 'INGEST_DOORS', message: 'must be mqtt, tcp or mqtt,tcp' }]);
  }
  return doors;
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
