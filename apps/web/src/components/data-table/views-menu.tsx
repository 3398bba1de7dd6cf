import { useState, type ReactNode } from 'react';
import { problemOf } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { readSort, sortText, type FilterChip, type Sorting } from './column.js';
import { useSavedViews, type TableView } from './saved-views.js';

interface SavedViewsProps {
  readonly id: string;
  readonly shown: readonly string[];
  readonly sorting: Sorting | null;
  readonly filters: readonly FilterChip[];
  readonly setShown: (keys: readonly string[]) => void;
  readonly setSorting: (next: Sorting | null) => void;
  readonly onFilters?: (next: Readonly<Record<string, string>>) => void;
}

/** Views that the person keeps: use one, keep the present one, remove one. Read when the menu is first opened. */
export function SavedViews(props: SavedViewsProps): ReactNode {
  const { id, shown, sorting, setShown, setSorting, filters, onFilters } = props;
  const { table } = useWords();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { views, save, remove, busy, error } = useSavedViews(id, open);
  const use = (view: TableView): void => {
    setShown(view.columns);
    setSorting(readSort(view.sort));
    onFilters?.(Object.fromEntries(view.filters.map((filter) => [filter.name, filter.value])));
  };
  const keep = (): void => {
    if (name.trim() === '') return;
    const kept = filters.map(({ key, value }) => ({ name: key, value }));
    save({ name: name.trim(), columns: [...shown], sort: sortText(sorting), filters: kept });
    setName('');
  };
  return (
    <details className="table-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{table.views}</summary>
      <div className="table-sheet">
        {views.length === 0 && <p className="small muted">{table.viewsEmpty}</p>}
        {views.map((view) => (
          <div key={view.id} className="row row-between">
            <Button look="quiet" onClick={() => use(view)}>
              {view.name}
            </Button>
            <Button look="quiet" busy={busy} aria-label={table.removeView(view.name)} onClick={() => remove(view.id)}>
              ×
            </Button>
          </div>
        ))}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
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
          <Button type="submit" busy={busy}>
            {table.saveView}
          </Button>
        </form>
        {error !== null && <p className="small">{problemOf(error).text[language]}</p>}
      </div>
    </details>
  );
}
