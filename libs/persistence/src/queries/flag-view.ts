import type { EvidenceBodyDto, FlagEvidenceDto, FlagHistoryDto, FlagViewDto, WhereDto } from '@app/contracts';
import type { FlagState } from '@app/domain';
import type { Sql } from '../database.js';
import { shownData } from './flag-history.js';
import { FLAG_COLUMNS, flagBrief, type FlagRow } from './flag-views.js';
import { INSPECTION_PHOTOS, photosOf, READING_PHOTOS, type PhotoRow } from './vehicle-file/photos.js';

interface EvidenceRow {
  readonly body: EvidenceBodyDto;
  readonly place: WhereDto | null;
  readonly inspection_id: string | null;
  readonly report_no: string | null;
  readonly photos: readonly PhotoRow[] | null;
}

/** A place as registered; where a van stood is told by the reading itself. */
const where = (table: 's' | 't', lon: string, lat: string): string =>
  `json_build_object('code', ${table}.code, 'name', ${table}.name, 'areaCode', ${table}.area_code, 'lon', ${lon}, 'lat', ${lat})`;

const EVIDENCE = `
  SELECT e.body, i.id AS inspection_id, i.report_no,
    CASE WHEN s.code IS NOT NULL THEN ${where('s', 'coalesce(r.longitude, s.lon)', 'coalesce(r.latitude, s.lat)')}
         WHEN t.code IS NOT NULL THEN ${where('t', 't.lon', 't.lat')} END AS place,
    CASE e.ref_kind WHEN 'reading' THEN r.photos WHEN 'inspection' THEN i.photos END AS photos
  FROM flag_evidence e
  LEFT JOIN LATERAL (
    SELECT r.site_code, r.longitude, r.latitude, ${READING_PHOTOS} AS photos FROM rs_reading r
     WHERE e.ref_kind = 'reading' AND r.record_no = e.ref
       AND r.recorded_at BETWEEN e.at - interval '1 day' AND e.at + interval '1 day' LIMIT 1
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT i.id, i.report_no, i.station_code, ${INSPECTION_PHOTOS} AS photos FROM inspection i
     WHERE e.ref_kind = 'inspection' AND i.report_no = e.ref
  ) i ON true
  LEFT JOIN rs_site s ON s.code = r.site_code
  LEFT JOIN station t ON t.code = i.station_code
  WHERE e.flag_id = $1 ORDER BY e.at, e.ref, e.item`;

/** One flag with its evidence and everything that happened to it; null = no such flag. */
export async function flagView(sql: Sql, id: string): Promise<FlagViewDto | null> {
  const [row] = await sql.query<FlagRow>(`SELECT ${FLAG_COLUMNS} FROM flag WHERE id = $1`, [id]);
  if (!row) return null;
  return {
    ...flagBrief(row),
    expiresAt: row.expires_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    clearedBy: row.cleared_by,
    evidence: (await sql.query<EvidenceRow>(EVIDENCE, [id])).map(evidenceOf),
    history: await historyOf(sql, id, row.state),
  };
}

function evidenceOf({ body, place, inspection_id, report_no, photos }: EvidenceRow): FlagEvidenceDto {
  const own =
    body.refKind === 'reading'
      ? photosOf('reading', body.ref, photos)
      : inspection_id === null
        ? []
        : photosOf('inspection', inspection_id, photos);
  return { ...body, place, reportNo: report_no, inspectionId: inspection_id, photos: own };
}

async function historyOf(sql: Sql, id: string, state: FlagState): Promise<FlagHistoryDto[]> {
  const rows = await sql.query<{
    at: Date;
    event: string;
    from_state: string | null;
    to_state: string;
    actor: string;
    name: string | null;
    reason: string | null;
    data: Readonly<Record<string, unknown>>;
  }>(
    `SELECT e.at, e.event, e.from_state, e.to_state, e.actor, u.display_name AS name, e.reason, e.data
       FROM flag_event e LEFT JOIN user_account u ON u.id::text = e.actor WHERE e.flag_id = $1 ORDER BY e.id`,
    [id],
  );
  return rows.map((one) => ({
    at: one.at.toISOString(),
    event: one.event,
    from: one.from_state,
    to: one.to_state,
    actor: { id: one.actor, name: one.name },
    reason: one.reason,
    data: shownData(one.data, state),
  }));
}
