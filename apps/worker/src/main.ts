import 'reflect-metadata';
import { ConfigError, createLogger, EXIT_CONFIG, loadSettings, Shutdown } from '@app/platform';
import { startWorker } from './worker.js';

try {
  const settings = loadSettings(process.env);
  const logger = createLogger({ role: 'worker', level: settings.LOG_LEVEL });
  const shutdown = new Shutdown(logger, settings.SHUTDOWN_GRACE_MS).listen();
  await startWorker(settings, logger, shutdown);
  logger.info('working');
  process.send?.({ type: 'ready' });
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  createLogger({ role: 'worker' }).fatal({ err: error }, 'could not start');
  process.exit(1);
}
