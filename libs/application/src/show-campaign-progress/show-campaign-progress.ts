import { forecast, shanghaiDate, type DayTally, type Forecast } from '@app/domain';
import type { CampaignStore, CampaignTally, RequirementTally } from '../ports/campaign-store.js';
import type { Clock } from '../ports/clock.js';

export interface CellProgress {
  readonly areaCode: string;
  readonly month: string;
  readonly target: number;
  readonly counted: number;
  readonly invalid: number;
}

export interface RequirementProgress {
  readonly id: string;
  readonly code: string;
  readonly checkKinds: readonly string[];
  readonly methods: readonly string[] | null;
  readonly window: string;
  readonly target: number;
  readonly validShareTarget: number | null;
  readonly total: Forecast;
  /** valid records of subjects that were counted already */
  readonly repeated: number;
  readonly byArea: readonly (Forecast & { readonly areaCode: string })[];
  readonly byMonth: readonly CellProgress[];
  readonly notCounted: readonly { readonly reason: string; readonly records: number }[];
  readonly notCountedByArea: readonly {
    readonly areaCode: string;
    readonly reason: string;
    readonly records: number;
  }[];
  /** one line a day in the field, over all areas */
  readonly byDay: readonly DayProgress[];
}

export interface DayProgress {
  readonly day: string;
  readonly counted: number;
  readonly repeated: number;
  readonly invalid: number;
}

export interface CampaignProgress {
  readonly id: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly asOf: string;
  readonly requirements: readonly RequirementProgress[];
}

/** How far a campaign is, how it will end at the present pace, and which records did not count and why. */
export class ShowCampaignProgress {
  constructor(
    private readonly campaigns: CampaignStore,
    private readonly clock: Clock,
  ) {}

  /** @param asOf day to report on (`YYYY-MM-DD`), today when absent */
  async run(campaignId: string, asOf?: string): Promise<CampaignProgress | null> {
    const tally = await this.campaigns.tally(campaignId);
    if (!tally) return null;
    const today = asOf ?? shanghaiDate(this.clock.now());
    const { campaign } = tally;
    return {
      id: campaign.id,
      code: campaign.code,
      name: { zh: campaign.nameZh, en: campaign.nameEn },
      areaCode: campaign.areaCode,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      asOf: today,
      requirements: tally.requirements.map((r) => requirementProgress(campaign, r, today)),
    };
  }
}

function requirementProgress(
  campaign: CampaignTally['campaign'],
  tally: RequirementTally,
  today: string,
): RequirementProgress {
  const { requirement } = tally;
  const period = { startsOn: campaign.startsOn, endsOn: campaign.endsOn, today };
  const days = tally.days.filter((d) => d.day <= today);
  const areas = [...new Set([...requirement.targets.map((t) => t.areaCode), ...days.map((d) => d.areaCode)])].sort();
  return {
    id: requirement.id,
    code: requirement.code,
    checkKinds: requirement.checkKinds,
    methods: requirement.methods,
    window: requirement.window,
    target: requirement.target,
    validShareTarget: requirement.validShareTarget,
    total: forecast({ ...period, target: requirement.target, days: mergeDays(days) }),
    repeated: days.reduce((n, d) => n + d.repeated, 0),
    byArea: areas.map((areaCode) => ({
      areaCode,
      ...forecast({
        ...period,
        target: requirement.targets.filter((t) => t.areaCode === areaCode).reduce((n, t) => n + t.target, 0),
        days: days.filter((d) => d.areaCode === areaCode),
      }),
    })),
    byMonth: cells(requirement.targets, days),
    notCounted: mergeRefusals(tally.refusals),
    notCountedByArea: [...tally.refusals].sort((a, b) =>
      a.areaCode === b.areaCode ? b.records - a.records : a.areaCode < b.areaCode ? -1 : 1,
    ),
    byDay: mergeDays(days)
      .map(({ day, counted, valid, invalid }) => ({ day, counted, repeated: valid - counted, invalid }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** One line a day over all areas: a day in two counties is one day in the field. */
function mergeDays(days: readonly DayTally[]): DayTally[] {
  const byDay = new Map<string, DayTally>();
  for (const d of days) {
    const sum = byDay.get(d.day) ?? { day: d.day, counted: 0, valid: 0, invalid: 0 };
    byDay.set(d.day, {
      day: d.day,
      counted: sum.counted + d.counted,
      valid: sum.valid + d.valid,
      invalid: sum.invalid + d.invalid,
    });
  }
  return [...byDay.values()];
}

function cells(targets: RequirementTally['requirement']['targets'], days: RequirementTally['days']): CellProgress[] {
  const byCell = new Map<
    string,
    { areaCode: string; month: string; target: number; counted: number; invalid: number }
  >();
  const at = (areaCode: string, month: string) => {
    const key = `${areaCode} ${month}`;
    const cell = byCell.get(key) ?? { areaCode, month, target: 0, counted: 0, invalid: 0 };
    byCell.set(key, cell);
    return cell;
  };
  for (const t of targets) at(t.areaCode, t.month).target += t.target;
  for (const d of days) {
    const cell = at(d.areaCode, d.day.slice(0, 7));
    cell.counted += d.counted;
    cell.invalid += d.invalid;
  }
  return [...byCell.values()].sort((a, b) => (a.month + a.areaCode < b.month + b.areaCode ? -1 : 1));
}

function mergeRefusals(refusals: RequirementTally['refusals']): { reason: string; records: number }[] {
  const byReason = new Map<string, number>();
  for (const r of refusals) byReason.set(r.reason, (byReason.get(r.reason) ?? 0) + r.records);
  return [...byReason].map(([reason, records]) => ({ reason, records })).sort((a, b) => b.records - a.records);
}
