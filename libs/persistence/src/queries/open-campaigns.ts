import type { Campaign, CheckKind, CountingWindow } from '@app/domain';
import type { Sql } from '../database.js';

interface Row {
  id: string;
  code: string;
  area_code: string;
  starts_on: string;
  ends_on: string;
  requirements: {
    id: string;
    code: string;
    check_kinds: CheckKind[];
    methods: string[] | null;
    counting_window: CountingWindow;
    target: number;
    valid_share_target: number | null;
  }[];
}

const CAMPAIGNS = `
  SELECT c.id, c.code, c.area_code, to_char(c.starts_on, 'YYYY-MM-DD') AS starts_on,
         to_char(c.ends_on, 'YYYY-MM-DD') AS ends_on, r.requirements
    FROM campaign c
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('id', q.id, 'code', q.code, 'check_kinds', q.check_kinds, 'methods', q.methods,
        'counting_window', q.counting_window, 'target', q.target, 'valid_share_target', q.valid_share_target)) AS requirements
      FROM campaign_requirement q WHERE q.campaign_id = c.id
    ) r
   WHERE r.requirements IS NOT NULL`;

/** Campaigns whose period contains any of the days (`YYYY-MM-DD`), without their monthly targets: what counting needs. */
export async function openCampaigns(sql: Sql, days: readonly string[]): Promise<Campaign[]> {
  const rows = await sql.query<Row>(`${CAMPAIGNS} AND c.starts_on <= $2::date AND c.ends_on >= $1::date`, [
    days.reduce((a, b) => (a < b ? a : b)),
    days.reduce((a, b) => (a > b ? a : b)),
  ]);
  return rows.map(campaignOf);
}

/** One campaign, as `openCampaigns` gives it; empty when there is none. */
export async function campaignsById(sql: Sql, id: string): Promise<Campaign[]> {
  return (await sql.query<Row>(`${CAMPAIGNS} AND c.id = $1`, [id])).map(campaignOf);
}

const campaignOf = (row: Row): Campaign => ({
  id: row.id,
  code: row.code,
  areaCode: row.area_code,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  requirements: row.requirements.map((r) => ({
    id: r.id,
    code: r.code,
    checkKinds: r.check_kinds,
    methods: r.methods,
    window: r.counting_window,
    target: r.target,
    validShareTarget: r.valid_share_target,
    targets: [],
  })),
});
