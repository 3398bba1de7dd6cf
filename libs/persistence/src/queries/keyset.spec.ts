import { describe, expect, it } from '@jest/globals';
import { encodeCursor, NotACursor } from './cursor.js';
import { keysetPage, sortNames, type Keyset } from './keyset.js';

const KEYSET: Keyset = {
  orders: { at: { sql: 't.at', type: 'timestamptz' }, no: { sql: 't.no', type: 'text' } },
  id: 't.id',
  usual: '-at',
};
const ID = '0197f1f0-0000-7000-8000-000000000001';
const AT = '2026-03-01 00:00:00.123456+00';

describe('keysetPage', () => {
  it('has every order in both directions', () => {
    expect(sortNames(KEYSET)).toEqual(['at', '-at', 'no', '-no']);
  });

  it.each([
    [undefined, 't.at DESC, t.id DESC'],
    ['at', 't.at ASC, t.id ASC'],
    ['-no', 't.no DESC, t.id DESC'],
  ])('first page by %s', (sort, order) => {
    const page = keysetPage(KEYSET, { cursor: null, sort }, []);
    expect(page).toMatchObject({ where: null, order });
  });

  it('goes on behind the last row, whose cursor belongs to its order alone', () => {
    const first = keysetPage(KEYSET, { cursor: null, sort: '-at' }, []);
    const cursor = first.cursorOf({ id: ID, sort: AT });
    const params: unknown[] = ['before'];
    const next = keysetPage(KEYSET, { cursor, sort: '-at' }, params);
    expect(next.where).toBe('(t.at, t.id) < ($2::text::timestamptz, $3::uuid)');
    expect(params).toEqual(['before', AT, ID]);
    expect(() => keysetPage(KEYSET, { cursor, sort: 'at' }, [])).toThrow(NotACursor);
    expect(() => keysetPage(KEYSET, { cursor, sort: '-no' }, [])).toThrow(NotACursor);
  });

  it.each([
    ['nonsense'],
    [encodeCursor(['-at', 'yesterday', ID])],
    [encodeCursor(['-at', AT, 'x'])],
    [encodeCursor(['-at', AT])],
  ])('refuses %s', (cursor) => {
    expect(() => keysetPage(KEYSET, { cursor }, [])).toThrow(NotACursor);
  });
});
