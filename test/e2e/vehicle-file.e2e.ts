import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  TimelineEntryDto,
  TimelinePageDto,
  VehicleDto,
  VehicleFileDto,
  VehicleHitPageDto,
  VehicleSeriesDto,
} from '@app/contracts';
import { Database } from '@app/persistence';
import { newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { ReadingMediaModule } from '../../apps/api/src/reading-media/reading-media.module.js';
import { VehiclesModule } from '../../apps/api/src/vehicles/vehicles.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';
import { VehicleWorld, VAN } from '../support/vehicle-world.js';

const NOW = new Date('2026-03-20T04:00:00Z');
const VIN = 'LGHXCH1W0H6901235';
let database: TestDatabase;
let db: Database;
let api: SubjectApi;
let world: VehicleWorld;
let id = '';
let records: string[] = [];
let testId = '';

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'vehicle-file-test' });
  await loadObjects(db);
  api = await subjectApi(database, [InspectionsModule, VehiclesModule, ReadingMediaModule]);
  world = new VehicleWorld(db, api, NOW);
  await world.tested('新B30001', VIN, '2025-12-01T10:00:00+08:00');
  records = await world.passed('新B30001', [
    ['2026-01-05 09:00:00', 1600],
    ['2026-01-20 09:00:00', 1700],
  ]);
  // the plate moves; a later test under the new one
  testId = await world.tested('新B30002', VIN, '2026-02-01T10:00:00+08:00');
  await world.passed('新B30002', [['2026-02-10 09:00:00', 300]]);
  id = (await search({ vin: VIN })).items[0]?.id ?? '';
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

async function get<T>(path: string, headers = asSupervisor()): Promise<T> {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.payload}`);
  return JSON.parse(reply.payload) as T;
}
async function search(body: object, headers = asSupervisor()): Promise<VehicleHitPageDto> {
  const reply = await api.app.inject({
    method: 'POST',
    url: '/api/v1/vehicles/search',
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify({ purpose: 'test', ...body }),
  });
  if (reply.statusCode !== 200) throw new Error(reply.payload);
  return JSON.parse(reply.payload) as VehicleHitPageDto;
}
const timeline = async (query = ''): Promise<TimelinePageDto> => get(`/vehicles/${id}/timeline${query}`);
const putFleet = (fleet: string, reason: string | null, headers = asSupervisor()) =>
  api.app.inject({
    method: 'PUT',
    url: `/api/v1/vehicles/${id}/fleet`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify({ fleet, ...(reason === null ? {} : { reason }) }),
  });

describe('the file of a vehicle', () => {
  it('tells who it is, with former plates, the grade of its record, and what there is of it', async () => {
    const file = await get<VehicleFileDto>(`/vehicles/${id}/file`);
    expect([file.current?.plate, file.former.map((one) => one.plate)]).toEqual(['新B30002', ['新B30001']]);
    expect(file.completeness).toMatchObject({
      rule: 'record-completeness@1',
      grade: expect.stringMatching(/^[ABCD]$/),
    });
    const counts = new Map(file.kinds.map((one) => [one.kind, one.entries]));
    expect(counts.get('inspection')).toBe(2);
    expect(counts.get('reading')).toBe(3);
    expect(counts.get('change')).toBe(2);
    // a kind of which there is nothing is named all the same
    expect(counts.get('spot_check')).toBe(0);
    expect(file.openFlags.map((one) => one.kind).sort()).toEqual(['high_emitter', 'no_screening']);
    expect(file.changes[0]).toMatchObject({ version: 2, author: { id: 'station-652301001' }, reason: 'inspection' });
  });

  it('joins what was recorded under its former and its present plate on one time line, the latest first', async () => {
    const { items, nextCursor } = await timeline('?limit=200');
    expect(nextCursor).toBeNull();
    const times = items.map((one) => one.at);
    expect(times).toEqual([...times].sort().reverse());
    const readings = items.filter((one) => one.kind === 'reading');
    expect(readings.map((one) => [one.plate, one.result])).toEqual([
      ['新B30002', 'pass'],
      ['新B30001', 'exceed'],
      ['新B30001', 'exceed'],
    ]);
    expect(items.map((one) => one.kind)).toEqual(expect.arrayContaining(['inspection', 'reading', 'flag', 'change']));
    expect(items.filter((one) => one.kind === 'flag').map((one) => one.what)).toContain('open');
  });

  it('each verdict carries its arithmetic: value, limit, clause, version', async () => {
    const { items } = await timeline('?kinds=reading');
    const no = items.at(-1)?.items.find((one) => one.item === 'no');
    expect(no).toMatchObject({ measured: 1600, rounded: 1600, bound: { kind: 'max', value: 1500 }, result: 'exceed' });
    expect(no?.clause).not.toBe('');
    expect(no?.limitSetCode).not.toBe('');
    const [test] = (await timeline('?kinds=inspection')).items;
    expect(test).toMatchObject({ object: { kind: 'inspection', id: testId }, what: 'free_acceleration' });
    expect(test?.items.length).toBeGreaterThan(0);
    expect(test?.ruleVersion).toContain('inspection-verdict');
  });

  it('comes in pages that leave nothing out and repeat nothing', async () => {
    const whole = (await timeline('?limit=200')).items.map((one) => `${one.kind} ${one.id}`);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: TimelinePageDto = await timeline(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items.map((one) => `${one.kind} ${one.id}`));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('is filtered by kind and period, and refuses a kind it does not know', async () => {
    const february = await timeline(
      '?from=2026-02-01T00:00:00%2B08:00&to=2026-03-01T00:00:00%2B08:00&kinds=reading,inspection',
    );
    expect(february.items.map((one) => one.kind)).toEqual(['reading', 'inspection']);
    await expect(timeline('?kinds=gossip')).rejects.toThrow('field.not_in_list');
    await expect(timeline('?cursor=nonsense')).rejects.toThrow('cursor.invalid');
  });

  it('draws each pollutant against the limit of its day', async () => {
    const { series, truncated } = await get<VehicleSeriesDto>(
      `/vehicles/${id}/series?from=2025-11-01T00:00:00%2B08:00&to=2026-03-20T00:00:00%2B08:00`,
    );
    expect(truncated).toBe(false);
    const no = series.find((one) => one.method === 'remote_sensing' && one.item === 'no');
    expect(no?.points.map((one) => [one.value, one.result])).toEqual([
      [1600, 'exceed'],
      [1700, 'exceed'],
      [300, 'within'],
    ]);
    expect(no?.limits).toEqual([
      expect.objectContaining({ from: '2025-11-01', until: null, bound: { kind: 'max', value: 1500 } }),
    ]);
  });

  it('is in nobody’s list of another area, and found there only by who asks for it', async () => {
    const far = asSupervisor('652201');
    expect((await search({}, far)).items).toEqual([]);
    expect((await search({ vin: '901235' }, far)).items.map((one) => one.matchedBy)).toEqual(['vin_last6']);
    expect((await search({})).items.map((one) => [one.id, one.openFlags])).toEqual([[id, 2]]);
  });
});

describe('the fleet of a vehicle', () => {
  it('is put by a person with a reason, once, and stands in history, audit and list', async () => {
    expect((await putFleet('muck_truck', null)).statusCode).toBe(400);
    expect((await putFleet('spaceship', '名录')).statusCode).toBe(400);
    const reply = await putFleet('muck_truck', '渣土运输企业名录');
    expect(reply.statusCode).toBe(200);
    const changed = JSON.parse(reply.payload) as VehicleDto;
    expect(changed).toMatchObject({ fleet: 'muck_truck', version: 3 });
    expect((JSON.parse((await putFleet('muck_truck', '再次')).payload) as VehicleDto).version).toBe(3);
    expect(changed.changes[0]).toMatchObject({
      reason: '渣土运输企业名录',
      author: { id: 'supervisor' },
      difference: [{ field: 'fleet', before: null, after: 'muck_truck' }],
    });
    expect((await search({ fleet: 'muck_truck' })).items.map((one) => one.id)).toEqual([id]);
    const lines = await db.query(`SELECT details FROM audit_trail WHERE action = 'vehicle.fleet_changed'`);
    expect(lines).toHaveLength(1);
    const [entry] = (await timeline('?kinds=change&limit=1')).items as [TimelineEntryDto];
    expect(entry).toMatchObject({ what: 'changed', reason: '渣土运输企业名录' });
  });

  it('survives an upload at the same moment: neither change is lost', async () => {
    await Promise.all([
      putFleet('bus', '改为公交'),
      world.tested('新B30002', VIN, '2026-03-01T10:00:00+08:00', { vehicle: { ratedPowerKw: 131 } }),
    ]);
    const file = await get<VehicleFileDto>(`/vehicles/${id}/file`);
    expect(file).toMatchObject({ fleet: 'bus', facts: { ratedPowerKw: 131 }, version: 5 });
    expect(file.changes.map((one) => one.version)).toEqual([5, 4, 3, 2, 1]);
  });

  it('filters a paged list', async () => {
    const first = await search({ limit: 1 });
    expect(first.items).toHaveLength(1);
    await world.tested('新B30009', 'LJ11KBBC9F6001999', '2026-03-02T10:00:00+08:00');
    const newest = await search({ limit: 1 });
    expect(newest.nextCursor).not.toBeNull();
    const rest = await search({ limit: 1, cursor: newest.nextCursor });
    expect([newest.items[0]?.plates[0]?.plate, rest.items[0]?.id]).toEqual(['新B30009', id]);
  });
});

describe('photos of the roadside', () => {
  const photo = randomBytes(20_000);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  const site = as({ role: 'site', username: 'van', subject: { kind: 'site', id: VAN } });
  const upload = (bytes: Buffer, digest = sha256) =>
    api.app.inject({
      method: 'POST',
      url: `/api/v1/readings/${records[0]}/media`,
      headers: { ...site, 'content-type': 'image/jpeg', 'x-media-sha256': digest },
      payload: bytes,
    });

  it('come over HTTPS after they were announced, once, and stand beside the reading', async () => {
    expect((await upload(photo)).statusCode).toBe(404);
    await db.query(
      `INSERT INTO rs_media (record_no, file, sha256, size, announced_at) VALUES ($1, 'tp1.jpg', $2, $3, $4)`,
      [records[0], sha256, photo.length, NOW],
    );
    expect((await upload(photo.subarray(1))).statusCode).toBe(422);
    expect((await upload(photo)).statusCode).toBe(201);
    expect((await upload(photo)).statusCode).toBe(200);
    const entry = (await timeline('?kinds=reading')).items.find((one) => one.id === records[0]);
    expect(entry?.photos).toEqual([
      { name: 'tp1.jpg', path: `/api/v1/readings/${records[0]}/media/${sha256}`, receivedAt: expect.any(String) },
    ]);
    const shown = await api.app.inject({ method: 'GET', url: entry?.photos[0]?.path ?? '', headers: asSupervisor() });
    expect([shown.statusCode, shown.headers['content-type'], shown.rawPayload.equals(photo)]).toEqual([
      200,
      'image/jpeg',
      true,
    ]);
  });

  it('are missing under another digest', async () => {
    const other = createHash('sha256').update(newId()).digest('hex');
    const reply = await api.app.inject({
      method: 'GET',
      url: `/api/v1/readings/${records[0]}/media/${other}`,
      headers: asSupervisor(),
    });
    expect(reply.statusCode).toBe(404);
  });
});
