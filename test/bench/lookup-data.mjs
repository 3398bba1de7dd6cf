/** A register and a year at the roadside: vehicles with present and former plates, judged readings, tests, flags. */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { from as copyFrom } from 'pg-copy-streams';

const SERIAL = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const SPACE = SERIAL.length ** 5;
const YEAR = 2026;

/** The n-th plate of the prefecture: spread over the whole space, never the same twice. */
export function plateOf(n, head = '新B') {
  let rest = (n * 15_485_863 + 7) % SPACE;
  let text = head;
  for (let i = 0; i < 5; i++) {
    text += SERIAL[rest % SERIAL.length];
    rest = Math.floor(rest / SERIAL.length);
  }
  return text;
}
export const last6Of = (n) => String((n * 7_919) % 1_000_000).padStart(6, '0');
const vinOf = (n) =>
  `LSVAA4BR${n.toString(36).toUpperCase().replaceAll(/[IOQ]/g, 'Z').padStart(3, '0').slice(-3)}${last6Of(n)}`;
const colourOf = (n) => (n % 5 === 0 ? 'yellow' : 'blue');
/** One vehicle in ten carried another plate before. */
export const hasFormer = (n) => n % 10 === 0;

/** @param sizes {vehicles, seen, readings, tests, flags} */
export async function fill(admin, load, sizes, say) {
  const { skeleton, deletionKeys, plateKey } = await load('libs/domain/src/index.js');
  const { copyLine } = await load('libs/persistence/src/index.js');
  const timed = async (what, work) => {
    const began = performance.now();
    await work();
    say(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  const copy = (target, lines) =>
    pipeline(Readable.from(lines, { objectMode: false }), admin.query(copyFrom(`COPY ${target} FROM STDIN`)));
  const array = (values) => `{${values.join(',')}}`;
  /** Fills a table without its indexes and builds them afterwards: the same result in a fraction of the time. */
  const withoutIndexes = async (name, work) => {
    const { rows } = await admin.query(
      `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1
         AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass)`,
      [name],
    );
    for (const { indexname } of rows) await admin.query(`DROP INDEX ${indexname}`);
    await work();
    for (const { indexdef } of rows) await admin.query(indexdef);
  };
  const ids = Array.from({ length: sizes.vehicles }, () => randomUUID());
  await admin.query(`SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'`);

  await timed(`${sizes.vehicles.toLocaleString('en-US')} vehicles with plates`, async () => {
    await copy(
      'vehicle (id, vin, facts, area_code)',
      chunks(sizes.vehicles, (n) => copyLine([ids[n], vinOf(n), '{"fuel":"B"}', '652301'])),
    );
    const columns = '(vehicle_id, plate, colour, plate_key, original, skeleton, deletion_keys, valid_from, valid_to)';
    const line = (n, text, from, to) => {
      const colour = colourOf(n);
      return copyLine([
        ids[n],
        text,
        colour,
        plateKey(text, colour),
        text,
        skeleton(text),
        array(deletionKeys(text)),
        from,
        to,
      ]);
    };
    const lines = (n) =>
      hasFormer(n)
        ? line(n, plateOf(n, '新A'), '2015-01-01', '2024-01-01') + line(n, plateOf(n), '2024-01-01', null)
        : line(n, plateOf(n), '2015-01-01', null);
    await withoutIndexes('vehicle_plate', () => copy(`vehicle_plate ${columns}`, chunks(sizes.vehicles, lines)));
  });

  await timed(`${sizes.seen.toLocaleString('en-US')} plates seen`, () =>
    withoutIndexes('plate_seen', () =>
      admin.query(
        `INSERT INTO plate_seen (plate_key, plate, colour, skeleton, deletion_keys, first_seen, last_seen, readings)
       SELECT plate_key, plate, colour, skeleton, deletion_keys, '${YEAR}-01-01', '${YEAR}-12-01', 1
       FROM vehicle_plate WHERE valid_to IS NULL LIMIT ${sizes.seen}`,
      ),
    ),
  );

  await timed(`${sizes.readings.toLocaleString('en-US')} judged readings in 12 partitions`, async () => {
    // the partitions follow their parent: as above
    await admin.query(`ALTER TABLE rs_judgement DROP CONSTRAINT rs_judgement_pkey; DROP INDEX rs_judgement_plate`);
    await admin.query(
      `CREATE TEMP TABLE seen_no AS SELECT row_number() OVER () - 1 AS n, plate_key FROM plate_seen;
       CREATE UNIQUE INDEX ON seen_no (n); ANALYZE seen_no`,
    );
    const perMonth = Math.ceil(sizes.readings / 12);
    for (let month = 0; month < 12; month++) {
      const start = `'${YEAR}-${String(month + 1).padStart(2, '0')}-01T00:00:00Z'::timestamptz`;
      await admin.query(`SELECT ensure_month_partition('rs_judgement', ${start})`);
      await admin.query(
        `INSERT INTO rs_judgement (record_no, recorded_at, passed_at, site_code, area_code, plate_key, ignition, usable, marks,
           result, reasons, items, rule_version, judged_at)
         SELECT 'C65230100101' || ${month * perMonth}::bigint + g, at, at, 'C652301001', '652301', s.plate_key, 'compression',
           true, '[]', CASE WHEN g % 20 = 0 THEN 'exceed' ELSE 'pass' END, '[]',
           '[{"item": "no", "measured": 812.4, "rounded": 812, "result": "within"}]', 'reading@1', at
         FROM (SELECT g, ${start} + g * interval '${Math.floor((28 * 86_400_000) / perMonth)} ms' AS at,
                 (g::bigint * 2654435761 + ${month}) % ${sizes.seen} AS n
               FROM generate_series(0, ${perMonth - 1}) g) AS made JOIN seen_no s USING (n)`,
      );
    }
    await admin.query(`
      ALTER TABLE rs_judgement ADD PRIMARY KEY (record_no, recorded_at);
      CREATE INDEX rs_judgement_plate ON rs_judgement (plate_key, passed_at DESC) WHERE plate_key IS NOT NULL`);
  });

  await timed(
    `${sizes.tests.toLocaleString('en-US')} station tests, ${sizes.flags.toLocaleString('en-US')} open flags`,
    async () => {
      await admin.query(`
      INSERT INTO station (code, name, area_code) VALUES ('652301001', 'bench', '652301') ON CONFLICT DO NOTHING;
      INSERT INTO inspection (id, report_no, station_code, area_code, line_no, vehicle_id, method, test_category, started_at,
        received_at, result, held, late, contingency)
      SELECT gen_random_uuid(), 'B' || row_number() OVER (), '652301001', '652301', '01', id, 'free_acceleration', 'periodic',
        '${YEAR}-05-01', '${YEAR}-05-01', 'pass', false, false, false
      FROM vehicle LIMIT ${sizes.tests};
      INSERT INTO flag (id, kind, item, plate_key, area_code, state, rule, rule_version, clears_by, opened_at, changed_at, evidence_count)
      SELECT gen_random_uuid(), 'high_emitter', 'no', plate_key, '652301', 'confirmed', 'flag-high-emitter', 1, 'passed_retest',
        '${YEAR}-03-01', '${YEAR}-03-01', 2 FROM plate_seen LIMIT ${sizes.flags};
      INSERT INTO flag_evidence (flag_id, ref_kind, ref, item, at, body, added_at)
      SELECT id, 'reading', 'bench-' || n, 'no', '${YEAR}-03-01', '{"measured": 1810, "rounded": 1810, "unit": "ppm"}',
        '${YEAR}-03-01' FROM flag, generate_series(1, 2) n;
      INSERT INTO flag_event (flag_id, at, event, to_state, actor) SELECT id, opened_at, 'opened', 'open', 'bench' FROM flag`);
    },
  );
  await timed('vacuum and statistics', () => admin.query('VACUUM ANALYZE'));
  return { ids };
}

function* chunks(count, lineOf) {
  for (let from = 0; from < count; from += 500) {
    let text = '';
    for (let n = from; n < Math.min(count, from + 500); n++) text += lineOf(n);
    yield text;
  }
}
