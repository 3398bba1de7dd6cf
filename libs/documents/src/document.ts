import type { Cell, Column, Language } from './cells.js';

/** One description of a report; `createPdf` and `createDocx` make the file of it. */
export interface DocumentSpec {
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** stands on every page: who made it and when, see `madeBy` */
  readonly mark: string;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'normal' | 'muted' | 'strong' }
  | { readonly kind: 'key_values'; readonly pairs: readonly KeyValue[] }
  | TableBlock
  | { readonly kind: 'chart'; readonly chart: ChartSpec }
  | ImageBlock
  | { readonly kind: 'page_break' };

export interface KeyValue {
  readonly name: string;
  readonly value: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** last line, set apart: totals */
  readonly total?: readonly Cell[];
  /** said instead of rows when there are none */
  readonly empty?: string;
}

export interface ImageBlock {
  readonly kind: 'image';
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly caption: string;
}

/** Bars or lines over named places of the x axis; drawn as vectors in a PDF, as Word's own chart in a DOCX. */
export interface ChartSpec {
  readonly type: 'bar' | 'line';
  readonly title: string;
  /** of the values, e.g. `%` or `×10⁻⁶` */
  readonly unit?: string;
  readonly categories: readonly string[];
  /** as many values as categories; null = no value there */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** a line across the chart, e.g. a limit or a target */
  readonly reference?: { readonly name: string; readonly value: number };
}
