import { describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import type { SheetFile } from '../sheet-file.js';
import { createCsv, csvCell } from './create-csv.js';

const FILE: SheetFile = {
  language: 'zh',
  name: '高排放车',
  mark: '导出人 officer01　2026-03-31 18:00',
  notes: [{ name: '状态', value: '已确认' }],
  columns: [
    { header: '号牌' },
    { header: '倍数', kind: 'number', decimals: 2 },
    { header: '时间', kind: 'time' },
    { header: '日期', kind: 'day' },
    { header: '超期', kind: 'text' },
  ],
  rows: [
    ['新B12345', 1.5, new Date('2026-03-01T16:30:05Z'), new Date('2026-03-01T16:30:05Z'), true],
    ['a,"b"', null, null, null, false],
  ],
};

describe('createCsv', () => {
  it('begins with a byte order mark and ends with who, when and how many', async () => {
    const csv = await text(createCsv(FILE));
    // the decoder of text() takes the mark away
    expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
      '号牌,倍数,时间,日期,超期',
      '新B12345,1.50,2026-03-02 00:30:05,2026-03-02,是',
      '"a,""b""",,,,否',
      '# 导出人 officer01　2026-03-31 18:00,共 2 条,状态: 已确认',
      '',
    ]);
    const bytes: Buffer[] = [];
    for await (const chunk of createCsv(FILE)) bytes.push(Buffer.from(chunk));
    expect(Buffer.concat(bytes).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+86 1', "'+86 1"],
    ['-1.5', '-1.5'],
    ['-cmd|calc', "'-cmd|calc"],
    ['two\nlines', '"two\nlines"'],
  ])('cell %j', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});
