import type { StoredCheck } from '@app/application';
import type { CheckKind } from '@app/domain';

/** Everything that a campaign may count, one SELECT a kind of record; a new kind is one entry. $1 first day, $2 last day. */
const COLUMNS = 'kind, method, subject_key, area_code, at, invalid, ref_kind, ref';
const IN_PERIOD = (column: string): string =>
  `${column} >= $1::date::timestamp AT TIME ZONE 'Asia/Shanghai' AND ${column} < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;

const SOURCES: readonly string[] = [
  // not bounded by the partition key: a record code with another time is a mark, and counts like any other
  `SELECT 'remote_sensing' AS kind, 'remote_sensing' AS method, plate_key AS subject_key, area_code, passed_at AS at,
          ARRAY(SELECT m ->> 'code' FROM jsonb_array_elements(marks) m WHERE NOT (m ->> 'usable')::boolean) AS invalid,
          'reading' AS ref_kind, record_no AS ref
     FROM rs_judgement
    WHERE ${IN_PERIOD('passed_at')}`,
  `SELECT 'supervised_inspection', i.method, coalesce(i.plate_key, v.vin), i.area_code, i.started_at,
          CASE WHEN i.result = 'undetermined' THEN ARRAY['check.undetermined'] ELSE '{}' END, 'inspection', i.report_no
     FROM inspection i LEFT JOIN vehicle v ON v.id = i.vehicle_id
    WHERE i.test_category = 'supervision' AND ${IN_PERIOD('i.started_at')}`,
  `SELECT kind, method, plate_key, area_code, checked_at, invalid_reasons, 'spot_check', id::text
     FROM spot_check WHERE ${IN_PERIOD('checked_at')}`,
  // the number alone: a corrected stage must not make a second machine of it
  `SELECT 'machine_test', 'machine_smoke', 'machine|' || m.ident, k.area_code, k.checked_at, k.invalid_reasons, 'machine_check',
          k.id::text
     FROM machine_check k JOIN machine m ON m.id = k.machine_id WHERE ${IN_PERIOD('k.checked_at')}`,
];

/** Oldest first, so that the record that counts is the first of its subject and window. */
export const COUNTABLE_RECORDS_SQL = `SELECT ${COLUMNS} FROM (${SOURCES.join(' UNION ALL ')}) r ORDER BY at, ref`;

export interface CountableRow {
  readonly kind: CheckKind;
  readonly method: string;
  readonly subject_key: string | null;
  readonly area_code: string | null;
  readonly at: Date;
  readonly invalid: readonly string[];
  readonly ref_kind: string;
  readonly ref: string;
}

export function storedCheck(row: CountableRow): StoredCheck {
  const { subject_key: subjectKey, area_code: areaCode, at, invalid, ref } = row;
  if (row.kind === 'remote_sensing') {
    return { is: 'pass', pass: { plateKey: subjectKey, areaCode, at, unusable: invalid, recordNo: ref } };
  }
  const { kind, method, ref_kind: refKind } = row;
  return { is: 'check', check: { kind, method, subjectKey, areaCode, at, invalidReasons: invalid, refKind, ref } };
}
