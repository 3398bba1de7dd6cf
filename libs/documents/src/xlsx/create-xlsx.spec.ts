import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { buffer } from 'node:stream/consumers';
import type { Cell } from '../cells.js';
import type { SheetFile } from '../sheet-file.js';
import { createXlsx } from './create-xlsx.js';

const file = (rows: SheetFile['rows']): SheetFile => ({
  language: 'zh',
  name: '抽测/记录',
  mark: '导出人 a&b　2026-03-31 18:00',
  notes: [{ name: '县市', value: '昌吉市' }],
  columns: [{ header: '号牌' }, { header: '倍数', kind: 'number', decimals: 2 }, { header: '时间', kind: 'time' }],
  rows,
});

async function open(sheet: SheetFile): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await buffer(createXlsx(sheet))).buffer);
  return book;
}

describe('createXlsx', () => {
  it('keeps types, freezes the head and tells who made it with which filter', async () => {
    const book = await open(
      file([
        ['新B12345', 1.5, new Date('2026-03-01T16:30:05Z')],
        ['=1+1', null, null],
      ]),
    );
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe('抽测 记录');
    expect(sheet?.getRow(1).values).toEqual([undefined, '号牌', '倍数', '时间']);
    expect(sheet?.getCell('B2').value).toBe(1.5);
    expect(sheet?.getCell('B2').numFmt).toBe('0.00');
    expect(sheet?.getCell('C2').value).toEqual(new Date('2026-03-02T00:30:05Z'));
    expect(sheet?.getCell('A3').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const about = book.getWorksheet('导出说明');
    expect([1, 2, 3].map((row) => about?.getCell(`A${row}`).value)).toEqual([
      '导出人 a&b　2026-03-31 18:00',
      '共 2 条',
      '县市',
    ]);
    expect(about?.getCell('B3').value).toBe('昌吉市');
  });

  it('writes rows as they come', async () => {
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let i = 0; i < 3_000; i++) yield [`P${i}`, i, null];
    }
    const book = await open(file(rows()));
    expect(book.worksheets[0]?.rowCount).toBe(3_001);
    expect(book.worksheets[0]?.getCell('A3001').value).toBe('P2999');
  });

  it('breaks off when the rows fail', async () => {
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      yield ['P', 1, null];
      throw new Error('rows.gone');
    }
    await expect(buffer(createXlsx(file(rows())))).rejects.toThrow('rows.gone');
  });
});
