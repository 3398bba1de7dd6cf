import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, SqlUseLimits } from '@app/persistence';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let db: Database;
/** As in two processes. */
let limits: SqlUseLimits[];

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'limits-test', poolSize: 8 });
  limits = [new SqlUseLimits(db), new SqlUseLimits(db)];
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const at = (seconds: number) => new Date(Date.parse('2026-03-01T15:30:00Z') + seconds * 1_000);
const consume = (owner: string, seconds: number, perMinute = 6, perDay = 10, which = 0) =>
  (limits[which] as SqlUseLimits).consume(owner, 'lookup', { perMinute, perDay }, at(seconds));

describe('use limits', () => {
  it('grant a burst, then say how long to wait', async () => {
    for (let n = 0; n < 6; n++) expect(await consume('a', 0)).toMatchObject({ granted: true, leftToday: 9 - n });
    expect(await consume('a', 0)).toEqual({ granted: false, why: 'too_fast', waitSeconds: 10 });
    expect(await consume('a', 9)).toMatchObject({ granted: false, why: 'too_fast' });
    expect(await consume('a', 10)).toMatchObject({ granted: true, leftToday: 3 });
  });

  it('tell a used-up day apart, until midnight in Shanghai', async () => {
    for (let n = 0; n < 10; n++) expect(await consume('b', n * 60)).toMatchObject({ granted: true });
    // 15:40 UTC = 23:40 in Shanghai
    expect(await consume('b', 600)).toEqual({ granted: false, why: 'day_used_up', waitSeconds: 1_200 });
    expect(await consume('b', 1_800)).toMatchObject({ granted: true, leftToday: 9 });
  });

  it('hold across processes that ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => consume('c', 0, 6, 10, n % 2)));
    expect(answers.filter((a) => a.granted)).toHaveLength(6);
    const later = await Promise.all(Array.from({ length: 40 }, (_, n) => consume('c', 60, 6, 10, n % 2)));
    expect(later.filter((a) => a.granted)).toHaveLength(4);
    expect(new Set(later.filter((a) => !a.granted).map((a) => !a.granted && a.why))).toEqual(new Set(['day_used_up']));
  });

  it('keep owners and buckets apart', async () => {
    for (let n = 0; n < 6; n++) await consume('d', 0);
    expect(await consume('d', 0)).toMatchObject({ granted: false });
    expect(await consume('e', 0)).toMatchObject({ granted: true });
    const export_ = await (limits[0] as SqlUseLimits).consume('d', 'export', { perMinute: 1 }, at(0));
    expect(export_).toEqual({ granted: true, leftToday: null });
  });
});
