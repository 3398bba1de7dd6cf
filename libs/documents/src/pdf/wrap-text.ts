/** Signs that never begin a line. */
const NOT_FIRST = new Set('，。、；：？！）》」』】”’％%,.;:?!)]}⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ₓ');
/** Signs that never end a line. */
const NOT_LAST = new Set('（《「『【“‘([{');
const WORD = /[\p{L}\p{N}._@#&/+×·°⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ₓ-]/u;
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;

/**
 * Breaks text into lines no wider than `width`: Chinese between any two signs, other scripts between words, a word that is
 * wider than the line inside it. A line break of the text stays one.
 * @param widthOf width of one sign, in the unit of `width`
 * @returns at least one line
 */
export function wrapText(text: string, width: number, widthOf: (sign: string) => number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf));
}

function wrapParagraph(text: string, width: number, widthOf: (sign: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of unitsOf(text)) {
    const size = widthIn(unit, widthOf);
    if (used + size <= width) {
      line += unit;
      used += size;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    [line, used] = ['', 0];
    for (const sign of unit.trimStart()) {
      const one = widthOf(sign);
      if (line !== '' && used + one > width) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += sign;
      used += one;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function widthIn(text: string, widthOf: (sign: string) => number): number {
  let sum = 0;
  for (const sign of text) sum += widthOf(sign);
  return sum;
}

/** What stays together on a line: a word, or a Chinese sign with the punctuation that belongs to it. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let before = '';
  for (const sign of text) {
    const last = units.at(-1);
    if (last !== undefined && staysWith(before, sign)) units[units.length - 1] = last + sign;
    else units.push(sign);
    before = sign;
  }
  return units;
}

function staysWith(before: string, sign: string): boolean {
  if (NOT_LAST.has(before) || NOT_FIRST.has(sign)) return true;
  if (WIDE.test(before) || WIDE.test(sign)) return false;
  return WORD.test(before) && WORD.test(sign);
}
