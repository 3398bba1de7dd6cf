import 'reflect-metadata';
import { ConfigError, createLogger, EXIT_CONFIG, loadSettings } from '@app/platform';
import { migrateAll } from './migrate-all.js';

/** Brings the database up to date and ends; what the image runs as `migrate`. */
const logger = createLogger({ role: 'migrate' });
try {
  const settings = loadSettings(process.env);
  const names = await migrateAll(settings.DATABASE_ADMIN_URL ?? settings.DATABASE_URL);
  logger.info({ names }, names.length === 0 ? 'the database is up to date' : 'migrations applied');
  process.exit(0);
} catch (err) {
  if (err instanceof ConfigError) {
    console.error(err.message);
    process.exit(EXIT_CONFIG);
  }
  logger.fatal({ err }, 'migrations failed');
  process.exit(1);
}
