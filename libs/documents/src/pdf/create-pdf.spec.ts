import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type PdfContent } from '../../../../test/support/pdf-text.js';
import type { DocumentSpec } from '../document.js';
import { createPdf } from './create-pdf.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const SPEC: DocumentSpec = {
  language: 'zh',
  title: '昌吉州遥感监测报告',
  subtitle: '2026 年 3 月',
  mark: '导出人 officer01　2026-03-31 18:00',
  blocks: [
    { kind: 'heading', level: 1, text: '一、概况' },
    { kind: 'paragraph', text: 'NOₓ 为 820×10⁻⁶，限值 500×10⁻⁶。' },
    { kind: 'key_values', pairs: [{ name: '检测方法', value: '加载减速' }] },
    {
      kind: 'table',
      columns: [{ header: '县市' }, { header: '有效数', kind: 'number' }],
      rows: Array.from({ length: 120 }, (_, i) => [`第${i + 1}行`, i * 1000]),
      total: ['合计', 7_140_000],
    },
    {
      kind: 'chart',
      chart: {
        type: 'line',
        title: '各月检测量',
        unit: '辆次',
        categories: ['1月', '2月', '3月'],
        series: [{ name: '已完成', values: [120, null, 240] }],
        reference: { name: '计划', value: 200 },
      },
    },
    { kind: 'image', format: 'png', bytes: PNG, widthMm: 20, heightMm: 20, caption: '现场照片' },
  ],
};

describe('createPdf', () => {
  let pdf: PdfContent;
  let lines: string[];
  beforeAll(async () => {
    pdf = readPdf(await createPdf(SPEC));
    lines = pdf.text.flatMap((page) => page.split('\n'));
  });

  it('carries every text in a form that can be copied and searched', () => {
    for (const text of [
      '昌吉州遥感监测报告',
      '一、概况',
      '加载减速',
      '第120行',
      '合计',
      '7 140 000',
      '各月检测量 (辆次)',
      '现场照片',
    ]) {
      expect(lines).toContain(text);
    }
  });

  it('writes units with raised and lowered signs as separate pieces, none of them missing in the font', () => {
    expect(lines.join('')).toContain('NOx 为 820×10-6，限值 500×10-6。');
    expect(lines).toContain('-6');
    expect(lines.join('')).not.toContain('?');
  });

  it('repeats the head of a table and marks and numbers every page', () => {
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.text).toHaveLength(pdf.pages);
    pdf.text.forEach((page, i) => {
      expect(page).toContain('导出人 officer01');
      expect(page).toContain(`第 ${i + 1} 页，共 ${pdf.pages} 页`);
    });
    const withRows = pdf.text.filter((page) => /第\d+行/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain('县市\n有效数');
  });

  it('takes a cell that is taller than a page, and a table without rows', async () => {
    const long = Array.from({ length: 3_000 }, (_, i) => `段${i}`).join('');
    const { text, pages } = readPdf(
      await createPdf({
        ...SPEC,
        blocks: [
          { kind: 'table', columns: [{ header: '一' }, { header: '二' }], rows: [[long, 'x']] },
          { kind: 'table', columns: [{ header: '空' }], rows: [] },
        ],
      }),
    );
    expect(pages).toBeGreaterThan(1);
    const all = text.join('').replaceAll('\n', '');
    expect(all).toContain('段0段1');
    expect(all).toContain('段2999');
    expect(all).toContain('没有记录');
  });
});
