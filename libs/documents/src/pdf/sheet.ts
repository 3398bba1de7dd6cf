import PDFDocument from 'pdfkit';
import type { DocumentSpec } from '../document.js';
import { COLOURS, Ink, MM, type TextStyle } from './ink.js';
import { wrapText } from './wrap-text.js';

const MARGIN = { side: 18 * MM, top: 18 * MM, bottom: 18 * MM };
const LEADING = 1.5;
const FOOT = 8;

/** The page that is being written: what is put down goes below what stands there, on a new page when it does not fit. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly ink: Ink;
  /** where the next thing begins, points from the top */
  y = MARGIN.top;

  constructor(private readonly spec: DocumentSpec) {
    this.doc = new PDFDocument({
      size: 'A4',
      layout: spec.landscape ? 'landscape' : 'portrait',
      margin: 0,
      bufferPages: true,
      lang: spec.language === 'zh' ? 'zh-CN' : 'en',
      displayTitle: true,
      info: { Title: spec.title, Author: spec.mark },
    });
    this.ink = new Ink(this.doc);
  }

  get left(): number {
    return MARGIN.side;
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN.side;
  }

  get right(): number {
    return this.left + this.width;
  }

  /** points that are left on this page */
  get room(): number {
    return this.doc.page.height - MARGIN.bottom - this.y;
  }

  /** points of an empty page */
  get fullRoom(): number {
    return this.doc.page.height - MARGIN.bottom - MARGIN.top;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN.top;
  }

  /** Starts a new page when fewer than `height` points are left. @returns whether it did */
  need(height: number): boolean {
    if (height <= this.room || this.y === MARGIN.top) return false;
    this.newPage();
    return true;
  }

  gap(points: number): void {
    this.y += Math.min(points, Math.max(0, this.room));
  }

  wrapped(text: string, width: number, size: number): readonly string[] {
    return wrapText(text, width, (sign) => this.ink.signWidth(sign, size));
  }

  /** A paragraph over the whole width. */
  text(text: string, style: TextStyle): void {
    for (const line of this.wrapped(text, this.width, style.size)) {
      this.need(style.size * LEADING);
      this.ink.line(line, this.left, this.y + style.size * 1.1, style);
      this.y += style.size * LEADING;
    }
  }

  /** Title at the top of the page in short, mark and page number at the bottom, on every page; then the file ends. */
  finish(): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = start; i < start + count; i++) {
      this.doc.switchToPage(i);
      const style = { size: FOOT, colour: COLOURS.muted };
      const base = this.doc.page.height - 9 * MM;
      if (i > start) this.ink.line(this.spec.title, this.left, 12 * MM, style);
      this.ink.line(this.spec.mark, this.left, base, style);
      const of = this.spec.language === 'zh' ? `第 ${i + 1} 页，共 ${count} 页` : `Page ${i + 1} of ${count}`;
      this.ink.lineTo(of, this.right, base, style);
    }
    this.doc.end();
  }
}
