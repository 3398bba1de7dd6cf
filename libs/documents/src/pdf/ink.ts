import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { splitPieces } from './pieces.js';

/** Points in a millimetre. */
export const MM = 72 / 25.4;
export const COLOURS = { text: '#1b2630', muted: '#5b6b7a', line: '#c5ced6', shade: '#eef2f5', reference: '#b3261e' };
/** Told apart also in grey and by colour-blind readers (Okabe-Ito). */
export const SERIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#5b6b7a', '#000000'] as const;

const FONT = 'sans';
const SMALL = 0.65;

export interface TextStyle {
  /** points */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Path of the Chinese font that the package brings; it covers every common character and Latin. */
function fontFile(): string {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  return join(dirname(entry), '..', 'fonts', 'NotoSansHans-Regular.otf');
}

/** Text on a page: measured sign by sign, bold by an outline (a second weight would double time and size of every file). */
export class Ink {
  private readonly widths = new Map<string, number>();

  constructor(private readonly doc: PDFKit.PDFDocument) {
    doc.registerFont(FONT, fontFile()).font(FONT);
  }

  /** Width of one sign in points. */
  signWidth(sign: string, size: number): number {
    let width = this.widths.get(sign);
    if (width === undefined) {
      width = 0;
      for (const piece of splitPieces(sign)) {
        width += (this.doc.fontSize(100).widthOfString(piece.text) / 100) * (piece.shift === 0 ? 1 : SMALL);
      }
      this.widths.set(sign, width);
    }
    return width * size;
  }

  width(text: string, size: number): number {
    let sum = 0;
    for (const sign of text) sum += this.signWidth(sign, size);
    return sum;
  }

  /** Writes one line; `y` is its base line. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    const colour = style.colour ?? COLOURS.text;
    let at = x;
    for (const { text: piece, shift } of splitPieces(text)) {
      const size = shift === 0 ? style.size : style.size * SMALL;
      const base = y - (shift === 1 ? style.size * 0.36 : shift === -1 ? -style.size * 0.14 : 0);
      this.doc.fontSize(size).fillColor(colour);
      if (style.bold) this.doc.lineWidth(style.size * 0.03).strokeColor(colour);
      this.doc.text(piece, at, base, {
        lineBreak: false,
        baseline: 'alphabetic',
        fill: true,
        stroke: style.bold ?? false,
      });
      at += this.width(piece, size);
    }
  }

  /** The same, ending at `right` or centred on it. */
  lineTo(text: string, right: number, y: number, style: TextStyle, align: 'right' | 'center' = 'right'): void {
    const width = this.width(text, style.size);
    this.line(text, align === 'right' ? right - width : right - width / 2, y, style);
  }
}
