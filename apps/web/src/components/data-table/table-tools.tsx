import type { ReactNode } from 'react';
import { ExportMenu } from '../../exports/export-menu.js';
import { exportWords, type ExportRequest } from '../../exports/export-data.js';
import { useMe } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { saveFile } from '../save-file.js';
import { exactText } from '../time.js';
import { csvOf, sortText, type Column, type FilterChip, type Sorting, type TableExport } from './column.js';
import { SavedViews } from './views-menu.js';

interface TableToolsProps<T> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly visible: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly filters: readonly FilterChip[];
  readonly onFilters?: (next: Readonly<Record<string, string>>) => void;
  readonly tools: ReactNode;
  readonly shown: readonly string[];
  readonly setShown: (keys: readonly string[]) => void;
  readonly sorting: Sorting | null;
  readonly setSorting: (next: Sorting | null) => void;
  readonly exportAs?: TableExport;
}

/** What is shown, in the terms of the exported list. */
function requestOf<T>(
  { visible, filters, sorting }: TableToolsProps<T>,
  exportAs: TableExport | undefined,
): Omit<ExportRequest, 'format' | 'language'> {
  const { source = '', words = {}, filterName, filters: hidden = [] } = exportAs ?? {};
  const keyOf = (column: Column<T>): string | null => (column.exportKey === undefined ? column.key : column.exportKey);
  const named = [...filters, ...hidden].flatMap((chip) => {
    const name = filterName ? filterName(chip) : chip.key;
    return name === null ? [] : [{ name, value: chip.value, label: chip.label }];
  });
  const columns = visible.flatMap((column) => {
    const key = keyOf(column);
    return key === null ? [] : [{ key, title: column.unit ? `${column.title} (${column.unit})` : column.title }];
  });
  const sorted = visible.find((column) => column.key === sorting?.key);
  const sortKey = sorted ? keyOf(sorted) : null;
  const sort = sortKey === null ? null : sortText({ key: sortKey, down: sorting?.down ?? false });
  return { source, filters: named, columns, words: exportWords(words), ...(sort === null ? {} : { sort }) };
}

const valuesOf = (filters: readonly FilterChip[]): Record<string, string> =>
  Object.fromEntries(filters.map(({ key, value }) => [key, value]));

/** Above a table: what sets filters, the filters in force, columns, views, export. */
export function TableTools<T>(props: TableToolsProps<T>): ReactNode {
  const { caption, visible, rows, filters, onFilters, tools } = props;
  const { table } = useWords();
  const me = useMe();
  const exportCsv = (): void => {
    const now = exactText(new Date());
    const text = csvOf(rows, visible, table.mark(me.username, now));
    saveFile(`${caption} ${now.replaceAll(':', '')}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className="table-tools no-print">
      <div className="row">
        {tools}
        {filters.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="chip"
            aria-label={table.removeFilter(label)}
            onClick={() => onFilters?.(valuesOf(filters.filter((one) => one.key !== key)))}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        ))}
        {filters.length > 1 && (
          <Button look="quiet" onClick={() => onFilters?.({})}>
            {table.clearFilters}
          </Button>
        )}
      </div>
      <div className="row">
        <SavedViews {...props} />
        <Columns {...props} />
        {props.exportAs ? (
          <ExportMenu name={caption} request={() => requestOf(props, props.exportAs)} />
        ) : (
          <Button look="quiet" onClick={exportCsv} disabled={rows.length === 0}>
            {table.exportCsv}
          </Button>
        )}
      </div>
    </div>
  );
}

function Columns<T>({ columns, shown, setShown }: TableToolsProps<T>): ReactNode {
  const { table } = useWords();
  const toggle = (key: string): void =>
    setShown(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]);
  return (
    <details className="table-menu">
      <summary>{table.columns}</summary>
      <div className="table-sheet">
        {columns.map(({ key, title }, at) => (
          <label key={key} className="row">
            <input type="checkbox" checked={shown.includes(key)} disabled={at === 0} onChange={() => toggle(key)} />
            {title}
          </label>
        ))}
      </div>
    </details>
  );
}
