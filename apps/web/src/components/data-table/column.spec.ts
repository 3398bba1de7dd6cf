import { describe, expect, it } from '@jest/globals';
import { csvOf, sortRows, type Column } from './column.js';

interface Row {
  readonly name: string | null;
  readonly n: number | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: '名称', value: (row) => row.name },
  { key: 'n', title: '数量', unit: '辆', value: (row) => row.n, numeric: true },
];

describe('CSV of a table', () => {
  const lines = (rows: readonly Row[]): string[] => csvOf(rows, COLUMNS, 'mark').split('\r\n');

  it('begins with a byte-order mark and the headers with units, and ends with the mark', () => {
    expect(lines([{ name: 'a', n: 1 }])).toEqual(['\uFEFF名称,数量 (辆)', 'a,1', 'mark', '']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-cmd', "'-cmd"],
    ['@x', "'@x"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
  ])('writes %j as %j', (name, expected) => {
    expect(csvOf([{ name, n: null }], COLUMNS, 'mark')).toContain(`\r\n${expected},\r\n`);
  });

  it('leaves negative numbers as numbers', () => {
    expect(lines([{ name: 'a', n: -5.5 }])[1]).toBe('a,-5.5');
  });
});

describe('sorting', () => {
  const rows: readonly Row[] = [
    { name: 'b', n: 10 },
    { name: 'c', n: null },
    { name: 'a', n: 9 },
  ];
  const names = (down: boolean, key: string): (string | null)[] =>
    sortRows(rows, COLUMNS, { key, down }).map((row) => row.name);

  it('orders numbers as numbers and leaves empty values last in both directions', () => {
    expect(names(false, 'n')).toEqual(['a', 'b', 'c']);
    expect(names(true, 'n')).toEqual(['b', 'a', 'c']);
  });

  it('keeps the order of the server without a sorting, or with an unknown column', () => {
    expect(sortRows(rows, COLUMNS, null)).toBe(rows);
    expect(names(false, 'nothing')).toEqual(['b', 'c', 'a']);
  });
});
