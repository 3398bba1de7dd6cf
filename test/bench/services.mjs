/** What benchmarks run against: PostgreSQL as `npm start` runs it (fsync on), the broker and the roles as processes of their own. */
import { fork } from 'node:child_process';
import { pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

export const PLATFORM = { username: 'ves-platform', password: 'bench' };
export const SITE_PASSWORD = 'bench-site';

/**
 * @param options.settings PostgreSQL parameters over the defaults
 * @param options.seeds load reference data (limit sets, rules, areas)
 */
export async function openServices(dist, options = {}) {
  const load = (path) => import(pathToFileURL(join(dist, path)).href);
  const { startPostgres, freePort } = await load('libs/platform/src/index.js');
  const { migrateAll } = await load('apps/standalone/src/migrate-all.js');
  const home = mkdtempSync(join(tmpdir(), 'ves-bench-'));
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), settings: options.settings });
  const children = new Set();
  const mqttPort = await freePort();
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.appUrl,
    DATA_DIR: home,
    MQTT_PORT: String(mqttPort),
    // the bench of trucks opens the other one
    INGEST_DOORS: 'mqtt',
    MQTT_URL: `mqtt://${PLATFORM.username}:${PLATFORM.password}@127.0.0.1:${mqttPort}`,
    LOG_LEVEL: process.env.BENCH_LOG || 'error',
  };
  const admin = new pg.Client({ connectionString: postgres.adminUrl });

  /** Forks a built entry and waits until it says that it is ready. */
  const start = async (entry, more = {}, args = []) => {
    const child = fork(join(dist, entry), args, {
      env: { ...env, ...more },
      execArgv: [
        '--enable-source-maps',
        ...(process.env.BENCH_EXEC_ARGV ?? '').split(' ').filter((flag) => flag !== ''),
      ],
      stdio: ['ignore', process.env.BENCH_LOG ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    });
    children.add(child);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${entry} ended with ${code} before it was ready`)));
    });
    return { child, stop: () => stop(child) };
  };
  const stop = async (child) => {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  const run = async (entry, args) => {
    const child = fork(join(dist, entry), args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${entry} ended with ${code}`);
  };
  const close = async () => {
    for (const child of children) await stop(child);
    await admin.end().catch(() => undefined);
    await postgres.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await migrateAll(postgres.adminUrl);
    await admin.connect();
    if (options.seeds === true && existsSync(join(dist, 'seeds/src/main.js')))
      await run('seeds/src/main.js', ['--no-demo']);
  } catch (error) {
    await close();
    throw error;
  }
  return { postgres, admin, env, home, mqttPort, start, close, load };
}

/** Registers sites with an account each; user name = `bench-` and the site code in lower case. */
export async function addSites(admin, siteCodes) {
  await admin.query(
    `INSERT INTO area (code, name_zh, name_en, level) VALUES ('652301', '昌吉市', 'Changji', 'county') ON CONFLICT DO NOTHING`,
  );
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(SITE_PASSWORD, salt, 101, 64, 'sha512');
  const entry = `$7$101$${salt.toString('base64')}$${hash.toString('base64')}`;
  for (const code of siteCodes) {
    await admin.query(
      `INSERT INTO rs_site (code, name, kind, area_code) VALUES ($1, $1, left($1, 1), '652301') ON CONFLICT DO NOTHING`,
      [code],
    );
    await admin.query(`INSERT INTO rs_line (site_code, line_no, lane) VALUES ($1, '01', 1) ON CONFLICT DO NOTHING`, [
      code,
    ]);
    await admin.query(
      `INSERT INTO user_account (id, username, display_name, role, subject_kind, subject_id, password_hash, mqtt_hash,
                                 created_at, created_by, changed_at)
       VALUES ($1, $2, $2, 'site', 'site', $3, 'unused', $4, now(), 'bench', now()) ON CONFLICT DO NOTHING`,
      [randomUUID(), `bench-${code.toLowerCase()}`, code, entry],
    );
  }
}
