/**
 * Roadside readings: how many a second are stored before they are acknowledged, against two yardsticks measured in the same run: what
 * PostgreSQL takes of the very same rows from a bare COPY loop, and what a listener that saves each message reaches.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { addSites, PLATFORM, SITE_PASSWORD } from './services.mjs';
import { load } from './rs-run.mjs';
import { randomFrom, record, siteCodes } from './rs-traffic.mjs';

const SITES = siteCodes(20);
const WINDOW = 250;
/** What one commit can hold at most in the ceiling loop; the larger the better for it. */
const CEILING_BATCH = 1_000;
const MONTH = 31 * 86_400_000;

export const bench = {
  name: 'remote-sensing',
  summary: 'MQTT -> decode -> COPY with dedupe -> commit -> PUBACK and ack topic',
  run: async (context) => {
    const { seconds, say } = context;
    const services = await context.services({ seeds: true });
    await addSites(services.admin, SITES);
    const rows = [];
    let start = Date.parse('2024-01-05T00:00:00Z');
    const nextMonth = () => (start += MONTH);

    say('  ceiling: COPY with dedupe of the same rows, nothing else');
    const ceilings = {};
    for (const connections of [1, 2])
      ceilings[connections] = await ceiling(services, connections, nextMonth(), seconds);
    const best = Math.max(...Object.values(ceilings));

    await services.start('apps/standalone/src/broker.main.js');
    let ingest = await services.start('apps/ingest/src/main.js', { MQTT_CLIENT_ID: 'bench' });
    const measured = async (size, estimate, more = {}) => {
      const perSite = Math.max(size, Math.ceil((estimate * seconds) / SITES.length / size) * size);
      return load(services, SITES, {
        size,
        perSite,
        window: Math.max(WINDOW, size * 20),
        startMs: nextMonth(),
        ...more,
      });
    };
    await measured(1, 500); // warm-up: partitions, plans, compilers
    say('  ours: single records, arrays of 10, and 1,000 a second for latency; no workers');
    const single = await measured(1, 9_000);
    const arrays = await measured(10, 15_000);
    const paced = await measured(1, 1_000, { rate: 1_000 });

    say('  ours with workers judging at the same time');
    const worker = await services.start('apps/worker/src/main.js').catch((error) => ({ error }));
    let judging;
    if (worker.error) say(`  (worker not measured: ${worker.error.message})`);
    else {
      await judgedUpTo(services.admin);
      const before = await judged(services.admin);
      const began = performance.now();
      const run = await measured(1, 5_000);
      const during = (await judged(services.admin)) - before;
      const runSeconds = (performance.now() - began) / 1000;
      await judgedUpTo(services.admin);
      const total = (await judged(services.admin)) - before;
      judging = {
        run,
        judgedDuringPerSecond: during / runSeconds,
        judgedPerSecond: total / ((performance.now() - began) / 1000),
      };
      await worker.stop();
    }
    await ingest.stop();
    await forget(services.mqttPort, 'bench');

    say('  naive: mqtt.js listener, repository.save for each message');
    await services.admin.query('CREATE DATABASE naive');
    const naiveUrl = new URL(services.postgres.adminUrl);
    naiveUrl.pathname = '/naive';
    const naive = await naiveRun(services, naiveUrl.toString(), seconds, nextMonth());

    const add = (what, perSecond, run) =>
      rows.push({
        what,
        'records/s': perSecond,
        'of ceiling': perSecond / best,
        'times naive': perSecond / naive,
        'p50 ms': run?.p50,
        'p99 ms': run?.p99,
      });
    add('ceiling, 1 connection', ceilings[1]);
    add('ceiling, 2 connections', ceilings[2]);
    add('ours, single records', single.records / single.seconds, single);
    add('ours, arrays of 10', arrays.records / arrays.seconds, arrays);
    add('ours, paced at 1,000/s', paced.records / paced.seconds, paced);
    if (judging) {
      add('ours, single records, workers on', judging.run.records / judging.run.seconds, judging.run);
      add('judged (until all is judged)', judging.judgedPerSecond);
    }
    add('naive, single records', naive);
    const stored = single.records / single.seconds;
    return {
      rows,
      notes: [
        `${SITES.length} sites, each with at most ${WINDOW} records (arrays: 20 messages) without an ack under way; a record is ${single.bytesEach} bytes of JSON.`,
        'p50 and p99: from writing a record to reading its code in the ack topic, i.e. after the commit; at full speed they measure the queue that the window allows.',
        `target 10,000/s: ${stored >= 10_000 ? 'reached' : `missed by ${Math.round(10_000 - stored)}/s`}; share of ceiling >= 0.4: ${(stored / best).toFixed(2)}`,
      ],
      result: {
        ceiling: { oneConnection: ceilings[1], twoConnections: ceilings[2] },
        single: { perSecond: stored, ofCeiling: stored / best, timesNaive: stored / naive, ...single },
        arraysOf10: {
          perSecond: arrays.records / arrays.seconds,
          ofCeiling: arrays.records / arrays.seconds / best,
          ...arrays,
        },
        paced: { perSecond: paced.records / paced.seconds, ...paced },
        workersOn: judging && {
          perSecond: judging.run.records / judging.run.seconds,
          judgedPerSecond: judging.judgedPerSecond,
          judgedDuringPerSecond: judging.judgedDuringPerSecond,
          ...judging.run,
        },
        naive: { perSecond: naive },
      },
    };
  },
};

/** Rows prepared as COPY text beforehand; each loop: BEGIN, COPY to a temporary table, INSERT ON CONFLICT DO NOTHING, COMMIT. */
async function ceiling(services, connections, startMs, seconds) {
  const { decodeRemoteSensing } = await services.load('libs/codecs/src/index.js');
  const { READING_COLUMNS, readingLines } = await services.load('libs/persistence/src/bulk/reading-lines.js');
  const batches = [];
  const wanted = Math.ceil((70_000 * seconds) / CEILING_BATCH / 4);
  for (let b = 0; b < wanted; b += 1) {
    const siteCode = SITES[b % SITES.length];
    const next = randomFrom(b + 1);
    const receivedAt = new Date();
    const from = Math.floor(b / SITES.length) * CEILING_BATCH;
    const rows = Array.from({ length: CEILING_BATCH }, (_, i) => record(siteCode, from + i, startMs, next)).flatMap(
      (raw) =>
        decodeRemoteSensing(Buffer.from(JSON.stringify(raw)), { siteCode, lineNo: '01', receivedAt }).records.map(
          (reading) => ({ reading, receivedAt }),
        ),
    );
    batches.push(Buffer.from(readingLines(rows)));
  }
  await services.admin.query(`SELECT ensure_month_partition('rs_reading', $1::timestamptz)`, [
    new Date(startMs).toISOString(),
  ]);
  await services.admin.query(`SELECT ensure_month_partition('rs_reading', $1::timestamptz)`, [
    new Date(startMs + 20 * 86_400_000).toISOString(),
  ]);
  let position = 0;
  let done = 0;
  let deadline = Infinity;
  const loop = async () => {
    const client = new pg.Client({ connectionString: services.postgres.appUrl });
    await client.connect();
    await client.query('CREATE TEMP TABLE incoming (LIKE rs_reading) ON COMMIT DELETE ROWS');
    while (position < batches.length && performance.now() < deadline) {
      const lines = batches[position++];
      await client.query('BEGIN');
      await pipeline(
        Readable.from([lines], { objectMode: false }),
        client.query(copyFrom(`COPY incoming (${READING_COLUMNS}) FROM STDIN`)),
      );
      const { rowCount } = await client.query(
        `INSERT INTO rs_reading (${READING_COLUMNS}) SELECT ${READING_COLUMNS} FROM incoming ON CONFLICT DO NOTHING`,
      );
      await client.query('COMMIT');
      done += rowCount;
    }
    await client.end();
  };
  const began = performance.now();
  deadline = began + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, loop));
  return done / ((performance.now() - began) / 1000);
}

async function judged(admin) {
  const { rows } = await admin.query(
    'SELECT coalesce(sum(cardinality(record_nos)), 0)::int AS n FROM judging_task WHERE done_at IS NOT NULL',
  );
  return rows[0].n;
}

/** Waits until no judging task is open; gives up when nothing moves for a minute. */
async function judgedUpTo(admin) {
  let last = -1;
  for (let still = 0; still < 240; still += 1) {
    const { rows } = await admin.query(
      'SELECT count(*)::int AS n FROM judging_task WHERE done_at IS NULL AND failed_at IS NULL',
    );
    if (rows[0].n === 0) return;
    if (rows[0].n !== last) still = 0;
    last = rows[0].n;
    await sleep(250);
  }
  throw new Error(`${last} judging tasks stay open`);
}

/** Ends a session at the broker, so that nothing gathers there for a consumer that does not come back. */
async function forget(port, clientId) {
  const { connectAsync } = await import('mqtt').then((module) => module.default);
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, {
    clientId,
    clean: true,
    protocolVersion: 4,
    ...PLATFORM,
  });
  await client.endAsync();
}

/** Publishes into the naive listener for the given time, at most 1,000 unsaved messages ahead of it. */
async function naiveRun(services, url, seconds, startMs) {
  const listener = fork(join(import.meta.dirname, 'rs-naive.mjs'), [], {
    env: { ...services.env, NAIVE_DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { connectAsync } = await import('mqtt').then((module) => module.default);
  const site = SITES[0];
  const publisher = await connectAsync(`mqtt://127.0.0.1:${services.mqttPort}`, {
    clientId: site,
    username: `bench-${site.toLowerCase()}`,
    password: SITE_PASSWORD,
    protocolVersion: 4,
  });
  const database = new pg.Client({ connectionString: url });
  try {
    await new Promise((resolve) => listener.once('message', resolve));
    await database.connect();
    const next = randomFrom(5);
    let sent = 0;
    const saved = async () => (await database.query('SELECT count(*)::int AS n FROM naive_reading')).rows[0].n;
    const began = performance.now();
    while (performance.now() - began < seconds * 1000) {
      const ahead = sent - (await saved());
      const more = Math.max(0, 1_000 - ahead);
      await Promise.all(
        Array.from({ length: more }, () =>
          publisher.publishAsync(`ves/v1/rs/${site}/01/rec`, JSON.stringify(record(site, sent++, startMs, next)), {
            qos: 1,
          }),
        ),
      );
      await sleep(100);
    }
    return (await saved()) / ((performance.now() - began) / 1000);
  } finally {
    await publisher.endAsync(true);
    await database.end().catch(() => undefined);
    const gone = new Promise((resolve) => listener.once('exit', resolve));
    listener.kill();
    await gone;
    await forget(services.mqttPort, 'naive');
  }
}
