import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { Database } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { brokenUpload } from '../support/broken-uploads.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { asStation, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

type Body = Record<string, unknown>;
/** Whatever a route answers; a test reads the part that its route has. */
interface Answer {
  id: string;
  code: string;
  verdict: { result: string };
  hold: { held: boolean };
  receipt: object;
  errors: { path: string; code: string }[];
  items: Body[];
  nextCursor: string | null;
  report: { results: Body };
  marks: object[];
}
let database: TestDatabase;
let db: Database;
let api: SubjectApi;
const STATION = '652301001';

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'inspections-test' });
  await loadObjects(db);
  api = await subjectApi(database, [InspectionsModule]);
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

let serial = 0;
/** The example of a method with a number of its own, changed as the test wants. */
function example(method: string, change: Body = {}): Body {
  const value = structuredClone(INSPECTION_EXAMPLES[method]?.value) as Body;
  return { ...value, reportNo: `T${String(++serial).padStart(10, '0')}`, ...change };
}
const vehicle = (body: Body, change: Body): Body => ({ ...body, vehicle: { ...(body['vehicle'] as Body), ...change } });

async function call(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: unknown) {
  const reply = await api.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const text = reply.payload;
  const json = String(reply.headers['content-type']).includes('json') ? (JSON.parse(text) as Answer) : ({} as Answer);
  return { status: reply.statusCode, text, json };
}
const upload = (body: unknown, station = STATION) => call('POST', '/inspections', asStation(station), body);
const count = async (sql: string, params: unknown[] = []): Promise<number> =>
  Number((await db.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, params))[0]?.n);

describe('an upload', () => {
  it.each(Object.keys(INSPECTION_EXAMPLES))('of %s as documented is stored and judged', async (method) => {
    const body = INSPECTION_EXAMPLES[method]?.value as Body;
    const reply = await upload(body);
    expect(reply.json).toMatchObject({ reportNo: body['reportNo'], hold: { held: false } });
    expect(reply.status).toBe(201);
    expect(reply.json.verdict.result).toBe(method === 'filter_smoke' ? 'undetermined' : 'pass');
    expect(reply.json.receipt).toMatchObject({ no: expect.stringMatching(/^R-\d{14}-[0-9a-f]{8}$/) });
  });

  it('again is a success with the same bytes, whatever the order of its fields', async () => {
    const body = example('lug_down');
    const first = await upload(body);
    const again = await upload(Object.fromEntries(Object.entries(body).reverse()));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.text).toBe(first.text);
    expect(await count('inspection WHERE report_no = $1', [body['reportNo']])).toBe(1);
  });

  it('of the same number with other content is a conflict that says where', async () => {
    const body = example('two_speed_idle');
    await upload(body);
    const other = structuredClone(body) as never as {
      results: { idle: { coPct: number } };
      process: { rows: number[][] };
    };
    other.results.idle.coPct = 0.03;
    (other.process.rows[1] as number[])[3] = 7;
    const reply = await upload(other);
    expect(reply.status).toBe(409);
    expect(reply.json.errors.map((e) => e.path).sort()).toEqual(['process.rows[1][3]', 'results.idle.coPct']);
  });

  it('sent twenty times at once is one report and twenty successes', async () => {
    const body = example('asm');
    const replies = await Promise.all(Array.from({ length: 20 }, () => upload(body)));
    expect(replies.map((r) => r.status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(replies.map((r) => r.text)).size).toBe(1);
    expect(await count('inspection WHERE report_no = $1', [body['reportNo']])).toBe(1);
    expect(
      await count(`event_log WHERE kind = 'inspection.recorded' AND data->>'reportNo' = $1`, [body['reportNo']]),
    ).toBe(1);
  });

  it('beside a bad neighbour in the same moment is stored all the same', async () => {
    const bodies = Array.from({ length: 12 }, () => example('ringelmann'));
    const replies = await Promise.all(bodies.map((body, i) => upload(i % 4 === 0 ? { ...body, testTimes: 0 } : body)));
    expect(replies.map((r) => r.status)).toEqual(bodies.map((_, i) => (i % 4 === 0 ? 400 : 201)));
  });
});

describe('a refusal', () => {
  it('lists every fault with its path, and is kept with its bytes', async () => {
    const body = vehicle(example('free_acceleration'), {
      plate: '新B1234I',
      vin: 'LSGNDA50XDK51601O',
      odometerKm: '12',
    });
    const reply = await upload({
      ...body,
      testCategory: 'annual',
      startedAt: '2026-02-30T10:00:00+08:00',
      surprise: 1,
      results: { method: 'free_acceleration', readings: ['x'], lambda: 1, idle: {} },
    });
    expect(reply.status).toBe(400);
    const faults = Object.fromEntries(reply.json.errors.map((e) => [e.path, e.code]));
    expect(faults).toEqual({
      testCategory: 'field.not_in_list',
      startedAt: 'field.impossible_time',
      surprise: 'field.unknown',
      'vehicle.odometerKm': 'field.not_a_number',
      'results.readings': 'field.not_a_number',
      'results.idle': 'field.method_conflict',
      'results.lambda': 'field.unknown',
    });
    expect(await count('inspection WHERE report_no = $1', [body['reportNo']])).toBe(0);
    const [kept] = await db.query<{ source: string; raw: Buffer; detail: { faults: unknown[] } }>(
      `SELECT source, raw, detail FROM quarantine WHERE channel = 'inspection' AND natural_key = $1`,
      [body['reportNo']],
    );
    expect(kept?.source).toBe(STATION);
    expect(kept?.detail.faults).toHaveLength(7);
    expect(JSON.parse(kept?.raw.toString() ?? '')).toMatchObject({ surprise: 1 });
  });

  it.each([
    ['body.not_json', Buffer.from('{"reportNo": "A",, }')],
    // 昌 in GBK
    ['body.not_utf8', Buffer.concat([Buffer.from('{"inspector":"'), Buffer.from([0xb2, 0xfd]), Buffer.from('"}')])],
    ['field.not_a_number', Buffer.from('{ "testTimes" :\t"1" }\n')],
  ])('%s is kept byte for byte as it was sent', async (code, bytes) => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/v1/inspections',
      headers: { ...asStation(STATION), 'content-type': 'application/json' },
      payload: bytes,
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json<Answer>().errors.map((e) => e.code)).toContain(code);
    const [kept] = await db.query<{ raw: Buffer; source: string }>(
      `SELECT raw, source FROM quarantine WHERE channel = 'inspection' ORDER BY id DESC LIMIT 1`,
    );
    expect(kept?.raw.equals(bytes)).toBe(true);
    expect(kept?.source).toBe(STATION);
  });

  it.each([
    ['plate.serial_letter_io', 'vehicle.plate', { plate: '新B1234I' }],
    ['vin.forbidden_letter', 'vehicle.vin', { vin: 'LSGNDA50XDK51601O' }],
    ['vin.length', 'vehicle.vin', { vin: 'LSGNDA50XDK51' }],
    ['inspection.plate_colour_missing', 'vehicle.plateColor', { plateColor: null }],
    ['inspection.vehicle_not_named', 'vehicle', { plate: null, vin: null }],
    ['inspection.fuel_unknown', 'vehicle.fuel', { fuel: 'coal' }],
  ])('%s', async (code, path, change) => {
    const reply = await upload(vehicle(example('transient'), change));
    expect(reply.status).toBe(400);
    expect(reply.json.errors.map((e) => [e.path, e.code])).toEqual([[path, code]]);
  });

  it('of a test in the future, of an impossible number, of a row too short', async () => {
    const future = await upload(example('ringelmann', { startedAt: '2199-01-01T00:00:00Z', endedAt: null }));
    expect(future.json.errors[0]).toMatchObject({ path: 'startedAt', code: 'inspection.in_the_future' });
    const impossible = await upload(example('filter_smoke', { results: { method: 'filter_smoke', rb: 11 } }));
    expect(impossible.json.errors[0]).toMatchObject({ path: 'results.rb', code: 'inspection.impossible' });
    const short = await upload(
      example('free_acceleration', { process: { columns: ['second', 'phase'], rows: [[1]] } }),
    );
    expect(short.json.errors[0]).toMatchObject({ path: 'process.rows[0]', code: 'inspection.process.row_width' });
  });

  it('of another station’s test', async () => {
    const reply = await upload(example('ringelmann'), '652301002');
    expect(reply.status).toBe(403);
  });
});

describe('rubbish', () => {
  const ANSWERS = [200, 201, 400, 403, 409];

  it('in any field of an upload is refused or stored, never an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(brokenUpload, async (body) => {
        const reply = await upload(body);
        expect(ANSWERS).toContain(reply.status);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no JSON', '{"reportNo":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"upload"'],
    ['a poisoned prototype', '{"__proto__":{"x":1}}'],
    ['half a surrogate pair as a field name', '{"\\ud800":1}'],
    ['a NUL as a field name', '{"\\u0000":1}'],
    ['a number too large', '{"reportNo":1e999}'],
  ])('of another kind is a bad request: %s', async (_what, payload) => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/v1/inspections',
      headers: { ...asStation(STATION), 'content-type': 'application/json' },
      payload,
    });
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([400, expect.stringContaining('problem+json')]);
  });
});

describe('a verdict', () => {
  it('is the platform’s own; a difference is a finding against the station and holds the test', async () => {
    const body = example('lug_down');
    (body['results'] as Body)['k100'] = 2.48;
    const reply = await upload(body);
    expect(reply.json.verdict.result).toBe('exceed');
    expect(reply.json.hold).toMatchObject({ held: true, reasons: [{ code: 'hold.station_verdict_differs' }] });
    expect(await count(`finding WHERE ref = $1 AND subject_id = $2`, [body['reportNo'], STATION])).toBe(1);
    expect(await count(`judging_task WHERE kind = 'inspection' AND $1 = ANY(record_nos)`, [body['reportNo']])).toBe(1);
  });

  it('keeps sentinels apart from zero', async () => {
    const body = example('transient');
    Object.assign(body['results'] as Body, { coGKm: -99, hcGKm: 0, noxGKm: 99999 });
    const reply = await upload(body);
    expect(reply.json.verdict.result).toBe('undetermined');
    const read = await call('GET', `/inspections/${reply.json.id}`, asStation(STATION));
    expect(read.json.report.results).toMatchObject({ coGKm: -99, hcGKm: 0, noxGKm: 99999 });
  });

  it('counts a supervised test for the campaign, and only that', async () => {
    const before = await count('campaign_entry');
    await upload(example('ringelmann'));
    expect(await count('campaign_entry')).toBe(before);
    const supervised = example('ringelmann', { testCategory: 'supervision' });
    await upload(supervised);
    await upload(supervised);
    expect(await count(`campaign_entry WHERE ref_kind = 'inspection' AND ref = $1`, [supervised['reportNo']])).toBe(1);
  });
});

describe('reading back', () => {
  it('gives the process data bit for bit, as JSON and CSV', async () => {
    const rows = Array.from({ length: 195 }, (_, i) => [i + 1, 2, i + 1, 0.1 + i / 7, null, -0.25, 1e-7 * i]);
    const columns = ['second', 'phase', 'phaseSecond', 'speedKmh', 'rpm', 'hcPpm', 'coPct'];
    const body = example('short_transient', { process: { columns, rows } });
    const reply = await upload(body);
    const read = await call('GET', `/inspections/${reply.json.id}/process`, asStation(STATION));
    expect(read.json).toEqual({ columns, rows });
    const csv = await call('GET', `/inspections/${reply.json.id}/process.csv`, asStation(STATION));
    expect(csv.text.split('\r\n')[2]).toBe('2,2,2,0.24285714285714285,,-0.25,1e-7');
  });

  it('pages through a station’s tests without gaps or repeats, and shows others nothing', async () => {
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const reply = await call(
        'GET',
        `/inspections?limit=5${cursor === null ? '' : `&cursor=${cursor}`}`,
        asStation(STATION),
      );
      expect(reply.status).toBe(200);
      all.push(...reply.json.items.map((one) => String(one['id'])));
      cursor = reply.json.nextCursor;
    } while (cursor !== null);
    expect(all.length).toBe(await count('inspection WHERE station_code = $1', [STATION]));
    expect(new Set(all).size).toBe(all.length);
    expect((await call('GET', '/inspections', asStation('652301002'))).json.items).toEqual([]);
    expect((await call('GET', '/inspections', asSupervisor('652302'))).json.items).toEqual([]);
    expect((await call('GET', '/inspections?cursor=nonsense', asStation(STATION))).status).toBe(400);
  });

  it('filters by method, verdict and day', async () => {
    const reply = await call('GET', '/inspections?method=lug_down&result=exceed', asSupervisor());
    const items = reply.json.items;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((one) => one['method'] === 'lug_down' && one['result'] === 'exceed')).toBe(true);
    const none = await call('GET', '/inspections?from=2030-01-01T00:00:00%2B08:00', asSupervisor());
    expect(none.json.items).toEqual([]);
  });

  it('marks a late test and one made in outage mode', async () => {
    const now = Date.now();
    const at = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
    const fresh = await upload(example('ringelmann', { startedAt: at(5), endedAt: at(4), contingency: null }));
    const late = await upload(example('ringelmann', { startedAt: at(60 * 24 * 8), endedAt: null }));
    const read = async (reply: { json: Answer }) =>
      (await call('GET', `/inspections/${reply.json.id}`, asStation(STATION))).json;
    expect(await read(fresh)).toMatchObject({ late: false, contingency: false });
    expect(await read(late)).toMatchObject({
      late: true,
      contingency: true,
      report: { contingency: { code: 'OUT-20260105-01' } },
    });
    expect((await read(late)).marks).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'inspection.late' })]) as never,
    );
  });
});

describe('an amendment', () => {
  it('is a new version with reason, author and difference; old versions and the first answer stay', async () => {
    const body = example('lug_down');
    const first = await upload(body);
    const id = first.json.id;
    const report = structuredClone(body);
    (report['results'] as Body)['k100'] = 2.5;
    const amended = await call('POST', `/inspections/${id}/amendments`, asStation(STATION), {
      reason: 'typing error',
      report,
    });
    expect(amended.status).toBe(201);
    expect(amended.json).toMatchObject({
      version: 2,
      difference: [{ path: 'results.k100', before: 0.48, after: 2.5 }],
    });
    expect(amended.json.verdict.result).toBe('exceed');
    const versions = await call('GET', `/inspections/${id}/versions`, asStation(STATION));
    expect(versions.json.items).toMatchObject([
      { version: 1, result: 'pass', reason: null },
      { version: 2, result: 'exceed', reason: 'typing error', author: `station-${STATION}` },
    ]);
    expect((await upload(body)).text).toBe(first.text);
    const view = await call('GET', `/inspections/${id}`, asStation(STATION));
    expect(view.json).toMatchObject({ version: 2, result: 'exceed', process: { seconds: 3 } });
  });

  it('needs a reason, a change, and the same number', async () => {
    const body = example('ringelmann');
    const id = (await upload(body)).json.id;
    const amend = (payload: unknown) => call('POST', `/inspections/${id}/amendments`, asStation(STATION), payload);
    expect((await amend({ report: body })).json.errors).toMatchObject([{ path: 'reason', code: 'field.missing' }]);
    expect((await amend({ reason: 'x', report: body })).json.code).toBe('amendment.nothing_changed');
    const other = await amend({ reason: 'x', report: { ...body, reportNo: 'OTHER' } });
    expect(other.json.errors).toMatchObject([{ path: 'report.reportNo', code: 'amendment.fixed_field' }]);
  });
});
