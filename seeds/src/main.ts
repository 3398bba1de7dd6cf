import { Database } from '@app/persistence';
import { createLogger, loadSettings } from '@app/platform';
import { loadDemoAccounts, loadFirstAdministrator } from './demo/load-accounts.js';
import { loadObjects } from './demo/load-demo.js';
import { loadMachines } from './demo/load-machines.js';
import { loadReference } from './load-reference.js';

/**
 * `node dist/seeds/src/main.js [--demo | --no-demo]`: reference data in any case; with `--demo` invented stations,
 * sites, the campaign of 2026 and accounts of every role, otherwise a first administrator when there is none.
 */
const demo = process.argv.includes('--demo');
const settings = loadSettings(process.env, []);
const logger = createLogger({ role: 'seeds', level: settings.LOG_LEVEL });
const db = await Database.open({ url: settings.DATABASE_URL, name: 'ves-seeds', poolSize: 2 });
try {
  await db.assertMigrated();
  logger.info(await loadReference(db), 'reference data loaded');
  const options = { dataDir: settings.DATA_DIR };
  if (demo) {
    logger.info(await loadObjects(db), 'demo objects loaded');
    logger.info(await loadMachines(db, { mediaDir: settings.MEDIA_DIR }), 'demo machines loaded');
    logger.info(await loadDemoAccounts(db, options), 'demo accounts loaded');
  } else {
    const first = await loadFirstAdministrator(db, options);
    if (first) logger.info(first, 'first administrator created; change its password at once');
  }
} catch (error) {
  logger.fatal({ err: error }, 'reference data could not be loaded');
  process.exitCode = 1;
} finally {
  await db.close();
}
