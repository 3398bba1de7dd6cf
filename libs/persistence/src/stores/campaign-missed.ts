import type { CountableCheck, CountingDecision } from '@app/domain';
import type { Sql } from '../database.js';

/** A record that did not count for a requirement. */
export interface Missed {
  readonly decision: CountingDecision;
  readonly check: CountableCheck;
  readonly reasons: readonly string[];
}

/** Keeps which records did not count and why, in the transaction of the counters. */
export async function saveMissed(sql: Sql, missed: readonly Missed[]): Promise<void> {
  if (missed.length === 0) return;
  const column = <T>(pick: (one: Missed) => T): T[] => missed.map(pick);
  await sql.query(
    `INSERT INTO campaign_miss (requirement_id, ref_kind, ref, at, area_code, day, method, subject_key, reasons)
     SELECT requirement_id, ref_kind, ref, at, area_code, day, method, subject_key, string_to_array(reasons, ',')
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[])
         AS t(requirement_id, ref_kind, ref, at, area_code, day, method, subject_key, reasons)
     ON CONFLICT DO NOTHING`,
    [
      column((one) => one.decision.requirementId),
      column((one) => one.check.refKind),
      column((one) => one.check.ref),
      column((one) => one.check.at),
      column((one) => one.decision.areaCode),
      column((one) => one.decision.day),
      column((one) => one.check.method),
      column((one) => one.check.subjectKey),
      column((one) => one.reasons.join(',')),
    ],
  );
}
