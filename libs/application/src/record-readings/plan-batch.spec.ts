import { describe, expect, it } from '@jest/globals';
import type { IncomingReading } from '../ports/reading-store.js';
import { planBatch, settleAnswers, type IncomingMessage } from './plan-batch.js';

const SITE = 'C652301001';
const at = new Date('2026-03-02T17:00:00Z'); // 3 March in Shanghai
const areas = new Map([[SITE, '652301']]);
const reading = (recordNo: string, contentHash = '1'): IncomingReading =>
  ({ recordNo, siteCode: SITE, contentHash, raw: { jlbh: recordNo, hash: contentHash } }) as unknown as IncomingReading;
const message = (records: readonly IncomingReading[], siteCode = SITE): IncomingMessage => ({
  siteCode,
  receivedAt: at,
  records,
  rejects: [],
});

describe('planBatch', () => {
  it('makes one row of equal copies, in order of record code, and refuses a differing one', () => {
    const { batch, answers } = planBatch(
      [message([reading('b'), reading('a')]), message([reading('b'), reading('a', '2')])],
      areas,
    );
    expect(batch.rows.map((row) => row.reading.recordNo)).toEqual(['a', 'b']);
    expect([...batch.copies]).toEqual([['b', 1]]);
    expect(batch.quarantine).toMatchObject([{ reason: 'reading.conflict', naturalKey: 'a', areaCode: '652301' }]);
    expect(batch.tallies).toEqual([{ siteCode: SITE, day: '2026-03-03', received: 4, refused: 1, lastReceivedAt: at }]);
    expect(answers.get(SITE)?.stored).toEqual(['b', 'a']);
    expect(answers.get(SITE)?.refused).toEqual([{ recordNo: 'a', index: 1, code: 'reading.conflict', path: 'jlbh' }]);
  });

  it('refuses an unregistered site, record by record, with the bytes kept', () => {
    const { batch, answers } = planBatch([message([reading('x')], 'A652301999')], areas);
    expect(batch.rows).toEqual([]);
    expect(batch.quarantine.map((q) => [q.reason, Buffer.from(q.raw).toString()])).toEqual([
      ['reading.site_unknown', '{"jlbh":"x","hash":"1"}'],
    ]);
    expect(answers.get('A652301999')?.refused).toHaveLength(1);
  });

  it('moves what the database found to conflict from stored to refused', () => {
    const { answers } = planBatch([message([reading('a'), reading('b')])], areas);
    const settled = settleAnswers(answers, new Set(['b']));
    expect(settled.get(SITE)).toEqual({
      stored: ['a'],
      refused: [{ recordNo: 'b', index: null, code: 'reading.conflict', path: 'jlbh' }],
    });
  });
});
