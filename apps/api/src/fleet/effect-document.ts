import type { FleetEffect } from '@app/application';
import type { Cell, DocumentSpec, Language } from '@app/documents';
import type { Effect } from '@app/domain';
import { effectWords } from './effect-words.js';

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

/** The report of the effect as a document: what was compared, the result, a table and two charts by county, how it was made. */
export function effectDocument(
  effect: FleetEffect,
  areaName: (code: string) => string,
  language: Language,
  mark: string,
): DocumentSpec {
  const words = effectWords[language];
  const { total, areas, params } = effect;
  const nameOf = (one: Effect): string => (one.areaCode === null ? words.all : areaName(one.areaCode));
  const rowOf = (one: Effect): Cell[] => [
    nameOf(one),
    one.measures,
    one.counted,
    one.before.gPerKm,
    one.after.gPerKm,
    times(one.change, 100),
    times(one.before.conversion, 100),
    times(one.after.conversion, 100),
    times(one.before.findingShare, 100),
    times(one.after.findingShare, 100),
    one.savedKg,
  ];
  const decimals = [0, 0, 0, 3, 3, 1, 1, 1, 1, 1, 1];
  const chart = (title: string, unit: string, of: (side: Effect['before']) => number | null) => ({
    kind: 'chart' as const,
    chart: {
      type: 'bar' as const,
      title,
      unit,
      categories: areas.map(nameOf),
      series: [
        { name: words.before, values: areas.map((one) => of(one.before)) },
        { name: words.after, values: areas.map((one) => of(one.after)) },
      ],
    },
  });
  return {
    language,
    title: words.title,
    subtitle: words.period(effect.from, effect.to),
    mark,
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: words.result },
      { kind: 'paragraph', text: words.summary(total), tone: 'strong' },
      {
        kind: 'key_values',
        pairs: [
          { name: words.measures, value: String(total.measures) },
          { name: words.counted, value: String(total.counted) },
          { name: words.notCounted, value: words.tooLittle(total.notCounted, params.minKm) },
        ],
      },
      { kind: 'heading', level: 1, text: words.byCounty },
      {
        kind: 'table',
        columns: words.columns.map((header, i) =>
          i === 0 ? { header } : { header, kind: 'number' as const, decimals: decimals[i] ?? 0 },
        ),
        rows: areas.map(rowOf),
        total: rowOf(total),
        empty: words.empty,
      },
      ...(areas.length === 0
        ? []
        : [
            chart(words.chartNox, 'g/km', (side) => side.gPerKm),
            chart(words.chartConversion, '%', (side) => times(side.conversion, 100)),
          ]),
      { kind: 'heading', level: 1, text: words.method },
      ...words.how(params.days, params.minKm, effect.ruleVersion).map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  };
}
