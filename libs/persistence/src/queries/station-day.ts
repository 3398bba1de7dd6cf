import type { HoldDto, StationBriefDto, StationCountsDto, StationLineStateDto, StationTestDto } from '@app/contracts';
import { mostUrgent, nextThing, validityOn, type IsoDate, type Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

/** More tests than this in a day are shown as a list, not as a day. */
const TESTS_MAX = 500;

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

interface StationRow {
  code: string;
  name: string;
  area_code: string;
  status: string;
  authorised_until: IsoDate | null;
  devices: IsoDate[] | null;
  last_upload: string | null;
  counts: StationCountsDto;
}

/** A day in Asia/Shanghai with its first moment and the first moment after it. */
export interface DayRange {
  readonly day: IsoDate;
  readonly from: Date;
  readonly to: Date;
}

/** Stations of a caller with what the day brought; the day's tests are those that began on it. */
export async function stationDays(
  sql: Sql,
  scope: Scope,
  range: DayRange,
  code?: string,
): Promise<(StationBriefDto & { readonly authorisedUntil: IsoDate | null })[]> {
  const params: unknown[] = [range.from, range.to, range.day];
  const where = [
    scopeCondition(scope, { area: 's.area_code', subjectKind: "'station'", subjectId: 's.code' }, params),
    ...(code === undefined ? [] : [`s.code = $${params.push(code)}`]),
  ];
  const rows = await sql.query<StationRow>(
    `SELECT s.code, s.name, s.area_code, s.status, s.authorised_until::text,
            (SELECT array_agg(DISTINCT v.valid_until::text) FROM station_device v WHERE v.station_code = s.code) AS devices,
            ${ISO('greatest(t.last_upload, r.last_upload)')} AS last_upload,
            json_build_object('tests', t.tests, 'pass', t.pass, 'exceed', t.exceed, 'undetermined', t.undetermined,
              'held', t.held, 'refused', coalesce(d.refused, 0)) AS counts
       FROM station s
       LEFT JOIN source_day d ON d.channel = 'inspection' AND d.source = s.code AND d.day = $3::date
       CROSS JOIN LATERAL (
         SELECT count(*) AS tests, count(*) FILTER (WHERE i.result = 'pass') AS pass,
                count(*) FILTER (WHERE i.result = 'exceed') AS exceed,
                count(*) FILTER (WHERE i.result = 'undetermined') AS undetermined,
                count(*) FILTER (WHERE i.held) AS held, max(i.received_at) AS last_upload
           FROM inspection i WHERE i.station_code = s.code AND i.started_at >= $1 AND i.started_at < $2
       ) t
       LEFT JOIN LATERAL (
         SELECT i.received_at AS last_upload FROM inspection i WHERE i.station_code = s.code
          ORDER BY i.started_at DESC, i.id DESC LIMIT 1
       ) r ON true
      WHERE ${where.join(' AND ')} ORDER BY s.code`,
    params,
  );
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    areaCode: row.area_code,
    status: row.status,
    counts: row.counts,
    lastUploadAt: row.last_upload,
    authorisedUntil: row.authorised_until,
    validity: mostUrgent(
      [row.authorised_until, ...(row.devices ?? [])].map((until) => validityOn(until, range.day).state),
    ),
  }));
}

/** Lines of a station with their devices and how long each is verified. */
export async function stationLines(sql: Sql, code: string, day: IsoDate): Promise<StationLineStateDto[]> {
  const rows = await sql.query<{
    line_no: string;
    name: string | null;
    status: string;
    methods: string[];
    devices: { kind: string; model: string | null; serialNo: string | null; validUntil: IsoDate }[] | null;
  }>(
    `SELECT l.line_no, l.name, l.status, l.methods,
            (SELECT json_agg(json_build_object('kind', d.kind, 'model', d.model, 'serialNo', d.serial_no,
                'validUntil', d.valid_until) ORDER BY d.valid_until, d.kind)
               FROM station_device d WHERE d.station_code = l.station_code AND d.line_no = l.line_no) AS devices
       FROM station_line l WHERE l.station_code = $1 ORDER BY l.line_no`,
    [code],
  );
  return rows.map(({ line_no: lineNo, name, status, methods, devices }) => ({
    lineNo,
    name,
    status,
    methods,
    devices: (devices ?? []).map(({ validUntil, ...one }) => ({ ...one, ...validityOn(validUntil, day) })),
  }));
}

/** Tests of a station that began in a range, the latest first, each with the one thing to do about it. */
export async function stationTests(
  sql: Sql,
  code: string,
  range: Pick<DayRange, 'from' | 'to'>,
): Promise<StationTestDto[]> {
  const rows = await sql.query<Omit<StationTestDto, 'next' | 'hold'> & { hold: HoldDto }>(
    `SELECT i.id, i.report_no AS "reportNo", i.line_no AS "lineNo", split_part(i.plate_key, '|', 1) AS plate,
            nullif(split_part(i.plate_key, '|', 2), '') AS "plateColor", i.method, i.test_category AS "testCategory",
            ${ISO('i.started_at')} AS "startedAt", ${ISO('i.ended_at')} AS "endedAt", ${ISO('i.received_at')} AS "receivedAt",
            i.result, i.station_verdict AS "stationVerdict", i.late, i.contingency, v.answer->'hold' AS hold,
            (SELECT count(*)::int FROM inspection_media m WHERE m.inspection_id = i.id AND m.received_at IS NULL) AS "missingMedia"
       FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
      WHERE i.station_code = $1 AND i.started_at >= $2 AND i.started_at < $3
      ORDER BY i.started_at DESC, i.id DESC LIMIT ${TESTS_MAX}`,
    [code, range.from, range.to],
  );
  return rows.map((row) => ({ ...row, next: nextThing(row) }));
}
