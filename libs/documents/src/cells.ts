import { formatShanghai, shanghaiDate } from '@app/domain';

export type Language = 'zh' | 'en';
export type Cell = string | number | boolean | Date | null;

/** A column of a table or sheet. */
export interface Column {
  readonly header: string;
  /** `time` and `day` take a Date and write it in Asia/Shanghai; default text */
  readonly kind?: 'text' | 'number' | 'time' | 'day';
  /** of a number, 0 to 9; default as many as it has */
  readonly decimals?: number;
  /** share of the table's width in a PDF or DOCX; of a sheet, characters. Default: measured */
  readonly width?: number;
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** A cell as a person reads it: numbers with grouped thousands, times in Asia/Shanghai; null is empty. */
export function cellText(value: Cell, column: Column, language: Language): string {
  return typeof value === 'number' ? grouped(value, column.decimals) : plainText(value, column, language);
}

/** A cell as another program reads it: numbers without grouping. */
export function plainText(value: Cell, column: Column, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') return fixed(value, column.decimals);
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (value instanceof Date) return column.kind === 'day' ? shanghaiDate(value) : formatShanghai(value);
  return value;
}

/** The mark of a file: who made it and when (Asia/Shanghai, to the minute). */
export function madeBy(language: Language, by: { readonly username: string; readonly at: Date }): string {
  const at = formatShanghai(by.at).slice(0, 16);
  return language === 'zh' ? `导出人 ${by.username}　${at}` : `Exported by ${by.username}, ${at} (UTC+8)`;
}

function fixed(value: number, decimals: number | undefined): string {
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

function grouped(value: number, decimals: number | undefined): string {
  const text = fixed(value, decimals);
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole.length < 5) return text;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ' ')}${rest}`;
}
