import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LookupAnswer } from '@app/application';
import { Database } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { LookupsModule } from '../../apps/api/src/lookups/lookups.module.js';
import { ReferenceModule } from '../../apps/api/src/reference/reference.module.js';
import { judgedReading, openFlag, registerVehicle, seePlate, stationTest } from '../support/lookup-world.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, subjectApi, type SubjectApi } from '../support/subject-api.js';

const ROUTE = '/api/v1/enforcement/lookups';
const OFFICER = '00000000-0000-7000-8000-0000000000a1';
const COUNTY = '00000000-0000-7000-8000-0000000000a2';
const officer = as({ role: 'officer', userId: OFFICER, username: 'officer-652301', areas: ['652301'] });

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
/** ids of the vehicles of this small world */
const ids: Record<string, string> = {};
let flagId: string;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'lookups-test' });
  await loadObjects(db);
  // this file asks more often than a person may
  await db.query(
    `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
     VALUES ('lookup-limits', 2, '2020-01-01', '{"perMinute": 1000, "perDay": 5000}', 'test', 'test')`,
  );
  ids['truck'] = await registerVehicle(db, 'LSZXVY119JD340713', { text: '新B12345', colour: 'yellow' });
  flagId = await openFlag(db, '新B12345|yellow', {
    state: 'confirmed',
    vehicleId: ids['truck'],
    deadline: '2026-03-20',
  });
  await judgedReading(db, '新B12345|yellow', '2026-10-01T03:00:00Z', ids['truck']);
  await judgedReading(db, '新B12345|yellow', '2026-10-02T03:00:00Z', ids['truck']);
  await seePlate(db, '新B12345', 'yellow', '2026-10-02T03:00:00Z');

  ids['clean'] = await registerVehicle(db, 'LSGYML714BA329325', { text: '新B07070', colour: 'blue' });
  await stationTest(db, ids['clean'], '2026-09-01T03:00:00Z', 'pass');
  ids['failed'] = await registerVehicle(db, 'LFV2A21K9C4123456', { text: '新B55555', colour: 'blue' });
  await stationTest(db, ids['failed'], '2026-08-01T03:00:00Z', 'pass');
  await stationTest(db, ids['failed'], '2026-09-01T03:00:00Z', 'exceed');
  await stationTest(db, ids['failed'], '2026-09-02T03:00:00Z', 'pass', true);

  ids['moved'] = await registerVehicle(
    db,
    'LJ11KAAC5A1654321',
    { text: '新A98765', colour: 'blue', from: '2015-01-01', until: '2024-01-01' },
    { text: '新B98765', colour: 'blue', from: '2024-01-01' },
  );
  await seePlate(db, '新A98765', 'blue', '2023-06-01T00:00:00Z');
  ids['twinA'] = await registerVehicle(db, 'LSVAB4BR1EN777777', { text: '新B10101', colour: 'blue' });
  ids['twinB'] = await registerVehicle(db, 'LVSHFFAL8EF777777', { text: '新B20202', colour: 'blue' });
  ids['ending'] = await registerVehicle(db, 'LZZ5BBSD8FAB12345', { text: '新B30303', colour: 'blue' });
  ids['electric'] = await registerVehicle(db, 'LNBSCU3H0JR123123', { text: '新B12399D', colour: 'yellow_green' });
  await openFlag(db, '新B12399D|green');
  await seePlate(db, '新B12399D', 'green', '2026-09-01T00:00:00Z');
  await seePlate(db, '新B66688', 'blue', '2026-09-01T00:00:00Z');
  await openFlag(db, '新B66688|blue');
  api = await subjectApi(database, [ReferenceModule, LookupsModule]);
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

async function post(body: object, headers = officer): Promise<{ status: number; body: LookupAnswer }> {
  const reply = await api.app.inject({ method: 'POST', url: ROUTE, payload: body, headers });
  return { status: reply.statusCode, body: reply.json() as LookupAnswer };
}
const ask = async (plate: string, more: object = {}): Promise<LookupAnswer> =>
  (await post({ plate, purpose: '路检路查', ...more })).body;
const vehicles = (answer: LookupAnswer): (string | undefined)[] => answer.matches.map((match) => match.vehicle?.id);

describe('a look-up', () => {
  it('of a wanted plate is red, with the evidence, what clears it, and the next step', async () => {
    const answer = await ask(' 新b·12345 ');
    expect(answer).toMatchObject({ verdict: 'red', nextStep: 'next.enforce_overdue', truncated: false });
    expect(answer.reasons[0]).toMatchObject({
      code: 'lookup.flag_confirmed',
      data: {
        kind: 'high_emitter',
        item: 'opacity',
        measured: 41.2,
        unit: '%',
        clearsBy: 'retest_passed',
        overdue: true,
      },
    });
    expect(answer.matches).toHaveLength(1);
    expect(answer.matches[0]).toMatchObject({
      why: { kind: 'exact', distance: 0 },
      registered: true,
      plate: { text: '新B12345', colour: 'yellow' },
      vehicle: { id: ids['truck'], vin: 'LSZXVY119JD340713', fuel: 'B', category: 'N3' },
      openFlagCount: 1,
    });
    expect(answer.openFlags).toMatchObject([{ id: flagId, evidence: [{ body: { measured: 41.2 } }] }]);
    expect(answer.lastReadings.map((one) => one.at.slice(0, 10))).toEqual(['2026-10-02', '2026-10-01']);
    expect(Number(answer.listVersion)).toBeGreaterThan(0);
    expect(answer.remainingToday).toEqual(expect.any(Number));
  });

  it.each([
    ['新B07070', 'green', 'next.let_pass'],
    ['新B55555', 'red', 'next.order_retest'],
    ['新B00001', 'amber', 'next.record_vehicle'],
  ])('of %s is %s: %s', async (plate, verdict, nextStep) => {
    expect(await ask(plate)).toMatchObject({ verdict, nextStep });
  });

  it('shows tests latest first and does not take a held one for a result', async () => {
    const { lastTests } = await ask('新B55555');
    expect(lastTests.map((test) => [test.result, test.held])).toEqual([
      ['pass', true],
      ['exceed', false],
      ['pass', false],
    ]);
  });

  it('finds a vehicle by its former plate and says so', async () => {
    const answer = await ask('新A98765');
    expect(vehicles(answer)).toEqual([ids['moved']]);
    expect(answer.matches[0]).toMatchObject({
      why: { kind: 'former_plate' },
      plate: { text: '新B98765', colour: 'blue' },
      formerPlates: [{ text: '新A98765' }],
    });
    expect(answer.reasons.map((reason) => reason.code)).toContain('lookup.found_by_former_plate');
  });

  it('finds by VIN and by its last six characters; several hits accuse none', async () => {
    expect(vehicles(await ask('lszxvy119jd340713'))).toEqual([ids['truck']]);
    expect(await ask('340713')).toMatchObject({ verdict: 'red', matches: [{ why: { kind: 'vin_last6' } }] });
    const twins = await ask('777777');
    expect(new Set(vehicles(twins))).toEqual(new Set([ids['twinA'], ids['twinB']]));
    expect(twins).toMatchObject({ verdict: 'amber', nextStep: 'next.confirm_identity' });
  });

  it('of six characters shows both what a VIN ends with and the plate that lacks its province', async () => {
    const answer = await ask('B12345');
    expect(answer.matches.map((match) => [match.vehicle?.id, match.why.kind]).slice(0, 2)).toEqual([
      [ids['ending'], 'vin_last6'],
      [ids['truck'], 'tolerant'],
    ]);
    expect(answer.verdict).not.toBe('red');
  });

  it.each([
    ['新812345', 'B read as 8'],
    ['斩B12345', 'look-alike province'],
    ['新BI2345', '1 read as I'],
    ['新BIZ34S', 'three at once'],
    ['新B1245', 'one character missing'],
    ['新B123455', 'one character too many'],
    ['BI2345', 'no province and 1 read as I'],
    ['新B12348', 'one wrong'],
  ])('finds the wanted plate behind %s (%s) and never accuses it', async (plate) => {
    const answer = await ask(plate);
    const match = answer.matches.find((one) => one.vehicle?.id === ids['truck']);
    expect(match?.why.kind).toBe('tolerant');
    expect(match?.why.differences.length).toBeGreaterThan(0);
    expect(match?.openFlagCount).toBe(1);
    expect(answer).toMatchObject({
      verdict: 'amber',
      nextStep: 'next.confirm_identity',
      openFlags: [],
      lastReadings: [],
    });
  });

  it('does not mix two colours of the same characters', async () => {
    const answer = await ask('新B12345', { plateColor: '蓝' });
    expect(answer).toMatchObject({ verdict: 'amber', openFlags: [] });
    expect(answer.matches[0]?.why).toMatchObject({ kind: 'tolerant', colourAgrees: false });
    expect(await ask('新B12345', { plateColor: 'yellow' })).toMatchObject({ verdict: 'red' });
  });

  it('knows that the roadside sees one green only', async () => {
    const answer = await ask('新B12399D');
    expect(vehicles(answer)).toEqual([ids['electric']]);
    expect(answer.openFlags).toHaveLength(1);
  });

  it('knows plates that are in no register, and similar ones beside an exact one when asked', async () => {
    const seen = await ask('新B66688');
    expect(seen).toMatchObject({ verdict: 'amber', nextStep: 'next.test_now' });
    expect(seen.matches[0]).toMatchObject({ registered: false, vehicle: null, why: { kind: 'exact' } });
    expect((await ask('新B66688', { similar: 'always' })).matches.length).toBe(1);
    await seePlate(db, '新B6668B', 'blue', '2026-09-01T00:00:00Z');
    expect((await ask('新B66688')).matches.length).toBe(1);
    const both = await ask('新B66688', { similar: 'always' });
    expect(both.matches.map((match) => match.why.kind)).toEqual(['exact', 'tolerant']);
    expect(both.openFlags).toHaveLength(1);
  });

  it('of a plate that was read without its colour and is flagged shows the doubt', async () => {
    await seePlate(db, '新B07070', null, '2026-09-03T00:00:00Z');
    expect(await ask('新B07070')).toMatchObject({ verdict: 'green' });
    await openFlag(db, '新B07070|', { state: 'confirmed' });
    expect(await ask('新B07070')).toMatchObject({ verdict: 'amber', nextStep: 'next.confirm_identity', openFlags: [] });
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [{ plate: '新B12345' }, 'purpose', 'field.missing'],
    [{ plate: '', purpose: 'x' }, 'plate', 'field.empty'],
    [{ plate: '新B12345', purpose: 'x', plateColor: 'pink' }, 'plateColor', 'plate.colour_unknown'],
    [{ plate: '12', purpose: 'x' }, 'plate', 'lookup.query_unreadable'],
    [{ plate: '3-AB12CD34', purpose: 'x' }, 'plate', 'lookup.not_a_vehicle'],
    [{ plate: '新B12345', purpose: 'x', vin: 'y' }, 'vin', 'field.unknown'],
  ])('%j: %s %s', async (body, path, code) => {
    const { status, body: problem } = await post(body);
    expect(status).toBe(400);
    expect(problem).toMatchObject({ code: 'request.invalid', errors: [{ path, code }] });
  });

  it('is not written down in the log of look-ups', async () => {
    const [row] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM lookup_log WHERE query = '12'`);
    expect(row?.n).toBe(0);
  });
});

describe('use limits', () => {
  it('tell "too fast" and "day used up" apart', async () => {
    await db.query(
      `INSERT INTO rule_version (rule, version, effective_from, params, created_by, reason)
       VALUES ('lookup-limits', 3, '2020-01-01', '{"perMinute": 2, "perDay": 5000}', 'test', 'test')`,
    );
    const limited = await subjectApi(database, [ReferenceModule, LookupsModule]);
    const send = (userId: string): Promise<{ statusCode: number; headers: object; json(): unknown }> =>
      limited.app.inject({
        method: 'POST',
        url: ROUTE,
        payload: { plate: '新B12345', purpose: 'x' },
        headers: as({ role: 'officer', userId, areas: ['652301'] }),
      });
    try {
      expect((await send('u1')).statusCode).toBe(200);
      expect((await send('u1')).statusCode).toBe(200);
      const fast = await send('u1');
      expect(fast.statusCode).toBe(429);
      expect(fast.json()).toMatchObject({ code: 'limit.too_fast' });
      expect(fast.headers).toMatchObject({ 'retry-after': expect.stringMatching(/^\d+$/) });
      expect((await send('u2')).statusCode).toBe(200);
      await db.query(`UPDATE use_limit SET used = 5000, tokens = 2 WHERE owner = 'u1'`);
      const used = await send('u1');
      expect(used.statusCode).toBe(429);
      expect(used.json()).toMatchObject({ code: 'limit.day_used_up' });
    } finally {
      await limited.close();
    }
  });
});

describe('the log of look-ups', () => {
  interface Line {
    readonly id: string;
    readonly query: string;
    readonly userId: string;
    readonly verdict: string;
    readonly purpose: string;
  }
  const list = async (
    headers: Record<string, string>,
    query = '',
  ): Promise<{ items: Line[]; nextCursor: string | null }> =>
    (await api.app.inject({ method: 'GET', url: `${ROUTE}${query}`, headers })).json() as never;

  beforeAll(async () => {
    await post({ plate: '新B07070', purpose: '入户抽测' }, as({ role: 'officer', userId: COUNTY, areas: ['652302'] }));
    await post(
      { plate: '新B07070', purpose: 'prefecture' },
      as({ role: 'supervisor', userId: 's0', areas: ['652300'] }),
    );
  });

  it('shows officers their own in clear, page by page', async () => {
    const { items, nextCursor } = await list(officer, '?limit=3');
    expect(items).toHaveLength(3);
    expect(items.every((line) => line.userId === OFFICER && !line.query.includes('*'))).toBe(true);
    const next = await list(officer, `?limit=3&cursor=${nextCursor}`);
    expect(next.items[0]?.id).not.toBe(items[2]?.id);
    expect((next.items[0]?.id ?? '') < (items[2]?.id ?? '')).toBe(true);
  });

  it('shows supervisors everybody of their area, masked; auditors in clear', async () => {
    const supervisor = as({ role: 'supervisor', userId: 's1', areas: ['652300'] });
    const all = await list(supervisor, '?limit=200');
    expect(new Set(all.items.map((line) => line.userId))).toEqual(new Set([OFFICER, COUNTY, 's0', 'u1', 'u2']));
    expect(all.items.every((line) => line.query.includes('*'))).toBe(true);
    const county = await list(as({ role: 'supervisor', userId: 's2', areas: ['652302'] }), '?limit=200');
    expect(county.items.map((line) => line.userId)).toEqual([COUNTY]);
    const audit = await list(as({ role: 'auditor', userId: 'a', areas: ['652300'] }), '?limit=200');
    expect(audit.items.find((line) => line.userId === COUNTY)).toMatchObject({
      query: '新B07070',
      purpose: '入户抽测',
    });
  });

  it.each(['UPDATE lookup_log SET purpose = $$x$$', 'DELETE FROM lookup_log', 'TRUNCATE lookup_log'])(
    'refuses the application %s',
    async (sql) => {
      await expect(db.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    },
  );
});
