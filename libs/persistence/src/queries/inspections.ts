import type { InspectionAnswer, StoredUpload } from '@app/application';
import type { InspectionMark, ReportChange, Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { keysetPage, type Keyset } from './keyset.js';
import { scopeCondition } from './scope-condition.js';

export interface InspectionBrief {
  readonly id: string;
  readonly reportNo: string;
  readonly stationCode: string;
  readonly areaCode: string;
  readonly lineNo: string;
  readonly vehicleId: string;
  readonly plate: string | null;
  readonly plateColor: string | null;
  readonly method: string;
  readonly testCategory: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly receivedAt: string;
  readonly version: number;
  readonly result: 'pass' | 'exceed' | 'undetermined';
  readonly held: boolean;
  readonly stationVerdict: string | null;
  /** received long after the test */
  readonly late: boolean;
  /** made in outage mode */
  readonly contingency: boolean;
}

export interface InspectionMediaView {
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  /** null = announced, bytes still missing */
  readonly receivedAt: string | null;
}

export interface InspectionView extends InspectionBrief {
  readonly verdict: InspectionAnswer['verdict'];
  readonly hold: InspectionAnswer['hold'];
  readonly receipt: InspectionAnswer['receipt'];
  readonly marks: readonly InspectionMark[];
  readonly report: StoredUpload;
  readonly process: { readonly seconds: number } | null;
  readonly media: readonly InspectionMediaView[];
  readonly missingMedia: number;
}

export interface InspectionVersionView {
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly reason: string | null;
  readonly difference: readonly ReportChange[] | null;
  readonly result: string;
  readonly held: boolean;
  readonly contentSha256: string;
}

export interface InspectionFilter {
  readonly stationCode?: string;
  readonly method?: string;
  readonly result?: string;
  readonly held?: boolean;
  readonly from?: Date;
  readonly to?: Date;
  /** whole; as it may have been typed, so case does not matter */
  readonly reportNo?: string;
  /** by vehicle: what a search by plate or VIN found */
  readonly vehicleIds?: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const BRIEF = `i.id, i.report_no AS "reportNo", i.station_code AS "stationCode", i.area_code AS "areaCode",
  i.line_no AS "lineNo", i.vehicle_id AS "vehicleId", split_part(i.plate_key, '|', 1) AS plate,
  nullif(split_part(i.plate_key, '|', 2), '') AS "plateColor", i.method, i.test_category AS "testCategory",
  ${ISO('i.started_at')} AS "startedAt", ${ISO('i.ended_at')} AS "endedAt", ${ISO('i.received_at')} AS "receivedAt",
  i.version, i.result, i.held, i.station_verdict AS "stationVerdict", i.late, i.contingency`;

/** Orders of the list. */
export const INSPECTION_ORDERS: Keyset = {
  orders: {
    startedAt: { sql: 'i.started_at', type: 'timestamptz' },
    receivedAt: { sql: 'i.received_at', type: 'timestamptz' },
    reportNo: { sql: 'i.report_no', type: 'text' },
  },
  id: 'i.id',
  usual: '-startedAt',
};

/**
 * Tests inside the caller's scope, the latest test first unless another order is asked for.
 * @throws NotACursor
 */
export async function listInspections(
  sql: Sql,
  scope: Scope,
  filter: InspectionFilter,
  page: { readonly cursor: string | null; readonly limit: number; readonly sort?: string | undefined },
): Promise<Page<InspectionBrief>> {
  const params: unknown[] = [];
  const where = [
    scopeCondition(scope, { area: 'i.area_code', subjectKind: "'station'", subjectId: 'i.station_code' }, params),
  ];
  const add = (condition: string, value: unknown): void => {
    params.push(value);
    where.push(condition.replace('?', `$${params.length}`));
  };
  if (filter.stationCode !== undefined) add('i.station_code = ?', filter.stationCode);
  if (filter.reportNo !== undefined) {
    const { reportNo } = filter;
    add('i.report_no = ANY (?)', [...new Set([reportNo, reportNo.toUpperCase(), reportNo.toLowerCase()])]);
  }
  if (filter.method !== undefined) add('i.method = ?', filter.method);
  if (filter.result !== undefined) add('i.result = ?', filter.result);
  if (filter.held !== undefined) add('i.held = ?', filter.held);
  if (filter.from !== undefined) add('i.started_at >= ?', filter.from);
  if (filter.to !== undefined) add('i.started_at < ?', filter.to);
  if (filter.vehicleIds !== undefined) add('i.vehicle_id = ANY(?::uuid[])', [...filter.vehicleIds]);
  const keyset = keysetPage(INSPECTION_ORDERS, page, params);
  if (keyset.where !== null) where.push(keyset.where);
  params.push(page.limit + 1);
  const rows = await sql.query<InspectionBrief & { sort: string }>(
    `SELECT ${BRIEF}, ${keyset.sort} AS sort FROM inspection i
      WHERE ${where.join(' AND ')} ORDER BY ${keyset.order} LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > page.limit && last ? keyset.cursorOf(last) : null;
  return { items: shown.map(({ sort: _sort, ...brief }) => brief), nextCursor };
}

/** One test with everything but its seconds. */
export async function showInspection(sql: Sql, id: string): Promise<InspectionView | null> {
  const [row] = await sql.query<
    InspectionBrief & {
      answer: InspectionAnswer;
      marks: InspectionMark[];
      report: StoredUpload;
      seconds: number | null;
      media: InspectionMediaView[] | null;
    }
  >(
    `SELECT ${BRIEF}, v.answer, v.marks, v.report,
            (SELECT p.seconds FROM inspection_process p WHERE p.inspection_id = i.id ORDER BY p.version DESC LIMIT 1) AS seconds,
            (SELECT json_agg(json_build_object('file', m.file, 'kind', m.kind, 'sha256', m.sha256, 'size', m.size,
                'receivedAt', ${ISO('m.received_at')}) ORDER BY m.kind, m.file) FROM inspection_media m WHERE m.inspection_id = i.id) AS media
       FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
      WHERE i.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const { answer, seconds, media, ...rest } = row;
  const files = media ?? [];
  return {
    ...rest,
    verdict: answer.verdict,
    hold: answer.hold,
    receipt: answer.receipt,
    process: seconds === null || seconds === 0 ? null : { seconds },
    media: files,
    missingMedia: files.filter((one) => one.receivedAt === null).length,
  };
}

/** Every version of a test, the first one first, each with what it changed and why. */
export async function listVersions(sql: Sql, id: string): Promise<InspectionVersionView[]> {
  return sql.query<InspectionVersionView>(
    `SELECT version, ${ISO('at')} AS at, author, reason, difference, answer->'verdict'->>'result' AS result,
            (answer->'hold'->>'held')::bool AS held, encode(content_sha256, 'hex') AS "contentSha256"
       FROM inspection_version WHERE inspection_id = $1 ORDER BY version`,
    [id],
  );
}
