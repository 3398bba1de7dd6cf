import type { Sql } from '../database.js';

export interface CampaignBrief {
  readonly id: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: number;
  readonly counted: number;
}

/**
 * Campaigns that touch one of the areas, the latest first.
 * @param areas GB/T 2260 codes; a prefecture's campaign touches each of its counties and the other way round
 */
export async function listCampaigns(sql: Sql, areas: readonly string[]): Promise<CampaignBrief[]> {
  const rows = await sql.query<{
    id: string;
    code: string;
    name_zh: string;
    name_en: string;
    area_code: string;
    starts_on: string;
    ends_on: string;
    target: string;
    counted: string;
  }>(
    `SELECT c.id, c.code, c.name_zh, c.name_en, c.area_code, to_char(c.starts_on, 'YYYY-MM-DD') AS starts_on,
            to_char(c.ends_on, 'YYYY-MM-DD') AS ends_on,
            (SELECT coalesce(sum(target), 0) FROM campaign_requirement WHERE campaign_id = c.id) AS target,
            (SELECT coalesce(sum(d.counted), 0) FROM campaign_day d JOIN campaign_requirement r ON r.id = d.requirement_id
              WHERE r.campaign_id = c.id) AS counted
       FROM campaign c
      WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS mine(code)
                     WHERE c.area_code LIKE rtrim(mine.code, '0') || '%' OR mine.code LIKE rtrim(c.area_code, '0') || '%')
      ORDER BY c.starts_on DESC, c.code`,
    [[...areas]],
  );
  return rows.map((r) => ({
    id: r.id,
    code: r.code,
    name: { zh: r.name_zh, en: r.name_en },
    areaCode: r.area_code,
    startsOn: r.starts_on,
    endsOn: r.ends_on,
    target: Number(r.target),
    counted: Number(r.counted),
  }));
}
