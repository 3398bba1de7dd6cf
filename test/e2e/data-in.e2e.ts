import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordReadings, type JobQueue } from '@app/application';
import { decodeRemoteSensing } from '@app/codecs';
import type { Principal } from '@app/domain';
import { Database, PgReadingStore } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { DataInModule } from '../../apps/api/src/data-in/data-in.module.js';
import { random, rsRecord } from '../devices/rs-records.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, subjectApi, type SubjectApi } from '../support/subject-api.js';

const KNOWN = 'C652301001';
const UNKNOWN = 'A652301777';
const noQueue: JobQueue = { enqueue: () => Promise.resolve() };
const supervisor: Principal = { userId: 'u1', username: 'sup', role: 'supervisor', areas: ['652300'], subject: null };
const elsewhere: Principal = { ...supervisor, userId: 'u2', areas: ['652328'] };
const site: Principal = {
  userId: 'u3',
  username: KNOWN,
  role: 'site',
  areas: [],
  subject: { kind: 'site', id: KNOWN },
};

describe('data in', () => {
  let database: TestDatabase;
  let db: Database;
  let api: SubjectApi;
  const next = random(5);

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'data-in-test', poolSize: 4 });
    await loadObjects(db);
    api = await subjectApi(database, [DataInModule]);
  });
  afterAll(async () => {
    await api.close();
    await db.close();
    await database.drop();
  });

  /** As ingest does it: one message with the payload. */
  async function receive(siteCode: string, payload: string): Promise<void> {
    const receivedAt = new Date();
    const decoded = decodeRemoteSensing(Buffer.from(payload), { siteCode, lineNo: '01', receivedAt });
    await new RecordReadings(new PgReadingStore(db), noQueue, () => undefined).record([
      { siteCode, receivedAt, ...decoded },
    ]);
  }
  const records = (siteCode: string, n: number): string =>
    JSON.stringify(
      Array.from({ length: n }, (_, i) =>
        rsRecord({ siteCode, at: new Date('2026-03-02T01:00:00Z'), serial: i, random: next, plate: `新B1000${i}` }),
      ),
    );
  const get = async (who: Principal, url: string) => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/v1/${url}`, headers: as(who) });
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Record<string, unknown>[] }>();
  };

  it('counts what came, was repeated and refused, by source and day, and shows each only its own', async () => {
    const payload = records(KNOWN, 4);
    await receive(KNOWN, payload);
    await receive(KNOWN, payload);
    await receive(KNOWN, 'not json at all');
    const [line] = (await get(supervisor, `data-quality?channel=remote-sensing&source=${KNOWN}`)).items;
    expect(line).toMatchObject({
      received: 9,
      stored: 4,
      repeated: 4,
      refused: 1,
      hoursWithData: 1,
      areaCode: '652301',
    });
    expect(line?.['refusedShare']).toBeCloseTo(1 / 9);
    expect((await get(site, 'data-quality')).items.map((i) => i['source'])).toEqual([KNOWN]);
    expect((await get(elsewhere, 'data-quality')).items).toEqual([]);
    const [sum] = (await get(supervisor, 'data-quality?by=source')).items;
    expect(sum).toMatchObject({ source: KNOWN, day: null, received: 9 });
  });

  it('shows a refused record to its sender with the exact reason', async () => {
    const [item] = (await get(site, 'quarantine?reason=payload.not_json')).items;
    expect(item).toMatchObject({ source: KNOWN, reason: 'payload.not_json', times: 1, state: 'waiting', bytes: 15 });
    expect((await get(elsewhere, 'quarantine')).items).toEqual([]);
    const opened = await api.app.inject({ url: `/api/v1/quarantine/${String(item?.['id'])}`, headers: as(site) });
    expect(opened.json()).toMatchObject({ text: 'not json at all' });
  });

  it('sums what lies there by reason, inside an area when asked', async () => {
    const all = await get(supervisor, 'quarantine/summary?state=waiting');
    expect(all.items).toMatchObject([{ channel: 'remote-sensing', reason: 'payload.not_json', items: 1, times: 1 }]);
    expect((await get(supervisor, 'quarantine/summary?area=652328')).items).toEqual([]);
    expect((await get(supervisor, 'quarantine?area=652301')).items).toHaveLength(1);
    expect((await get(supervisor, 'quarantine?area=652328')).items).toEqual([]);
    const outside = { method: 'GET', url: '/api/v1/quarantine?area=652301', headers: as(elsewhere) } as const;
    expect((await api.app.inject(outside)).statusCode).toBe(403);
    expect((await api.app.inject({ ...outside, url: '/api/v1/quarantine?area=x' })).statusCode).toBe(400);
  });

  it('tells how a site and its devices are', async () => {
    await db.query(
      `INSERT INTO rs_calibration (site_code, line_no, at, kind, passed, values, received_at)
       SELECT $1, '01', now() - n * interval '1 day', 'span', n > 1, '{}', now() FROM generate_series(1, 3) AS n`,
      [KNOWN],
    );
    const answer = await api.app.inject({ url: `/api/v1/sites/${KNOWN}/state`, headers: as(supervisor) });
    expect(answer.json()).toMatchObject({
      code: KNOWN,
      // records alone say nothing of the status topic
      online: null,
      lastRecordAt: expect.any(String) as never,
      calibrations: [{ lineNo: '01', kind: 'span', passed: false }],
    });
    expect(answer.json<{ devices: unknown[] }>().devices.length).toBeGreaterThan(0);
  });

  it('reads a quarantined record again once the site is registered, and loses nothing before', async () => {
    await receive(UNKNOWN, records(UNKNOWN, 1));
    const [item] = (await get(supervisor, `quarantine?source=${UNKNOWN}`)).items;
    const id = String(item?.['id']);
    expect(item).toMatchObject({ reason: 'reading.site_unknown', state: 'waiting' });
    const replay = async () => {
      const answer = await api.app.inject({
        method: 'POST',
        url: `/api/v1/quarantine/${id}/replay`,
        headers: as(supervisor),
        payload: { reason: '点位已补登记' },
      });
      return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
    };
    expect(await replay()).toMatchObject({ status: 200, body: { state: 'waiting', outcome: { stored: 0 } } });
    await db.query(`INSERT INTO rs_site (code, name, kind, area_code) VALUES ($1, '补登记点位', 'A', '652301')`, [
      UNKNOWN,
    ]);
    await db.query(`INSERT INTO rs_line (site_code, line_no) VALUES ($1, '01')`, [UNKNOWN]);
    // the directory of sites is allowed to be a little old
    let result = await replay();
    for (let i = 0; i < 50 && result.body['state'] !== 'replayed'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      result = await replay();
    }
    expect(result.body).toMatchObject({ state: 'replayed', outcome: { stored: 1, refused: [] } });
    expect((await replay()).status).toBe(409);
    const [row] = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM rs_reading WHERE site_code = $1', [
      UNKNOWN,
    ]);
    expect(row?.n).toBe(1);
    const [audit] = await db.query<{ action: string }>(`SELECT action FROM audit_trail WHERE object_id = $1`, [id]);
    expect(audit?.action).toBe('quarantine.replayed');
  });
});
