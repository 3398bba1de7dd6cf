import type { SeriesDto, SeriesPointDto, VehicleSeriesDto } from '@app/contracts';
import {
  ignitionOfFuel,
  limitSteps,
  METHODS,
  shanghaiDate,
  type Ignition,
  type ItemVerdict,
  type Method,
  type VehicleFacts,
} from '@app/domain';
import type { Sql } from '../../database.js';
import { expandItems, type CompactItem } from '../expand-items.js';
import type { TimelineSubject } from './timeline-source.js';

const MAX_RECORDS = 3_000;

interface Record {
  readonly kind: 'inspection' | 'reading' | 'spot_check';
  readonly ref: string;
  readonly at: Date;
  readonly area_code: string | null;
  /** as a reading was judged by; null = by the register */
  readonly ignition: Ignition | null;
  readonly items: readonly ItemVerdict[] | readonly CompactItem[];
  readonly limit_set_id: string | null;
}

const RECORDS = `
  SELECT * FROM (
    SELECT 'inspection' AS kind, i.id::text AS ref, i.started_at AS at, i.area_code, NULL AS ignition,
        (v.answer->'verdict'->'items')::jsonb AS items, NULL::uuid AS limit_set_id
      FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
     WHERE i.vehicle_id = $1 AND i.started_at >= $3 AND i.started_at < $4
    UNION ALL
    SELECT 'reading', record_no, passed_at, area_code, ignition, items, limit_set_id FROM rs_judgement
     WHERE plate_key = ANY ($2::text[]) AND (vehicle_id = $1 OR vehicle_id IS NULL) AND passed_at >= $3 AND passed_at < $4
    UNION ALL
    SELECT 'spot_check', id::text, checked_at, area_code, NULL, verdict->'items', NULL FROM spot_check
     WHERE (vehicle_id = $1 OR (vehicle_id IS NULL AND plate_key = ANY ($2::text[]))) AND checked_at >= $3 AND checked_at < $4
  ) AS records ORDER BY at DESC LIMIT ${MAX_RECORDS + 1}`;

interface Group {
  readonly first: ItemVerdict;
  readonly method: Method;
  readonly points: SeriesPointDto[];
  /** of the latest record: where and by which engine the limit is looked up */
  areaCode: string | null;
  ignition: Ignition | null;
}

/** What was measured of each pollutant by each method, with the limit that was in force on every day of the period. */
export async function vehicleSeries(
  sql: Sql,
  subject: TimelineSubject,
  vehicle: { readonly facts: Partial<VehicleFacts>; readonly areaCode: string | null },
  period: { readonly from: Date; readonly to: Date },
): Promise<VehicleSeriesDto> {
  const rows = await sql.query<Record>(RECORDS, [subject.vehicleId, [...subject.plateKeys], period.from, period.to]);
  const records = rows.slice(0, MAX_RECORDS).reverse();
  const groups = new Map<string, Group>();
  for (const record of records) {
    const items =
      record.kind === 'reading'
        ? expandItems(record.items as readonly CompactItem[], record.limit_set_id, subject.limitSets)
        : ((record.items ?? []) as readonly ItemVerdict[]);
    for (const item of items) add(groups, record, item);
  }
  const days = { from: shanghaiDate(period.from), to: shanghaiDate(period.to) };
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    truncated: rows.length > MAX_RECORDS,
    series: [...groups.values()].map((group) => seriesOf(group, subject, vehicle, days)),
  };
}

function add(groups: Map<string, Group>, record: Record, item: ItemVerdict): void {
  const method = METHODS.find((known) => known === item.method);
  if (method === undefined || item.rounded === null || item.result === 'not_measured') return;
  const key = `${item.method} ${item.item} ${item.unit}`;
  const group = groups.get(key) ?? { first: item, method, points: [], areaCode: null, ignition: null };
  groups.set(key, group);
  group.areaCode = record.area_code;
  group.ignition = record.ignition;
  group.points.push({
    at: record.at.toISOString(),
    value: item.rounded,
    measured: item.measured,
    result: item.result,
    bound: item.bound,
    kind: record.kind,
    ref: record.ref,
    limitSet: `${item.limitSetCode}@${item.limitSetVersion}`,
  });
}

function seriesOf(
  { first, method, points, areaCode, ignition }: Group,
  { limitSets }: TimelineSubject,
  { facts, areaCode: home }: { readonly facts: Partial<VehicleFacts>; readonly areaCode: string | null },
  days: { readonly from: string; readonly to: string },
): SeriesDto {
  const query = {
    areaCode: areaCode ?? home ?? '000000',
    method,
    ignition: ignition ?? ignitionOfFuel(facts.fuel ?? null),
    category: facts.category ?? null,
  };
  const { item, unit, decimals } = first;
  const limits = limitSteps(limitSets, query, item, days).map(({ unit: _unit, decimals: _decimals, ...step }) => step);
  return { method, item, unit, decimals, points, limits };
}
