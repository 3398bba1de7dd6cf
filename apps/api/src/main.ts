import { ConfigError, createLogger, EXIT_CONFIG, HealthRegistry, loadSettings, Shutdown } from '@app/platform';
import { createApi } from './create-api.js';

try {
  const settings = loadSettings(process.env, ['AUTH_SECRET']);
  const logger = createLogger({ role: 'api', level: settings.LOG_LEVEL });
  const shutdown = new Shutdown(logger, settings.SHUTDOWN_GRACE_MS).listen();
  const app = await createApi({ settings, logger });
  shutdown.add('http', () => app.close());
  shutdown.add('readiness', () => app.get(HealthRegistry).markStopping());
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  logger.info({ host: settings.HTTP_HOST, port: settings.HTTP_PORT }, 'listening');
  process.send?.({ type: 'ready' });
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  createLogger({ role: 'api' }).fatal({ err: error }, 'could not start');
  process.exit(1);
}
