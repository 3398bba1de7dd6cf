import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plateKey } from '../plates/plate.js';
import {
  offlineAnswer,
  offlineKeys,
  offlineListGood,
  offlineListText,
  type OfflineEntry,
  type OfflineList,
} from './offline-list.js';

const entry = (hash: string, state: OfflineEntry[2]): OfflineEntry => [
  hash,
  'high_emitter',
  state,
  null,
  'retest_passed',
];
const list = (entries: readonly OfflineEntry[]): OfflineList => ({
  format: 1,
  listVersion: '7',
  madeAt: '2026-11-21T00:00:00.000Z',
  validUntil: '2026-11-24T00:00:00.000Z',
  areas: ['652301'],
  keyDigest: 'x',
  entries,
});

describe('the list for phones without a signal', () => {
  it.each([
    ['a confirmed flag', [entry('a', 'open'), entry('a', 'confirmed')], [], 'red', 'listed'],
    ['a flag that waits', [entry('a', 'open')], [], 'amber', 'listed'],
    ['a look-alike', [], [entry('b', 'confirmed')], 'amber', 'similar'],
    ['a plate that is not on it', [], [], 'amber', 'unlisted'],
  ] as const)('%s', (_, exact, similar, verdict, found) => {
    expect(offlineAnswer(exact, similar)).toMatchObject({ verdict, found });
  });

  it('asks for every colour when none was seen, and for both greens', () => {
    expect(offlineKeys('新B12345', null).exact).toContain(plateKey('新B12345', 'yellow'));
    expect(offlineKeys('新B12345', null).exact).toContain('新B12345|');
    expect(offlineKeys('新B12345', 'blue').exact).toEqual(['新B12345|blue', '新B12345|']);
    expect(offlineKeys('新BD1234', 'green').exact).toContain('新BD1234|yellow_green');
  });

  it('asks for plates with one character mistaken, the typed one not among them', () => {
    const { exact, similar } = offlineKeys('新B12345', 'blue');
    expect(similar).toEqual(expect.arrayContaining(['新812345|blue', '新BI2345|blue', '新B1234S|blue']));
    expect(similar.filter((key) => exact.includes(key))).toEqual([]);
  });

  it('is written alike whatever the order it was read in', () => {
    const hashes = fc.uniqueArray(fc.string(), { maxLength: 8 });
    fc.assert(
      fc.property(hashes, (all) => {
        const entries = all.map((hash) => entry(hash, 'open'));
        expect(offlineListText(list([...entries].reverse()))).toBe(offlineListText(list(entries)));
      }),
    );
  });

  it('is not asked after its day', () => {
    expect(offlineListGood(list([]), new Date('2026-11-23T23:59:59Z'))).toBe(true);
    expect(offlineListGood(list([]), new Date('2026-11-24T00:00:00Z'))).toBe(false);
  });
});
