import { CampaignStore, type CampaignTally, type NewCampaign, type NewRequirement } from '@app/application';
import type { CheckKind, CountingWindow } from '@app/domain';
import type { Database, Sql } from '../database.js';

export class SqlCampaignStore extends CampaignStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async create(campaign: NewCampaign): Promise<'created' | { taken: NewCampaign }> {
    return this.db.transaction(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO campaign (id, code, name_zh, name_en, area_code, starts_on, ends_on, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (code) DO NOTHING RETURNING id`,
        [
          campaign.id,
          campaign.code,
          campaign.nameZh,
          campaign.nameEn,
          campaign.areaCode,
          campaign.startsOn,
          campaign.endsOn,
          campaign.createdAt,
          campaign.createdBy,
        ],
      );
      if (inserted.length === 0) {
        const [row] = await tx.query<{ id: string }>('SELECT id FROM campaign WHERE code = $1', [campaign.code]);
        const taken = row ? await load(tx, row.id) : null;
        if (!taken) throw new Error(`campaign.vanished: ${campaign.code}`);
        return { taken };
      }
      for (const r of campaign.requirements) await insertRequirement(tx, campaign.id, r);
      return 'created';
    });
  }

  override async tally(campaignId: string): Promise<CampaignTally | null> {
    const campaign = await load(this.db, campaignId);
    if (!campaign) return null;
    const ids = campaign.requirements.map((r) => r.id);
    const days = await this.db.query<{
      requirement_id: string;
      area_code: string;
      day: string;
      counted: number;
      repeated: number;
      invalid: number;
    }>(
      `SELECT requirement_id, area_code, to_char(day, 'YYYY-MM-DD') AS day, counted, repeated, invalid
         FROM campaign_day WHERE requirement_id = ANY($1::uuid[]) ORDER BY day, area_code`,
      [ids],
    );
    const refusals = await this.db.query<{
      requirement_id: string;
      area_code: string;
      reason: string;
      records: number;
    }>(
      `SELECT requirement_id, area_code, reason, sum(records)::int AS records
         FROM campaign_refusal WHERE requirement_id = ANY($1::uuid[]) GROUP BY 1, 2, 3`,
      [ids],
    );
    return {
      campaign,
      requirements: campaign.requirements.map((requirement) => ({
        requirement,
        days: days
          .filter((d) => d.requirement_id === requirement.id)
          .map((d) => ({
            areaCode: d.area_code,
            day: d.day,
            counted: d.counted,
            repeated: d.repeated,
            valid: d.counted + d.repeated,
            invalid: d.invalid,
          })),
        refusals: refusals
          .filter((r) => r.requirement_id === requirement.id)
          .map((r) => ({ areaCode: r.area_code, reason: r.reason, records: r.records })),
      })),
    };
  }
}

async function insertRequirement(sql: Sql, campaignId: string, r: NewRequirement): Promise<void> {
  await sql.query(
    `INSERT INTO campaign_requirement (id, campaign_id, code, check_kinds, methods, counting_window, target, valid_share_target)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [r.id, campaignId, r.code, [...r.checkKinds], r.methods && [...r.methods], r.window, r.target, r.validShareTarget],
  );
  await sql.query(
    `INSERT INTO campaign_target (requirement_id, area_code, month, target)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[])`,
    [r.id, r.targets.map((t) => t.areaCode), r.targets.map((t) => t.month), r.targets.map((t) => t.target)],
  );
}

interface CampaignRow {
  id: string;
  code: string;
  name_zh: string;
  name_en: string;
  area_code: string;
  starts_on: string;
  ends_on: string;
  created_at: Date;
  created_by: string;
}
interface RequirementRow {
  id: string;
  code: string;
  check_kinds: CheckKind[];
  methods: string[] | null;
  counting_window: CountingWindow;
  target: number;
  valid_share_target: number | null;
  targets: { areaCode: string; month: string; target: number }[];
}

async function load(sql: Sql, id: string): Promise<NewCampaign | null> {
  const [row] = await sql.query<CampaignRow>(
    `SELECT id, code, name_zh, name_en, area_code, to_char(starts_on, 'YYYY-MM-DD') AS starts_on,
            to_char(ends_on, 'YYYY-MM-DD') AS ends_on, created_at, created_by FROM campaign WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const requirements = await sql.query<RequirementRow>(
    `SELECT r.id, r.code, r.check_kinds, r.methods, r.counting_window, r.target, r.valid_share_target,
            coalesce((SELECT json_agg(json_build_object('areaCode', t.area_code, 'month', t.month, 'target', t.target)
                             ORDER BY t.month, t.area_code)
                        FROM campaign_target t WHERE t.requirement_id = r.id), '[]') AS targets
       FROM campaign_requirement r WHERE r.campaign_id = $1 ORDER BY r.code`,
    [id],
  );
  return {
    id: row.id,
    code: row.code,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    areaCode: row.area_code,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    createdAt: row.created_at,
    createdBy: row.created_by,
    requirements: requirements.map((r) => ({
      id: r.id,
      code: r.code,
      checkKinds: r.check_kinds,
      methods: r.methods,
      window: r.counting_window,
      target: r.target,
      validShareTarget: r.valid_share_target,
      targets: r.targets,
    })),
  };
}
