import type { ExportScope } from '@app/application';
import type { Role } from '@app/domain';
import type { ScopeColumns } from '../queries/scope-condition.js';

/**
 * A list that can leave as a file. Register one: a file in `exports/sources/`, a line in `list-sources.ts`, and the page's table
 * names it (docs/web.md). Every piece of SQL here is ours; values of filters travel as parameters.
 */
export interface ListSource {
  /** stable, in requests and in the audit trail */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
  /** `FROM` without the word */
  readonly from: string;
  /** who sees which rows: columns of `scopeCondition`, or a condition of its own that pushes its parameters */
  readonly scope: ScopeColumns | ((who: ExportScope, params: unknown[]) => string);
  /** order of the page when nobody chose one */
  readonly order: string;
  /** unique expression that settles ties */
  readonly key: string;
  readonly filters: Readonly<Record<string, ListFilter>>;
  readonly columns: readonly ListColumn[];
}

export interface ListColumn {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** expression; `{lang}` becomes `zh` or `en`; a function where a role sees it masked */
  readonly sql: string | ((who: ExportScope) => string);
  /** `code` and `codes` (an array) are put into the words that the page sends; default text */
  readonly kind?: 'text' | 'number' | 'time' | 'day' | 'yes_no' | 'code' | 'codes';
  readonly decimals?: number;
}

export interface ListFilter {
  /** what a value looks like; anything else is a fault */
  readonly accept: RegExp;
  /** condition; `?` is the value */
  readonly where: string;
  /** the value as it is compared; null = the filter is left out */
  readonly value?: (text: string, context: { readonly who: ExportScope; readonly now: Date }) => unknown;
  /** a plate or VIN: kept out of the audit trail */
  readonly personal?: true;
}

/** Filters that many lists share; `column` is ours. */
export const filterBy = {
  text: (column: string, accept = /^[\w.:\- ]{1,100}$/): ListFilter => ({ accept, where: `${column} = ?` }),
  oneOf: (column: string, words: readonly string[]): ListFilter => ({
    accept: new RegExp(`^(${words.join('|')})$`),
    where: `${column} = ?`,
  }),
  someOf: (column: string, words: readonly string[]): ListFilter => ({
    accept: new RegExp(`^(${words.join('|')})(,(${words.join('|')}))*$`),
    where: `${column} = ANY (?)`,
    value: (text) => text.split(','),
  }),
  /** a GB/T 2260 code; a prefecture contains its counties */
  area: (column: string): ListFilter => ({ accept: /^\d{6}$/, where: `${column} LIKE rtrim(?, '0') || '%'` }),
  from: (column: string): ListFilter => ({ accept: TIME, where: `${column} >= ?::timestamptz`, value: instant }),
  to: (column: string): ListFilter => ({ accept: TIME, where: `${column} < ?::timestamptz`, value: instant }),
  yesNo: (column: string): ListFilter => ({
    accept: /^(true|false)$/,
    where: `${column} = ?`,
    value: (text) => text === 'true',
  }),
} as const;

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A day begins in Asia/Shanghai. */
const instant = (text: string): string => (text.length === 10 ? `${text}T00:00:00+08:00` : text);

/** Name of an area in the language of the file; needs `LEFT JOIN area a`. */
export const AREA_NAME: ListColumn = { key: 'area', zh: '县市', en: 'Area', sql: 'a.name_{lang}' };
/** Plate and colour out of a plate key. */
export const plateColumns = (key: string): readonly ListColumn[] => [
  { key: 'plate', zh: '号牌', en: 'Plate', sql: `split_part(${key}, '|', 1)` },
  {
    key: 'plateColour',
    zh: '号牌颜色',
    en: 'Plate colour',
    sql: `nullif(split_part(${key}, '|', 2), '')`,
    kind: 'code',
  },
];
