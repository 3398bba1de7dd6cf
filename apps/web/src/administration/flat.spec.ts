import { describe, expect, it } from '@jest/globals';
import { changesOf, differencesOf, flatten } from './flat.js';

describe('a difference that a person can read', () => {
  it.each<[unknown, unknown, [string, string | undefined, string | undefined][]]>([
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, [['b', '2', '3']]],
    [{ a: 1 }, { a: 1, b: null }, [['b', undefined, '–']]],
    [{ a: 1, b: 2 }, { a: 1 }, [['b', '2', undefined]]],
    [{ list: ['x', 'y'] }, { list: ['x'] }, [['list', 'x, y', 'x']]],
    [
      { lines: [{ no: '01', state: 'ok' }] },
      { lines: [{ no: '01', state: 'off' }] },
      [['lines[0].state', 'ok', 'off']],
    ],
    [{ a: 1 }, { a: 1 }, []],
  ])('%j to %j', (before, after, expected) => {
    expect(differencesOf(before, after).map((one) => [one.path, one.before, one.after])).toEqual(expected);
  });

  it('reads both ways in which a trail says it, and tells the rest', () => {
    const details = {
      reason: 'x',
      changes: { state: { from: 'active', to: 'disabled' }, areas: { from: ['1'], to: ['1', '2'] } },
    };
    expect(changesOf(details)).toEqual({
      changed: [
        { path: 'state', before: 'active', after: 'disabled' },
        { path: 'areas', before: '1', after: '1, 2' },
      ],
      told: [{ path: 'reason', before: undefined, after: 'x' }],
    });
    expect(changesOf({ before: { a: 1 }, after: { a: 2 } }).changed).toHaveLength(1);
    expect(changesOf({ before: null, after: { a: 2 } }).changed).toEqual([
      { path: 'a', before: undefined, after: '2' },
    ]);
  });

  it('says nothing of nothing', () => {
    expect(changesOf({})).toEqual({ changed: [], told: [] });
    expect(changesOf(null)).toEqual({ changed: [], told: [] });
    expect([...flatten({})]).toEqual([]);
  });
});
