import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  INSPECTION_EXAMPLES,
  type OutageNoticeDto,
  type OutageNoticePageDto,
  type RefusalDto,
  type RefusalPageDto,
  type ReportCardDto,
  type StationDayDto,
  type StationDaysDto,
} from '@app/contracts';
import { shanghaiDate } from '@app/domain';
import { Database } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { StationsModule } from '../../apps/api/src/stations/stations.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asStation, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

type Body = Record<string, unknown>;
const STATION = '652301001';
const OTHER = '652301002';

describe('the station console', () => {
  let database: TestDatabase;
  let db: Database;
  let api: SubjectApi;
  let serial = 0;

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'stations-test', poolSize: 4 });
    await loadObjects(db);
    api = await subjectApi(database, [InspectionsModule, StationsModule]);
  });
  afterAll(async () => {
    await api?.close();
    await db?.close();
    await database?.drop();
  });

  /** A test that began some minutes ago. */
  const test = (change: Body = {}): Body => {
    const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    const value = structuredClone(INSPECTION_EXAMPLES['free_acceleration']?.value) as Body;
    const reportNo = `S${String(++serial).padStart(10, '0')}`;
    return { ...value, reportNo, startedAt: at(4), endedAt: at(1), contingency: null, media: null, ...change };
  };
  const call = async <T>(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: unknown) => {
    const answer = await api.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, json: answer.json<T>() };
  };
  const own = asStation(STATION);
  const upload = (body: unknown) => call<Body>('POST', 'inspections', own, body);
  const read = async <T>(path: string, who = own): Promise<T> => {
    const { status, json } = await call<T>('GET', path, who);
    expect({ status, json }).toMatchObject({ status: 200 });
    return json;
  };

  it('shows the tests of the day with verdict and the one thing to do', async () => {
    const body = test();
    const media = [{ kind: '101', file: 'front.jpg', sha256: 'a'.repeat(64), size: 10 }];
    expect((await upload({ ...body, media })).status).toBe(201);
    expect((await upload(test({ lineNo: '99' }))).status).toBe(201);
    const day = await read<StationDayDto>(`stations/${STATION}/day`);
    expect(day.day).toBe(shanghaiDate(new Date()));
    const byLine = new Map(day.tests.map((one) => [one.lineNo, one]));
    expect(byLine.get('99')).toMatchObject({
      hold: { held: true },
      next: { step: 'register_line', reason: { code: 'hold.line_unknown' } },
    });
    expect(day.tests.find((one) => one.reportNo === body['reportNo'])).toMatchObject({ missingMedia: 1 });
    expect(day.station.counts).toMatchObject({ tests: 2, held: day.tests.filter((one) => one.hold.held).length });
    expect(day.lines.flatMap((line) => line.devices).every((one) => one.daysLeft !== null)).toBe(true);
    const yesterday = await read<StationDayDto>(`stations/${STATION}/day?day=2026-01-02`);
    expect(yesterday.tests).toEqual([]);
  });

  it('warns of a device before it runs out, and says which is over', async () => {
    const today = shanghaiDate(new Date());
    await db.query(
      `UPDATE station_device SET valid_until = $1::date - 1 WHERE ctid = (SELECT ctid FROM station_device WHERE station_code = $2 LIMIT 1)`,
      [today, OTHER],
    );
    const { lines, station } = await read<StationDayDto>(`stations/${OTHER}/day`, asStation(OTHER));
    expect(lines.flatMap((line) => line.devices).filter((one) => one.state === 'expired')).toMatchObject([
      { daysLeft: -1 },
    ]);
    expect(station.validity).toBe('expired');
  });

  it('shows a refused upload with the field, what was expected and what came, until a good one follows', async () => {
    const body = test();
    const broken = { ...body, testTimes: 'first', vehicle: { ...(body['vehicle'] as Body), stage: 12 } };
    expect((await upload(broken)).status).toBe(400);
    const { items } = await read<RefusalPageDto>(`stations/${STATION}/refusals`);
    expect(items).toMatchObject([{ reportNo: body['reportNo'], faults: 2, settled: false }]);
    const item = await read<RefusalDto>(`stations/${STATION}/refusals/${items[0]?.id}`);
    expect(item.allFaults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: 'testTimes',
          found: '"first"',
          expected: expect.objectContaining({ type: 'whole_number', minimum: 1, required: true }) as never,
        }),
        expect.objectContaining({ path: 'vehicle.stage', code: 'field.out_of_range', found: '12' }),
      ]) as never,
    );
    expect(JSON.parse(item.text ?? '')).toEqual(broken);
    expect((await read<StationDayDto>(`stations/${STATION}/day`)).openRefusals).toBe(1);
    expect((await upload(body)).status).toBe(201);
    expect((await read<RefusalPageDto>(`stations/${STATION}/refusals`)).items).toEqual([]);
    expect((await read<RefusalPageDto>(`stations/${STATION}/refusals?state=all`)).items).toMatchObject([
      { settled: true },
    ]);
  });

  it('keeps what is no JSON byte for byte, for the sender to see', async () => {
    const text = '{"reportNo": "S-1", "testTimes": }';
    expect((await upload(text)).status).toBe(400);
    const { items } = await read<RefusalPageDto>(`stations/${STATION}/refusals`);
    const item = await read<RefusalDto>(`stations/${STATION}/refusals/${items[0]?.id}`);
    expect(item).toMatchObject({ reportNo: null, text });
    // another station's address does not open it
    const foreign = await call('GET', `stations/${OTHER}/refusals/${items[0]?.id}`, asStation(OTHER));
    expect(foreign.status).toBe(404);
    const [row] = await db.query<{ area_code: string }>('SELECT area_code FROM quarantine WHERE id = $1', [
      items[0]?.id,
    ]);
    expect(row?.area_code).toBe('652301');
  });

  it('compares a station with its prefecture, and holds small samples back', async () => {
    const card = await read<ReportCardDto>(`stations/${STATION}/report-card`);
    expect(card.measures.find((one) => one.key === 'held_share')).toMatchObject({ state: 'small_sample', own: null });
    await db.query(
      `INSERT INTO inspection (id, report_no, station_code, area_code, line_no, vehicle_id, method, test_category, started_at,
         received_at, result, held, late, contingency)
       SELECT gen_random_uuid(), 'C' || s.code || n, s.code, s.area_code, '01', (SELECT id FROM vehicle LIMIT 1), 'asm', 'periodic',
         now() - interval '2 days', now(), CASE WHEN n % 10 = 0 THEN 'exceed' ELSE 'pass' END, n % 4 = 0 AND s.code = $1, false, false
       FROM station s, generate_series(1, 100) AS n`,
      [STATION],
    );
    const [stations] = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM station WHERE area_code LIKE '6523%'`,
    );
    const full = await read<ReportCardDto>(`stations/${STATION}/report-card`);
    expect(full.stations).toBe(stations?.n);
    const held = full.measures.find((one) => one.key === 'held_share');
    expect(held?.state).toBe('shown');
    expect(held?.own).toBeGreaterThan(held?.average ?? 1);
    const other = await read<ReportCardDto>(`stations/${OTHER}/report-card`, asStation(OTHER));
    expect(other.measures.find((one) => one.key === 'exceed_share')).toMatchObject({ own: 0.1, before: null });
    const refused = await call('GET', `stations/${STATION}/report-card?from=2027-01-01&to=2026-01-01`, own);
    expect(refused.status).toBe(400);
  });

  it('lists stations of the caller with the day of each', async () => {
    const { items } = await read<StationDaysDto>('station-days', asSupervisor('652301'));
    expect(items.find((one) => one.code === STATION)?.counts).toMatchObject({ tests: 3, refused: 2 });
    expect(items.every((one) => one.areaCode === '652301')).toBe(true);
    expect((await read<StationDaysDto>('station-days', own)).items.map((one) => one.code)).toEqual([STATION]);
  });

  describe('an outage notice', () => {
    const supervisor = asSupervisor('652301');
    const notice = {
      areaCode: '652301',
      startsAt: new Date(Date.now() - 600_000).toISOString(),
      textZh: '市政网络中断',
    };
    const publish = (body: Body) => call<OutageNoticeDto>('POST', 'outage-notices', supervisor, body);
    const codes = async (who: Record<string, string>, state = 'current') =>
      (await read<OutageNoticePageDto>(`outage-notices?state=${state}`, who)).items.map((one) => one.code);

    it('gets a dated code, is seen by whom it is about, and counts the uploads under it', async () => {
      const { status, json: made } = await publish(notice);
      expect(status).toBe(201);
      const day = shanghaiDate(new Date(notice.startsAt)).replaceAll('-', '');
      expect(made).toMatchObject({ code: `OUT-${day}-01`, inForce: true, uploads: 0, text: { en: '市政网络中断' } });
      const second = await publish({ ...notice, stationCode: OTHER });
      expect(second.json.code).toBe(`OUT-${day}-02`);
      expect(await codes(own)).toEqual([made.code]);
      expect(await codes(asStation(OTHER))).toEqual([second.json.code, made.code]);
      expect(await codes(asSupervisor('652302'))).toEqual([]);
      expect(await codes(as({ role: 'supervisor', areas: ['652300'] }))).toEqual([second.json.code, made.code]);
      expect((await upload(test({ contingency: { code: made.code, reason: '断网' } }))).status).toBe(201);
      const [listed] = (await read<OutageNoticePageDto>('outage-notices', own)).items;
      expect(listed).toMatchObject({ uploads: 1 });
      const events = await db.query<{ subject_id: string | null }>(
        `SELECT subject_id FROM event_log WHERE kind = 'outage.published' AND subject_kind = 'station'`,
      );
      expect(events.map((one) => one.subject_id)).toContain(STATION);
    });

    it('ends once, and leaves the current list', async () => {
      const { json } = await publish(notice);
      const end = () => call<OutageNoticeDto>('POST', `outage-notices/${json.id}/ending`, supervisor);
      expect(await end()).toMatchObject({ status: 200, json: { inForce: false } });
      expect((await end()).status).toBe(409);
      expect(await codes(own)).not.toContain(json.code);
      expect(await codes(own, 'all')).toContain(json.code);
    });

    it('refuses an end before its beginning, a foreign station and a far day', async () => {
      const faults = async (change: Body) =>
        (await call<{ errors: { path: string }[] }>('POST', 'outage-notices', supervisor, { ...notice, ...change }))
          .json.errors;
      expect(await faults({ endsAt: '2020-01-01T00:00:00Z' })).toMatchObject([{ path: 'endsAt' }]);
      expect(await faults({ startsAt: '2020-01-01T00:00:00Z' })).toMatchObject([{ path: 'startsAt' }]);
      expect(await faults({ stationCode: '652302001' })).toMatchObject([{ path: 'stationCode' }]);
    });
  });
});
