import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { CursorList } from '../../api/use-cursor-list.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { Empty, ErrorBox, Loading } from '../states.js';
import { numberText } from '../numbers.js';
import { UpdatedAt } from '../panel.js';
import {
  nextSorting,
  sortRows,
  type Column,
  type FilterChip,
  type ServerSort,
  type Sorting,
  type TableExport,
} from './column.js';
import { TableTools } from './table-tools.js';
import { walkRows } from './walk-rows.js';
import './data-table.css';

export type { Column, FilterChip, ServerSort, TableExport };

interface DataTableProps<T> {
  /** name of the table for what is kept in this browser */
  readonly id: string;
  /** for assistive tech and the name of exported files */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  /** of `useCursorList`; a finished array goes through {@link wholeList} */
  readonly list: CursorList<T>;
  readonly rowKey: (row: T) => string;
  /** address of the row's side panel; the first column becomes the link */
  readonly rowHref?: (row: T) => string;
  /** filters in force, shown as chips */
  readonly filters?: readonly FilterChip[];
  /** called with the filters that remain */
  readonly onFilters?: (next: Readonly<Record<string, string>>) => void;
  /** controls that set filters */
  readonly tools?: ReactNode;
  /** why it is empty and what fills it */
  readonly empty: ReactNode;
  /** number of rows at the server, when it is told */
  readonly total?: { readonly rows: number; readonly exact: boolean };
  readonly staleAfterMs?: number;
  /** the whole list as CSV or XLSX; absent = CSV of the rows that are here */
  readonly exportAs?: TableExport;
  /** the server sorts; absent = sorted here once all rows are read */
  readonly sort?: ServerSort;
}

/** Rows that are all there already, as a list for the table. */
export function wholeList<T>(
  rows: readonly T[] | undefined,
  query: { error: unknown; isPending: boolean; refetch: () => unknown; dataUpdatedAt: number },
): CursorList<T> {
  return {
    rows: rows ?? [],
    hasMore: false,
    more: () => undefined,
    loadingMore: false,
    isPending: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
    updatedAt: query.dataUpdatedAt,
  };
}

/**
 * The table of every page: sticky header, chosen columns, filter chips, saved views, export of what is shown, pages by
 * cursor. The server sorts where it can (`sort`); else sorting by header works once all rows are there.
 */
export function DataTable<T>(props: DataTableProps<T>): ReactNode {
  const { id, caption, columns, list, rowKey, rowHref, filters = [], onFilters, tools, empty, total } = props;
  const { table } = useWords();
  const [shown, setShown] = useState<readonly string[]>(() =>
    columns.filter((one) => !one.optional).map((one) => one.key),
  );
  const [ownSorting, setOwnSorting] = useState<Sorting | null>(null);
  const sorting = props.sort ? props.sort.value : ownSorting;
  const setSorting = props.sort?.onSort ?? setOwnSorting;
  const visible = useMemo(() => columns.filter((one) => shown.includes(one.key)), [columns, shown]);
  const here = !props.sort && !list.hasMore;
  const rows = useMemo(
    () => (here ? sortRows(list.rows, columns, ownSorting) : list.rows),
    [list.rows, columns, ownSorting, here],
  );
  const sortable = (key: string): boolean => (props.sort ? props.sort.keys.includes(key) : here);
  if (list.isPending) return <Loading lines={8} />;
  if (list.error && list.rows.length === 0) return <ErrorBox error={list.error} onRetry={list.refetch} />;
  const sort = (key: string): void => setSorting(nextSorting(sorting, key));
  return (
    <div className="table-box" onKeyDown={walkRows}>
      <TableTools
        {...{ id, caption, columns, visible, rows, filters, tools, shown, setShown, sorting, setSorting }}
        {...(onFilters ? { onFilters } : {})}
        {...(props.exportAs ? { exportAs: props.exportAs } : {})}
      />
      {rows.length === 0 ? (
        <Empty title={table.emptyTitle}>{filters.length > 0 ? <p>{table.emptyFiltered}</p> : empty}</Empty>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
          <table className="table">
            <caption className="visually-hidden">{caption}</caption>
            <Head columns={visible} sorting={sorting} sortable={sortable} onSort={sort} />
            <tbody>
              {rows.map((row) => (
                <Row key={rowKey(row)} row={row} columns={visible} {...(rowHref ? { href: rowHref(row) } : {})} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <footer className="table-foot">
        <span>
          {table.rows(rows.length)}
          {total && ` / ${total.exact ? table.rows(total.rows) : table.about(total.rows.toLocaleString('en'))}`}
        </span>
        {list.hasMore ? (
          <Button busy={list.loadingMore} onClick={list.more}>
            {table.loadMore}
          </Button>
        ) : (
          rows.length > 0 && <span className="muted">{table.allShown}</span>
        )}
        {list.updatedAt > 0 && <UpdatedAt at={list.updatedAt} staleAfterMs={props.staleAfterMs ?? 120_000} />}
      </footer>
    </div>
  );
}

interface HeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sorting: Sorting | null;
  readonly sortable: (key: string) => boolean;
  readonly onSort: (key: string) => void;
}

function Head<T>({ columns, sorting, sortable, onSort }: HeadProps<T>): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, unit, numeric }) => {
          const sorted = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : undefined;
          const text = (
            <>
              {title}
              {unit && <span className="muted"> {unit}</span>}
            </>
          );
          return (
            <th key={key} scope="col" className={numeric ? 'number' : ''} aria-sort={sorted}>
              {sortable(key) ? (
                <button type="button" onClick={() => onSort(key)}>
                  {text}
                  <span aria-hidden="true">{sorted === undefined ? '' : sorted === 'ascending' ? ' ▲' : ' ▼'}</span>
                </button>
              ) : (
                text
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps<T> {
  readonly row: T;
  readonly columns: readonly Column<T>[];
  readonly href?: string;
}

function Row<T>({ row, columns, href }: RowProps<T>): ReactNode {
  const { pathname, search } = useLocation();
  return (
    <tr className={href === pathname ? 'row-open' : ''}>
      {columns.map((column, at) => {
        const content = column.cell ? column.cell(row) : textOf(column.value(row));
        return (
          <td key={column.key} className={column.numeric ? 'number' : ''}>
            {at === 0 && href !== undefined ? (
              <Link className="row-link" to={{ pathname: href, search }}>
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}

const textOf = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? numberText(value) : (value ?? '–');
