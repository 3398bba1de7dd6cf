/** A stretch of text on the line (0), raised (1) or lowered (-1). */
export interface Piece {
  readonly text: string;
  readonly shift: -1 | 0 | 1;
}

const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'].map((sign, i) => [sign, '0123456789+-()n'.charAt(i)]));
const LOWERED = new Map([...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₓ'].map((sign, i) => [sign, '0123456789+-()x'.charAt(i)]));
/** Signs that the font lacks and what stands for them. */
const REPLACED = new Map([
  ['✗', '×'],
  ['\t', ' '],
]);

/**
 * Splits text where it is raised or lowered. The Chinese font has no NOₓ and no 10⁻⁶: the plain signs are drawn smaller and
 * moved, so that no reader sees an empty box in place of a unit.
 */
export function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const sign of text) {
    const up = RAISED.get(sign);
    const down = LOWERED.get(sign);
    const shift = up !== undefined ? 1 : down !== undefined ? -1 : 0;
    const plain = up ?? down ?? REPLACED.get(sign) ?? sign;
    const last = pieces.at(-1);
    if (last?.shift === shift) pieces[pieces.length - 1] = { text: last.text + plain, shift };
    else pieces.push({ text: plain, shift });
  }
  return pieces;
}
