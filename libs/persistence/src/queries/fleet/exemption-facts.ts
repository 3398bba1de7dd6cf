import type { ExemptionCandidate } from '@app/application';
import type { Sql } from '../../database.js';

interface Row {
  readonly id: number;
  readonly area_code: string | null;
  readonly judged_days: number;
  readonly km: number;
  readonly engine_s: number;
  readonly usable_s: number;
  readonly missing_s: number;
  readonly finding_days: number;
  readonly open_flags: number;
  readonly valid_until: string | null;
}

/** Accepted trucks with their sums over [from, today], in the order of their ids. */
export async function exemptionCandidates(
  sql: Sql,
  after: number,
  limit: number,
  from: string,
  today: string,
): Promise<ExemptionCandidate[]> {
  const rows = await sql.query<Row>(
    `SELECT t.id, t.area_code, coalesce(d.judged_days, 0)::int AS judged_days, coalesce(d.km, 0) AS km,
            coalesce(d.engine_s, 0) AS engine_s, coalesce(d.usable_s, 0) AS usable_s, coalesce(d.missing_s, 0) AS missing_s,
            coalesce(d.finding_days, 0)::int AS finding_days, e.valid_until::text,
            (SELECT count(*)::int FROM flag f
              WHERE f.kind LIKE 'truck\\_%' AND f.state IN ('open', 'second_opinion', 'confirmed')
                AND (f.plate_key = 'truck:' || t.id OR f.vehicle_id = (SELECT v.id FROM vehicle v WHERE v.vin = t.vin))) AS open_flags
       FROM truck t
       LEFT JOIN LATERAL (
         SELECT count(*) FILTER (WHERE j.engine_s > 0) AS judged_days, sum(j.km) AS km, sum(j.engine_s) AS engine_s,
                sum(j.usable_s) AS usable_s, sum(j.missing_s) AS missing_s, count(*) FILTER (WHERE j.exceeded > 0) AS finding_days
           FROM truck_judged_day j WHERE j.truck_id = t.id AND j.day >= $2::date AND j.day <= $3::date
       ) d ON true
       LEFT JOIN truck_exemption e ON e.truck_id = t.id AND e.ended_at IS NULL
      WHERE t.state = 'accepted' AND t.id > $1 ORDER BY t.id LIMIT $4`,
    [after, from, today, limit],
  );
  return rows.map((row) => ({
    truckId: row.id,
    areaCode: row.area_code,
    facts: {
      judgedDays: row.judged_days,
      km: row.km,
      engineS: row.engine_s,
      usableS: row.usable_s,
      missingS: row.missing_s,
      findingDays: row.finding_days,
      openFlags: row.open_flags,
      held: row.valid_until === null ? null : { validUntil: row.valid_until },
    },
  }));
}
