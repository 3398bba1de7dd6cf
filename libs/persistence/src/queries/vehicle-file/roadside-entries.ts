import type { JudgedItemDto } from '@app/contracts';
import type { Reason, Verdict, VerdictResult } from '@app/domain';
import { expandItems, type CompactItem } from '../expand-items.js';
import { CHECK_PHOTOS, photosOf, READING_PHOTOS, type PhotoRow } from './photos.js';
import { entry, plateOf, type TimelineSource } from './timeline-source.js';

interface ReadingRow {
  readonly record_no: string;
  readonly passed_at: Date;
  readonly plate_key: string;
  readonly site_code: string;
  readonly site_name: string | null;
  readonly area_code: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly by_plate: boolean;
  readonly usable: boolean;
  readonly result: VerdictResult;
  readonly reasons: readonly Reason[];
  readonly marks: readonly Reason[];
  readonly items: readonly CompactItem[];
  readonly limit_set_id: string | null;
  readonly rule_version: string;
  readonly speed_kmh: number | null;
  readonly vsp_kw_t: number | null;
  readonly plate_confidence: number | null;
  readonly photos: readonly PhotoRow[] | null;
}

/** Judged roadside readings: of the vehicle, and of a plate it carried as long as they are tied to no other vehicle. */
export const readingEntries: TimelineSource = {
  kind: 'reading',
  heads: `SELECT passed_at AS at, record_no AS id FROM rs_judgement
    WHERE plate_key = ANY ($2::text[]) AND (vehicle_id = $1 OR vehicle_id IS NULL)`,
  async read(sql, refs, { vehicleId, plateKeys, limitSets }) {
    const rows = await sql.query<ReadingRow>(
      `SELECT j.record_no, j.passed_at, j.plate_key, j.site_code, s.name AS site_name, coalesce(j.area_code, s.area_code) AS area_code,
              coalesce(r.longitude, s.lon) AS lon, coalesce(r.latitude, s.lat) AS lat, j.vehicle_id IS NULL AS by_plate,
              j.usable, j.result, j.reasons, j.marks, j.items, j.limit_set_id, j.rule_version,
              r.speed_kmh, r.vsp_kw_t, r.plate_confidence, ${READING_PHOTOS} AS photos
         FROM rs_judgement j
         LEFT JOIN rs_reading r ON r.record_no = j.record_no AND r.recorded_at = j.recorded_at
         LEFT JOIN rs_site s ON s.code = j.site_code
        WHERE j.plate_key = ANY ($1) AND j.passed_at = ANY ($2::timestamptz[]) AND j.record_no = ANY ($3)
          AND (j.vehicle_id = $4 OR j.vehicle_id IS NULL)`,
      [[...plateKeys], refs.map((one) => one.sort), refs.map((one) => one.id), vehicleId],
    );
    return rows.map((row) =>
      entry({
        kind: 'reading',
        id: row.record_no,
        at: row.passed_at.toISOString(),
        what: 'remote_sensing',
        ref: row.record_no,
        object: { kind: 'reading', id: row.record_no },
        result: row.result,
        usable: row.usable,
        ...plateOf(row.plate_key),
        place: { code: row.site_code, name: row.site_name, areaCode: row.area_code, lon: row.lon, lat: row.lat },
        reasons: row.reasons as ReturnType<typeof entry>['reasons'],
        items: expandItems(row.items, row.limit_set_id, limitSets) as JudgedItemDto[],
        ruleVersion: row.rule_version,
        photos: photosOf('reading', row.record_no, row.photos),
        data: {
          byPlateOnly: row.by_plate,
          speedKmh: row.speed_kmh,
          vspKwT: row.vsp_kw_t,
          plateConfidence: row.plate_confidence,
        },
      }),
    );
  },
};

interface CheckRow {
  readonly id: string;
  readonly check_no: string;
  readonly kind: string;
  readonly method: string;
  readonly plate_key: string | null;
  readonly area_code: string;
  readonly place: { readonly name?: string | null; readonly lon?: number | null; readonly lat?: number | null };
  readonly checked_at: Date;
  readonly officer_id: string;
  readonly officer: string | null;
  readonly result: VerdictResult;
  readonly verdict: Partial<Verdict>;
  readonly invalid_reasons: readonly string[];
  readonly remark: string | null;
  readonly photos: readonly PhotoRow[] | null;
}

/** Officers' own checks at the roadside and in yards. */
export const checkEntries: TimelineSource = {
  kind: 'spot_check',
  heads: `SELECT checked_at AS at, id::text AS id FROM spot_check WHERE vehicle_id = $1
    UNION ALL SELECT checked_at, id::text FROM spot_check WHERE plate_key = ANY ($2::text[]) AND vehicle_id IS NULL`,
  async read(sql, refs) {
    const rows = await sql.query<CheckRow>(
      `SELECT s.id, s.check_no, s.kind, s.method, s.plate_key, s.area_code, s.place, s.checked_at, s.officer_id,
              u.display_name AS officer, s.result, s.verdict, s.invalid_reasons, s.body->>'remark' AS remark,
              ${CHECK_PHOTOS} AS photos
         FROM spot_check s LEFT JOIN user_account u ON u.id::text = s.officer_id WHERE s.id = ANY ($1::uuid[])`,
      [refs.map((one) => one.id)],
    );
    return rows.map((row) =>
      entry({
        kind: 'spot_check',
        id: row.id,
        at: row.checked_at.toISOString(),
        what: row.method,
        ref: row.check_no,
        object: { kind: 'spot_check', id: row.id },
        result: row.result,
        ...plateOf(row.plate_key),
        place: {
          code: null,
          name: row.place.name ?? null,
          areaCode: row.area_code,
          lon: row.place.lon ?? null,
          lat: row.place.lat ?? null,
        },
        actor: { id: row.officer_id, name: row.officer },
        reason: row.remark,
        reasons: [
          ...((row.verdict.reasons ?? []) as ReturnType<typeof entry>['reasons']),
          ...row.invalid_reasons.map((code) => ({ code })),
        ],
        items: (row.verdict.items ?? []) as JudgedItemDto[],
        ruleVersion: row.verdict.ruleVersion ?? null,
        photos: photosOf('spot_check', row.id, row.photos),
        data: { checkKind: row.kind, counts: row.invalid_reasons.length === 0 },
      }),
    );
  },
};
