import { describe, expect, it } from '@jest/globals';
import { domain } from '../words/domain.js';
import { boundText, marginOf } from './judged.js';
import { numberText } from './numbers.js';
import { dayText, exactText } from './time.js';

describe('numbers as the field writes them', () => {
  it.each([
    [1820, undefined, '1 820'],
    [1234567.5, 1, '1 234 567.5'],
    [0.5, 2, '0.50'],
    [-12.3, undefined, '−12.3'],
    [null, undefined, '–'],
    [Number.NaN, undefined, '–'],
  ])('%p with %p decimals', (value, decimals, text) => {
    expect(numberText(value, decimals).replaceAll(/\s/g, ' ')).toBe(text);
  });
});

describe('margin of a value', () => {
  it.each([
    [1815, { kind: 'max', value: 1500 }, '21 % over', true],
    [1200, { kind: 'max', value: 1500 }, '20 % under', false],
    [1500, { kind: 'max', value: 1500 }, 'exactly at the limit', false],
    [30, { kind: 'min', value: 40 }, '25 % below the minimum', true],
    [50, { kind: 'min', value: 40 }, '25 % above the minimum', false],
    [1.0, { kind: 'range', low: 0.95, high: 1.05 }, 'inside the range', false],
    [1.26, { kind: 'range', low: 0.95, high: 1.05 }, '20 % over', true],
    [0.76, { kind: 'range', low: 0.95, high: 1.05 }, '20 % below the minimum', true],
    [1, { kind: 'max', value: 0 }, '', true],
  ] as const)('%p against %j is %p', (value, bound, text, outside) => {
    expect(marginOf(value, bound, domain.en)).toEqual({ text, outside });
  });

  it('says which side is allowed', () => {
    expect(boundText({ kind: 'range', low: 0.95, high: 1.05 }, domain.zh, 2)).toBe('0.95 至 1.05');
    expect(boundText({ kind: 'min', value: 40 }, domain.zh)).toBe('≥ 40');
  });
});

describe('times', () => {
  it('are those of Asia/Shanghai wherever the browser is', () => {
    const at = new Date('2026-11-21T16:30:05Z');
    expect(exactText(at)).toBe('2026-11-22 00:30:05');
    expect(dayText(at)).toBe('2026-11-22');
  });
});
