import { keep, kept } from '../../session/kept.js';
import type { Sorting } from './column.js';

/** What a person made of a table: columns, order, filters (never a plate: filters are enumerations and ids). */
export interface TableView {
  readonly name: string;
  readonly columns: readonly string[];
  readonly sorting: Sorting | null;
  readonly filters: Readonly<Record<string, string>>;
}

const keyOf = (table: string): string => `views.${table}`;

export function readViews(table: string): readonly TableView[] {
  try {
    const value: unknown = JSON.parse(kept(keyOf(table)) ?? '[]');
    return Array.isArray(value) ? (value as TableView[]).filter((one) => typeof one?.name === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a view under its name; the same name replaces it. */
export function saveView(table: string, view: TableView): readonly TableView[] {
  const next = [...readViews(table).filter((one) => one.name !== view.name), view];
  keep(keyOf(table), JSON.stringify(next));
  return next;
}

export function removeView(table: string, name: string): readonly TableView[] {
  const next = readViews(table).filter((one) => one.name !== name);
  keep(keyOf(table), JSON.stringify(next));
  return next;
}
