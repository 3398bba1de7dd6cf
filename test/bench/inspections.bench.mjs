/** Station uploads with their process data: answered only after the commit, with verdict. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { tableShape } from './inspections-traffic.mjs';

const STATION = '652301001';
const PASSWORD = 'Bench-Station-2026';
const TARGET = { rate: 50, p99: 100, most: 1500 };
const CONNECTIONS = 64;
const FLEET = 5000;

export const bench = {
  name: 'inspections',
  summary: 'station uploads with second-by-second data, stored and judged before they are answered',
  run: async (context) => {
    const services = await context.services();
    await seed(context, services);
    const { freePort } = await context.load('libs/platform/src/index.js');
    const api = async () => {
      const port = await freePort();
      const { stop } = await services.start('apps/api/src/main.js', {
        HTTP_PORT: String(port),
        HTTP_HOST: '127.0.0.1',
        AUTH_SECRET: 'a-secret-of-the-benchmark-that-is-long-enough',
      });
      return { port, stop };
    };
    const first = await api();
    const token = await signIn(context, services, first.port);
    let runs = 0;
    const load = (ports, more) =>
      generate({
        ports,
        token,
        stationCode: STATION,
        vehicles: FLEET,
        connections: CONNECTIONS,
        rate: null,
        seconds: context.seconds,
        runId: ++runs,
        ...more,
      });

    await load([first.port], { seconds: 5 });
    const steady = await load([first.port], { rate: TARGET.rate, seconds: Math.max(10, context.seconds) });
    const one = await load([first.port]);
    const second = await api();
    await load([second.port], { seconds: 3 });
    const two = await load([first.port, second.port]);
    const stored = await storage(services.admin);
    await first.stop();
    await second.stop();

    await services.admin.query('CREATE TABLE bench_ceiling (report_no text PRIMARY KEY, body text)');
    const port = await freePort();
    const ceiling = fork(join(import.meta.dirname, 'inspections-ceiling.mjs'), [], {
      env: { PATH: process.env.PATH, DATABASE_URL: services.postgres.adminUrl, HTTP_PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise((resolve, reject) => {
      ceiling.once('message', resolve);
      ceiling.once('exit', (code) => reject(new Error(`ceiling ended with ${code}`)));
    });
    await load([port], { seconds: 3 });
    const bare = await load([port]);
    ceiling.kill();

    const row = (what, run) => ({
      what,
      'uploads/s': Math.round(run.perSecond),
      'p50 ms': run.p50.toFixed(1),
      'p99 ms': run.p99.toFixed(1),
      answers: Object.entries(run.statuses)
        .map(([status, n]) => `${n} x ${status}`)
        .join(', '),
    });
    const best = Math.max(one.perSecond, two.perSecond);
    const share = best / bare.perSecond;
    return {
      rows: [
        row(`${TARGET.rate} a second (target p99 < ${TARGET.p99} ms)`, steady),
        row(`most, one api process (target ${TARGET.most})`, one),
        row('most, two api processes', two),
        row('ceiling: bare Fastify + COPY of the same bytes', bare),
      ],
      notes: [
        `mean upload ${(one.meanBytes / 1024).toFixed(1)} KiB of JSON; ${(100 * share).toFixed(0)} % of the ceiling`,
        `process data: ${stored.packed.toFixed(0)} bytes a test packed, ${stored.bytesPerValue.toFixed(2)} bytes a value (JSON: ${stored.jsonPerValue.toFixed(2)})`,
      ],
      result: {
        steady: {
          perSecond: steady.perSecond,
          p50: steady.p50,
          p99: steady.p99,
          target: TARGET.p99,
          met: steady.p99 < TARGET.p99,
        },
        most: { oneProcess: one.perSecond, twoProcesses: two.perSecond, target: TARGET.most, met: best >= TARGET.most },
        ceiling: bare.perSecond,
        shareOfCeiling: share,
        storage: stored,
      },
    };
  },
};

function generate(task) {
  const child = fork(join(import.meta.dirname, 'inspections-load.mjs'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
    child.once('exit', (code) => reject(new Error(`load ended with ${code}`)));
    child.send(task);
  });
}

async function seed(context, services) {
  const { Database } = await context.load('libs/persistence/src/index.js');
  const { loadObjects } = await context.load('seeds/src/index.js');
  const db = await Database.open({ url: services.postgres.appUrl, name: 'bench-seed' });
  await loadObjects(db);
  await db.close();
}

async function signIn(context, services, port) {
  const { CredentialKit } = await context.load('libs/platform/src/index.js');
  const username = `bench-station-${randomUUID().slice(0, 8)}`;
  await services.admin.query(
    `INSERT INTO user_account (id, username, display_name, role, subject_kind, subject_id, password_hash, created_at, created_by, changed_at)
     VALUES ($1, $2, $2, 'station', 'station', $3, $4, now(), 'bench', now())`,
    [randomUUID(), username, STATION, await new CredentialKit().hashPassword(PASSWORD)],
  );
  const reply = await fetch(`http://127.0.0.1:${port}/api/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const body = await reply.json();
  if (!reply.ok) throw new Error(`sign-in: ${reply.status} ${JSON.stringify(body)}`);
  return body.accessToken;
}

/** Size of the packed tables, against the text of the same values. */
async function storage(admin) {
  const { rows } = await admin.query(
    `SELECT avg(length(packed))::float8 AS packed, sum(length(packed))::float8 AS bytes FROM inspection_process`,
  );
  const { rows: methods } = await admin.query(`SELECT method, count(*)::int AS n FROM inspection GROUP BY method`);
  const shape = tableShape();
  let cells = 0;
  let json = 0;
  for (const { method, n } of methods) {
    cells += n * shape[method].cells;
    json += n * shape[method].json;
  }
  return { packed: rows[0].packed, bytesPerValue: rows[0].bytes / cells, jsonPerValue: json / cells };
}
