import { ReferenceCache, SystemClock } from '@app/application';
import { APP_ROLE, Database, SqlReferenceSource } from '@app/persistence';
import { HealthRegistry, Metrics, serveOperations, type Logger, type Settings, type Shutdown } from '@app/platform';
import { BullJobQueue, queueBackendOf, startWorkers } from '@app/queue';
import { handlers } from './jobs/handlers.js';
import { VanChannel } from './vans/van-channel.js';
import type { WorkerParts } from './worker-parts.js';

/** How many jobs of a queue one process runs at once. Judging is bound by the database, imports by patience. */
const CONCURRENCY = { judging: 3, imports: 1, exports: 1, trucks: 1, schedules: 1 } as const;

/** Starts the worker: database, queue, the channel to the vans, a handler for every job. Refuses to start half. */
export async function startWorker(settings: Settings, logger: Logger, shutdown: Shutdown): Promise<WorkerParts> {
  const health = new HealthRegistry();
  const metrics = new Metrics('worker');
  shutdown.add('readiness', () => health.markStopping());

  const db = await Database.open({ url: settings.DATABASE_URL, name: 'ves-worker', poolSize: settings.DATABASE_POOL });
  await db.assertMigrated();
  shutdown.add('database', () => db.close());
  health.register('database', async () => void (await db.query('SELECT 1')));

  const backend = queueBackendOf(settings, APP_ROLE);
  const onError = (err: Error): void => logger.warn({ err }, 'queue');
  const queue = new BullJobQueue(backend, onError);
  shutdown.add('queue', () => queue.close());

  const clock = new SystemClock();
  const vans = new VanChannel(settings.MQTT_URL, logger);
  shutdown.add('vans', () => vans.close());

  const reference = new ReferenceCache(new SqlReferenceSource(db), clock);
  const parts: WorkerParts = { settings, logger, db, queue, clock, reference, vans, metrics };

  const workers = startWorkers(handlers(parts), { backend, concurrency: CONCURRENCY, onError });
  shutdown.add('jobs', () => workers.close());
  await queue.schedule();

  if (settings.METRICS_PORT !== undefined) {
    const server = await serveOperations({ port: settings.METRICS_PORT, host: settings.HTTP_HOST, health, metrics });
    shutdown.add('operations', () => void server.close());
  }
  return parts;
}
