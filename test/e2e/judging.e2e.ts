import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeRemoteSensing } from '@app/codecs';
import {
  JudgeReadings,
  RecordReadings,
  ReferenceCache,
  ReviewFlag,
  ShowCampaignProgress,
  SystemClock,
  type Clock,
  type JobQueue,
} from '@app/application';
import type { Principal } from '@app/domain';
import {
  Database,
  flagView,
  listFlags,
  PgReadingStore,
  SqlCampaignStore,
  SqlFlagStore,
  SqlJudgingStore,
  SqlReferenceSource,
  VanOutbox,
} from '@app/persistence';
import { newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const SITE = 'C652301001';
const NOW = new Date('2026-03-20T04:00:00Z');
const clock: Clock = { now: () => NOW };
const noQueue: JobQueue = { enqueue: () => Promise.resolve() };
const everywhere = { areaPrefixes: null, subject: null };

let serial = 0;
/** One record of the van; NO decides the verdict (screening limit 1,500). */
function record(over: { plate?: string; no: number; at: string; colour?: string; confidence?: number }) {
  serial++;
  const time = over.at.replace(/[-: ]/g, '');
  return {
    jlbh: `${SITE}01${time}${String(serial % 1000).padStart(3, '0')}`,
    dwbh: SITE,
    ycxbh: '01',
    cdxh: 1,
    jcrq: over.at,
    hphm: over.plate ?? '新B12345',
    cpys: over.colour ?? '1',
    sbzxd: over.confidence ?? 95,
    rlzl: 'B',
    nojg: over.no,
    co2jg: null,
    cojg: null,
    hcjg: null,
  };
}

describe('judging a stored batch', () => {
  let database: TestDatabase;
  let db: Database;
  let judge: JudgeReadings;

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'judging-test', poolSize: 12 });
    await loadObjects(db);
    const reference = new ReferenceCache(new SqlReferenceSource(db), new SystemClock());
    judge = new JudgeReadings(new SqlJudgingStore(db), reference, clock, newId);
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  /** Stores records as ingest does. @returns the batch's judging task */
  async function store(records: readonly object[]): Promise<string> {
    const received = { siteCode: SITE, lineNo: '01', receivedAt: NOW };
    const decoded = decodeRemoteSensing(Buffer.from(JSON.stringify(records)), received);
    expect(decoded.rejects).toEqual([]);
    const saved = await new RecordReadings(new PgReadingStore(db), noQueue, () => undefined).record([
      { siteCode: SITE, receivedAt: NOW, ...decoded },
    ]);
    if (saved.taskId === null) throw new Error('nothing was new');
    return saved.taskId;
  }
  const flagsOf = async (plate: string) =>
    (await listFlags(db, everywhere, { plate }, { cursor: null, limit: 50 })).items
      .map((f) => `${f.kind} ${f.item} ${f.state}`)
      .sort();
  const judged = async (records: readonly object[]) => judge.run(await store(records));

  it('one exceedance is a screening flag, the second in a row a high emitter, with values, limits and clause', async () => {
    const plate = '新BA0001';
    await judged([record({ plate, no: 1600, at: '2026-03-02 09:00:00' })]);
    expect(await flagsOf(plate)).toEqual(['no_screening no open']);
    await judged([record({ plate, no: 1700, at: '2026-03-03 09:00:00' })]);
    expect(await flagsOf(plate)).toEqual(['high_emitter no open', 'no_screening no open']);

    const { items } = await listFlags(db, everywhere, { plate, kind: 'high_emitter' }, { cursor: null, limit: 1 });
    const flag = await flagView(db, items[0]?.id ?? '');
    expect(flag).toMatchObject({
      clearsBy: 'passed_retest',
      evidenceCount: 2,
      areaCode: '652301',
      rule: { version: 1 },
    });
    expect(flag?.evidence.map((e) => [e.measured, e.bound, e.unit, e.standard, e.limitSetCode])).toEqual([
      [1600, { kind: 'max', value: 1500 }, expect.any(String), expect.stringContaining('HJ 845'), expect.any(String)],
      [1700, { kind: 'max', value: 1500 }, expect.any(String), expect.stringContaining('HJ 845'), expect.any(String)],
    ]);
    expect(flag?.evidence[0]?.clause).not.toBe('');
    expect(flag?.history.map((h) => h.event)).toEqual(['open']);
  });

  it('a reading within limits lifts nothing, and one in between breaks the row', async () => {
    const plate = '新BA0002';
    await judged([record({ plate, no: 1600, at: '2026-03-02 09:00:00' })]);
    await judged([record({ plate, no: 100, at: '2026-03-03 09:00:00' })]);
    await judged([record({ plate, no: 1600, at: '2026-03-04 09:00:00' })]);
    expect(await flagsOf(plate)).toEqual(['no_screening no open']);
  });

  it('a reading that may not be used counts neither for nor against', async () => {
    const plate = '新BA0003';
    await judged([record({ plate, no: 1600, at: '2026-03-02 09:00:00' })]);
    await judged([record({ plate, no: 1600, at: '2026-03-03 09:00:00', confidence: 10 })]);
    expect(await flagsOf(plate)).toEqual(['no_screening no open']);
    await judged([record({ plate, no: 1600, at: '2026-03-04 09:00:00' })]);
    expect(await flagsOf(plate)).toContain('high_emitter no open');
  });

  it('seven natural months apart are not a row', async () => {
    const plate = '新BA0004';
    await judged([record({ plate, no: 1600, at: '2025-09-30 09:00:00' })]);
    await judged([record({ plate, no: 1600, at: '2026-03-03 09:00:00' })]);
    expect(await flagsOf(plate)).not.toContain('high_emitter no open');
  });

  it('two exceedances of one vehicle in two batches judged at once still find each other', async () => {
    const plates = Array.from({ length: 40 }, (_, i) => `新BP${String(1000 + i)}`);
    const first = await store(plates.map((plate) => record({ plate, no: 1600, at: '2026-03-02 10:00:00' })));
    const second = await store(
      plates.toReversed().map((plate) => record({ plate, no: 1650, at: '2026-03-05 10:00:00' })),
    );
    await Promise.all([judge.run(first), judge.run(second)]);
    for (const plate of plates) expect(await flagsOf(plate)).toEqual(['high_emitter no open', 'no_screening no open']);
  });

  it('running a task again, or twice at once, changes nothing', async () => {
    const plate = '新BA0005';
    const task = await store([
      record({ plate, no: 1600, at: '2026-03-02 11:00:00' }),
      record({ plate, no: 1601, at: '2026-03-03 11:00:00' }),
    ]);
    const outcomes = await Promise.all([judge.run(task), judge.run(task), judge.run(task)]);
    expect(outcomes.filter((o) => typeof o !== 'string')).toHaveLength(1);
    expect(await judge.run(task)).toBe('done');
    const [row] = await db.query<{ n: string }>(`SELECT count(*) AS n FROM rs_judgement WHERE plate_key = $1`, [
      `${plate}|yellow`,
    ]);
    expect(row?.n).toBe('2');
  });

  it('warns the van of a plate with an open flag, once, and only while it can still be there', async () => {
    const plate = '新BA0006';
    await judged([record({ plate, no: 1600, at: '2026-03-02 09:00:00' })]);
    const outbox = new VanOutbox(db);
    const waiting = async () => (await outbox.waiting(NOW)).filter((m) => JSON.stringify(m.payload).includes(plate));
    expect(await waiting()).toEqual([]);
    await judged([record({ plate, no: 20, at: '2026-03-20 11:59:30' })]);
    const messages = await waiting();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      siteCode: SITE,
      payload: { type: 'wanted', plate, flags: [{ kind: 'no_screening' }] },
    });
    await outbox.markSent([messages[0]?.cmdId ?? ''], NOW);
    expect(await waiting()).toEqual([]);
  });

  it('moves a flag only by the table: reject needs a reason, a second opinion another officer', async () => {
    const plate = '新BA0007';
    await judged([record({ plate, no: 1600, at: '2026-03-02 09:00:00' })]);
    const { items } = await listFlags(db, everywhere, { plate }, { cursor: null, limit: 1 });
    const id = items[0]?.id ?? '';
    const review = new ReviewFlag(new SqlFlagStore(db), clock);
    const officer = (userId: string): Principal => ({
      userId,
      username: userId,
      role: 'officer',
      areas: ['652301'],
      subject: null,
    });
    expect(await review.run(id, 'reject', null, officer('a'))).toMatchObject({
      kind: 'refused',
      code: 'flag.reason_missing',
    });
    expect(await review.run(id, 'ask_second_opinion', '号牌不清', officer('a'))).toMatchObject({
      to: 'second_opinion',
    });
    expect(await review.run(id, 'confirm', null, officer('a'))).toMatchObject({
      kind: 'refused',
      code: 'flag.same_officer',
    });
    expect(await review.run(id, 'confirm', null, officer('b'))).toMatchObject({ kind: 'moved', to: 'confirmed' });
    expect(await review.run(id, 'confirm', null, officer('b'))).toMatchObject({ kind: 'repeated', to: 'confirmed' });
    expect(await review.run(id, 'reject', 'x', officer('b'))).toMatchObject({
      kind: 'refused',
      code: 'flag.no_such_move',
    });
    const flag = await flagView(db, id);
    expect(flag?.history.map((h) => [h.event, h.to, h.actor.id])).toEqual([
      ['open', 'open', 'system'],
      ['ask_second_opinion', 'second_opinion', 'a'],
      ['confirm', 'confirmed', 'b'],
    ]);
  });

  it('counts each vehicle once a day for the campaign and says why a record does not count', async () => {
    const progress = async () => {
      const store = new SqlCampaignStore(db);
      const [campaign] = await db.query<{ id: string }>(`SELECT id FROM campaign WHERE code = 'changji-2026'`);
      const shown = await new ShowCampaignProgress(store, clock).run(campaign?.id ?? '');
      return shown?.requirements.find((r) => r.code === 'remote-sensing');
    };
    const before = await progress();
    await judged([
      record({ plate: '新BC0001', no: 20, at: '2026-03-10 09:00:00' }),
      record({ plate: '新BC0001', no: 20, at: '2026-03-10 09:10:00' }),
      record({ plate: '新BC0001', no: 20, at: '2026-03-11 09:10:00' }),
      record({ plate: '新BC0002', no: 20, at: '2026-03-10 09:00:00', confidence: 10 }),
      record({ plate: '京A00001', no: 20, at: '2026-03-10 09:00:00' }),
    ]);
    const after = await progress();
    expect((after?.total.counted ?? 0) - (before?.total.counted ?? 0)).toBe(2);
    expect((after?.repeated ?? 0) - (before?.repeated ?? 0)).toBe(1);
    expect(after?.notCounted.map((r) => r.reason)).toEqual(
      expect.arrayContaining(['reading.plate_confidence', 'check.vehicle_not_local']),
    );
  });
});
