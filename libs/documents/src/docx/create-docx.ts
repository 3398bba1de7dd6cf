import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { Language } from '../cells.js';
import type { Block, DocumentSpec, ImageBlock } from '../document.js';
import { docxChart } from './docx-chart.js';
import { docxPairs, docxTable } from './docx-table.js';

/** Fonts that Word and WPS bring; `eastAsia` is what Chinese signs use. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' };
const MUTED = '5B6B7A';
const LEVEL = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PX_PER_MM = 96 / 25.4;

/** Makes a Word document of the same description as `createPdf`: real headings, tables and charts that can be edited. */
export async function createDocx(spec: DocumentSpec): Promise<Buffer> {
  const head = [
    new Paragraph({ text: spec.title, heading: HeadingLevel.TITLE }),
    ...(spec.subtitle === undefined ? [] : [text(spec.subtitle, { color: MUTED })]),
  ];
  const document = new Document({
    title: spec.title,
    creator: spec.mark,
    description: spec.mark,
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: spec.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } },
        },
        footers: { default: footer(spec.mark, spec.language) },
        children: [...head, ...spec.blocks.flatMap((block) => blockOf(block, spec.language))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blockOf(block: Block, language: Language): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVEL[block.level], keepNext: true })];
    case 'paragraph':
      return [text(block.text, { bold: block.tone === 'strong', ...(block.tone === 'muted' ? { color: MUTED } : {}) })];
    case 'key_values':
      return [docxPairs(block.pairs), new Paragraph('')];
    case 'table':
      return [docxTable(block, language), new Paragraph('')];
    case 'chart':
      return [new Paragraph({ children: [docxChart(block.chart)] })];
    case 'image':
      return [image(block), text(block.caption, { color: MUTED, size: 17 })];
    case 'page_break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function text(value: string, style: { bold?: boolean; color?: string; size?: number }): Paragraph {
  const lines = value.split(/\r\n|\r|\n/);
  return new Paragraph({
    spacing: { after: 120 },
    children: lines.map((line, i) => new TextRun({ text: line, ...style, ...(i > 0 ? { break: 1 } : {}) })),
  });
}

function image(block: ImageBlock): Paragraph {
  const transformation = {
    width: Math.round(block.widthMm * PX_PER_MM),
    height: Math.round(block.heightMm * PX_PER_MM),
  };
  const type = block.format === 'png' ? 'png' : 'jpg';
  const altText = { title: block.caption, description: block.caption, name: block.caption };
  return new Paragraph({
    children: [new ImageRun({ type, data: Buffer.from(block.bytes), transformation, altText })],
  });
}

function footer(mark: string, language: Language): Footer {
  const pages =
    language === 'zh'
      ? ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
      : ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        children: [new TextRun({ children: [mark, '\t', ...pages], size: 16, color: MUTED })],
      }),
    ],
  });
}
