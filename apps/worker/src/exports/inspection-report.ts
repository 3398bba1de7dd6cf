import { formatShanghai, mayTouch, type ItemVerdict, type LimitBound } from '@app/domain';
import type { Block } from '@app/documents';
import { showInspection, type Database, type InspectionView } from '@app/persistence';
import { INSPECTION_WORDS, type InspectionWords } from './inspection-words.js';
import type { ReportMaker, ReportOrder } from './reports.js';

/** One station test for paper: vehicle, test, every item against its limit with clause, verdict, hold, receipt. */
export function inspectionReport(db: Database): ReportMaker {
  return async (order) => {
    const view = await showInspection(db, order.filter('inspection') ?? '');
    const owner = view && { areaCode: view.areaCode, subject: { kind: 'station' as const, id: view.stationCode } };
    if (!view || !owner || !mayTouch(order.scope, owner)) return null;
    const { language } = order.request;
    const words = INSPECTION_WORDS[language];
    return {
      language,
      title: words.title,
      subtitle: words.number(view.reportNo, view.version),
      mark: order.mark,
      blocks: [
        ...head(view, order, words),
        { kind: 'heading', level: 2, text: words.items },
        itemTable(view.verdict.items, order, words),
        ...reasons(view, order, words),
        { kind: 'heading', level: 2, text: words.receipt },
        {
          kind: 'key_values',
          pairs: [
            { name: words.receiptNo, value: view.receipt.no },
            { name: words.receivedAt, value: timeText(view.receipt.receivedAt) },
            { name: 'SHA-256', value: view.receipt.contentSha256 },
            { name: words.ruleVersion, value: view.verdict.ruleVersion },
          ],
        },
      ],
    };
  };
}

function head(view: InspectionView, order: ReportOrder, words: InspectionWords): Block[] {
  const { vehicle } = view.report;
  const colour = view.plateColor === null ? '' : ` (${order.words(view.plateColor)})`;
  return [
    { kind: 'paragraph', text: words.verdict(order.words(view.verdict.result)), tone: 'strong' },
    ...(view.held ? [{ kind: 'paragraph' as const, text: words.held, tone: 'strong' as const }] : []),
    { kind: 'heading', level: 2, text: words.vehicle },
    {
      kind: 'key_values',
      pairs: [
        { name: words.plate, value: view.plate === null ? '–' : `${view.plate}${colour}` },
        { name: 'VIN', value: vehicle.vin ?? '–' },
      ],
    },
    { kind: 'heading', level: 2, text: words.test },
    {
      kind: 'key_values',
      pairs: [
        { name: words.station, value: view.stationCode },
        { name: words.line, value: view.lineNo },
        { name: words.method, value: order.words(view.method) },
        { name: words.startedAt, value: timeText(view.startedAt) },
        { name: words.endedAt, value: view.endedAt === null ? '–' : timeText(view.endedAt) },
        { name: words.stationVerdict, value: view.stationVerdict === null ? '–' : order.words(view.stationVerdict) },
      ],
    },
  ];
}

function itemTable(items: readonly ItemVerdict[], order: ReportOrder, words: InspectionWords): Block {
  return {
    kind: 'table',
    columns: [
      { header: words.item },
      { header: words.measured, kind: 'number' },
      { header: words.rounded, kind: 'number' },
      { header: words.limit, kind: 'number' },
      { header: words.unit },
      { header: words.result },
      { header: words.clause, width: 1.6 },
    ],
    rows: items.map((item) => [
      order.words(item.item),
      item.measured,
      item.rounded === null ? null : item.rounded.toFixed(item.decimals),
      boundText(item.bound),
      order.words(item.unit),
      order.words(item.result),
      `${item.standard} ${item.clause} (${item.limitSetCode} v${item.limitSetVersion})`,
    ]),
  };
}

function reasons(view: InspectionView, order: ReportOrder, words: InspectionWords): Block[] {
  const codes = [...view.verdict.reasons, ...view.hold.reasons].map((reason) => order.words(reason.code));
  if (codes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.reasons },
    ...[...new Set(codes)].map((text) => ({ kind: 'paragraph' as const, text: `· ${text}` })),
  ];
}

function boundText(bound: LimitBound): string {
  if (bound.kind === 'range') return `${bound.low}–${bound.high}`;
  return `${bound.kind === 'max' ? '≤' : '≥'} ${bound.value}`;
}

const timeText = (iso: string): string => formatShanghai(new Date(iso));
