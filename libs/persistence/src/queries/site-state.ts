import type { SiteStateDto } from '@app/contracts';
import { validityOn, type IsoDate } from '@app/domain';
import type { Sql } from '../database.js';

interface Row {
  code: string;
  online: boolean | null;
  since: Date | null;
  status_at: Date | null;
  last_message_at: Date | null;
  last_record_at: Date | null;
  clock_skew_s: number | null;
  birth: unknown;
  birth_at: Date | null;
  devices: { lineNo: string; kind: string; model: string | null; validUntil: IsoDate }[] | null;
  calibrations: { lineNo: string; at: string; kind: string; passed: boolean }[] | null;
}

/** How a site and its devices are; null when there is no such site. @param day today in Asia/Shanghai */
export async function siteState(sql: Sql, code: string, day: IsoDate): Promise<SiteStateDto | null> {
  const [row] = await sql.query<Row>(
    `SELECT s.code, t.online, t.since, t.status_at, t.last_message_at, t.last_record_at, t.clock_skew_s, t.birth, t.birth_at,
            -- of each device the verification that lasts longest
            (SELECT json_agg(d ORDER BY d."lineNo", d.kind) FROM (
               SELECT DISTINCT ON (line_no, kind) line_no AS "lineNo", kind, model, valid_until AS "validUntil"
                 FROM rs_device WHERE site_code = s.code ORDER BY line_no, kind, valid_until DESC) d) AS devices,
            (SELECT json_agg(c ORDER BY c."lineNo", c.kind) FROM (
               SELECT DISTINCT ON (line_no, kind) line_no AS "lineNo", kind, passed,
                      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
                 FROM rs_calibration WHERE site_code = s.code ORDER BY line_no, kind, rs_calibration.at DESC) c) AS calibrations
       FROM rs_site s LEFT JOIN rs_site_state t ON t.site_code = s.code WHERE s.code = $1`,
    [code],
  );
  if (!row) return null;
  // a row that a record made says nothing of the status topic
  const told = row.status_at !== null;
  return {
    code: row.code,
    online: told ? row.online : null,
    since: told ? (row.since?.toISOString() ?? null) : null,
    lastMessageAt: row.last_message_at?.toISOString() ?? null,
    lastRecordAt: row.last_record_at?.toISOString() ?? null,
    clockSkewS: row.clock_skew_s,
    birthAt: row.birth_at?.toISOString() ?? null,
    birth: row.birth ?? null,
    devices: (row.devices ?? []).map(({ validUntil, ...one }) => ({ ...one, ...validityOn(validUntil, day) })),
    calibrations: row.calibrations ?? [],
  };
}
