import type { JudgedInspection } from '@app/application';
import type { JudgedEntry, Verdict, VerdictResult } from '@app/domain';
import type { Sql } from '../database.js';

interface Row {
  report_no: string;
  started_at: Date;
  plate_key: string;
  vehicle_id: string;
  area_code: string;
  result: VerdictResult;
  verdict: Verdict;
}

/** A vehicle without a plate is flagged under its own id. */
const SELECT = `
  SELECT i.report_no, i.started_at, coalesce(i.plate_key, 'vehicle:' || i.vehicle_id) AS plate_key, i.vehicle_id, i.area_code,
         i.result, v.answer->'verdict' AS verdict
    FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = i.version`;

/** Tests by report number in their current version, oldest first. */
export async function judgedInspections(sql: Sql, reportNos: readonly string[]): Promise<JudgedInspection[]> {
  const rows = await sql.query<Row>(`${SELECT} WHERE i.report_no = ANY($1) ORDER BY i.started_at, i.report_no`, [
    [...reportNos],
  ]);
  return rows.map((row) => ({
    reportNo: row.report_no,
    at: row.started_at,
    plateKey: row.plate_key,
    vehicleId: row.vehicle_id,
    areaCode: row.area_code,
    result: row.result,
    items: row.verdict.items,
  }));
}

/** Tests of these plates from a time on, by plate key. */
export async function inspectionHistory(
  sql: Sql,
  plateKeys: readonly string[],
  from: Date,
): Promise<Map<string, JudgedEntry[]>> {
  const history = new Map<string, JudgedEntry[]>();
  if (plateKeys.length === 0) return history;
  const rows = await sql.query<Row>(
    `${SELECT} WHERE i.started_at >= $2 AND (i.plate_key = ANY($1) OR 'vehicle:' || i.vehicle_id = ANY($1))`,
    [[...plateKeys], from],
  );
  for (const row of rows) {
    const entry: JudgedEntry = {
      refKind: 'inspection',
      ref: row.report_no,
      at: row.started_at,
      items: row.verdict.items,
    };
    const mine = history.get(row.plate_key);
    if (mine) mine.push(entry);
    else history.set(row.plate_key, [entry]);
  }
  return history;
}
