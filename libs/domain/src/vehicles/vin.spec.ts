import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkVin, normaliseVin, VIN_LENGTH, vinCheckCharacter, vinLast6 } from './vin.js';

const VALUES: Record<string, number> = {};
for (const [letters, first] of [
  ['ABCDEFGH', 1],
  ['JKLMN', 1],
  ['P', 7],
  ['R', 9],
  ['STUVWXYZ', 2],
  ['0123456789', 0],
] as const) {
  for (const [index, letter] of Array.from(letters).entries()) VALUES[letter] = first + index;
}
const ALPHABET = Object.keys(VALUES);
const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: VIN_LENGTH, maxLength: VIN_LENGTH });
const valid = body.map((characters) => {
  const text = characters.join('');
  return text.slice(0, 8) + (vinCheckCharacter(text) ?? '?') + text.slice(9);
});

describe('VIN', () => {
  it.each(['1M8GDM9AXKP042788', '11111111111111111', '5GZCZ43D13S812715', 'LSGYML714BA329325', 'LSZXVY119JD340713'])(
    '%s passes without a mark',
    (vin) => {
      expect(checkVin(vin, { builtYear: 2020 })).toEqual({ vin, original: vin, marks: [] });
    },
  );

  it.each([
    [' lsgyml714ba329325 ', 'LSGYML714BA329325'],
    ['*LSGYML714BA329325*', 'LSGYML714BA329325'],
    ['☆LSGYML714BA329325☆', 'LSGYML714BA329325'],
    ['LSGYML714-BA32.9325', 'LSGYML714BA329325'],
    ['ＬＳＧＹＭＬ７１４ＢＡ３２９３２５', 'LSGYML714BA329325'],
  ])('%p is read as %p', (raw, vin) => {
    expect(checkVin(raw)).toEqual({ vin, original: raw, marks: [] });
  });

  it('a wrong check digit is a mark with both characters', () => {
    expect(checkVin('LSGYML715BA329325', { builtYear: 2020 })).toEqual({
      vin: 'LSGYML715BA329325',
      original: 'LSGYML715BA329325',
      marks: [{ code: 'vin.check_digit', data: { expected: '4', actual: '5' } }],
    });
  });

  it.each([
    ['', {}, 'vin.empty'],
    ['  **', {}, 'vin.empty'],
    ['LSGYML714BA32932O', {}, 'vin.forbidden_letter'],
    ['ISGYML714BA329325', {}, 'vin.forbidden_letter'],
    ['LSGQML714BA329325', {}, 'vin.forbidden_letter'],
    ['LSGYML714BA3293?5', {}, 'vin.bad_character'],
    ['车架号LSGYML714BA32', {}, 'vin.bad_character'],
    ['1'.repeat(31), {}, 'vin.too_long'],
    ['LSGYML714BA32932', { builtYear: 2004 }, 'vin.length'],
    ['LSGYML714BA3293255', { builtYear: 2020, lowSpeed: false }, 'vin.length'],
  ])('%p with %p is refused: %s', (raw, context, refused) => {
    expect(checkVin(raw, context).refused).toBe(refused);
  });

  it.each([
    ['JZX1000123456', { builtYear: 2003 }],
    ['JZX1000123456', { builtYear: null }],
    ['JZX1000123456', {}],
    ['A12345', { builtYear: 2019, lowSpeed: true }],
    ['1'.repeat(30), {}],
  ])('%p with %p is kept with a mark', (raw, context) => {
    const result = checkVin(raw, context);
    expect(result.refused).toBeUndefined();
    expect(result.marks).toEqual([{ code: 'vin.length', data: { length: raw.length } }]);
  });

  it('a generated valid VIN has no mark, and normalising it changes nothing', () => {
    fc.assert(
      fc.property(valid, (vin) => {
        expect(checkVin(vin, { builtYear: 2024 })).toEqual({ vin, original: vin, marks: [] });
        expect(normaliseVin(vin)).toBe(vin);
      }),
    );
  });

  it('detects every single changed character whose ISO value differs', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), fc.constantFrom(...ALPHABET), (vin, at, other) => {
        fc.pre(other !== vin[at] && (at === 8 || VALUES[other] !== VALUES[vin.charAt(at)]));
        const changed = vin.slice(0, at) + other + vin.slice(at + 1);
        expect(checkVin(changed).marks.map((mark) => mark.code)).toEqual(['vin.check_digit']);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no check character for anything else', () => {
    expect(vinCheckCharacter('LSGYML714BA32932')).toBeNull();
    expect(vinCheckCharacter('LSGYML714BA32932O')).toBeNull();
  });

  it('answers the last six', () => {
    expect(vinLast6('LSGYML714BA329325')).toBe('329325');
    expect(vinLast6('A123')).toBe('A123');
  });
});
