import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeTerminalFrame, readTruckPacket } from '@app/codecs';
import {
  JudgeFleet,
  JudgeTrucks,
  RecordPackets,
  ReferenceCache,
  SystemClock,
  TruckSampleReader,
} from '@app/application';
import { addCalendarDays, shanghaiDate, startOfShanghaiDay } from '@app/domain';
import {
  Database,
  PgTruckPacketStore,
  SqlFleetStore,
  SqlReferenceSource,
  SqlTruckHistory,
  SqlTruckJudgingStore,
} from '@app/persistence';
import { newId } from '@app/platform';
import { readFacts } from '../../apps/ingest/src/tcp/read-facts.js';
import { callerOf } from '../support/accounts.js';
import { testApi } from '../support/api.js';
import { seedAreas } from '../support/areas.js';
import { chance } from '../truck-quality/random.js';
import { speedTrace } from '../truck-quality/speed-trace.js';
import { engineSamples, modelTruck, type Defects } from '../truck-quality/truck-model.js';

const TODAY = shanghaiDate(new Date());
const day = (ago: number): string => addCalendarDays(TODAY, -ago);
const NEAR = '652301';
const FAR = '652201';

const api = await testApi();
await seedAreas(api.database.appUrl);
const db = api.app.get(Database);
const reference = new ReferenceCache(new SqlReferenceSource(db), new SystemClock());
const record = new RecordPackets(new PgTruckPacketStore(db), readFacts);
afterAll(() => api.close());

async function truck(vin: string, area: string, enterprise: string | null): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO truck (vin, state, area_code, enterprise, origin, created_at, changed_at)
     VALUES ($1, 'accepted', $2, $3, 'register', $4, $4) RETURNING id`,
    [vin, area, enterprise, startOfShanghaiDay(day(20))],
  );
  return row?.id ?? 0;
}

/** Forty minutes of driving from nine o'clock on, so many days ago, each packet received at once. */
async function drive(vin: string, ago: number, defects: Defects): Promise<void> {
  const dice = chance(3);
  const start = new Date(startOfShanghaiDay(day(ago)).getTime() + 9 * 3_600_000);
  const samples = engineSamples(speedTrace(2_400, dice), start, modelTruck('V', dice), defects, dice);
  const source = { origin: 'terminal', forwarder: null, enterprise: null, mayQuarantine: () => true } as const;
  const frames = [];
  for (let from = 0; from + 10 <= samples.length; from += 10) {
    const ten = samples.slice(from, from + 10);
    const last = ten.at(-1)?.at ?? start;
    const packet = { dialect: 'B', at: last, serial: from / 10 + 1, supplements: [], hybrids: [], obd: [] } as const;
    const rest = { kind: 'realtime', samples: ten, extras: [], position: null, signature: null } as const;
    const raw = encodeTerminalFrame(vin, { ...packet, ...rest });
    frames.push({ vin, raw, receivedAt: last.getTime() + 2_000, source });
  }
  await record.record(frames, []);
}

describe('the fleet over HTTP', () => {
  let sick = 0;
  let foreign = 0;
  let supervisor = '';
  let enterprise = '';
  const get = async (path: string, token = supervisor) => {
    const answer = await api.app.inject({
      method: 'GET',
      url: `/api/v1/fleet${path}`,
      headers: { authorization: token },
    });
    if (answer.statusCode >= 500) throw new Error(`${path}: ${answer.body}`);
    return answer;
  };
  const post = (path: string, payload: object) =>
    api.app.inject({
      method: 'POST',
      url: `/api/v1/fleet${path}`,
      headers: { authorization: supervisor },
      payload,
    });

  beforeAll(async () => {
    sick = await truck('LFLEET00000000001', NEAR, 'ENT-1');
    await truck('LFLEET00000000002', NEAR, 'ENT-2');
    foreign = await truck('LFLEET00000000003', FAR, 'ENT-1');
    // repaired two days ago: no reagent before, all well after
    await drive('LFLEET00000000001', 3, { emptyTank: true });
    await drive('LFLEET00000000001', 1, {});
    await drive('LFLEET00000000003', 3, { emptyTank: true });
    const reader = new TruckSampleReader(new SqlTruckHistory(db), readTruckPacket);
    await new JudgeTrucks(new SqlTruckJudgingStore(db), reader, reference, new SystemClock(), newId).run(100, 0);
    supervisor = (await callerOf(api.app, { role: 'supervisor', areas: [NEAR] })).authorization;
    const subject = { kind: 'enterprise', id: 'ENT-1' } as const;
    enterprise = (await callerOf(api.app, { role: 'enterprise', subject })).authorization;
  });

  it('lists findings of the caller’s areas with their flag, page by page', async () => {
    const page = (await get(`/findings?from=${day(5)}&limit=1`)).json() as {
      items: { truckId: number; item: string; flag: { state: string } | null }[];
      nextCursor: string | null;
    };
    expect(page.items).toMatchObject([{ truckId: sick }]);
    const all = (await get(`/findings?from=${day(5)}&kind=truck_no_reagent`)).json();
    expect(all).toMatchObject({
      items: [{ truckId: sick, day: day(3), item: 'reagent_empty', flag: { state: 'open' }, unit: 's' }],
      nextCursor: null,
    });
    if (page.nextCursor !== null) {
      const next = (await get(`/findings?from=${day(5)}&limit=1&cursor=${page.nextCursor}`)).json() as typeof page;
      expect(next.items[0]?.item).not.toBe(page.items[0]?.item);
    }
    expect((await get('/findings?cursor=x')).statusCode).toBe(400);
    expect((await get(`/findings?from=${day(1)}&to=${day(4)}`)).statusCode).toBe(400);
  });

  it('shows an enterprise its own trucks, wherever they are, and nobody else’s', async () => {
    const { items } = (await get(`/findings?from=${day(5)}`, enterprise)).json() as { items: { truckId: number }[] };
    expect(new Set(items.map((one) => one.truckId))).toEqual(new Set([sick, foreign]));
    expect((await get(`/trucks/${foreign}/days`)).statusCode).toBe(403);
    expect((await get(`/trucks/${sick}/days`, enterprise)).statusCode).toBe(200);
  });

  it('gives one truck’s day as values, trips and columns', async () => {
    const { items } = (await get(`/trucks/${sick}/days`)).json() as { items: object[] };
    expect(items).toMatchObject(
      [
        { day: day(3), engineS: 2_400, trips: 1 },
        { day: day(2), engineS: 0, trips: 0 },
        { day: day(1), engineS: 2_400, findings: 0 },
      ].filter((one) => items.length === 3 || one.engineS > 0),
    );
    const one = (await get(`/trucks/${sick}/days/${day(3)}`)).json() as { values: object[]; nox: { gPerKm: number } };
    expect(one.nox.gPerKm).toBeGreaterThan(1);
    expect(one.values).toContainEqual(
      expect.objectContaining({ item: 'reagent_empty', result: 'exceed', ruleVersion: 1 }),
    );
    const series = (await get(`/trucks/${sick}/days/${day(3)}/series?stepS=60`)).json() as {
      t: number[];
      fields: Record<string, number[]>;
      track: number[][];
    };
    expect(series.t).toHaveLength(40);
    expect(series.t[0]).toBe(9 * 3_600);
    expect(series.fields.speedKmh).toHaveLength(40);
    expect(series.track.length).toBeGreaterThan(15);
    const full = (await get(`/trucks/${sick}/days/${day(3)}/series?stepS=1`)).json() as { t: number[] };
    expect(full.t).toHaveLength(2_400);
    expect((await get(`/trucks/${sick}/days/${day(9)}`)).statusCode).toBe(404);
    expect((await get(`/trucks/${sick}/days/2026-13-01`)).statusCode).toBe(400);
  });

  it('gives the measures with what they are shares of', async () => {
    const { items } = (await get(`/rates?from=${day(3)}&to=${day(1)}&by=enterprise`)).json() as {
      items: { key: string; trucks: number; truckDays: number; onlineDays: number; rates: object }[];
    };
    expect(items).toMatchObject([
      { key: 'ENT-1', trucks: 1, truckDays: 3, onlineDays: 2, rates: { transmission: 1, timely: 1 } },
      { key: 'ENT-2', trucks: 1, truckDays: 3, onlineDays: 0, rates: { online: 0, transmission: null } },
    ]);
    for (const by of ['all', 'county', 'day']) expect((await get(`/rates?by=${by}`)).statusCode).toBe(200);
    const trips = (await get(`/trips?from=${day(5)}`)).json() as { items: { nox: { gPerH: number } }[] };
    expect(trips.items).toHaveLength(2);
    const emissions = (await get(`/emissions?from=${day(5)}`)).json() as { areas: { share: number }[] };
    expect(emissions.areas.reduce((sum, area) => sum + area.share, 0)).toBeCloseTo(1, 3);
  });

  it('keeps fences, and refuses what is none', async () => {
    const ring = [
      { lon: 87, lat: 44 },
      { lon: 88, lat: 44 },
      { lon: 88, lat: 45 },
    ];
    const fence = { name: '料场', areaCode: NEAR, kind: 'alarm', ring, tells: 'both' };
    const added = await post('/fences', fence);
    expect(added.statusCode).toBe(201);
    const { id } = added.json() as { id: string };
    expect((await post('/fences', { ...fence, ring: ring.slice(0, 2) })).json()).toMatchObject({
      errors: [{ path: 'ring', code: 'fence.too_few_corners' }],
    });
    expect((await post('/fences', { ...fence, tells: 'none' })).statusCode).toBe(400);
    expect((await post('/fences', { ...fence, areaCode: FAR })).statusCode).toBe(403);
    expect((await post(`/fences/${id}/end`, {})).statusCode).toBe(204);
    expect((await post(`/fences/${id}/end`, {})).statusCode).toBe(204);
    expect((await get('/fences')).json()).toMatchObject({ items: [{ id, validTo: expect.any(String) }] });
    expect((await get('/crossings')).json()).toEqual({ items: [], nextCursor: null });
  });

  it('shows the effect of a repair by county, as data, Word and PDF', async () => {
    const repair = { kind: 'repair', doneOn: day(2), note: '更换尿素泵' };
    const first = await post(`/trucks/${sick}/measures`, repair);
    expect((await post(`/trucks/${sick}/measures`, repair)).json()).toEqual(first.json());
    expect((await post(`/trucks/${sick}/measures`, { ...repair, doneOn: addCalendarDays(TODAY, 2) })).statusCode).toBe(
      400,
    );
    // a few km are enough for this test; the rule in force asks for more
    await db.query(
      `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
       VALUES ('truck-effect', 99, '2020-01-01', '{"days": 30, "minKm": 2}', 'test', 'test')`,
    );
    const report = (await get(`/effect?from=${day(10)}`)).json() as { total: { change: number }; areas: object[] };
    expect(report).toMatchObject({ total: { measures: 1, counted: 1 }, areas: [{ areaCode: NEAR }] });
    expect(report.total.change).toBeLessThan(-0.2);
    const docx = await get(`/effect/file?from=${day(10)}`);
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const pdf = await get(`/effect/file?from=${day(10)}&format=pdf&language=en`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect((await get('/measures')).json()).toMatchObject({ items: [{ truckId: sick, kind: 'repair' }] });
  });

  it('grants an exemption by the rule and ends it when a flag opens', async () => {
    await db.query(
      `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
       VALUES ('truck-exemption', 99, '2020-01-01', '{"days": 2, "minJudgedDays": 1, "minKm": 1, "minUsable": 0.5}', 'test', 'test')`,
    );
    await db.query(`UPDATE flag SET state = 'rejected' WHERE plate_key = 'truck:${sick}'`);
    const judge = (): ReturnType<JudgeFleet['run']> =>
      new JudgeFleet(
        new SqlFleetStore(db),
        new ReferenceCache(new SqlReferenceSource(db), new SystemClock()),
        new SystemClock(),
      ).run();
    expect(await judge()).toMatchObject({ granted: 1, ended: 0 });
    expect(await judge()).toMatchObject({ granted: 0, ended: 0 });
    expect((await get('/exemptions')).json()).toMatchObject({
      items: [{ truckId: sick, ruleVersion: 99, endedAt: null }],
    });
    await db.query(`UPDATE flag SET state = 'open' WHERE plate_key = 'truck:${sick}'`);
    expect(await judge()).toMatchObject({ granted: 0, ended: 1 });
    expect((await get('/exemptions')).json()).toEqual({ items: [] });
    expect((await get('/exemptions?state=all')).json()).toMatchObject({
      items: [{ endReason: 'exemption.open_flags' }],
    });
    expect((await get(`/filling-places`)).json()).toMatchObject({ items: [] });
  });
});
