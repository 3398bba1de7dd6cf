import type { ExportHead, ExportRequest, ExportShape } from './export-store.js';

interface SheetColumn {
  readonly header: string;
  readonly kind: ExportHead['kind'];
  readonly decimals?: number;
}

/** The parts of a list's file that follow from what was asked for, in the words of the request. */
export function sheetParts(
  request: ExportRequest,
  shape: ExportShape,
): {
  readonly language: 'zh' | 'en';
  readonly name: string;
  readonly notes: readonly { readonly name: string; readonly value: string }[];
  readonly columns: readonly SheetColumn[];
} {
  const filter = request.language === 'zh' ? '筛选' : 'Filter';
  return {
    language: request.language,
    name: shape.title,
    notes: request.filters.map(({ name, value, label }) => ({ name: filter, value: label ?? `${name} = ${value}` })),
    columns: shape.columns.map(({ title, kind, decimals }) => ({
      header: title,
      kind,
      ...(decimals === null ? {} : { decimals }),
    })),
  };
}
