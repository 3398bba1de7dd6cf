import { Database, PgSiteAccounts } from '@app/persistence';
import { ConfigError, createLogger, EXIT_CONFIG, loadSettings, Shutdown } from '@app/platform';
import { platformAccount } from './broker/platform-account.js';
import { startBroker } from './broker/start-broker.js';

try {
  const settings = loadSettings(process.env);
  const platform = platformAccount(process.env);
  const logger = createLogger({ role: 'broker', level: settings.LOG_LEVEL });
  const shutdown = new Shutdown(logger, settings.SHUTDOWN_GRACE_MS).listen();
  const database = await Database.open({ url: settings.DATABASE_URL, name: 'ves-broker', poolSize: 4 });
  shutdown.add('database', () => database.close());
  const broker = await startBroker({
    port: settings.MQTT_PORT,
    accounts: new PgSiteAccounts(database),
    platform,
    logger,
  });
  shutdown.add('broker', () => broker.close());
  logger.info({ port: broker.port }, 'broker is ready');
  process.send?.({ type: 'ready', role: 'broker', port: broker.port });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? EXIT_CONFIG : 1);
}
