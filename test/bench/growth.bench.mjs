/**
 * Does storing get slower as the tables grow? The same load into an empty database and into one with 20 million readings (a year,
 * two million of them in the very month that is written to), in the same run.
 */
import { addSites } from './services.mjs';
import { load } from './rs-run.mjs';
import { siteCodes } from './rs-traffic.mjs';

const SITES = siteCodes(20);
const WINDOW = 250;
const TARGET = 0.9;
const MONTHS = 10;

export const bench = {
  name: 'growth',
  summary: 'stored readings a second with 20 million rows, as a share of the rate when empty',
  run: async (context) => {
    const { seconds, say } = context;
    const rows = Number(process.env.BENCH_GROWTH_ROWS || 20_000_000);
    const services = await context.services({ seeds: true, settings: { shared_buffers: '1GB' } });
    await addSites(services.admin, SITES);
    await services.start('apps/standalone/src/broker.main.js');
    await services.start('apps/ingest/src/main.js', { MQTT_CLIENT_ID: 'bench' });

    const start = Date.parse('2025-06-05T00:00:00Z');
    let offset = 0;
    const measure = async (forSeconds) => {
      const perSite = Math.ceil((9_000 * forSeconds) / SITES.length);
      const run = await load(services, SITES, { size: 1, perSite, window: WINDOW, startMs: start + offset });
      // five passes a second at a site: the next run begins after the last second of this one
      offset += (Math.ceil(perSite / 5) + 10) * 1_000;
      return run.records / run.seconds;
    };
    await measure(2);
    const runs = [];
    const commitEmpty = await commitMs(services.admin);
    say('  empty');
    for (let i = 0; i < 3; i += 1) runs.push(await measure(seconds));
    const empty = median(runs);

    say(`  filling ${rows.toLocaleString('en-US')} readings`);
    const began = performance.now();
    await fill(services.admin, rows, start);
    const fillSeconds = (performance.now() - began) / 1000;
    const { rows: size } = await services.admin.query(
      `SELECT pg_size_pretty(pg_database_size(current_database())) AS text, count(*)::int AS n FROM rs_reading`,
    );

    // what the disk still owes for the filling is paid before anything is measured
    await settle(services.admin);
    await measure(2);
    const commitGrown = await commitMs(services.admin);
    const grown = [];
    say(`  with ${size[0].n.toLocaleString('en-US')} rows`);
    for (let i = 0; i < 3; i += 1) grown.push(await measure(seconds));
    const full = median(grown);
    const share = full / empty;
    return {
      rows: [
        { what: 'empty', rows: 0, 'records/s': empty, share: 1 },
        { what: 'grown', rows: size[0].n, 'records/s': full, share },
      ],
      notes: [
        `one bare commit: ${commitEmpty.toFixed(2)} ms when empty, ${commitGrown.toFixed(2)} ms when grown (the disk, not the tables)`,
        `median of 3 runs each; filled in ${Math.round(fillSeconds)} s, database ${size[0].text}`,
        `target >= ${TARGET}: ${share >= TARGET ? 'reached' : `missed, ${share.toFixed(2)}`}`,
      ],
      result: {
        empty,
        grown: full,
        share,
        commitMs: { empty: commitEmpty, grown: commitGrown },
        rows: size[0].n,
        runs,
        grownRuns: grown,
        databaseSize: size[0].text,
      },
    };
  },
};

/** A tenth of the rows lies in each of ten months, the last of which is the one the load writes to. */
async function fill(admin, rows, loadStart) {
  await admin.query('SET synchronous_commit = off');
  const perMonth = Math.ceil(rows / MONTHS);
  for (let month = 0; month < MONTHS; month += 1) {
    const first = new Date(loadStart);
    first.setUTCMonth(first.getUTCMonth() - month, 1);
    first.setUTCHours(0, 0, 0, 0);
    await admin.query(`SELECT ensure_month_partition('rs_reading', $1::timestamptz)`, [first.toISOString()]);
    await admin.query(
      `INSERT INTO rs_reading (record_no, recorded_at, site_code, line_no, lane, passed_at, received_at, plate, plate_colour,
         plate_original, plate_confidence, fuel, slope_deg, speed_kmh, accel_ms2, vsp_kw_t, co2_pct, co_pct, hc_ppm, no_ppm,
         opacity_pct, ringelmann, co_ratio, hc_ratio, no_ratio, temperature_c, humidity_pct, pressure_kpa, resend, content_hash)
       SELECT 'B652301' || lpad((g % 800 + 100)::text, 3, '0') || '01' || to_char(at, 'YYYYMMDDHH24MISS') || lpad((g % 1000)::text, 3, '0'),
              at, 'B652301' || lpad((g % 800 + 100)::text, 3, '0'), '01', 1, at, at, '新B' || (10000 + g % 90000), 'blue',
              '新B' || (10000 + g % 90000), 95.5, 'B', 0.5, 40.5, 0.3, 7.1, 14.2, 0.1, 20.5, 300.5, 3.1, 0, 0.01, 1.4, 21.2, 15, 40,
              94.2, false, g
         FROM generate_series(1, $2::int) g,
              LATERAL (SELECT $1::timestamptz + g * (interval '27 days' / $2::int) AS at) t
       ON CONFLICT DO NOTHING`,
      [first.toISOString(), perMonth],
    );
  }
  await admin.query('VACUUM ANALYZE rs_reading');
  await admin.query('CHECKPOINT');
}

/** A small synchronous commit, median of 200, ms: tells a slower disk from slower tables. */
async function commitMs(admin) {
  await admin.query('CREATE TABLE IF NOT EXISTS bench_commit (n int)');
  await admin.query('SET synchronous_commit = on');
  const times = [];
  for (let i = 0; i < 200; i += 1) {
    const from = performance.now();
    await admin.query('INSERT INTO bench_commit VALUES (1)');
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Waits until nobody vacuums any more, then lets everything reach the disk. */
async function settle(admin) {
  for (let i = 0; i < 60; i += 1) {
    const { rows } = await admin.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'`,
    );
    if (rows[0].n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await admin.query('CHECKPOINT');
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
