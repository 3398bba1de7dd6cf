import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyPlate } from './classify-plate.js';
import { normalisePlate } from './normalise-plate.js';
import { nationalPlateColourCode, plateColourOf } from './plate-colour.js';
import type { PlateColourDictionary } from './plate-colour.js';
import { PROVINCES } from './plate-formats.js';
import { PLATE_COLOURS, plateKey } from './plate.js';

describe('normalisePlate', () => {
  it.each([
    ['新B12345', '新B12345'],
    [' 新b·1234a ', '新B1234A'],
    ['新B•12345', '新B12345'],
    ['新B.12345', '新B12345'],
    ['新B・12345', '新B12345'],
    ['新B･12345', '新B12345'],
    ['新B-12345', '新B12345'],
    ['新B—12345', '新B12345'],
    ['新Ｂ１２３４５', '新B12345'],
    ['新ｂ１２３４５', '新B12345'],
    ['新　B 1 2 3 4 5', '新B12345'],
    ['新\u00A0B\u200B12345\uFEFF', '新B12345'],
    ['新B/1234|挂', '新B1234挂'],
    ['*新B12345*', '新B12345'],
    ['粤Z（1234）港', '粤Z1234港'],
    ['新BO1Q', '新BO1Q'],
    ['', ''],
  ])('%p becomes %p and is kept', (raw, text) => {
    expect(normalisePlate(raw)).toEqual({ text, original: raw });
  });

  it('is idempotent for any text, and blind to width, case and separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text } = normalisePlate(raw);
        expect(normalisePlate(text).text).toBe(text);
      }),
    );
    const parts = fc.array(fc.constantFrom(...'AB019'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(' ', '·', '-', '\u3000', '.', '', '_'),
        fc.boolean(),
        (signs, between, wide) => {
          const widen = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
          const raw = signs.map((sign) => (wide ? widen(sign) : sign.toLowerCase())).join(between);
          expect(normalisePlate(raw).text).toBe(signs.join(''));
        },
      ),
    );
  });
});

describe('classifyPlate', () => {
  it.each([
    ['新B12345', 'ordinary'],
    ['新B8D769', 'ordinary'],
    ['京OAAAAA', 'ordinary'],
    ['新BD12345', 'new_energy_small'],
    ['新BFA1234', 'new_energy_small'],
    ['新BKZ1234', 'new_energy_small'],
    ['新B12345D', 'new_energy_large'],
    ['新B12345K', 'new_energy_large'],
    ['新B1234挂', 'trailer'],
    ['新B1234学', 'learner'],
    ['新B1234警', 'police'],
    ['新B1234试', 'test'],
    ['粤Z1234港', 'hong_kong'],
    ['粤Z12A4澳', 'macao'],
    ['沪A0023领', 'consulate'],
    ['224578领', 'consulate'],
    ['使014578', 'embassy'],
    ['014578使', 'embassy'],
    ['新B1234临', 'temporary'],
    ['新B12345临', 'temporary'],
    ['新B1234超', 'temporary'],
    ['新2312345', 'tractor'],
    ['新23A1234', 'tractor'],
  ])('%s is %s', (text, kind) => {
    expect(classifyPlate(text)).toEqual({ ok: true, kind, colourFits: null });
  });

  it.each([
    ['', 'plate.empty', 0, null],
    ['无牌车', 'plate.placeholder', 0, '无'],
    ['未识别', 'plate.placeholder', 0, '未'],
    ['0000000', 'plate.placeholder', 0, '0'],
    ['WJ12345', 'plate.not_civil', 0, 'W'],
    ['亰B12345', 'plate.province', 0, '亰'],
    ['B12345', 'plate.province', 0, 'B'],
    ['新*12345', 'plate.authority_letter', 1, '*'],
    ['新B1I345', 'plate.serial_letter_io', 3, 'I'],
    ['新B1234O', 'plate.serial_letter_io', 6, 'O'],
    ['新B12中45', 'plate.serial_character', 4, '中'],
    ['新B123', 'plate.too_short', 5, null],
    ['新B', 'plate.too_short', 2, null],
    ['新B12345L', 'plate.new_energy_letter', 7, 'L'],
    ['新BLA1234', 'plate.new_energy_letter', 2, 'L'],
    ['新BDA12X4', 'plate.serial_digit', 6, 'X'],
    ['新BD123456', 'plate.too_long', 8, '6'],
    ['新A1234港', 'plate.serial_character', 6, '港'],
    ['新B挂1234', 'plate.serial_character', 2, '挂'],
    ['新B123挂4', 'plate.serial_character', 5, '挂'],
    ['01457使8', 'plate.serial_digit', 5, '使'],
  ])('%s is refused: %s at %p', (text, code, position, character) => {
    const { code: got, ...rest } = classifyPlate(text) as { code: string };
    expect({ code: got, ...rest }).toMatchObject({ ok: false, code, position, character });
  });

  it.each([
    ['新B12345', 'blue', true],
    ['新B12345', 'yellow', true],
    ['新B12345', 'green', false],
    ['新BD12345', 'green', true],
    ['新BD12345', 'blue', false],
    ['新B12345D', 'yellow_green', true],
    ['新B12345D', 'green', true],
    ['新B1234挂', 'blue', false],
    ['新B1234临', 'white', true],
  ] as const)('%s in %s fits: %p', (text, colour, colourFits) => {
    expect(classifyPlate(text, colour)).toMatchObject({ ok: true, colourFits });
  });

  const serial = fc.array(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'), { minLength: 5, maxLength: 5 });
  const head = fc.tuple(fc.constantFrom(...PROVINCES), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'));

  it('accepts every ordinary plate of every province', () => {
    expect(new Set(PROVINCES).size).toBe(31);
    fc.assert(
      fc.property(head, serial, ([province, letter], tail) => {
        expect(classifyPlate(province + letter + tail.join(''))).toMatchObject({ ok: true, kind: 'ordinary' });
      }),
    );
  });

  it('refuses a foreign character at the position where it stands', () => {
    fc.assert(
      fc.property(head, serial, fc.nat(6), fc.constantFrom('$', '中', 'é'), ([province, letter], tail, at, foreign) => {
        const characters = [province, letter, ...tail];
        characters[at] = foreign;
        expect(classifyPlate(characters.join(''))).toMatchObject({ ok: false, position: at, character: foreign });
      }),
    );
  });

  it('answers any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
        const result = classifyPlate(normalisePlate(raw).text);
        expect(result.ok || result.code.startsWith('plate.')).toBe(true);
      }),
    );
  });
});

describe('plate colours', () => {
  it.each<[PlateColourDictionary, string | number, string]>([
    ['national', '1', 'blue'],
    ['national', 2, 'yellow'],
    ['national', '3', 'white'],
    ['national', '4', 'black'],
    ['national', '5', 'green'],
    ['national', 6, 'yellow_green'],
    ['remote_sensing', '0', 'blue'],
    ['remote_sensing', 1, 'yellow'],
    ['remote_sensing', '2', 'white'],
    ['remote_sensing', '3', 'black'],
    ['remote_sensing', 4, 'green'],
    ['words', 'Blue', 'blue'],
    ['words', ' yellow ', 'yellow'],
    ['words', 'yellow-green', 'yellow_green'],
    ['words', '蓝', 'blue'],
    ['words', '黄牌', 'yellow'],
    ['words', '渐变绿', 'green'],
    ['words', '黄绿双拼色', 'yellow_green'],
    ['words', '白色', 'white'],
    ['words', '黑', 'black'],
    ['words', '其他', 'other'],
  ])('%s %p is %s', (dictionary, value, colour) => {
    expect(plateColourOf(value, dictionary)).toEqual({ colour, code: null });
  });

  it.each<[PlateColourDictionary, string | number | null | undefined, string]>([
    ['national', '0', 'plate.colour_unknown'],
    ['national', '7', 'plate.colour_unknown'],
    ['national', 'blue', 'plate.colour_unknown'],
    ['remote_sensing', '5', 'plate.colour_unknown'],
    ['remote_sensing', -1, 'plate.colour_unknown'],
    ['words', '1', 'plate.colour_unknown'],
    ['words', 'constructor', 'plate.colour_unknown'],
    ['words', '', 'plate.colour_missing'],
    ['words', '  ', 'plate.colour_missing'],
    ['national', null, 'plate.colour_missing'],
    ['remote_sensing', undefined, 'plate.colour_missing'],
  ])('%s %p is none: %s', (dictionary, value, code) => {
    expect(plateColourOf(value, dictionary)).toEqual({ colour: null, code });
  });

  it('the national code leads back to the colour', () => {
    for (const colour of PLATE_COLOURS.filter((one) => one !== 'other')) {
      expect(plateColourOf(nationalPlateColourCode(colour), 'national').colour).toBe(colour);
    }
    expect(nationalPlateColourCode('other')).toBeNull();
  });

  it('the key tells colours apart, also the unknown one', () => {
    const keys = [...PLATE_COLOURS, null].map((colour) => plateKey('新B12345', colour));
    expect(new Set(keys).size).toBe(PLATE_COLOURS.length + 1);
    expect(keys[0]).toBe('新B12345|blue');
  });
});
