import type { ReactNode } from 'react';
import type { CodeWordsByColumn } from '../../exports/export-data.js';

/** One column of a {@link DataTable}. */
export interface Column<T> {
  /** stable, kept in saved views */
  readonly key: string;
  readonly title: string;
  /** unit of the numbers, shown in the header */
  readonly unit?: string;
  /** what is sorted and exported; numbers are right-aligned */
  readonly value: (row: T) => string | number | null | undefined;
  /** what is shown; absent = the value */
  readonly cell?: (row: T) => ReactNode;
  readonly numeric?: boolean;
  /** not shown until it is chosen */
  readonly optional?: boolean;
  /** key in the exported list when it differs; null = not in the file */
  readonly exportKey?: string | null;
}

/** Lets the whole list leave as a file: with the filters, columns and order of the table. */
export interface TableExport {
  /** a list of `GET /api/v1/exports/sources` */
  readonly source: string;
  /** words of the codes in columns, by key of the exported list */
  readonly words?: CodeWordsByColumn;
  /** filters in force that no chip shows (a default, the area of the bar) */
  readonly filters?: readonly FilterChip[];
  /** name of a chip's filter in the list, its own when absent; null = not a filter there (such as "all") */
  readonly filterName?: (chip: FilterChip) => string | null;
}

/** Order that the server gives; the columns that it can sort by. */
export interface ServerSort {
  readonly keys: readonly string[];
  readonly value: Sorting | null;
  readonly onSort: (next: Sorting | null) => void;
}

/** A filter in force, shown as a chip. */
export interface FilterChip {
  /** key of the filter, kept in saved views */
  readonly key: string;
  readonly value: string;
  /** words: "状态 已确认" */
  readonly label: string;
}

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

/** `-openedAt` as APIs, exports and saved views write an order. */
export const sortText = (by: Sorting | null): string | null => (by === null ? null : `${by.down ? '-' : ''}${by.key}`);

/** @returns null for no order */
export function readSort(text: string | null | undefined): Sorting | null {
  if (text === null || text === undefined || text === '') return null;
  return { key: text.replace(/^-/, ''), down: text.startsWith('-') };
}

/** A header pressed again: rising, falling, the order of the list. */
export function nextSorting(was: Sorting | null, key: string): Sorting | null {
  if (was?.key !== key) return { key, down: false };
  return was.down ? null : { key, down: true };
}

/** Sorted rows; empty values last in both directions. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], by: Sorting | null): readonly T[] {
  const column = columns.find((one) => one.key === by?.key);
  if (!by || !column) return rows;
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x == null || y == null) return x == null ? (y == null ? 0 : 1) : -1;
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : order.compare(String(x), String(y));
    return by.down ? -difference : difference;
  });
}

/**
 * The rows shown as CSV with a byte-order mark, which Excel needs for Chinese. Text that a spreadsheet would run as a
 * formula is made harmless.
 * @param mark last line: who exported it and when
 */
export function csvOf<T>(rows: readonly T[], columns: readonly Column<T>[], mark: string): string {
  const cell = (value: string | number | null | undefined): string => {
    if (value == null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const head = columns.map((one) => cell(one.unit ? `${one.title} (${one.unit})` : one.title)).join(',');
  const lines = rows.map((row) => columns.map((one) => cell(one.value(row))).join(','));
  return `﻿${[head, ...lines, cell(mark)].join('\r\n')}\r\n`;
}
