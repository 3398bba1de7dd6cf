import type { ExportCell, ExportRequest, ExportScope } from '@app/application';
import { scopeOf } from '@app/domain';
import { scopeCondition } from '../queries/scope-condition.js';
import type { ListColumn, ListSource } from './list-source.js';

export interface ListQuery {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** The columns of a file in order; all of the source when none were named. */
export function chosenColumns(source: ListSource, request: ExportRequest): readonly ListColumn[] {
  if (request.columns.length === 0) return source.columns;
  return request.columns.flatMap(({ key }) => source.columns.filter((column) => column.key === key));
}

/** Counts up to `most`. */
export function countQuery(
  source: ListSource,
  request: ExportRequest,
  who: ExportScope,
  now: Date,
  most: number,
): ListQuery {
  const params: unknown[] = [];
  const where = conditions(source, request, who, now, params);
  params.push(most);
  const inner = `SELECT FROM ${source.from} WHERE ${where} LIMIT $${params.length}`;
  return { text: `SELECT count(*)::int AS rows FROM (${inner}) AS found`, params };
}

/** One row an array `cells` would lose types, so columns are named c0, c1 … */
export function rowsQuery(source: ListSource, request: ExportRequest, who: ExportScope, now: Date): ListQuery {
  const params: unknown[] = [];
  const where = conditions(source, request, who, now, params);
  const spoken = (sql: ListColumn['sql']): string =>
    (typeof sql === 'string' ? sql : sql(who)).replaceAll('{lang}', request.language);
  const cells = chosenColumns(source, request).map((column, i) => `${spoken(column.sql)} AS c${i}`);
  const down = request.sort?.startsWith('-') ?? false;
  const sorted = source.columns.find((column) => column.key === request.sort?.replace(/^-/, ''));
  const order = sorted
    ? `${spoken(sorted.sql)} ${down ? 'DESC' : 'ASC'} NULLS LAST, ${source.key} ${down ? 'DESC' : 'ASC'}`
    : source.order;
  return { text: `SELECT ${cells.join(', ')} FROM ${source.from} WHERE ${where} ORDER BY ${order}`, params };
}

function conditions(
  source: ListSource,
  request: ExportRequest,
  who: ExportScope,
  now: Date,
  params: unknown[],
): string {
  const scope =
    typeof source.scope === 'function' ? source.scope(who, params) : scopeCondition(scopeOf(who), source.scope, params);
  const where = [scope];
  for (const { name, value } of request.filters) {
    const filter = source.filters[name];
    if (filter === undefined) throw new Error(`export.filter_unchecked: ${name}`);
    const bound = filter.value ? filter.value(value, { who, now }) : value;
    if (bound === null) continue;
    params.push(bound);
    where.push(filter.where.replaceAll('?', `$${params.length}`));
  }
  return where.map((one) => `(${one})`).join(' AND ');
}

/** A value of the database as a cell: codes become the words that the page sent. */
export function cellOf(value: unknown, column: ListColumn, words: ReadonlyMap<string, string>): ExportCell {
  const spoken = (code: unknown): string => words.get(`${column.key} ${String(code)}`) ?? String(code);
  if (value === null || value === undefined) return null;
  switch (column.kind ?? 'text') {
    case 'code':
      return spoken(value);
    case 'codes':
      return Array.isArray(value) ? value.map(spoken).join('；') : spoken(value);
    case 'number':
      return Number(value);
    case 'yes_no':
      return Boolean(value);
    default:
      return value instanceof Date ? value : String(value);
  }
}
