import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { createDocx } from './create-docx.js';

describe('createDocx', () => {
  it('has headings, a table with a repeated head, a chart of Word and the mark in the foot', async () => {
    const bytes = await createDocx({
      language: 'zh',
      title: '管控成效分析',
      mark: '导出人 sup01　2026-03-31 18:00',
      blocks: [
        { kind: 'heading', level: 1, text: '一、各县市' },
        { kind: 'paragraph', text: 'NOₓ 下降' },
        { kind: 'key_values', pairs: [{ name: '范围', value: '昌吉州' }] },
        {
          kind: 'table',
          columns: [{ header: '县市' }, { header: '数量', kind: 'number' }],
          rows: [['阜康市', 12_345]],
          total: ['合计', 12_345],
        },
        {
          kind: 'chart',
          chart: {
            type: 'bar',
            title: '前后对比',
            categories: ['前', '后'],
            series: [{ name: 'NO', values: [820, 410] }],
            reference: { name: '限值', value: 500 },
          },
        },
        { kind: 'page_break' },
      ],
    });
    const zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files);
    const read = async (pattern: RegExp): Promise<string> => {
      const parts = names.filter((name) => pattern.test(name)).map((name) => zip.file(name)?.async('text'));
      return (await Promise.all(parts)).join('');
    };
    const document = await read(/^word\/document\.xml$/);
    for (const text of ['管控成效分析', '一、各县市', 'NOₓ 下降', '范围', '阜康市', '12 345', '合计']) {
      expect(document).toContain(text);
    }
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('w:val="Heading1"');
    const chart = await read(/^word\/charts\/chart\d*\.xml$/);
    expect(chart).toContain('<c:barChart>');
    expect(chart).toContain('<c:lineChart>');
    expect(chart).toContain('前后对比');
    expect(await read(/^word\/footer\d*\.xml$/)).toContain('导出人 sup01');
  });
});
