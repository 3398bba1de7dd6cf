import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PLATFORM_USERNAME } from '@app/contracts';
import { Database, PgSiteAccounts } from '@app/persistence';
import { aclFile, confSnippet, passwordFile } from './mosquitto-config.js';

const USAGE = 'npm run ves -- mosquitto-files --out DIR   (the platform account: MQTT_PLATFORM_PASSWORD)\n';

/** Mosquitto's own default count (mosquitto_passwd of 2.0). */
const ITERATIONS = 101;

function hashOf(password: string): string {
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(password, salt, ITERATIONS, 64, 'sha512');
  return `$7$${ITERATIONS}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

/** Writes `passwords`, `acl` and `ves.conf` for a Mosquitto server. Run again and reload (SIGHUP) after accounts change. */
export const command = {
  name: 'mosquitto-files',
  summary: 'password, ACL and configuration files for a Mosquitto broker',
  run: async (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> => {
    const out = args[0] === '--out' ? args[1] : undefined;
    const password = env['MQTT_PLATFORM_PASSWORD'];
    const url = env['DATABASE_URL'];
    if (out === undefined || password === undefined || password === '' || url === undefined) {
      process.stderr.write(USAGE);
      return 64;
    }
    const database = await Database.open({ url, name: 'ves-mosquitto-files', poolSize: 1 });
    try {
      const accounts = await new PgSiteAccounts(database).list();
      const dir = resolve(out);
      mkdirSync(dir, { recursive: true });
      const platform = { username: PLATFORM_USERNAME, mqttHash: hashOf(password) };
      writeFileSync(join(dir, 'passwords'), passwordFile([platform, ...accounts]), { mode: 0o640 });
      writeFileSync(join(dir, 'acl'), aclFile(accounts, PLATFORM_USERNAME), { mode: 0o640 });
      writeFileSync(join(dir, 'ves.conf'), confSnippet(dir));
      process.stdout.write(`${accounts.length} site accounts written to ${dir}\n`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
