import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, paramsOf } from './rule-draft.js';

const RULE = { perMinute: 60, on: true, name: 'x', off: null, inner: { days: [1, 2], kinds: ['a', 'b'], none: [] } };

describe('parameters of a rule being typed', () => {
  it('are one input a leaf', () => {
    expect(paramsOf(RULE).map(({ path, kind, text }) => [path, kind, text])).toEqual([
      ['perMinute', 'number', '60'],
      ['on', 'flag', 'true'],
      ['name', 'text', 'x'],
      ['off', 'number', ''],
      ['inner.days', 'numbers', '1, 2'],
      ['inner.kinds', 'texts', 'a, b'],
      ['inner.none', 'json', '[]'],
    ]);
  });

  it.each<[string, string, unknown]>([
    ['perMinute', ' 0.5 ', { perMinute: 0.5 }],
    ['on', 'false', { on: false }],
    ['off', '3', { off: 3 }],
    ['inner.days', '3，4', { inner: { ...RULE.inner, days: [3, 4] } }],
    ['inner.kinds', '', { inner: { ...RULE.inner, kinds: [] } }],
    ['inner.none', '[{"a":1}]', { inner: { ...RULE.inner, none: [{ a: 1 }] } }],
  ])('%s typed %j', (path, text, expected) => {
    expect(applyEdits(RULE, { [path]: text })).toEqual({
      params: { ...RULE, ...(expected as object) },
      unreadable: [],
    });
  });

  it.each([
    ['perMinute', ''],
    ['perMinute', 'x'],
    ['inner.days', '1, x'],
    ['inner.none', '[{'],
  ])('%s typed %j is not read and not lost', (path, text) => {
    expect(applyEdits(RULE, { [path]: text })).toEqual({ params: RULE, unreadable: [path] });
  });

  it('typed as they stand change nothing', () => {
    const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer({ min: -9, max: 9 })));
    const params = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(leaf, fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), leaf)),
    );
    fc.assert(
      fc.property(params, (rule) => {
        const edits = Object.fromEntries(paramsOf(rule).map(({ path, text }) => [path, text]));
        expect(applyEdits(rule, edits)).toEqual({ params: rule, unreadable: [] });
      }),
    );
  });
});
