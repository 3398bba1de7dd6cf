import type { FleetEmissionsDto, FleetRateDto } from '@app/contracts';
import { fleetRates, type Scope } from '@app/domain';
import type { Sql } from '../../database.js';
import { fleetConditions, type FleetFilter } from './filter.js';
import { noxView } from './truck-days.js';

export const RATE_GROUPS = ['all', 'county', 'enterprise', 'day'] as const;
export type RateGroup = (typeof RATE_GROUPS)[number];

const KEY: Readonly<Record<RateGroup, string>> = {
  all: `''`,
  county: `coalesce(g.area_code, '')`,
  enterprise: `coalesce(g.enterprise, '')`,
  day: `g.day::text`,
};

interface Row {
  readonly key: string;
  readonly trucks: number;
  readonly truck_days: number;
  readonly online_days: number;
  readonly engine_s: number;
  readonly missing_s: number;
  readonly usable_s: number;
  readonly packets: number;
  readonly timely: number;
  readonly findings: number;
  readonly km: number;
  readonly nox_g: number;
  readonly nox_km: number;
  readonly nox_s: number;
}

/**
 * The measures of remote monitoring by group, with the sums behind them. Every accepted truck counts for every day of the
 * period since it was accepted, whether it sent something or not.
 */
export async function fleetRatesBy(
  sql: Sql,
  scope: Scope,
  filter: FleetFilter,
  by: RateGroup,
): Promise<FleetRateDto[]> {
  const params: unknown[] = [];
  const where = fleetConditions(scope, filter, 'g', params);
  const rows = await sql.query<Row>(
    `WITH g AS (
       SELECT t.id AS truck_id, d::date AS day, t.area_code, t.enterprise
         FROM truck t CROSS JOIN generate_series($${params.length + 1}::date, least($${params.length + 2}::date, $${params.length + 3}::date), '1 day') d
        WHERE t.state = 'accepted' AND d::date >= (coalesce(t.decided_at, t.created_at) AT TIME ZONE 'Asia/Shanghai')::date
           OR EXISTS (SELECT 1 FROM truck_judged_day x WHERE x.truck_id = t.id AND x.day = d::date)
     )
     SELECT ${KEY[by]} AS key, count(DISTINCT g.truck_id)::int AS trucks, count(*)::int AS truck_days,
            count(*) FILTER (WHERE j.stored > 0)::int AS online_days,
            coalesce(sum(j.engine_s), 0) AS engine_s, coalesce(sum(j.missing_s), 0) AS missing_s,
            coalesce(sum(j.usable_s), 0) AS usable_s, coalesce(sum(j.packets), 0)::int AS packets,
            coalesce(sum(j.timely), 0)::int AS timely, coalesce(sum(j.exceeded), 0)::int AS findings,
            coalesce(sum(j.km), 0) AS km, coalesce(sum(j.nox_g), 0) AS nox_g, coalesce(sum(j.nox_km), 0) AS nox_km,
            coalesce(sum(j.nox_s), 0) AS nox_s
       FROM g LEFT JOIN truck_judged_day j ON j.truck_id = g.truck_id AND j.day = g.day
      WHERE ${where.join(' AND ')} GROUP BY 1 ORDER BY 1`,
    [...params, filter.from, filter.to, filter.today ?? filter.to],
  );
  return rows.map((row) => ({
    key: row.key === '' ? null : row.key,
    trucks: row.trucks,
    truckDays: row.truck_days,
    onlineDays: row.online_days,
    engineS: Math.round(row.engine_s),
    missingS: Math.round(row.missing_s),
    usableS: Math.round(row.usable_s),
    packets: row.packets,
    timely: row.timely,
    findings: row.findings,
    km: Math.round(row.km * 10) / 10,
    nox: noxView(row),
    rates: fleetRates({
      truckDays: row.truck_days,
      onlineDays: row.online_days,
      engineS: row.engine_s,
      missingS: row.missing_s,
      usableS: row.usable_s,
      packets: row.packets,
      timely: row.timely,
    }),
  }));
}

/** NOx of a period by the county in which it was emitted, with each county's share. */
export async function fleetEmissions(sql: Sql, scope: Scope, filter: FleetFilter): Promise<FleetEmissionsDto> {
  const params: unknown[] = [];
  const where = fleetConditions(scope, filter, 'j', params);
  const rows = await sql.query<{ code: string; nox_g: number; nox_km: number; nox_s: number; trucks: number }>(
    `SELECT a.key AS code, sum((a.value->>'g')::float8) AS nox_g, sum((a.value->>'km')::float8) AS nox_km,
            sum((a.value->>'s')::float8) AS nox_s, count(DISTINCT j.truck_id)::int AS trucks
       FROM truck_judged_day j CROSS JOIN LATERAL jsonb_each(j.areas) a
      WHERE ${where.join(' AND ')} GROUP BY 1 ORDER BY 1`,
    params,
  );
  const total = rows.reduce((sum, row) => sum + row.nox_g, 0);
  const borders = await sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM truck_fence WHERE kind = 'county' AND valid_to IS NULL`,
  );
  return {
    from: filter.from,
    to: filter.to,
    byBorder: (borders[0]?.n ?? 0) > 0,
    totalG: Math.round(total * 10) / 10,
    areas: rows.map((row) => ({
      areaCode: row.code === '-' ? null : row.code,
      trucks: row.trucks,
      share: total > 0 ? Math.round((row.nox_g / total) * 10_000) / 10_000 : null,
      nox: noxView(row),
    })),
  };
}
