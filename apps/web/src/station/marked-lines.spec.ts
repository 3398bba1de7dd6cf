import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedLines } from './marked-lines.js';

const BODY = {
  reportNo: 'R-1',
  vehicle: { vin: 'X', stage: 12 },
  media: [{ file: 'a' }, { file: 7 }],
  rows: [[1, null], [2]],
};

describe('a JSON text with marked fields', () => {
  const marked = (...paths: string[]): string[] =>
    markedLines(JSON.stringify(BODY), paths).flatMap((line) => (line.marked ? [line.text.trim()] : []));

  it.each([
    ['vehicle.stage', '"stage": 12'],
    ['media[1].file', '"file": 7'],
    ['rows[1]', '[2]'],
    ['rows[0][1]', '[1,null],'],
    ['vehicle.plate', '"vehicle": {'],
    ['lineNo', '{'],
  ])('marks %s', (path, line) => {
    expect(marked(path)).toEqual([line]);
  });

  it('leaves what is no JSON as it is', () => {
    expect(markedLines('{"a": \n}', ['a'])).toEqual([
      { text: '{"a": ', marked: false },
      { text: '}', marked: false },
    ]);
  });

  it('is the same JSON whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, path) => {
        const lines = markedLines(JSON.stringify(value), [path]);
        expect(JSON.parse(lines.map((line) => line.text).join('\n'))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
