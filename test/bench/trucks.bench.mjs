/**
 * Truck terminals: packets of ten samples stored before they are answered, against the least a gateway can do (trucks-bare.mjs) measured in
 * the same run. 2,000 sockets, 5 % sent twice, 1 % rubbish, and plate look-ups over HTTP meanwhile. BENCH_TRUCK_SOCKETS, BENCH_TRUCK_RATE
 * change the load.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from './api-client.mjs';
import { fill, plateOf } from './lookup-data.mjs';
import { percentile } from './table.mjs';
import { POINTS_PER_PACKET } from './trucks-traffic.mjs';

const SOCKETS = Number(process.env.BENCH_TRUCK_SOCKETS || 2_000);
const RATE = Number(process.env.BENCH_TRUCK_RATE || 20_000);
const WINDOW = 3;
const VEHICLES = 50_000;
const OFFICERS = 20;
const LOOKUPS = 100;
const MIXED = { resend: 0.05, rubbish: 0.01 };

export const bench = {
  name: 'trucks',
  summary: 'TCP -> frames -> COPY with dedupe, day counters -> commit -> replies',
  run: async (context) => {
    const { seconds, say } = context;
    const services = await context.services({ seeds: true });
    const { freePort } = await context.load('libs/platform/src/index.js');
    const startMs = Math.floor(Date.now() / 1000) * 1000 - 20 * 3_600_000;
    let round = 0;
    /** an hour of its own for each measurement, so that nothing is a repeat of the one before */
    const traffic = (more) => ({
      sockets: SOCKETS,
      window: WINDOW,
      startMs: startMs + (round += 1) * 3_600_000,
      ...more,
    });
    const perSocket = (rate) => Math.max(2, Math.ceil((rate * seconds) / SOCKETS));

    say('  ceiling: bare TCP -> COPY -> reply');
    const bare = await startBare(services);
    await load({ port: bare.port, ...traffic({ perSocket: 5 }) });
    const ceiling = await load({ port: bare.port, ...traffic({ perSocket: perSocket(30_000) }) });
    await bare.stop();

    const port = await freePort();
    const gateway = await services.start('apps/ingest/src/main.js', {
      INGEST_DOORS: 'tcp',
      OBD_PORT: String(port),
      HTTP_HOST: '127.0.0.1',
    });
    await load({ port, ...traffic({ perSocket: 10, ...MIXED }) });
    say(`  ours: as many as it takes, ${SOCKETS} sockets with ${WINDOW} packets under way, 5 % twice, 1 % rubbish`);
    const most = await load({ port, ...traffic({ perSocket: perSocket(20_000), ...MIXED }) });

    say(`  ours: ${RATE} packets a second, and ${LOOKUPS} plate look-ups a second over HTTP`);
    await fill(
      services.admin,
      context.load,
      { vehicles: VEHICLES, seen: 20_000, readings: 50_000, tests: 10_000, flags: 1_000 },
      () => undefined,
    );
    const api = await openApi(context, services);
    const tokens = await officers(services, api);
    const ask = async (i) => {
      const plate = plateOf((i * 7919) % VEHICLES);
      const { status } = await api.post(
        '/api/v1/enforcement/lookups',
        { plate, purpose: 'bench' },
        tokens[i % OFFICERS],
      );
      if (status !== 200) throw new Error(`look-up answered ${status}`);
    };
    for (let i = 0; i < 200; i++) await ask(i);
    const cpu = process.env.BENCH_CPU === undefined ? undefined : cpuOf(gateway.child.pid);
    let looking = true;
    const lookups = lookUp(ask, () => looking);
    const paced = await load({ port, ...traffic({ perSocket: perSocket(RATE * 1.5), rate: RATE, ...MIXED }) });
    looking = false;
    const times = (await lookups).sort((a, b) => a - b);
    if (cpu !== undefined) say(`  gateway: ${cpu().toFixed(2)} cores`);

    const { rows: checks } = await services.admin.query(
      `SELECT count(*)::int AS rows, (SELECT sum(stored)::int FROM truck_day) AS counted,
              (SELECT count(*)::int FROM quarantine WHERE channel = 'truck') AS rubbish,
              sum(samples)::int AS samples FROM truck_packet`,
    );
    const { rows: size } = await services.admin.query(
      `SELECT sum(pg_total_relation_size(inhrelid))::bigint AS bytes FROM pg_inherits WHERE inhparent = 'truck_packet'::regclass`,
    );
    await gateway.stop();
    const bytesPerPoint = Number(size[0].bytes) / ((checks[0].samples / 10) * POINTS_PER_PACKET);

    const perSecond = (run) => run.packets / run.seconds;
    const ceilingRate = perSecond(ceiling);
    const row = (what, run) => ({
      what,
      'packets/s': perSecond(run),
      'of ceiling': perSecond(run) / ceilingRate,
      'p50 ms': run.p50,
      'p99 ms': run.p99,
      'max ms': run.max,
    });
    const share = perSecond(most) / ceilingRate;
    const lookupP99 = percentile(times, 0.99);
    return {
      rows: [
        row('bare TCP -> COPY -> reply', ceiling),
        row('ours, as many as it takes', most),
        row(`ours, paced at ${RATE}/s, with look-ups`, paced),
        {
          what: `plate look-ups meanwhile, ${LOOKUPS}/s`,
          'p50 ms': percentile(times, 0.5),
          'p99 ms': lookupP99,
          'max ms': times.at(-1),
        },
      ],
      notes: [
        `a packet is 431 bytes: ten seconds of an engine, ${POINTS_PER_PACKET} data points; p50 and p99 from writing it to its reply, i.e. after the commit`,
        `stored ${checks[0].rows} packets, counted ${checks[0].counted}; ${checks[0].rubbish} pieces of rubbish kept; ${bytesPerPoint.toFixed(2)} bytes a data point with index (target <= 4)`,
        `target ${RATE}/s with p99 < 250 ms: ${perSecond(paced) >= RATE * 0.98 && paced.p99 < 250 ? 'reached' : 'missed'}; share of ceiling >= 0.5: ${share.toFixed(2)}; look-ups p99 < 50 ms: ${lookupP99 < 50 ? 'reached' : 'missed'}`,
      ],
      result: {
        sockets: SOCKETS,
        ceiling: { perSecond: ceilingRate, ...ceiling },
        most: { perSecond: perSecond(most), ofCeiling: share, ...most },
        paced: { rate: RATE, perSecond: perSecond(paced), ...paced },
        lookups: { perSecond: LOOKUPS, count: times.length, p50: percentile(times, 0.5), p99: lookupP99 },
        stored: checks[0],
        bytesPerPoint,
      },
    };
  },
};

async function load(task) {
  const child = fork(join(import.meta.dirname, 'trucks-load.mjs'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (message.result) resolve(message.result);
        if (message.error) reject(new Error(message.error));
      });
      child.once('exit', (code) => reject(new Error(`load ended with ${code}`)));
      child.send(task);
    });
  } finally {
    child.kill();
  }
}

async function startBare(services) {
  const child = fork(join(import.meta.dirname, 'trucks-bare.mjs'), [], {
    env: { ...services.env, BARE_DATABASE_URL: services.postgres.adminUrl },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`bare gateway ended with ${code}`)));
  });
  return {
    port,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      await services.admin.query('DROP TABLE bare_packet');
    },
  };
}

async function officers(services, api) {
  await services.admin.query(
    `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
     VALUES ('lookup-limits', 99, now(), '{"perMinute": 1000000, "perDay": 100000000}', 'bench', $1)`,
    [randomUUID()],
  );
  const tokens = [];
  for (let i = 0; i < OFFICERS; i++) tokens.push(await api.officer());
  return tokens;
}

/** At a fixed pace until told to stop; a time counts from when the call was due. */
async function lookUp(ask, more) {
  const times = [];
  const pending = [];
  const start = performance.now();
  for (let n = 0; more(); n++) {
    const due = start + (n * 1000) / LOOKUPS;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const from = Math.max(due, Math.min(performance.now(), due + 2));
    pending.push(ask(n).then(() => times.push(performance.now() - from)));
  }
  await Promise.all(pending);
  return times;
}

/** Share of a core that a process used since now. */
function cpuOf(pid) {
  const ticks = () => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(stat[11]) + Number(stat[12]);
  };
  const [before, began] = [ticks(), performance.now()];
  return () => (ticks() - before) / 100 / ((performance.now() - began) / 1000);
}
