/**
 * Look-ups over HTTP, with signing in, use limit and log as in service, on a register of a million vehicles and ten million judged
 * readings. Yardstick in the same run: the shortest thing the database can do, a SELECT of one vehicle by its primary key.
 * BENCH_LOOKUP_SCALE=0.01 shrinks the data for a quick look.
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { fill, hasFormer, last6Of, plateOf } from './lookup-data.mjs';
import { percentile } from './table.mjs';

const OFFICERS = 50;
const PASSWORD = 'Bench-Lookup-2026';
const RATE = 200;
const TARGETS = { exactP99Ms: 20, tolerantP99Ms: 150 };

export const bench = {
  name: 'lookup',
  summary: 'plate look-ups with 1 million vehicles and 10 million readings, 200 a second over HTTP',
  run: async (context) => {
    const { seconds, say } = context;
    const scale = Number(process.env.BENCH_LOOKUP_SCALE || 1);
    const sizes = Object.fromEntries(
      Object.entries({ vehicles: 1e6, seen: 7e5, readings: 1e7, tests: 5e5, flags: 2e4 }).map(([k, n]) => [
        k,
        Math.round(n * scale),
      ]),
    );
    const services = await context.services({ seeds: true, settings: { shared_buffers: '1GB' } });
    const began = performance.now();
    const { ids } = await fill(services.admin, context.load, sizes, say);
    const fillSeconds = (performance.now() - began) / 1000;
    const officers = await addOfficers(services.admin, context.load);

    const { freePort } = await context.load('libs/platform/src/index.js');
    const port = await freePort();
    await services.start('apps/api/src/main.js', {
      HTTP_PORT: String(port),
      HTTP_HOST: '127.0.0.1',
      AUTH_SECRET: 'a-secret-of-the-benchmark-that-is-long-enough',
    });
    const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
    const call = caller(agent, port);
    const tokens = [];
    for (const username of officers) {
      const { body } = await call('/api/v1/auth/token', { username, password: PASSWORD });
      tokens.push(body.accessToken);
    }
    const ask = async (plate) => {
      const token = tokens[Math.floor(Math.random() * tokens.length)];
      const { status, body } = await call('/api/v1/enforcement/lookups', { plate, purpose: 'bench' }, token);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body;
    };
    const exact = () => exactQuery(sizes.vehicles);
    const tolerant = () => misread(plateOf(below(sizes.vehicles)));

    say('  warm-up');
    await paced(RATE / 2, 3, () => ask(exact()));
    await paced(RATE / 8, 3, () => ask(tolerant()));
    say(`  ${RATE} a second, exact; then one in five misread; then bare SELECTs by primary key`);
    const alone = await paced(RATE, seconds, () => ask(exact()));
    const kinds = [];
    const mixed = await paced(RATE, seconds, async () => {
      const similar = Math.random() < 0.2;
      const answer = await ask(similar ? tolerant() : exact());
      kinds.push(answer.matches[0]?.why.kind ?? 'none');
      return similar ? 'tolerant' : 'exact';
    });
    const pool = new pg.Pool({ connectionString: services.postgres.appUrl, max: 8 });
    const select = () =>
      pool.query({ name: 'by-id', text: 'SELECT * FROM vehicle WHERE id = $1', values: [ids[below(ids.length)]] });
    await paced(RATE, 2, select);
    const bare = await paced(RATE, seconds, select);
    say('  as many as there is room for, 8 at a time');
    const most = {
      exact: await flatOut(8, seconds / 2, () => ask(exact())),
      bare: await flatOut(8, seconds / 2, select),
    };
    await pool.end();
    agent.destroy();

    const row = (what, times, more = {}) => ({
      what,
      count: times.length,
      'p50 ms': percentile(times, 0.5),
      'p99 ms': percentile(times, 0.99),
      'max ms': times.at(-1),
      ...more,
    });
    const of = (run, label) => sorted(run.filter((one) => label === undefined || one.label === label));
    const rows = [
      row(`exact, ${RATE}/s`, of(alone), { 'target p99': TARGETS.exactP99Ms }),
      row('exact, among misread ones', of(mixed, 'exact')),
      row('misread, one in five', of(mixed, 'tolerant'), { 'target p99': TARGETS.tolerantP99Ms }),
      row(`SELECT by primary key, ${RATE}/s`, of(bare)),
    ];
    const [exactRow, , tolerantRow, bareRow] = rows;
    const ratio = exactRow['p50 ms'] / bareRow['p50 ms'];
    const found = count(kinds);
    return {
      rows,
      notes: [
        `data made in ${Math.round(fillSeconds)} s; answers among misread ones: ${JSON.stringify(found)}`,
        `a look-up takes ${ratio.toFixed(1)} times a bare SELECT (p50); it is HTTP, two reads, the use limit and the log, two commits`,
        `at most ${Math.round(most.exact)} look-ups a second against ${Math.round(most.bare)} bare SELECTs (8 at a time)`,
      ],
      result: {
        sizes,
        fillSeconds,
        rate: RATE,
        targets: TARGETS,
        exactP50Ms: exactRow['p50 ms'],
        exactP99Ms: exactRow['p99 ms'],
        tolerantP50Ms: tolerantRow['p50 ms'],
        tolerantP99Ms: tolerantRow['p99 ms'],
        bareP50Ms: bareRow['p50 ms'],
        bareP99Ms: bareRow['p99 ms'],
        ratioToBareP50: ratio,
        perSecondAtMost: most.exact,
        barePerSecond: most.bare,
        answers: found,
      },
    };
  },
};

const below = (n) => Math.floor(Math.random() * n);
const count = (words) =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((w) => w === word).length]));
const sorted = (run) => run.map((one) => one.ms).sort((a, b) => a - b);

/** Mostly the plate as it is, some by a former plate, some by the end of the VIN. */
function exactQuery(vehicles) {
  const n = below(vehicles);
  const dice = Math.random();
  if (dice < 0.1) return plateOf(n - (n % 10), hasFormer(n - (n % 10)) ? '新A' : '新B');
  return dice < 0.2 ? last6Of(n) : plateOf(n);
}

const WRONG = { 0: 'O', 8: 'B', B: '8', 1: 'I', 2: 'Z', Z: '2', 5: 'S', S: '5', 6: 'G', G: '6', D: '0', Q: '0' };
/** What a camera or a tired eye makes of a plate. */
function misread(plate) {
  const dice = Math.random();
  const at = 2 + below(plate.length - 2);
  if (dice < 0.25) return plate.slice(0, at) + plate.slice(at + 1);
  if (dice < 0.4) return `斩${plate.slice(1)}`;
  if (dice < 0.5) return plate.slice(0, at) + '7' + plate.slice(at);
  const swapped = [...plate].map((sign, i) => (i >= 2 && WRONG[sign] ? WRONG[sign] : sign)).join('');
  return swapped === plate ? `${plate.slice(0, at)}H${plate.slice(at + 1)}` : swapped;
}

async function addOfficers(admin, load) {
  const { CredentialKit } = await load('libs/platform/src/index.js');
  const hash = await new CredentialKit().hashPassword(PASSWORD);
  const names = Array.from({ length: OFFICERS }, (_, n) => `bench-officer-${n}`);
  for (const name of names) {
    await admin.query(
      `INSERT INTO user_account (id, username, display_name, role, areas, password_hash, created_at, created_by, changed_at)
       VALUES ($1, $2, $2, 'officer', '{652300}', $3, now(), 'bench', now())`,
      [randomUUID(), name, hash],
    );
  }
  await admin.query(
    `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
     VALUES ('lookup-limits', 99, now(), '{"perMinute": 1000000, "perDay": 100000000}', 'bench', 'bench')`,
  );
  return names;
}

function caller(agent, port) {
  return (path, payload, token) =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(payload));
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      if (token) headers.authorization = `Bearer ${token}`;
      const request = http.request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (reply) => {
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () => {
          try {
            resolve({ status: reply.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) });
          } catch (error) {
            reject(error);
          }
        });
        reply.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
}

/** Calls at a fixed pace whether answers come or not; a time counts from when the call was due. */
async function paced(rate, seconds, work) {
  const runs = [];
  const pending = [];
  const start = performance.now();
  for (let n = 0; n < rate * seconds; n++) {
    const due = start + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // a timer fires up to a millisecond late: that is the generator's, not the answer's
    const from = Math.max(due, Math.min(performance.now(), due + 2));
    pending.push(
      work().then((label) =>
        runs.push({ ms: performance.now() - from, label: typeof label === 'string' ? label : null }),
      ),
    );
  }
  await Promise.all(pending);
  return runs;
}

async function flatOut(lanes, seconds, work) {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() - start < seconds * 1000) {
        await work();
        done++;
      }
    }),
  );
  return done / ((performance.now() - start) / 1000);
}
