import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapText } from './wrap-text.js';

const widthOf = (sign: string): number => (sign.charCodeAt(0) > 0x2e80 ? 2 : 1);
const widthIn = (line: string): number => [...line].reduce((sum, sign) => sum + widthOf(sign), 0);

describe('wrapText', () => {
  it.each([
    ['short', 10, ['short']],
    ['', 10, ['']],
    ['one two three', 8, ['one two', 'three']],
    ['机动车排放监管', 8, ['机动车排', '放监管']],
    ['机动车排，放监管', 8, ['机动车', '排，放监', '管']],
    ['限值（高原）值', 6, ['限值', '（高', '原）值']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['one\ntwo', 10, ['one', 'two']],
    ['820×10⁻⁶ 以下', 8, ['820×10⁻⁶', '以下']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, width, widthOf)).toEqual(lines);
  });

  it('loses no sign but spaces, and no line is wider than allowed', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab cd 机动车，。（）12.5⁻⁶') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (value, width) => {
        const lines = wrapText(value, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(value.replaceAll(' ', ''));
        for (const line of lines) expect(widthIn(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
