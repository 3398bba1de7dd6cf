import {
  ReadingStore,
  REMOTE_SENSING_CHANNEL,
  type QuarantineEntry,
  type ReadingBatch,
  type ReceivedReading,
  type SavedReadings,
  type SiteAreas,
} from '@app/application';
import type { Database, Transaction } from '../database.js';
import { READING_COLUMNS, readingLines } from '../bulk/reading-lines.js';
import { saveQuarantine } from './quarantine.store.js';
import { SiteDirectory } from './site-directory.js';

/** Roadside readings in monthly partitions; a batch is one COPY, a handful of statements and one commit. */
export class PgReadingStore extends ReadingStore {
  /** months known to have a partition: year × 12 + month, UTC */
  private readonly partitions = new Set<number>();
  private readonly sites: SiteDirectory;

  constructor(private readonly database: Database) {
    super();
    this.sites = new SiteDirectory(database);
  }

  override siteAreas(siteCodes: readonly string[]): Promise<SiteAreas> {
    return this.sites.areas(siteCodes);
  }

  override async save(batch: ReadingBatch): Promise<SavedReadings> {
    await this.ensurePartitions(batch.rows);
    return this.database.transaction(async (tx) => {
      const { fresh, taskId } = await insertNew(tx, batch.rows);
      const known = fresh === 'all' ? [] : batch.rows.filter((row) => !fresh.has(row.reading.recordNo));
      const conflicting = known.length === 0 ? [] : await conflictsOf(tx, known);
      const areas = await this.sites.areas([...new Set(conflicting.map((r) => r.reading.siteCode))]);
      await saveQuarantine(tx, [...batch.quarantine, ...conflicting.map((row) => conflictEntry(row, areas))]);
      const conflicts = new Set(conflicting.map((row) => row.reading.recordNo));
      await saveCounters(tx, batch, fresh, conflicts);
      let repeated = 0;
      for (const copies of batch.copies.values()) repeated += copies;
      const stored = batch.rows.length - known.length;
      return { taskId, stored, repeated: repeated + known.length - conflicting.length, conflicts };
    });
  }

  /** Outside the batch's transaction: creating a partition locks the whole table until commit. */
  private async ensurePartitions(rows: readonly ReceivedReading[]): Promise<void> {
    const months = new Set<number>();
    for (const { reading } of rows) {
      months.add(reading.recordTime.getUTCFullYear() * 12 + reading.recordTime.getUTCMonth());
    }
    for (const month of months) {
      if (this.partitions.has(month)) continue;
      const first = new Date(Date.UTC(Math.floor(month / 12), month % 12)).toISOString();
      await this.database.query(`SELECT ensure_month_partition('rs_reading', $1::timestamptz)`, [first]);
      this.partitions.add(month);
    }
  }
}

/** Record codes that were not stored before; usually all of the batch. */
type Fresh = ReadonlySet<string> | 'all';

/** Rows and their judging task in one statement; the codes come back only when some were there before. */
const INSERT_NEW = `
  WITH fresh AS (
    INSERT INTO rs_reading (${READING_COLUMNS}) SELECT ${READING_COLUMNS} FROM pg_temp.rs_reading_in
    ON CONFLICT DO NOTHING RETURNING record_no, recorded_at
  ), task AS (
    INSERT INTO judging_task (kind, record_nos, first_at, last_at)
    SELECT '${REMOTE_SENSING_CHANNEL}', array_agg(record_no), min(recorded_at), max(recorded_at) FROM fresh
    HAVING count(*) > 0 RETURNING id
  )
  SELECT (SELECT id::text FROM task) AS id, CASE WHEN count(*) < $1 THEN array_agg(record_no) END AS codes, count(*)::int AS n
    FROM fresh`;

async function insertNew(
  tx: Transaction,
  rows: readonly ReceivedReading[],
): Promise<{ readonly fresh: Fresh; readonly taskId: string | null }> {
  if (rows.length === 0) return { fresh: 'all', taskId: null };
  // the table lives as long as the connection; its rows as long as the transaction
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS rs_reading_in (LIKE rs_reading) ON COMMIT DELETE ROWS');
  await tx.copy(`pg_temp.rs_reading_in (${READING_COLUMNS})`, readingLines(rows));
  const [row] = await tx.query<{ id: string | null; codes: string[] | null; n: number }>(INSERT_NEW, [rows.length]);
  return { fresh: row?.n === rows.length ? 'all' : new Set(row?.codes ?? []), taskId: row?.id ?? null };
}

/** Which of the rows that were there before have another content now. */
async function conflictsOf(tx: Transaction, rows: readonly ReceivedReading[]): Promise<readonly ReceivedReading[]> {
  const times = rows.map((row) => row.reading.recordTime.getTime());
  const found = await tx.query<{ record_no: string; content_hash: string }>(
    `SELECT record_no, content_hash::text FROM rs_reading
      WHERE record_no = ANY($1) AND recorded_at BETWEEN $2 AND $3`,
    [
      rows.map((row) => row.reading.recordNo),
      new Date(Math.min(...times)).toISOString(),
      new Date(Math.max(...times)).toISOString(),
    ],
  );
  const stored = new Map(found.map((row) => [row.record_no, row.content_hash]));
  return rows.filter((row) => stored.get(row.reading.recordNo) !== row.reading.contentHash);
}

function conflictEntry({ reading, receivedAt }: ReceivedReading, areas: SiteAreas): QuarantineEntry {
  return {
    channel: REMOTE_SENSING_CHANNEL,
    source: reading.siteCode,
    areaCode: areas.get(reading.siteCode) ?? null,
    receivedAt,
    naturalKey: reading.recordNo,
    reason: 'reading.conflict',
    detail: { path: 'jlbh', index: null },
    raw: Buffer.from(JSON.stringify(reading.raw)),
  };
}

/** The day's counters and the sites' last signs of life, last in the transaction: their rows are shared. */
async function saveCounters(
  tx: Transaction,
  batch: ReadingBatch,
  fresh: Fresh,
  conflicts: ReadonlySet<string>,
): Promise<void> {
  const outcome = new Map(batch.tallies.map((t) => [t.siteCode, { stored: 0, repeated: 0, conflicts: 0 }]));
  for (const { reading } of batch.rows) {
    const site = outcome.get(reading.siteCode);
    if (!site) continue;
    if (fresh === 'all' || fresh.has(reading.recordNo)) site.stored += 1;
    else site[conflicts.has(reading.recordNo) ? 'conflicts' : 'repeated'] += 1;
    site.repeated += batch.copies.get(reading.recordNo) ?? 0;
  }
  const counts = batch.tallies
    .map((t) => ({ ...t, ...(outcome.get(t.siteCode) ?? { stored: 0, repeated: 0, conflicts: 0 }) }))
    // judging writes the same rows of source_day in this order: two that meet wait instead of deadlocking
    .sort((a, b) => (`${a.siteCode} ${a.day}` < `${b.siteCode} ${b.day}` ? -1 : 1));
  await tx.query(
    `WITH counted AS (
       SELECT * FROM unnest($1::text[], $2::date[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::timestamptz[])
         AS t(site, day, received, stored, repeated, refused, at)
     ), days AS (
       INSERT INTO source_day AS d (channel, source, day, received, stored, repeated, refused)
       SELECT '${REMOTE_SENSING_CHANNEL}', site, day, received, stored, repeated, refused FROM counted ORDER BY site, day
       ON CONFLICT (channel, source, day) DO UPDATE
         SET received = d.received + EXCLUDED.received, stored = d.stored + EXCLUDED.stored,
             repeated = d.repeated + EXCLUDED.repeated, refused = d.refused + EXCLUDED.refused
     )
     INSERT INTO rs_site_state AS s (site_code, online, since, last_message_at, last_record_at)
     -- in one order as well: batches of the same sites would else wait for each other in a ring
     SELECT site, true, max(at), max(at), max(at) FILTER (WHERE stored + repeated > 0) FROM counted
      WHERE EXISTS (SELECT 1 FROM rs_site WHERE code = site) GROUP BY site ORDER BY site
     ON CONFLICT (site_code) DO UPDATE
       SET last_message_at = greatest(s.last_message_at, EXCLUDED.last_message_at),
           last_record_at = greatest(s.last_record_at, EXCLUDED.last_record_at)`,
    [
      counts.map((c) => c.siteCode),
      counts.map((c) => c.day),
      counts.map((c) => c.received),
      counts.map((c) => c.stored),
      counts.map((c) => c.repeated),
      counts.map((c) => c.refused + c.conflicts),
      counts.map((c) => c.lastReceivedAt.toISOString()),
    ],
  );
}
