import {
  sightingKey,
  type LineCalibration,
  type PlateHolder,
  type SightingAsk,
  type StoredFlag,
} from '@app/application';
import type { ClearingEvent, FlagEvidence, FlagKind, FlagState, JudgedEntry, LimitSet } from '@app/domain';
import type { Sql } from '../database.js';
import { expandItems, type CompactItem } from './expand-items.js';

/** Who carried these plates, with the register's fuel and category. */
export async function holdersOf(sql: Sql, plateKeys: readonly string[]): Promise<PlateHolder[]> {
  if (plateKeys.length === 0) return [];
  const rows = await sql.query<{
    plate_key: string;
    vehicle_id: string;
    valid_from: Date;
    valid_to: Date | null;
    fuel: string | null;
    category: string | null;
  }>(
    `SELECT p.plate_key, p.vehicle_id, p.valid_from, p.valid_to, v.facts->>'fuel' AS fuel, v.facts->>'category' AS category
       FROM vehicle_plate p JOIN vehicle v ON v.id = p.vehicle_id
      WHERE p.plate_key = ANY($1)`,
    [[...plateKeys]],
  );
  return rows.map((r) => ({
    plateKey: r.plate_key,
    vehicleId: r.vehicle_id,
    from: r.valid_from,
    until: r.valid_to,
    fuel: r.fuel,
    category: r.category,
  }));
}

/** For each line its calibrations in [from, until], and the last one before. */
export async function calibrationsOf(
  sql: Sql,
  lines: readonly { siteCode: string; lineNo: string }[],
  from: Date,
  until: Date,
): Promise<LineCalibration[]> {
  if (lines.length === 0) return [];
  const rows = await sql.query<{ site_code: string; line_no: string; at: Date; passed: boolean }>(
    `SELECT l.site_code, l.line_no, c.at, c.passed
       FROM unnest($1::text[], $2::text[]) AS l(site_code, line_no)
       CROSS JOIN LATERAL (
         (SELECT at, passed FROM rs_calibration k
           WHERE k.site_code = l.site_code AND k.line_no = l.line_no AND k.at < $3 ORDER BY at DESC LIMIT 1)
         UNION ALL
         (SELECT at, passed FROM rs_calibration k
           WHERE k.site_code = l.site_code AND k.line_no = l.line_no AND k.at BETWEEN $3 AND $4)
       ) c ORDER BY c.at`,
    [lines.map((l) => l.siteCode), lines.map((l) => l.lineNo), from, until],
  );
  return rows.map((r) => ({ siteCode: r.site_code, lineNo: r.line_no, at: r.at, passed: r.passed }));
}

/** Usable judged readings of these plates from a time on; the limits are read back from the set of each. */
export async function readingHistory(
  sql: Sql,
  plateKeys: readonly string[],
  from: Date,
  sets: readonly LimitSet[],
): Promise<Map<string, JudgedEntry[]>> {
  const history = new Map<string, JudgedEntry[]>();
  if (plateKeys.length === 0) return history;
  const rows = await sql.query<{
    record_no: string;
    passed_at: Date;
    plate_key: string;
    items: CompactItem[];
    limit_set_id: string | null;
  }>(
    `SELECT record_no, passed_at, plate_key, items, limit_set_id FROM rs_judgement
      WHERE plate_key = ANY($1) AND passed_at >= $2 AND usable`,
    [[...plateKeys], from],
  );
  for (const row of rows) {
    const entry: JudgedEntry = {
      refKind: 'reading',
      ref: row.record_no,
      at: row.passed_at,
      items: expandItems(row.items, row.limit_set_id, sets),
    };
    const mine = history.get(row.plate_key);
    if (mine) mine.push(entry);
    else history.set(row.plate_key, [entry]);
  }
  return history;
}

/** Every flag of these plates with its evidence, open and closed. */
export async function flagsOf(sql: Sql, plateKeys: readonly string[]): Promise<StoredFlag[]> {
  if (plateKeys.length === 0) return [];
  const rows = await sql.query<FlagRow>(
    `SELECT f.id, f.plate_key, f.kind, f.item, f.state, f.opened_at, f.closed_at, f.cleared_by, f.clears_by,
            (SELECT coalesce(jsonb_agg(e.body), '[]') FROM flag_evidence e WHERE e.flag_id = f.id) AS evidence
       FROM flag f WHERE f.plate_key = ANY($1)`,
    [[...plateKeys]],
  );
  return rows.map(storedFlag);
}

export interface FlagRow {
  id: string;
  plate_key: string;
  kind: FlagKind;
  item: string;
  state: FlagState;
  opened_at: Date;
  closed_at: Date | null;
  cleared_by: ClearingEvent | null;
  clears_by: ClearingEvent;
  evidence: (Omit<FlagEvidence, 'at'> & { at: string })[];
}

export function storedFlag(row: FlagRow): StoredFlag {
  return {
    id: row.id,
    plateKey: row.plate_key,
    kind: row.kind,
    item: row.item,
    state: row.state,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    clearedBy: row.cleared_by,
    clearsBy: row.clears_by,
    // JSON carries the moment as text
    evidence: row.evidence.map((e) => ({ ...e, at: new Date(e.at) }) as FlagEvidence),
  };
}

/** On how many days (Asia/Shanghai) plates were seen in their periods; by `sightingKey`. */
export async function sightingDays(sql: Sql, asks: readonly SightingAsk[]): Promise<Map<string, number>> {
  if (asks.length === 0) return new Map();
  const rows = await sql.query<{ plate_key: string; until: Date; days: string }>(
    `SELECT t.plate_key, t.until, (
         SELECT count(DISTINCT (j.passed_at AT TIME ZONE 'Asia/Shanghai')::date) FROM rs_judgement j
          WHERE j.plate_key = t.plate_key AND j.passed_at >= t.since AND j.passed_at < t.until) AS days
       FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS t(plate_key, since, until)`,
    [asks.map((a) => a.plateKey), asks.map((a) => a.from), asks.map((a) => a.until)],
  );
  return new Map(rows.map((r) => [sightingKey(r.plate_key, r.until), Number(r.days)]));
}
