import QRCode from 'qrcode';
import { MM } from '../pdf/ink.js';

/**
 * A QR code as squares on white with its quiet zone of four modules, so that it can be printed at any size.
 * @param at upper left corner and edge, mm
 */
export function drawQr(
  doc: PDFKit.PDFDocument,
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
): void {
  // a quarter of it may be scratched or muddy
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  const cell = (at.size * MM) / (modules.size + 8);
  doc.rect(at.x * MM, at.y * MM, at.size * MM, at.size * MM).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      // overlapping a little: no white hair lines between neighbours on paper
      const [x, y] = [at.x * MM + (column + 4) * cell, at.y * MM + (row + 4) * cell];
      doc.rect(x, y, cell * 1.02, cell * 1.02).fill('#000000');
    }
  }
}
