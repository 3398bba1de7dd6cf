import type { NewInspection } from '@app/application';
import { shanghaiDate } from '@app/domain';
import type { Sql } from '../database.js';
import { countChecks } from './campaign-counting.js';

type Effective = Pick<
  NewInspection,
  'id' | 'upload' | 'areaCode' | 'startedAt' | 'receivedAt' | 'answer' | 'finding' | 'late'
>;

/**
 * What stored reports cause, in their transaction: findings, a judging task, campaign counts, events.
 * @returns the task
 */
export async function recordEffects(
  sql: Sql,
  stored: readonly NewInspection[],
  newId: () => string,
): Promise<string | null> {
  await insertFindings(sql, stored, 1, newId);
  const taskId = await insertJudgingTask(sql, stored);
  await countChecks(
    sql,
    stored.flatMap((one) => (one.countable === null ? [] : [one.countable])),
  );
  await insertEvents(sql, 'inspection.recorded', stored);
  return taskId;
}

/** A difference between the station's verdict and ours is a finding against the station. */
export async function insertFindings(
  sql: Sql,
  stored: readonly Effective[],
  version: number,
  newId: () => string,
): Promise<void> {
  const differing = stored.flatMap((one) => (one.finding === null ? [] : [{ one, finding: one.finding }]));
  if (differing.length === 0) return;
  await sql.query(
    `INSERT INTO finding (id, rule, rule_version, subject_kind, subject_id, area_code, ref_kind, ref, found_at, data)
     SELECT id, rule, 1, 'station', station, area, 'inspection', ref, at, data::jsonb
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
         AS t(id, rule, station, area, ref, at, data)
     ON CONFLICT (rule, rule_version, ref_kind, ref) DO NOTHING`,
    [
      differing.map(() => newId()),
      differing.map(({ finding }) => finding.code),
      differing.map(({ one }) => one.upload.stationCode),
      differing.map(({ one }) => one.areaCode),
      differing.map(({ one }) => (version === 1 ? one.upload.reportNo : `${one.upload.reportNo}#${version}`)),
      differing.map(({ one }) => one.receivedAt),
      differing.map(({ one, finding }) => JSON.stringify({ ...finding.data, inspectionId: one.id, version })),
    ],
  );
}

/** One task for all decided tests of the transaction; the worker opens and clears flags. @returns its id */
export async function insertJudgingTask(sql: Sql, stored: readonly Effective[]): Promise<string | null> {
  const judged = stored.filter((one) => one.answer.verdict.result !== 'undetermined');
  if (judged.length === 0) return null;
  const times = judged.map((one) => one.startedAt.getTime());
  const [task] = await sql.query<{ id: string }>(
    `INSERT INTO judging_task (kind, record_nos, first_at, last_at) VALUES ('inspection', $1, $2, $3) RETURNING id`,
    [judged.map((one) => one.upload.reportNo), new Date(Math.min(...times)), new Date(Math.max(...times))],
  );
  return task?.id ?? null;
}

export async function insertEvents(sql: Sql, kind: string, stored: readonly Effective[]): Promise<void> {
  await sql.query(
    `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
     SELECT at, $1, area, 'station', station, data::jsonb
       FROM unnest($2::timestamptz[], $3::text[], $4::text[], $5::text[]) AS t(at, area, station, data)`,
    [
      kind,
      stored.map((one) => one.receivedAt),
      stored.map((one) => one.areaCode),
      stored.map((one) => one.upload.stationCode),
      stored.map((one) =>
        JSON.stringify({
          id: one.id,
          reportNo: one.upload.reportNo,
          method: one.upload.results.method,
          result: one.answer.verdict.result,
          held: one.answer.hold.held,
          late: one.late,
        }),
      ),
    ],
  );
}

/** What came from a station today and what became of it (data quality, row 15). */
export interface StationTally {
  readonly stationCode: string;
  readonly at: Date;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
}

export async function countSources(sql: Sql, tallies: readonly StationTally[]): Promise<void> {
  if (tallies.length === 0) return;
  const sums = new Map<string, { source: string; day: string; stored: number; repeated: number; refused: number }>();
  for (const one of tallies) {
    const day = shanghaiDate(one.at);
    const sum = sums.get(`${one.stationCode} ${day}`) ?? {
      source: one.stationCode,
      day,
      stored: 0,
      repeated: 0,
      refused: 0,
    };
    sum.stored += one.stored;
    sum.repeated += one.repeated;
    sum.refused += one.refused;
    sums.set(`${one.stationCode} ${day}`, sum);
  }
  const rows = [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  await sql.query(
    `INSERT INTO source_day (channel, source, day, received, stored, repeated, refused)
     SELECT 'inspection', source, day, stored + repeated + refused, stored, repeated, refused
       FROM unnest($1::text[], $2::date[], $3::int[], $4::int[], $5::int[]) AS t(source, day, stored, repeated, refused)
     ON CONFLICT (channel, source, day) DO UPDATE SET received = source_day.received + excluded.received,
       stored = source_day.stored + excluded.stored, repeated = source_day.repeated + excluded.repeated,
       refused = source_day.refused + excluded.refused`,
    [
      rows.map((one) => one.source),
      rows.map((one) => one.day),
      rows.map((one) => one.stored),
      rows.map((one) => one.repeated),
      rows.map((one) => one.refused),
    ],
  );
}
