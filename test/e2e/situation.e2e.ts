import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordReadings, ReferenceCache, JudgeReadings, type Clock, type JobQueue } from '@app/application';
import { decodeRemoteSensing } from '@app/codecs';
import type { SituationDto } from '@app/contracts';
import { addCalendarDays, shanghaiDate } from '@app/domain';
import { Database, PgReadingStore, SqlJudgingStore, SqlReferenceSource } from '@app/persistence';
import { loadSettings, newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { readMapSettings } from '../../apps/api/src/situation/map-settings.js';
import { SituationModule } from '../../apps/api/src/situation/situation.module.js';
import { random, rsRecord } from '../devices/rs-records.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { asStation, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

const SITE = 'C652301001';
const noQueue: JobQueue = { enqueue: () => Promise.resolve() };
const clock: Clock = { now: () => new Date() };

describe('the live situation', () => {
  let database: TestDatabase;
  let db: Database;
  let api: SubjectApi;

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'situation-test', poolSize: 4 });
    await loadObjects(db);
    api = await subjectApi(database, [SituationModule]);
  });
  afterAll(async () => {
    await api?.close();
    await db?.close();
    await database?.drop();
  });

  const read = async (query = '', who = asSupervisor('652300')) => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/v1/situation${query}`, headers: who });
    return { status: answer.statusCode, json: answer.json<SituationDto>() };
  };
  const place = (situation: SituationDto, code: string) => situation.places.find((one) => one.code === code);

  /** As ingest and the worker do it: readings that pass now. @returns the events of their judging */
  async function pass(n: number): Promise<{ area_code: string; data: Record<string, unknown> }[]> {
    const next = random(9);
    const receivedAt = new Date();
    const records = Array.from({ length: n }, (_, i) =>
      rsRecord({
        siteCode: SITE,
        at: new Date(receivedAt.getTime() - 60_000),
        serial: i,
        random: next,
        plate: `新B2000${i}`,
      }),
    );
    const payload = Buffer.from(JSON.stringify(records));
    const decoded = decodeRemoteSensing(payload, { siteCode: SITE, lineNo: '01', receivedAt });
    await new RecordReadings(new PgReadingStore(db), noQueue, () => undefined).record([
      { siteCode: SITE, receivedAt, ...decoded },
    ]);
    const judge = new JudgeReadings(
      new SqlJudgingStore(db),
      new ReferenceCache(new SqlReferenceSource(db), clock),
      clock,
      newId,
    );
    const tasks = await db.query<{ id: string }>('SELECT id::text FROM judging_task WHERE done_at IS NULL');
    for (const { id } of tasks) await judge.run(id);
    return db.query(`SELECT area_code, data FROM event_log WHERE kind = 'readings.judged' ORDER BY tx, id`);
  }

  it('knows every place, and that nothing came yet', async () => {
    const { json } = await read();
    expect(json.day).toBe(shanghaiDate(new Date()));
    expect(json.beforeDay).toBe(addCalendarDays(json.day, -7));
    expect(place(json, SITE)).toMatchObject({ kind: 'site', siteKind: 'C', state: 'never', today: 0, online: null });
    expect(place(json, '652301001')).toMatchObject({ kind: 'station', siteKind: null, state: 'never' });
    expect(json.counters).toEqual({ readings: 0, readingsExceed: 0, tests: 0, testsHeld: 0, flags: 0, checks: 0 });
  });

  it('counts what passed today against the same weekday, and tells pages without a plate', async () => {
    const events = await pass(6);
    expect(events).toMatchObject([{ area_code: '652301', data: { readings: 6, sites: { [SITE]: { n: 6 } } } }]);
    expect(JSON.stringify(events)).not.toContain('新B');
    await db.query(
      `INSERT INTO spot_check (id, check_no, kind, method, area_code, place, checked_at, received_at, officer_id, result, verdict, body,
         invalid_reasons, counted_for, content_hash)
       SELECT gen_random_uuid(), 'S-' || n, 'roadside', 'free_acceleration', '652301', '{}', now() - n * interval '7 days' - interval '1 second',
         now(), 'test', 'pass', '{}', '{}', '{}', '[]', 'x' FROM generate_series(1, 1) AS n`,
    );
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    const { json } = await read('?area=652301');
    expect(json.counters.readings).toBe(6);
    expect(json.before).toMatchObject({ readings: 0, checks: 1 });
    expect(place(json, SITE)).toMatchObject({ state: 'live', today: 6 });
    expect(json.backlog).toMatchObject({ batches: 0, failed: 0 });
    expect(json.places.every((one) => one.areaCode === '652301')).toBe(true);
  });

  it('shows nobody a foreign area', async () => {
    expect((await read('?area=652302', asSupervisor('652301'))).status).toBe(403);
    const { json } = await read('', asSupervisor('652302'));
    expect(json.counters.readings).toBe(0);
    expect(json.places.map((one) => one.areaCode)).toEqual(json.places.map(() => '652302'));
  });

  it('draws the outlines of the installation, and does not start with a file that is none', async () => {
    const bare = await api.app.inject({ method: 'GET', url: '/api/v1/map', headers: asStation('652301001') });
    expect(bare.json()).toEqual({ outlines: null, datum: 'wgs84', approvalNumber: null });
    const folder = mkdtempSync(join(tmpdir(), 'ves-map-'));
    const file = join(folder, 'outline.json');
    const settings = (text: string) => {
      writeFileSync(file, text);
      const env = { MAP_OUTLINE_FILE: file, MAP_OUTLINE_DATUM: 'gcj02', MAP_APPROVAL_NUMBER: '新S(2026)001号' };
      return readMapSettings(loadSettings({ DATABASE_URL: database.appUrl, ...env }));
    };
    const outline = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } }],
    };
    expect(settings(JSON.stringify(outline))).toEqual({
      outlines: outline,
      datum: 'gcj02',
      approvalNumber: '新S(2026)001号',
    });
    expect(() => settings('{')).toThrow('map.outline_not_json');
    expect(() => settings('{"type":"Topology"}')).toThrow('map.outline_not_geojson');
    rmSync(folder, { recursive: true });
    expect(() => readMapSettings(loadSettings({ DATABASE_URL: database.appUrl, MAP_OUTLINE_FILE: file }))).toThrow(
      'map.outline_unreadable',
    );
  });
});
