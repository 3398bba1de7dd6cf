import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleVersion } from '@app/application';
import type { LimitSet } from '@app/domain';
import { auditVerify, Database } from '@app/persistence';
import { loadObjects, STATIONS } from '@app/seeds';
import { ReferenceModule } from '../../apps/api/src/reference/reference.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, subjectApi, type SubjectApi } from '../support/subject-api.js';

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
const administrator = as({ role: 'administrator', areas: ['652300'] });
const officer = as({ role: 'officer', areas: ['652302'] });

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'reference-test' });
  await loadObjects(db);
  api = await subjectApi(database, [ReferenceModule]);
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

interface Reply<T> {
  readonly status: number;
  readonly body: T;
}
type Problem = { readonly code: string; readonly errors: { path: string; code: string }[]; readonly data?: object };

async function get<T>(url: string, headers = administrator): Promise<Reply<{ items: T[]; nextCursor: string | null }>> {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/${url}`, headers });
  return { status: reply.statusCode, body: reply.json() as never };
}
async function post<T>(url: string, payload: object): Promise<Reply<T>> {
  const reply = await api.app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers: administrator });
  return { status: reply.statusCode, body: reply.json() as T };
}
const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const audited = async (action: string): Promise<number> => {
  const rows = await db.query('SELECT 1 FROM audit_trail WHERE action = $1', [action]);
  return rows.length;
};

describe('lists', () => {
  it('areas come page by page', async () => {
    const first = await get<{ code: string }>('areas?limit=5');
    const second = await get<{ code: string }>(`areas?limit=5&cursor=${first.body.nextCursor}`);
    const codes = [...first.body.items, ...second.body.items].map((area) => area.code);
    expect(codes).toEqual(['652300', '652301', '652302', '652323', '652324', '652325', '652327', '652328']);
    expect(second.body.nextCursor).toBeNull();
  });

  it.each(['limit=0', 'limit=501', 'limit=x'])('refuse %s', async (query) => {
    expect(await get(`areas?${query}`)).toMatchObject({ status: 400, body: { errors: [{ path: 'limit' }] } });
  });

  it('stations and sites are those of the caller', async () => {
    expect((await get('stations')).body.items).toHaveLength(STATIONS.length);
    const own = await get<{ areaCode: string }>('stations', officer);
    expect(new Set(own.body.items.map((one) => one.areaCode))).toEqual(new Set(['652302']));
    const subject = { kind: 'station', id: '652301001' } as const;
    const itself = await get<{ code: string; lines: unknown[] }>('stations', as({ role: 'station', subject }));
    expect(itself.body.items.map((one) => one.code)).toEqual(['652301001']);
    expect((await get<{ code: string }>('sites', officer)).body.items.map((one) => one.code)).toEqual(['A652302001']);
  });

  it('limit sets are those in force on a day', async () => {
    const early = await get<LimitSet>('limit-sets?at=2015-01-01');
    const late = await get<LimitSet>('limit-sets?at=2026-03-01');
    expect(late.body.items.length).toBeGreaterThan(early.body.items.length);
    expect(late.body.items.every((set) => set.enabled && set.effectiveFrom <= '2026-03-01')).toBe(true);
    expect((await get('limit-sets?at=2026-02-30')).status).toBe(400);
  });
});

async function inForceToday(): Promise<LimitSet> {
  const { body } = await get<LimitSet>(`limit-sets?at=${day(0)}`);
  const set = body.items.find((one) => one.limits.length > 1);
  if (!set) throw new Error('no limit set is in force');
  return set;
}
function draftOf(set: LimitSet, changes: object): object {
  const { id: _id, version: _version, ...draft } = set;
  return { ...draft, reason: 'test', ...changes };
}

describe('a new version of a limit set', () => {
  it('is refused in the past, and with every fault at once', async () => {
    const set = await inForceToday();
    const past = await post<Problem>('limit-sets', draftOf(set, { effectiveFrom: day(-1) }));
    expect(past).toMatchObject({ status: 400, body: { errors: [{ code: 'limits.starts_in_the_past' }] } });
    const wrong = await post<Problem>(
      'limit-sets',
      draftOf(set, { areaCode: 'x', reason: undefined, effectiveFrom: '2027-02-30' }),
    );
    expect(wrong.body.errors.map((one) => one.path).sort()).toEqual(['areaCode', 'effectiveFrom', 'reason']);
  });

  it('is refused when a test would have two limits', async () => {
    const set = await inForceToday();
    const reply = await post<Problem>('limit-sets', draftOf(set, { code: 'another-code', effectiveFrom: day(1) }));
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'limits.ambiguous', data: { overlaps: [{ from: day(1) }] } },
    });
  });

  it('ends the one before on its first day, tells the difference, and leaves the past alone', async () => {
    const set = await inForceToday();
    const [first, ...others] = set.limits;
    const limits = [{ ...first, bound: { kind: 'max', value: 99 } }, ...others];
    const draft = draftOf(set, { effectiveFrom: day(1), limits });
    const reply = await post<{ limitSet: LimitSet; changes: object[] }>('limit-sets', draft);
    expect(reply.status).toBe(201);
    expect(reply.body.limitSet).toMatchObject({ code: set.code, version: set.version + 1 });
    expect(reply.body.changes.filter((one) => 'fields' in one)).toMatchObject([
      { kind: 'changed', item: first?.item, before: { bound: first?.bound }, after: { bound: { value: 99 } } },
    ]);
    const before = (await get<LimitSet>(`limit-sets?at=${day(0)}`)).body.items.find((one) => one.code === set.code);
    expect(before).toEqual({ ...set, effectiveTo: day(1) });
    const after = (await get<LimitSet>(`limit-sets?at=${day(1)}`)).body.items.find((one) => one.code === set.code);
    expect(after?.version).toBe(set.version + 1);
    expect(await audited('limit_set.published')).toBe(1);

    expect(await post('limit-sets', draft)).toMatchObject({ status: 200, body: { limitSet: { id: after?.id } } });
    expect(await audited('limit_set.published')).toBe(1);
  });

  it('published twice at the same moment is one version', async () => {
    const set = (await get<LimitSet>(`limit-sets?at=${day(2)}`)).body.items.find((one) => one.limits.length > 1);
    if (!set) throw new Error('no limit set is in force');
    const draft = draftOf(set, { effectiveFrom: day(3), title: { zh: '新', en: 'new' } });
    const replies = await Promise.all([post('limit-sets', draft), post('limit-sets', draft)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 201]);
  });
});

describe('a new version of a rule', () => {
  const tomorrow = `${day(1)}T00:00:00+08:00`;
  const send = (body: object): Promise<Reply<Problem>> =>
    post('rules', { rule: 'lookup-limits', effectiveFrom: tomorrow, reason: 'test', ...body });

  it.each<[object, string, string]>([
    [{ params: { perMinute: 10 } }, 'params.perDay', 'rule.param_missing'],
    [{ params: { perMinute: 10, perDay: '5' } }, 'params.perDay', 'rule.param_type'],
    [{ params: { perMinute: 10, perDay: 5, more: 1 } }, 'params.more', 'rule.param_unknown'],
    [
      { params: { perMinute: 10, perDay: 5 }, effectiveFrom: '2020-01-01T00:00:00Z' },
      'effectiveFrom',
      'rule.starts_in_the_past',
    ],
    [{ params: 3 }, 'params', 'field.not_an_object'],
  ])('%j is refused: %s %s', async (body, path, code) => {
    expect(await send(body)).toMatchObject({ status: 400, body: { errors: [{ path, code }] } });
  });

  it('of an unknown rule is not found', async () => {
    expect(await send({ rule: 'nothing', params: {} })).toMatchObject({ status: 404, body: { code: 'rule.unknown' } });
  });

  it('is in force from its time on; the same again is a repeat', async () => {
    const params = { perMinute: 10, perDay: 100 };
    expect((await send({ params })).status).toBe(201);
    expect((await send({ params: { perDay: 100, perMinute: 10 } })).status).toBe(200);
    const at = async (time: string): Promise<RuleVersion | undefined> =>
      (await get<RuleVersion>(`rules?at=${encodeURIComponent(time)}`)).body.items.find(
        (one) => one.rule === 'lookup-limits',
      );
    expect(await at('now')).toMatchObject({ version: 1 });
    expect(await at(tomorrow)).toMatchObject({ version: 2, params });
    expect(await audited('rule.published')).toBe(1);
  });
});

describe('upkeep', () => {
  const station = {
    code: '652302009',
    name: '新站',
    areaCode: '652302',
    status: 'normal',
    lines: [
      {
        lineNo: '01',
        methods: ['asm'],
        status: 'normal',
        devices: [{ kind: 'gas_analyser', validUntil: '2027-01-01' }],
      },
    ],
  };

  it('adds a station, then changes what is named and keeps the rest', async () => {
    expect((await post('stations', station)).status).toBe(201);
    const lines = [{ lineNo: '02', methods: ['lug_down'], status: 'normal', devices: [] }];
    const changed = await post<{ lines: { lineNo: string }[] }>('stations', { ...station, name: '改名', lines });
    expect(changed).toMatchObject({ status: 200, body: { name: '改名' } });
    expect(changed.body.lines.map((line) => line.lineNo)).toEqual(['01', '02']);
    expect(await audited('station.added')).toBe(1);
    expect(await audited('station.changed')).toBe(1);
    await post('stations', { ...station, name: '改名', lines });
    expect(await audited('station.changed')).toBe(1);
    expect(await auditVerify(db)).toMatchObject({ intact: true });
  });

  it('adds a period of validity to a device of a site', async () => {
    const devices = [{ kind: 'gas_analyser', validFrom: '2029-01-01', validUntil: '2029-12-31' }];
    const site = {
      code: 'A652302001',
      name: 'x',
      areaCode: '652302',
      status: 'normal',
      lines: [{ lineNo: '01', devices }],
    };
    const reply = await post<{ lines: { devices: { kind: string; validFrom: string }[] }[] }>('sites', site);
    const periods = reply.body.lines[0]?.devices
      .filter((one) => one.kind === 'gas_analyser')
      .map((one) => one.validFrom);
    expect(periods).toEqual(['2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01']);
  });

  it.each<[string, object, string, string]>([
    ['stations', { ...station, code: '652301009' }, 'code', 'reference.code_of_other_county'],
    ['stations', { ...station, code: '652399001', areaCode: '652399' }, 'areaCode', 'reference.area_unknown'],
    [
      'stations',
      { ...station, lines: [{ ...station.lines[0], methods: ['magic'] }] },
      'lines[0].methods',
      'field.not_in_list',
    ],
    [
      'sites',
      { code: 'X652302001', name: 'x', areaCode: '652302', status: 'normal', lines: [] },
      'code',
      'field.wrong_pattern',
    ],
  ])('%s: %j is refused: %s %s', async (url, body, path, code) => {
    expect(await post<Problem>(url, body)).toMatchObject({ status: 400, body: { errors: [{ path, code }] } });
  });
});

it('a change made elsewhere is seen once the cache asks again', async () => {
  await db.query(`UPDATE area SET name_en = 'Renamed' WHERE code = '652328'`);
  const renamed = async (): Promise<boolean> =>
    (await get<{ code: string; name: { en: string } }>('areas')).body.items.some((area) => area.name.en === 'Renamed');
  for (let i = 0; i < 50 && !(await renamed()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await renamed()).toBe(true);
});
