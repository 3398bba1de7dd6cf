import { ExportRows, type ExportCell, type ExportRequest, type ExportScope, type ExportShape } from '@app/application';
import type { FieldFault } from '@app/contracts';
import type { Role } from '@app/domain';
import type { Database } from '../database.js';
import { cellOf, chosenColumns, countQuery, rowsQuery } from './list-query.js';
import type { ListSource } from './list-source.js';
import { LIST_SOURCES } from './list-sources.js';

const BATCH = 500;

/** The registered lists, read with their filters, order and columns inside a scope. */
export class SqlExportRows extends ExportRows {
  private readonly sources: ReadonlyMap<string, ListSource>;

  constructor(
    private readonly db: Database,
    sources: readonly ListSource[] = LIST_SOURCES,
  ) {
    super();
    this.sources = new Map(sources.map((source) => [source.name, source]));
    if (this.sources.size !== sources.length) throw new Error('export.two_sources_of_one_name');
  }

  /** Lists that a role may export. */
  forRole(role: Role): readonly ListSource[] {
    return [...this.sources.values()].filter((source) => source.roles.includes(role));
  }

  override check(request: ExportRequest, who: ExportScope): readonly FieldFault[] | 'role' | null {
    const source = this.sources.get(request.source);
    if (source === undefined) return null;
    if (!source.roles.includes(who.role)) return 'role';
    const faults: FieldFault[] = [];
    if (request.format === 'pdf') faults.push({ path: 'format', code: 'field.not_in_list' });
    const known = new Set(source.columns.map((column) => column.key));
    request.columns.forEach(({ key }, i) => {
      if (!known.has(key)) faults.push({ path: `columns[${i}].key`, code: 'field.not_in_list' });
    });
    if (request.sort !== null && !known.has(request.sort.replace(/^-/, ''))) {
      faults.push({ path: 'sort', code: 'field.not_in_list' });
    }
    request.filters.forEach(({ name, value }, i) => {
      const filter = Object.hasOwn(source.filters, name) ? source.filters[name] : undefined;
      if (filter === undefined) faults.push({ path: `filters[${i}].name`, code: 'field.not_in_list' });
      else if (!filter.accept.test(value)) faults.push({ path: `filters[${i}].value`, code: 'field.wrong_pattern' });
    });
    return faults;
  }

  override shape(request: ExportRequest): ExportShape {
    const source = this.sourceOf(request);
    const titles = new Map(request.columns.map((column) => [column.key, column.title]));
    return {
      title: source[request.language],
      columns: chosenColumns(source, request).map((column) => ({
        key: column.key,
        title: titles.get(column.key) ?? column[request.language],
        kind: column.kind === 'number' || column.kind === 'time' || column.kind === 'day' ? column.kind : 'text',
        decimals: column.decimals ?? null,
      })),
    };
  }

  override async count(request: ExportRequest, who: ExportScope, now: Date, most: number): Promise<number> {
    const { text, params } = countQuery(this.sourceOf(request), request, who, now, most);
    const [row] = await this.db.query<{ rows: number }>(text, params);
    return row?.rows ?? 0;
  }

  override async *rows(request: ExportRequest, who: ExportScope, now: Date): AsyncGenerator<readonly ExportCell[]> {
    const source = this.sourceOf(request);
    const columns = chosenColumns(source, request);
    const words = new Map(request.words.map(({ column, code, text }) => [`${column} ${code}`, text]));
    const { text, params } = rowsQuery(source, request, who, now);
    for await (const batch of this.db.batches<Record<string, unknown>>(text, params, BATCH)) {
      for (const row of batch) yield columns.map((column, i) => cellOf(row[`c${i}`], column, words));
    }
  }

  /** Filters that may stand in the audit trail. */
  openFilters(request: ExportRequest): Record<string, string> {
    const filters = this.sources.get(request.source)?.filters ?? {};
    return Object.fromEntries(
      request.filters.map(({ name, value }) => [name, filters[name]?.personal ? '***' : value]),
    );
  }

  private sourceOf(request: ExportRequest): ListSource {
    const source = this.sources.get(request.source);
    if (source === undefined) throw new Error(`export.source_unchecked: ${request.source}`);
    return source;
  }
}
