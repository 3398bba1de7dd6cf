import { CARD_MEASURES, type CardMeasureKey, type IsoDate, type Tally } from '@app/domain';
import type { Sql } from '../database.js';

/** Tallies of one station, of it in the period before, and of every station of its prefecture. */
export interface CardTallies {
  readonly own: Readonly<Record<CardMeasureKey, Tally>>;
  readonly before: Readonly<Record<CardMeasureKey, Tally>>;
  readonly all: Readonly<Record<CardMeasureKey, Tally>>;
  /** stations with tests in the period */
  readonly stations: number;
}

type Counts = Readonly<Record<CardMeasureKey | 'tests' | 'verdicts' | 'received', number>>;
interface Row {
  who: 'own' | 'before' | 'all';
  stations: number;
  counts: Counts;
}

const NONE = Object.fromEntries(
  [...CARD_MEASURES, 'tests', 'verdicts', 'received'].map((key) => [key, 0]),
) as unknown as Counts;

/** Parts of one group of tests as JSON; `d` = sums of source_day of the same group. */
const COUNTS = `json_build_object('tests', count(*), 'exceed_share', count(*) FILTER (WHERE i.result = 'exceed'),
  'undetermined_share', count(*) FILTER (WHERE i.result = 'undetermined'),
  'verdict_differs_share', count(*) FILTER (WHERE (i.station_verdict = 'pass') <> (i.result = 'pass') AND i.result <> 'undetermined'),
  'verdicts', count(*) FILTER (WHERE i.station_verdict IS NOT NULL AND i.result <> 'undetermined'),
  'held_share', count(*) FILTER (WHERE i.held), 'late_share', count(*) FILTER (WHERE i.late),
  'contingency_share', count(*) FILTER (WHERE i.contingency), 'media_missing_share', count(m.inspection_id),
  'refused_share', 0, 'received', 0)`;

/** @param period first and last day, and the first day of the period before; tests are counted by the day on which they began */
export async function cardTallies(
  sql: Sql,
  station: string,
  period: { readonly beforeFrom: IsoDate; readonly from: IsoDate; readonly to: IsoDate },
): Promise<CardTallies> {
  const params = [station, period.beforeFrom, period.from, period.to];
  const tests = await sql.query<Row>(
    `WITH place AS (SELECT left(area_code, 4) || '%' AS prefecture FROM station WHERE code = $1),
     missing AS (
       SELECT DISTINCT inspection_id FROM inspection_media
        WHERE received_at IS NULL AND announced_at >= $2::date - interval '1 day'),
     picked AS (
       SELECT i.*, i.started_at >= $3::date::timestamp AT TIME ZONE 'Asia/Shanghai' AS now FROM inspection i, place
        WHERE i.area_code LIKE place.prefecture
          AND i.started_at >= $2::date::timestamp AT TIME ZONE 'Asia/Shanghai'
          AND i.started_at < ($4::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
     SELECT g.who, count(DISTINCT i.station_code)::int AS stations, ${COUNTS} AS counts
       FROM picked i LEFT JOIN missing m ON m.inspection_id = i.id
       CROSS JOIN LATERAL (
         SELECT 'all' AS who WHERE i.now UNION ALL SELECT 'own' WHERE i.now AND i.station_code = $1
         UNION ALL SELECT 'before' WHERE NOT i.now AND i.station_code = $1) g
      GROUP BY g.who`,
    params,
  );
  const uploads = await sql.query<{ who: Row['who']; received: number; refused: number }>(
    `SELECT g.who, sum(d.received)::float8 AS received, sum(d.refused)::float8 AS refused
       FROM source_day d JOIN station s ON s.code = d.source
       JOIN station me ON me.code = $1 AND left(me.area_code, 4) = left(s.area_code, 4)
       CROSS JOIN LATERAL (
         SELECT 'all' AS who WHERE d.day >= $3::date UNION ALL SELECT 'own' WHERE d.day >= $3::date AND d.source = $1
         UNION ALL SELECT 'before' WHERE d.day < $3::date AND d.source = $1) g
      WHERE d.channel = 'inspection' AND d.day BETWEEN $2::date AND $4::date GROUP BY g.who`,
    params,
  );
  const of = (who: Row['who']): Readonly<Record<CardMeasureKey, Tally>> => {
    const counts = tests.find((row) => row.who === who)?.counts ?? NONE;
    const sent = uploads.find((row) => row.who === who);
    return tallies({ ...counts, refused_share: sent?.refused ?? 0, received: sent?.received ?? 0 });
  };
  const stations = tests.find((row) => row.who === 'all')?.stations ?? 0;
  return { own: of('own'), before: of('before'), all: of('all'), stations };
}

function tallies(counts: Counts): Readonly<Record<CardMeasureKey, Tally>> {
  const wholes: Partial<Record<CardMeasureKey, number>> = {
    verdict_differs_share: counts.verdicts,
    refused_share: counts.received,
  };
  return Object.fromEntries(
    CARD_MEASURES.map((key) => [key, { part: counts[key], whole: wholes[key] ?? counts.tests }]),
  ) as unknown as Readonly<Record<CardMeasureKey, Tally>>;
}
