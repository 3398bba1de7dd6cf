import { ShowCampaignProgress, type CampaignProgress, type Clock, type RequirementProgress } from '@app/application';
import type { Block, Cell, Column, DocumentSpec } from '@app/documents';
import { areaNames, SqlCampaignStore, type Database } from '@app/persistence';
import { CAMPAIGN_WORDS, type CampaignWords } from './campaign-words.js';
import type { ReportMaker, ReportOrder } from './reports.js';

interface Context {
  readonly words: CampaignWords;
  readonly order: ReportOrder;
  readonly areas: ReadonlyMap<string, string>;
}

/** Progress of a campaign for paper: by county and month against plan, forecast, what did not count and why. */
export function campaignReport(db: Database, clock: Clock): ReportMaker {
  const progress = new ShowCampaignProgress(new SqlCampaignStore(db), clock);
  return async (order) => {
    const campaign = await progress.run(order.filter('campaign') ?? '', order.filter('asOf') ?? undefined);
    if (campaign === null) return null;
    const { language } = order.request;
    const words = CAMPAIGN_WORDS[language];
    const context = { words, order, areas: await areaNames(db, language) };
    return describe(campaign, context);
  };
}

function describe(campaign: CampaignProgress, context: Context): DocumentSpec {
  const { words, order, areas } = context;
  const { language } = order.request;
  const place = areas.get(campaign.areaCode) ?? campaign.areaCode;
  return {
    language,
    title: words.title(campaign.name[language]),
    subtitle: words.subtitle(place, campaign.startsOn, campaign.endsOn, campaign.asOf),
    mark: order.mark,
    blocks: campaign.requirements.flatMap((requirement) => requirementBlocks(requirement, context)),
  };
}

function requirementBlocks(requirement: RequirementProgress, context: Context): Block[] {
  const { words, order } = context;
  const { total } = requirement;
  const kinds = requirement.checkKinds.map(order.words).join(words.separator);
  const methods = requirement.methods?.map(order.words).join(words.separator) ?? words.anyMethod;
  return [
    { kind: 'heading', level: 1, text: `${requirement.code} ${kinds}` },
    {
      kind: 'key_values',
      pairs: [
        { name: words.methods, value: methods },
        { name: words.counted, value: words.of(total.counted, total.target) },
        { name: words.planToDate, value: String(Math.round(total.planToDate)) },
        { name: words.daysInField, value: String(total.daysInField) },
        { name: words.pace, value: total.pacePerDay.toFixed(1) },
        { name: words.expected, value: rangeOf(total) },
        { name: words.reachedOn, value: total.reachedOn.likely ?? words.never },
        { name: words.validShare, value: shareOf(total.validShare, requirement.validShareTarget, words) },
        { name: words.repeated, value: String(requirement.repeated) },
      ],
    },
    areaChart(requirement, context),
    { kind: 'heading', level: 2, text: words.byArea },
    areaTable(requirement, context),
    { kind: 'heading', level: 2, text: words.byMonth },
    monthTable(requirement, context),
    { kind: 'heading', level: 2, text: words.notCounted },
    {
      kind: 'table',
      columns: [{ header: words.area }, { header: words.reason }, { header: words.records, kind: 'number' }],
      rows: requirement.notCountedByArea.map((row) => [
        context.areas.get(row.areaCode) ?? row.areaCode,
        order.words(row.reason),
        row.records,
      ]),
    },
  ];
}

function areaChart(requirement: RequirementProgress, { words, areas }: Context): Block {
  const { byArea } = requirement;
  return {
    kind: 'chart',
    chart: {
      type: 'bar',
      title: words.byArea,
      categories: byArea.map((one) => areas.get(one.areaCode) ?? one.areaCode),
      series: [
        { name: words.target, values: byArea.map((one) => one.target) },
        { name: words.counted, values: byArea.map((one) => one.counted) },
        { name: words.expectedShort, values: byArea.map((one) => Math.round(one.expectedAtEnd.likely)) },
      ],
    },
  };
}

function areaTable(requirement: RequirementProgress, { words, areas }: Context): Block {
  const columns: Column[] = [
    { header: words.area },
    ...[words.target, words.counted, words.planToDate, words.gap].map((header) => ({
      header,
      kind: 'number' as const,
    })),
    { header: words.validShare, kind: 'number' },
    { header: words.expected, kind: 'number' },
    { header: words.reachedOn },
  ];
  const cells = (name: string, one: RequirementProgress['total']): Cell[] => [
    name,
    one.target,
    one.counted,
    Math.round(one.planToDate),
    one.counted - Math.round(one.planToDate),
    one.validShare === null ? '–' : `${(one.validShare * 100).toFixed(1)} %`,
    rangeOf(one),
    one.reachedOn.likely ?? words.never,
  ];
  return {
    kind: 'table',
    columns,
    rows: requirement.byArea.map((one) => cells(areas.get(one.areaCode) ?? one.areaCode, one)),
    total: cells(words.total, requirement.total),
  };
}

function monthTable(requirement: RequirementProgress, { words, areas }: Context): Block {
  const sum = (pick: (cell: RequirementProgress['byMonth'][number]) => number): number =>
    requirement.byMonth.reduce((all, cell) => all + pick(cell), 0);
  return {
    kind: 'table',
    columns: [
      { header: words.month },
      { header: words.area },
      ...[words.target, words.counted, words.invalid].map((header) => ({ header, kind: 'number' as const })),
    ],
    rows: requirement.byMonth.map((cell) => [
      cell.month,
      areas.get(cell.areaCode) ?? cell.areaCode,
      cell.target,
      cell.counted,
      cell.invalid,
    ]),
    total: [words.total, null, sum((one) => one.target), sum((one) => one.counted), sum((one) => one.invalid)],
  };
}

function rangeOf({ expectedAtEnd: { low, likely, high } }: RequirementProgress['total']): string {
  return `${Math.round(likely)} (${Math.round(low)}–${Math.round(high)})`;
}

function shareOf(share: number | null, target: number | null, words: CampaignWords): string {
  const text = share === null ? '–' : `${(share * 100).toFixed(1)} %`;
  return target === null ? text : words.shareOf(text, `${(target * 100).toFixed(0)} %`);
}
