import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { Database } from '@app/persistence';
import { CredentialKit, freePort } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const DIST = process.env['TEST_DIST'] ?? join(import.meta.dirname, '../../dist');
const PASSWORD = 'Herbst-Wind-7';
const STATION = '652301001';
const home = mkdtempSync(join(tmpdir(), 'ves-upload-faults-'));
let database: TestDatabase;
let db: Database;
let port = 0;
let token = '';
const children = new Map<string, ChildProcess>();

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'upload-faults' });
  await loadObjects(db);
  await db.query(
    `INSERT INTO user_account (id, username, display_name, role, subject_kind, subject_id, password_hash, created_at, created_by, changed_at)
     VALUES ($1, 'station-of-faults', 'x', 'station', 'station', $2, $3, now(), 'test', now())`,
    [randomUUID(), STATION, await new CredentialKit().hashPassword(PASSWORD)],
  );
  port = await freePort();
  await start('api');
  const reply = await fetch(`http://127.0.0.1:${port}/api/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'station-of-faults', password: PASSWORD }),
  });
  token = ((await reply.json()) as { accessToken: string }).accessToken;
});
afterAll(async () => {
  for (const role of children.keys()) await end(role, 'SIGTERM');
  await db?.close();
  await database?.drop();
  rmSync(home, { recursive: true, force: true });
});

async function start(role: 'api' | 'worker'): Promise<void> {
  const entry = join(DIST, `apps/${role}/src/main.js`);
  if (!existsSync(entry)) throw new Error(`${entry} is not built: npm run build`);
  const child = fork(entry, [], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.appUrl,
      DATA_DIR: home,
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: String(port),
      AUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.set(role, child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code} before it was ready`)));
  });
}

async function end(role: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const child = children.get(role);
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** One upload; null = the connection broke, so nothing is known. */
async function upload(body: object): Promise<{ status: number; text: string } | null> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/api/v1/inspections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return { status: reply.status, text: await reply.text() };
  } catch {
    return null;
  }
}

describe('an api killed in the middle of uploads', () => {
  it('leaves every answered report exactly once, and every report after its sender tried again', async () => {
    const methods = ['two_speed_idle', 'lug_down', 'free_acceleration', 'ringelmann'];
    const bodies = Array.from({ length: 400 }, (_, i) => {
      const example = INSPECTION_EXAMPLES[methods[i % methods.length] ?? '']?.value ?? {};
      const vehicle = { ...(example['vehicle'] as object), plate: `新B${50_000 + (i % 120)}`, vin: null };
      return { ...example, reportNo: `K${i}`, vehicle, media: null };
    });
    const answered = new Map<string, string>();
    let unknown = 0;
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        for (;;) {
          const reply = await upload(body);
          if (reply !== null && (reply.status === 200 || reply.status === 201)) {
            answered.set(body.reportNo, reply.text);
            break;
          }
          unknown += 1;
          await sleep(50);
        }
      }
    };
    const killer = async (): Promise<void> => {
      for (const at of [60, 180, 300]) {
        while (answered.size < at) await sleep(5);
        await end('api', 'SIGKILL');
        await start('api');
      }
    };
    await Promise.all([killer(), ...Array.from({ length: 16 }, sender)]);

    expect(unknown).toBeGreaterThan(0);
    const [sums] = await db.query(
      `SELECT (SELECT count(*) FROM inspection)::int AS reports,
              (SELECT count(*) FROM inspection_version)::int AS versions,
              (SELECT count(DISTINCT data->>'reportNo') FROM event_log WHERE kind = 'inspection.recorded')::int AS told,
              (SELECT count(*) FROM event_log WHERE kind = 'inspection.recorded')::int AS events,
              (SELECT count(*) FROM (SELECT unnest(record_nos) FROM judging_task WHERE kind = 'inspection') t)::int AS judged,
              (SELECT sum(stored) FROM source_day WHERE channel = 'inspection')::int AS counted`,
    );
    const n = bodies.length;
    expect(sums).toEqual({ reports: n, versions: n, told: n, events: n, judged: n, counted: n });
    for (const body of bodies.slice(0, 40)) {
      expect(await upload(body)).toEqual({ status: 200, text: answered.get(body.reportNo) });
    }
  }, 180_000);
});

describe('a worker killed in the middle of an import', () => {
  it('goes on after its restart, and stores every row once', async () => {
    const rows = 6_000;
    const body = INSPECTION_EXAMPLES['ringelmann']?.value ?? {};
    const line = (i: number): string => JSON.stringify({ ...body, reportNo: `W${i}`, contingency: null });
    const form = new FormData();
    form.set('kind', 'inspections');
    form.set('file', new Blob([Array.from({ length: rows }, (_, i) => line(i)).join('\n')]), 'tests.ndjson');
    const reply = await fetch(`http://127.0.0.1:${port}/api/v1/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    expect(reply.status).toBe(202);
    const { id } = (await reply.json()) as { id: string };
    const job = async () => {
      const [row] = await db.query<{ state: string; done: number; stored: number; repeated: number; refused: number }>(
        `SELECT state, rows_done::int AS done, stored::int AS stored, repeated::int AS repeated, refused::int AS refused
           FROM import_job WHERE id = $1`,
        [id],
      );
      return row ?? { state: 'none', done: 0, stored: 0, repeated: 0, refused: 0 };
    };
    await start('worker');
    while ((await job()).done < 600) await sleep(20);
    await end('worker', 'SIGKILL');
    const cut = await job();
    expect(cut).toMatchObject({ state: 'running' });
    expect(cut.done).toBeLessThan(rows);
    await start('worker');
    while ((await job()).state === 'running') await sleep(200);
    const done = await job();
    expect(done).toMatchObject({ state: 'done', done: rows, refused: 0 });
    expect(done.stored + done.repeated).toBe(rows);
    // what was stored after the last checkpoint before the kill counts as repeated
    expect(done.repeated).toBeLessThanOrEqual(200);
    const [stored] = await db.query(`SELECT count(*)::int AS n FROM inspection WHERE report_no LIKE 'W%'`);
    expect(stored).toEqual({ n: rows });
  }, 180_000);
});
