import type { MachineStage, PlateLayout } from '@app/domain';
import PDFDocument from 'pdfkit';
import { Ink, MM } from '../pdf/ink.js';
import { drawQr } from './draw-qr.js';

export interface MachinePlateSpec {
  readonly layout: PlateLayout;
  readonly code: string;
  readonly stage: MachineStage;
  /** what the QR code says */
  readonly url: string;
}

export interface MachineCardSpec extends MachinePlateSpec {
  /** printed line by line, label and value */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

interface Page {
  readonly doc: PDFKit.PDFDocument;
  readonly ink: Ink;
  end(): Promise<Buffer>;
}

function page(widthMm: number, heightMm: number, title: string): Page {
  const doc = new PDFDocument({ size: [widthMm * MM, heightMm * MM], margin: 0, info: { Title: title } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  return {
    doc,
    ink: new Ink(doc),
    end: () => {
      doc.end();
      return done;
    },
  };
}

/** The largest size at which a text still fits. @param widthMm room; @param size points */
function fitting(ink: Ink, text: string, widthMm: number, size: number): number {
  const width = ink.width(text, size);
  return width <= widthMm * MM ? size : (size * widthMm * MM) / width;
}

/** The plate at its true size: title, code and QR code; sizes and colours are the layout's. */
export function createMachinePlate({ layout, code, stage, url }: MachinePlateSpec): Promise<Buffer> {
  const { widthMm, heightMm, qrMm, ink: colour, title } = layout;
  const { doc, ink, end } = page(widthMm, heightMm, code);
  doc.rect(0, 0, widthMm * MM, heightMm * MM).fill(layout.background[stage]);
  const rim = Math.min(widthMm, heightMm) * 0.03;
  doc
    .lineWidth(0.8 * MM)
    .strokeColor(colour)
    .roundedRect(rim * MM, rim * MM, (widthMm - 2 * rim) * MM, (heightMm - 2 * rim) * MM, 2 * MM)
    .stroke();
  const qr = { x: widthMm - qrMm - 2.5 * rim, y: (heightMm - qrMm) / 2, size: qrMm };
  drawQr(doc, url, qr);
  const room = qr.x - 4 * rim;
  const middle = (2.5 * rim + room / 2) * MM;
  const head = fitting(ink, title, room, heightMm * 0.085 * MM);
  ink.lineTo(title, middle, heightMm * 0.3 * MM, { size: head, bold: true, colour }, 'center');
  const size = fitting(ink, code, room, heightMm * 0.3 * MM);
  ink.lineTo(code, middle, heightMm * 0.5 * MM + size * 0.5, { size, bold: true, colour }, 'center');
  return end();
}

/** The information card that stays with the machine's papers. */
export function createMachineCard({ layout, code, stage, url, lines }: MachineCardSpec): Promise<Buffer> {
  const { cardWidthMm: width, cardHeightMm: height } = layout;
  const { doc, ink, end } = page(width, height, code);
  doc.rect(0, 0, width * MM, height * 0.16 * MM).fill(layout.background[stage]);
  const head = fitting(ink, layout.cardTitle, width - 8, 10);
  ink.line(layout.cardTitle, 4 * MM, height * 0.11 * MM, { size: head, bold: true, colour: layout.ink });
  const edge = height * 0.46;
  drawQr(doc, url, { x: width - edge - 3, y: height * 0.2, size: edge });
  ink.line(code, 4 * MM, height * 0.28 * MM, { size: 13, bold: true });
  const room = width - edge - 10;
  const step = (height * 0.64) / Math.max(6, lines.length);
  lines.forEach(({ label, value }, i) => {
    const text = `${label} ${value}`;
    // lines beside the QR code are narrower than those below it
    const y = height * 0.28 + (i + 1) * step;
    const wide = y > height * 0.2 + edge + 2 ? width - 8 : room;
    ink.line(text, 4 * MM, y * MM, { size: fitting(ink, text, wide, 7) });
  });
  return end();
}
