import { dataQuality, type DataQuality, type Scope } from '@app/domain';
import { REMOTE_SENSING_CHANNEL } from '@app/application';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

export interface SourceDayView extends DataQuality {
  readonly channel: string;
  readonly source: string;
  readonly name: string | null;
  readonly areaCode: string | null;
  /** `YYYY-MM-DD` in Asia/Shanghai; null in a summary over days */
  readonly day: string | null;
  readonly received: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly judged: number;
  readonly usable: number;
  readonly hoursWithData: number;
  readonly gapHours: number;
}

interface Row {
  channel: string;
  source: string;
  name: string | null;
  area_code: string | null;
  day: string;
  received: string;
  stored: string;
  repeated: string;
  refused: string;
  judged: string;
  usable: string;
  hours: number;
}

/**
 * The statement of account of every source in the caller's scope: what came, was stored, repeated, refused, and was usable,
 * by day of receipt. Hours with data are those of receipt.
 * @param from first day, @param to last day (`YYYY-MM-DD`, inclusive)
 */
export async function sourceDays(
  sql: Sql,
  scope: Scope,
  filter: { readonly from: string; readonly to: string; readonly channel?: string; readonly source?: string },
): Promise<SourceDayView[]> {
  const params: unknown[] = [filter.from, filter.to];
  const where = [
    'd.day BETWEEN $1::date AND $2::date',
    scopeCondition(
      scope,
      {
        area: 'coalesce(s.area_code, r.area_code)',
        subjectKind: `CASE WHEN s.code IS NOT NULL THEN 'station' ELSE 'site' END`,
        subjectId: 'd.source',
      },
      params,
    ),
  ];
  if (filter.channel !== undefined) where.push(`d.channel = $${params.push(filter.channel)}`);
  if (filter.source !== undefined) where.push(`d.source = $${params.push(filter.source)}`);
  const rows = await sql.query<Row>(
    `SELECT d.channel, d.source, coalesce(s.name, r.name) AS name, coalesce(s.area_code, r.area_code) AS area_code,
            to_char(d.day, 'YYYY-MM-DD') AS day, d.received, d.stored, d.repeated, d.refused, d.judged, d.usable,
            d.hours
       FROM source_day d
       LEFT JOIN station s ON d.channel = 'inspection' AND s.code = d.source
       LEFT JOIN rs_site r ON d.channel = '${REMOTE_SENSING_CHANNEL}' AND r.code = d.source
      WHERE ${where.join(' AND ')}
      ORDER BY d.day DESC, d.channel, d.source LIMIT 5000`,
    params,
  );
  return rows.map(view);
}

/** The same over the whole period, one line a source: the published valid share of each site. */
export function sumBySource(days: readonly SourceDayView[]): SourceDayView[] {
  const sums = new Map<string, SourceDayView>();
  for (const day of days) {
    const key = `${day.channel} ${day.source}`;
    const sum = sums.get(key);
    sums.set(key, sum ? withQuality(added(sum, day)) : { ...day, day: null });
  }
  return [...sums.values()].sort((a, b) => (`${a.channel} ${a.source}` < `${b.channel} ${b.source}` ? -1 : 1));
}

function added(a: SourceDayView, b: SourceDayView): SourceDayView {
  return {
    ...a,
    received: a.received + b.received,
    stored: a.stored + b.stored,
    repeated: a.repeated + b.repeated,
    refused: a.refused + b.refused,
    judged: a.judged + b.judged,
    usable: a.usable + b.usable,
    hoursWithData: a.hoursWithData + b.hoursWithData,
    gapHours: a.gapHours + b.gapHours,
  };
}

const withQuality = (day: SourceDayView): SourceDayView => ({ ...day, ...dataQuality(day) });

function view(row: Row): SourceDayView {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => (row.hours >> hour) & 1);
  const hoursWithData = hours.length;
  const spanned = hoursWithData === 0 ? 0 : (hours.at(-1) ?? 0) - (hours[0] ?? 0) + 1;
  const counts = {
    received: Number(row.received),
    stored: Number(row.stored),
    repeated: Number(row.repeated),
    refused: Number(row.refused),
    judged: Number(row.judged),
    usable: Number(row.usable),
    hoursWithData,
    gapHours: Math.max(0, spanned - hoursWithData),
  };
  return {
    channel: row.channel,
    source: row.source,
    name: row.name,
    areaCode: row.area_code,
    day: row.day,
    ...counts,
    ...dataQuality(counts),
  };
}
