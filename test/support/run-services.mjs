/**
 * `npm run test:services`: the e2e and fault tests against PostgreSQL, Redis and Mosquitto servers from the system's packages, and the
 * browser tests. Installs the packages on Debian when run as root. Ends with one line `N passed, N failed`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildIsStale } from '../../apps/standalone/bin/lib/build.mjs';
import { install, installIsStale } from '../../apps/standalone/bin/lib/install.mjs';
import { requireNode } from '../../apps/standalone/bin/lib/say.mjs';
import { jestProject } from './jest-project.mjs';
import { installPrograms, startServices } from './services.mjs';
import { finish, root, Tally } from './tally.mjs';

const tally = new Tally(process.argv.slice(2));
let services;
try {
  requireNode();
  if (installIsStale()) await install('.data');
  installPrograms((line) => console.log(line));
  if (buildIsStale()) await build();
  services = await startServices();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

process.once('SIGINT', () => void services.stop().then(() => process.exit(130)));
process.once('SIGTERM', () => void services.stop().then(() => process.exit(143)));

const env = {
  TEST_DATABASE_URL: services.databaseUrl,
  TEST_REDIS_URL: services.redisUrl,
  TEST_MQTT_URL: services.mqttUrl,
  // tests that need site accounts write the password and ACL files and send SIGHUP
  TEST_MOSQUITTO_DIR: services.mosquittoDir,
  TEST_MOSQUITTO_PID: String(services.mosquittoPid),
  TEST_CHROMIUM: services.chromium ?? '',
  // fault tests keep to what differs on servers
  TEST_LIGHT: '1',
};
console.log('Servers of the system: PostgreSQL, Redis and Mosquitto are up.');
for (const project of ['services', 'e2e', 'faults']) await jestProject(tally, project, { env });
if (existsSync(join(root, 'test/browser'))) await jestProject(tally, 'browser', { env });
await services.stop();
finish(tally);
