import { useState, type ReactNode } from 'react';
import { useMe } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { saveFile } from '../save-file.js';
import { exactText } from '../time.js';
import { csvOf, type Column, type FilterChip, type Sorting } from './column.js';
import { readViews, removeView, saveView, type TableView } from './saved-views.js';

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
        <Views {...props} />
        <Columns {...props} />
        <Button look="quiet" onClick={exportCsv} disabled={rows.length === 0}>
          {table.exportCsv}
        </Button>
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

function Views<T>({ id, shown, sorting, setShown, setSorting, filters, onFilters }: TableToolsProps<T>): ReactNode {
  const { table } = useWords();
  const [views, setViews] = useState<readonly TableView[]>(() => readViews(id));
  const [name, setName] = useState('');
  const use = (view: TableView): void => {
    setShown(view.columns);
    setSorting(view.sorting);
    onFilters?.(view.filters);
  };
  return (
    <details className="table-menu">
      <summary>{table.views}</summary>
      <div className="table-sheet">
        {views.map((view) => (
          <div key={view.name} className="row row-between">
            <Button look="quiet" onClick={() => use(view)}>
              {view.name}
            </Button>
            <Button
              look="quiet"
              aria-label={table.removeView(view.name)}
              onClick={() => setViews(removeView(id, view.name))}
            >
              ×
            </Button>
          </div>
        ))}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            setViews(saveView(id, { name: name.trim(), columns: shown, sorting, filters: valuesOf(filters) }));
            setName('');
          }}
        >
          <input
            className="input"
            aria-label={table.viewName}
            placeholder={table.viewName}
            value={name}
            maxLength={30}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{table.saveView}</Button>
        </form>
      </div>
    </details>
  );
}
