import type { Block, DocumentSpec, ImageBlock, KeyValue } from '../document.js';
import { drawChart } from './draw-chart.js';
import { drawTable } from './draw-table.js';
import { COLOURS, MM } from './ink.js';
import { Sheet } from './sheet.js';

const BODY = 10;
const HEADING = { 1: 15, 2: 12.5, 3: 11 } as const;

/**
 * Makes an A4 PDF with Chinese text, every page numbered and marked.
 *
 * Takes about half a second of processor time for the first page (the font is cut to the signs in use), so make files in a
 * job and not inside a request.
 */
export async function createPdf(spec: DocumentSpec): Promise<Buffer> {
  const sheet = new Sheet(spec);
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.on('error', reject);
  });
  sheet.text(spec.title, { size: 20, bold: true });
  if (spec.subtitle !== undefined) sheet.text(spec.subtitle, { size: BODY, colour: COLOURS.muted });
  sheet.gap(8);
  for (const block of spec.blocks) drawBlock(sheet, block, spec);
  sheet.finish();
  return ended;
}

function drawBlock(sheet: Sheet, block: Block, spec: DocumentSpec): void {
  switch (block.kind) {
    case 'heading': {
      const size = HEADING[block.level];
      // a heading stays with what follows it
      sheet.need(size * 2 + 90);
      sheet.gap(8);
      sheet.text(block.text, { size, bold: true });
      return sheet.gap(3);
    }
    case 'paragraph':
      sheet.text(block.text, {
        size: BODY,
        bold: block.tone === 'strong',
        ...(block.tone === 'muted' ? { colour: COLOURS.muted } : {}),
      });
      return sheet.gap(4);
    case 'key_values':
      return drawPairs(sheet, block.pairs);
    case 'table':
      return drawTable(sheet, block, spec.language);
    case 'chart':
      return drawChart(sheet, block.chart);
    case 'image':
      return drawImage(sheet, block);
    case 'page_break':
      return sheet.newPage();
  }
}

function drawPairs(sheet: Sheet, pairs: readonly KeyValue[]): void {
  const names = Math.min(sheet.width * 0.4, Math.max(0, ...pairs.map((pair) => sheet.ink.width(pair.name, BODY))) + 14);
  for (const { name, value } of pairs) {
    const left = sheet.wrapped(name, names - 8, BODY);
    const right = sheet.wrapped(value, sheet.width - names, BODY);
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      sheet.need(BODY * 1.6);
      const base = sheet.y + BODY * 1.1;
      sheet.ink.line(left[i] ?? '', sheet.left, base, { size: BODY, colour: COLOURS.muted });
      sheet.ink.line(right[i] ?? '', sheet.left + names, base, { size: BODY });
      sheet.y += BODY * 1.6;
    }
  }
  sheet.gap(6);
}

function drawImage(sheet: Sheet, image: ImageBlock): void {
  const scale = Math.min(1, sheet.width / (image.widthMm * MM), (sheet.fullRoom - 30) / (image.heightMm * MM));
  const [width, height] = [image.widthMm * MM * scale, image.heightMm * MM * scale];
  sheet.need(height + 24);
  sheet.doc.image(Buffer.from(image.bytes), sheet.left, sheet.y, { fit: [width, height] });
  sheet.y += height + 4;
  sheet.text(image.caption, { size: 8.5, colour: COLOURS.muted });
  sheet.gap(6);
}
