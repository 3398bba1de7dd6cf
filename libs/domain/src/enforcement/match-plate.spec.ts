import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROVINCES } from '../plates/plate-formats.js';
import { confusableWith, deletionKeys, representative, skeleton } from './confusion.js';
import { matchPlate } from './match-plate.js';

const SERIAL = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const plates = fc
  .tuple(
    fc.constantFrom(...PROVINCES),
    fc.constantFrom(...'ABCDEFGHJK'),
    fc.array(fc.constantFrom(...SERIAL), { minLength: 5, maxLength: 6 }),
  )
  .map(([province, letter, serial]) => province + letter + serial.join(''));
const keysOf = (text: string): string[] => [skeleton(text), ...deletionKeys(text)];

/** The same plate with some characters replaced by look-alikes. */
const misread = (text: string, choices: readonly number[]): string =>
  Array.from(text, (character, at) => {
    const others = confusableWith(character);
    const choice = (choices[at] ?? 0) % (others.length + 1);
    return choice === 0 ? character : (others[choice - 1] ?? character);
  }).join('');

describe('confusion classes', () => {
  it.each([
    ['0', 'ODQ'],
    ['O', '0DQ'],
    ['D', '0OQ'],
    ['8', 'B'],
    ['B', '8'],
    ['1', 'I'],
    ['Z', '2'],
    ['S', '5'],
    ['6', 'G'],
    ['C', ''],
    ['新', '斩薪析'],
    ['翼', '冀異'],
  ])('%s may be %s', (character, others) => {
    expect(confusableWith(character).join('')).toBe(others);
  });

  it('every province has look-alikes, and only 京 and 琼 are each other’s', () => {
    for (const province of PROVINCES) expect(confusableWith(province).length).toBeGreaterThan(1);
    const shared = Array.from(PROVINCES).filter((one) =>
      confusableWith(one).some((other) => PROVINCES.includes(other)),
    );
    expect(shared).toEqual(['京', '琼']);
  });

  it('a representative stands for itself, so a skeleton is its own skeleton', () => {
    fc.assert(
      fc.property(plates, (text) => {
        expect(skeleton(skeleton(text))).toBe(skeleton(text));
        for (const sign of text) expect(representative(representative(sign))).toBe(representative(sign));
      }),
    );
  });

  it('deletion keys are one shorter, without repeats', () => {
    expect(deletionKeys('新B8811')).toEqual(['88811', '新8811', '新8881']);
    fc.assert(
      fc.property(plates, (text) => {
        const keys = deletionKeys(text);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(Array.from(key)).toHaveLength(Array.from(text).length - 1);
      }),
    );
  });
});

describe('matchPlate', () => {
  it.each([
    ['新B12345', '新B12345', 0, []],
    ['新BO2345', '新B02345', 1, [[2, 'O', '0', 'confusable']]],
    ['新812345', '新B12345', 1, [[1, '8', 'B', 'confusable']]],
    ['浙BI2345', '浙B12345', 1, [[2, 'I', '1', 'confusable']]],
    ['斩B12345', '新B12345', 1, [[0, '斩', '新', 'province']]],
    ['京A12345', '琼A12345', 1, [[0, '京', '琼', 'province']]],
    [
      '豫AS5S5S',
      '豫A5S5S5',
      5,
      [2, 3, 4, 5, 6].map((at) => [at, at % 2 ? '5' : 'S', at % 2 ? 'S' : '5', 'confusable']),
    ],
    ['浙B12345', '新B12345', 3, [[0, '浙', '新', 'substituted']]],
    ['新B12745', '新B12345', 3, [[4, '7', '3', 'substituted']]],
    ['B12345', '新B12345', 2, [[0, null, '新', 'missing']]],
    ['新B1245', '新B12345', 2, [[4, null, '3', 'missing']]],
    ['新BD123', '新BD0123', 2, [[3, null, '0', 'missing']]],
    ['新B1234', '新B12345', 2, [[6, null, '5', 'missing']]],
    ['新B123455', '新B12345', 2, [[6, '5', null, 'extra']]],
    ['新BX12345', '新B12345', 2, [[2, 'X', null, 'extra']]],
    [
      '新BD1245',
      '新B012345',
      3,
      [
        [2, 'D', '0', 'confusable'],
        [5, null, '3', 'missing'],
      ],
    ],
    [
      '8O2345',
      '新B02345',
      4,
      [
        [0, null, '新', 'missing'],
        [1, '8', 'B', 'confusable'],
        [2, 'O', '0', 'confusable'],
      ],
    ],
  ] as const)('%s for %s: distance %p', (query, stored, distance, differences) => {
    expect(matchPlate(query, stored)).toEqual({
      distance,
      differences: differences.map(([position, queried, known, why]) => ({ position, queried, stored: known, why })),
    });
  });

  it.each([
    ['新B12745', '新B12346'],
    ['新B1274', '新B12345'],
    ['新B123', '新B12345'],
    ['浙C12345', '新B12345'],
    ['新B', '新A'],
    ['B12', 'B123'],
    ['新B21345', '新B12345'],
    ['', '新B12345'],
  ])('%s is not %s', (query, stored) => {
    expect(matchPlate(query, stored)).toBeNull();
  });

  it('any misreading is found under the skeleton, with look-alikes as the only differences', () => {
    fc.assert(
      fc.property(plates, fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), (text, choices) => {
        const seen = misread(text, choices);
        expect(skeleton(seen)).toBe(skeleton(text));
        const match = matchPlate(seen, text);
        expect(match?.differences.every((one) => one.why === 'confusable' || one.why === 'province')).toBe(true);
        expect(match?.distance).toBe(Array.from(seen).filter((sign, at) => sign !== Array.from(text)[at]).length);
      }),
    );
  });

  it('a lost, an added or a wrong character, with misreadings besides, shares an index key and matches', () => {
    const edits = fc.record({
      kind: fc.constantFrom('missing', 'extra', 'substituted'),
      at: fc.nat(5),
      sign: fc.constantFrom(...SERIAL),
      choices: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(plates, edits, (text, { kind, at, sign, choices }) => {
        const signs = Array.from(misread(text, choices));
        if (kind === 'missing') signs.splice(at, 1);
        if (kind === 'extra') signs.splice(at, 0, sign);
        if (kind === 'substituted') signs.splice(at, 1, sign);
        const seen = signs.join('');
        expect(keysOf(seen).some((key) => keysOf(text).includes(key))).toBe(true);
        const match = matchPlate(seen, text);
        expect(match?.differences.filter((one) => !['confusable', 'province'].includes(one.why)).length).toBeLessThan(
          2,
        );
        expect(matchPlate(text, seen)?.distance).toBe(match?.distance);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever matches shares an index key, so that the index misses nothing', () => {
    const short = fc
      .array(fc.constantFrom(...'0O8B17新斩'), { minLength: 5, maxLength: 6 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(short, short, (a, b) => {
        const match = matchPlate(a, b);
        const shared = keysOf(a).some((key) => keysOf(b).includes(key));
        expect(match === null || shared).toBe(true);
        expect(skeleton(a) !== skeleton(b) || match !== null).toBe(true);
        expect(match?.distance === 0).toBe(a === b);
      }),
      { numRuns: 3000 },
    );
  });

  it('the differences turn the query into the stored plate', () => {
    fc.assert(
      fc.property(plates, fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), fc.nat(6), (stored, choices, at) => {
        const a = misread(stored, choices);
        for (const query of [a, a.slice(0, at) + a.slice(at + 1), a.slice(0, at) + 'X' + a.slice(at)]) {
          const match = matchPlate(query, stored);
          if (!match) throw new Error('every one of these must match');
          const signs: (string | null)[] = Array.from(query);
          for (const one of match.differences) if (one.why === 'extra') signs.splice(one.position, 1);
          for (const one of match.differences) {
            if (one.why === 'missing') signs.splice(one.position, 0, one.stored);
            else if (one.why !== 'extra') signs[one.position] = one.stored;
          }
          expect(signs.join('')).toBe(stored);
        }
      }),
    );
  });
});
