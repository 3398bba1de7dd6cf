import type { InspectionAnswer, StoredUpload } from '@app/application';
import type { DifferenceDto, JudgedItemDto } from '@app/contracts';
import type { ReportChange, VerdictResult } from '@app/domain';
import { INSPECTION_PHOTOS, photosOf, type PhotoRow } from './photos.js';
import { entry, plateOf, type TimelineSource } from './timeline-source.js';

interface Row {
  readonly id: string;
  readonly report_no: string;
  readonly plate_key: string | null;
  readonly method: string;
  readonly test_category: string;
  readonly started_at: Date;
  readonly station_code: string;
  readonly station_name: string;
  readonly area_code: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly result: VerdictResult;
  readonly held: boolean;
  readonly station_verdict: string | null;
  readonly late: boolean;
  readonly contingency: boolean;
  readonly version: number;
  readonly answer: InspectionAnswer;
  readonly obd: StoredUpload['obd'] | null;
  readonly photos: readonly PhotoRow[] | null;
}

const SELECT = `SELECT i.id, i.report_no, i.plate_key, i.method, i.test_category, i.started_at, i.station_code, s.name AS station_name,
    i.area_code, s.lon, s.lat, i.result, i.held, i.station_verdict, i.late, i.contingency, i.version, v.answer,
    v.report->'obd' AS obd, ${INSPECTION_PHOTOS} AS photos
  FROM inspection i JOIN station s ON s.code = i.station_code
  JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version WHERE i.id = ANY ($1::uuid[])`;

const placeOf = (row: Row) => ({
  code: row.station_code,
  name: row.station_name,
  areaCode: row.area_code,
  lon: row.lon,
  lat: row.lat,
});
const isBlock = (item: { readonly method: string }): boolean => item.method === 'obd';

/** Station tests, with everything that was measured on the line. */
export const inspectionEntries: TimelineSource = {
  kind: 'inspection',
  heads: 'SELECT started_at AS at, id::text AS id FROM inspection WHERE vehicle_id = $1',
  async read(sql, refs) {
    const rows = await sql.query<Row>(SELECT, [refs.map((one) => one.id)]);
    return rows.map((row) => {
      const { verdict, hold } = row.answer;
      return entry({
        kind: 'inspection',
        id: row.id,
        at: row.started_at.toISOString(),
        what: row.method,
        ref: row.report_no,
        object: { kind: 'inspection', id: row.id },
        result: row.result,
        held: row.held,
        ...plateOf(row.plate_key),
        place: placeOf(row),
        reasons: [...verdict.reasons, ...hold.reasons] as ReturnType<typeof entry>['reasons'],
        items: verdict.items.filter((item) => !isBlock(item)) as JudgedItemDto[],
        ruleVersion: verdict.ruleVersion,
        photos: photosOf('inspection', row.id, row.photos),
        data: {
          category: row.test_category,
          stationVerdict: row.station_verdict,
          late: row.late,
          contingency: row.contingency,
          version: row.version,
        },
      });
    });
  },
};

/** What a station test read from the vehicle's own diagnosis; that of an officer's check stands in the check. */
export const obdEntries: TimelineSource = {
  kind: 'obd',
  heads: `SELECT i.started_at AS at, i.id::text AS id FROM inspection i
      JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version
     WHERE i.vehicle_id = $1 AND jsonb_typeof(v.report->'obd') = 'object'`,
  async read(sql, refs) {
    const rows = await sql.query<Row>(SELECT, [refs.map((one) => one.id)]);
    return rows.map((row) => {
      const items = row.answer.verdict.items.filter(isBlock) as JudgedItemDto[];
      return entry({
        kind: 'obd',
        id: row.id,
        at: row.started_at.toISOString(),
        what: 'obd',
        ref: row.report_no,
        object: { kind: 'inspection', id: row.id },
        result: obdResult(items),
        ...plateOf(row.plate_key),
        place: placeOf(row),
        items,
        ruleVersion: row.answer.verdict.ruleVersion,
        data: plainOf(row.obd ?? {}),
      });
    });
  },
};

function obdResult(items: readonly JudgedItemDto[]): VerdictResult | null {
  if (items.length === 0) return null;
  if (items.some((item) => item.result === 'exceed')) return 'exceed';
  return items.every((item) => item.result === 'within' || !item.required) ? 'pass' : 'undetermined';
}

/** The plain fields of a block; lists become their length, `dtcs` the codes themselves. */
function plainOf(block: object): Record<string, string | number | boolean | null> {
  const plain: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(block) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') plain[name] = value;
    else if (name === 'dtcs' && Array.isArray(value)) {
      plain[name] = value.map((one: { readonly code?: string }) => one.code ?? '?').join(' ');
    } else if (Array.isArray(value)) plain[name] = value.length;
  }
  return plain;
}

interface VersionRow {
  readonly key: string;
  readonly inspection_id: string;
  readonly report_no: string;
  readonly version: number;
  readonly at: Date;
  readonly author: string;
  readonly name: string | null;
  readonly reason: string | null;
  readonly difference: readonly ReportChange[] | null;
  readonly result: VerdictResult;
  readonly held: boolean;
}

/** Corrections of stored reports: who, why, and what differs. */
export const amendmentEntries: TimelineSource = {
  kind: 'amendment',
  heads: `SELECT v.at, v.inspection_id || '@' || v.version AS id FROM inspection_version v
      JOIN inspection i ON i.id = v.inspection_id WHERE i.vehicle_id = $1 AND v.version > 1`,
  async read(sql, refs) {
    const rows = await sql.query<VersionRow>(
      `SELECT v.inspection_id || '@' || v.version AS key, v.inspection_id, i.report_no, v.version, v.at, v.author,
              u.display_name AS name, v.reason, v.difference, v.answer->'verdict'->>'result' AS result,
              (v.answer->'hold'->>'held')::bool AS held
         FROM inspection_version v JOIN inspection i ON i.id = v.inspection_id
         LEFT JOIN user_account u ON u.username = v.author
        WHERE v.inspection_id = ANY ($1::uuid[]) AND v.inspection_id || '@' || v.version = ANY ($2)`,
      [refs.map((one) => one.id.split('@')[0]), refs.map((one) => one.id)],
    );
    return rows.map((row) =>
      entry({
        kind: 'amendment',
        id: row.key,
        at: row.at.toISOString(),
        what: `version ${row.version}`,
        ref: row.report_no,
        object: { kind: 'inspection', id: row.inspection_id },
        result: row.result,
        held: row.held,
        actor: { id: row.author, name: row.name },
        reason: row.reason,
        difference: (row.difference ?? []).map(({ path, before, after }): DifferenceDto => ({
          field: path,
          before,
          after,
        })),
        data: { version: row.version },
      }),
    );
  },
};
