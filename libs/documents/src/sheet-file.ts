import type { Cell, Column, Language } from './cells.js';
import type { KeyValue } from './document.js';

/** A list as a file: rows are taken one by one, so that a long list needs no more memory than a short one. */
export interface SheetFile {
  readonly language: Language;
  /** name of the sheet, 1 to 31 signs */
  readonly name: string;
  /** who made it and when, see `madeBy` */
  readonly mark: string;
  /** what was asked for: filters, order */
  readonly notes: readonly KeyValue[];
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** The line under a list: how many rows it has, as the page shows. */
export function countText(language: Language, rows: number): string {
  return language === 'zh' ? `共 ${rows} 条` : `${rows} rows`;
}
