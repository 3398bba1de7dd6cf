import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterVehicle, SystemClock } from '@app/application';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { Database, SqlVehicleStore } from '@app/persistence';
import { newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { VehiclesModule } from '../../apps/api/src/vehicles/vehicles.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asStation, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

interface Vehicle {
  id: string;
  vin: string;
  matchedBy: string;
  current: { plate: string } | null;
  former: { plate: string }[];
  changes: {
    version: number;
    author: { id: string };
    reason: string;
    difference: { field: string; before: unknown; after: unknown }[];
  }[];
}
let database: TestDatabase;
let db: Database;
let api: SubjectApi;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'vehicles-test' });
  await loadObjects(db);
  api = await subjectApi(database, [InspectionsModule, VehiclesModule]);
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

let serial = 0;
async function tested(
  plate: string | null,
  vin: string | null,
  startedAt: string,
  change: object = {},
): Promise<number> {
  const example = INSPECTION_EXAMPLES['ringelmann']?.value as { vehicle: object };
  const reply = await api.app.inject({
    method: 'POST',
    url: '/api/v1/inspections',
    headers: { ...asStation('652301001'), 'content-type': 'application/json' },
    payload: JSON.stringify({
      ...example,
      reportNo: `V${++serial}`,
      startedAt,
      endedAt: null,
      vehicle: { ...example.vehicle, plate, plateColor: plate === null ? null : 'yellow', vin, ...change },
    }),
  });
  return reply.statusCode;
}
async function search(body: object): Promise<Vehicle[]> {
  const reply = await api.app.inject({
    method: 'POST',
    url: '/api/v1/vehicles/search',
    headers: { ...asSupervisor(), 'content-type': 'application/json' },
    payload: JSON.stringify({ purpose: 'test', ...body }),
  });
  expect(reply.statusCode).toBe(200);
  return (JSON.parse(reply.payload) as { items: Vehicle[] }).items;
}
async function show(id: string): Promise<Vehicle> {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/vehicles/${id}`, headers: asSupervisor() });
  return JSON.parse(reply.payload) as Vehicle;
}

const A = 'LFNAHKLM7J1E01234';
const B = 'LGHXCH1W0H6901235';

describe('a vehicle', () => {
  it('stays when its plate moves, and is found by the former plate', async () => {
    expect(await tested('新B10001', A, '2026-01-01T10:00:00+08:00')).toBe(201);
    expect(await tested('新B10002', A, '2026-02-01T10:00:00+08:00')).toBe(201);
    expect(await tested('新B10001', B, '2026-03-01T10:00:00+08:00')).toBe(201);
    const hits = await search({ plate: '新b·10001' });
    expect(hits.map((hit) => [hit.vin, hit.matchedBy])).toEqual([
      [B, 'current_plate'],
      [A, 'former_plate'],
    ]);
    const view = await show(hits[1]?.id ?? '');
    expect(view.current?.plate).toBe('新B10002');
    expect(view.former.map((one) => one.plate)).toEqual(['新B10001']);
    expect(view.changes.map((one) => one.version)).toEqual([2, 1]);
    expect(view.changes[0]).toMatchObject({ author: { id: 'station-652301001' }, reason: 'inspection' });
    expect(view.changes[0]?.difference).toEqual([
      { field: 'plate', before: '新B10001|yellow', after: null },
      { field: 'plate', before: null, after: '新B10002|yellow' },
    ]);
  });

  it('is found by its VIN and by the last six of it; several hits are a list', async () => {
    expect(await tested('新B10003', 'LZGCL2M46CX901234', '2026-01-01T10:00:00+08:00', { builtOn: '2012-01-01' })).toBe(
      201,
    );
    expect((await search({ vin: A })).map((hit) => hit.vin)).toEqual([A]);
    const hits = await search({ vin: '901234' });
    expect(hits.map((hit) => [hit.vin, hit.matchedBy])).toEqual([['LZGCL2M46CX901234', 'vin_last6']]);
  });

  it('keeps its later facts when an older test arrives late, and its plate reaches back', async () => {
    const vin = 'LJ11KBBC9F6001999';
    await tested('新B10009', vin, '2026-05-01T10:00:00+08:00', { ratedPowerKw: 120 });
    await tested('新B10009', vin, '2026-04-01T10:00:00+08:00', { ratedPowerKw: 90, engineModel: 'YC4' });
    const [hit] = await search({ vin });
    const [row] = await db.query<{ facts: object; n: string; from: Date }>(
      `SELECT facts, (SELECT count(*) FROM vehicle_plate WHERE vehicle_id = v.id) AS n,
              (SELECT valid_from FROM vehicle_plate WHERE vehicle_id = v.id) AS from FROM vehicle v WHERE id = $1`,
      [hit?.id],
    );
    expect(row).toMatchObject({ facts: { ratedPowerKw: 120, engineModel: 'YC4' }, n: '1' });
    expect(row?.from.toISOString()).toBe('2026-04-01T02:00:00.000Z');
  });

  it('known by its plate only gets its VIN when one is told', async () => {
    await tested('新B10020', null, '2026-01-01T10:00:00+08:00');
    const [before] = await search({ plate: '新B10020' });
    await tested('新B10020', 'LZGCL2M46CX777777', '2026-01-02T10:00:00+08:00', { builtOn: '2012-01-01' });
    const [after] = await search({ vin: '777777' });
    expect(after?.id).toBe(before?.id);
  });

  it('carries a mark for a VIN whose check digit is wrong, and is not refused', async () => {
    const [hit] = await search({ vin: A });
    expect(hit).toMatchObject({ vinMarks: [{ code: 'vin.check_digit' }] });
  });

  it('is registered once by twenty tests at the same moment', async () => {
    const vin = 'LZGCL2M46CX555555';
    const statuses = await Promise.all(
      Array.from({ length: 20 }, () => tested('新B10055', vin, '2026-01-01T10:00:00+08:00', { builtOn: '2012-01-01' })),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
    const [row] = await db.query('SELECT count(*) AS vehicles, max(version) AS version FROM vehicle WHERE vin = $1', [
      vin,
    ]);
    expect(row).toEqual({ vehicles: '1', version: 1 });
  });

  it('registered from a file twice is unchanged, and a bad plate is refused with its code', async () => {
    const register = new RegisterVehicle(new SqlVehicleStore(db, newId), new SystemClock());
    const said = {
      plate: { text: '新B20001', colour: 'blue' as const },
      plateOriginal: '新B·20001',
      vin: 'LSGNDA50XDK516099',
      facts: { fuel: 'A', ratedPowerKw: 55 },
      areaCode: '652301',
      at: new Date('2026-01-01T00:00:00Z'),
    };
    expect(await register.run(said, 'clerk', 'register file')).toMatchObject({ kind: 'created' });
    expect(await register.run(said, 'clerk', 'register file')).toMatchObject({ kind: 'unchanged' });
    const bad = { ...said, plate: { text: '新B2000', colour: 'blue' as const } };
    expect(await register.run(bad, 'clerk', 'register file')).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'vehicle.plate', code: 'plate.too_short' }],
    });
  });

  it('is searched for with a purpose, and the search is on record without plate or VIN', async () => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/v1/vehicles/search',
      headers: { ...as({ role: 'officer', areas: ['652301'] }), 'content-type': 'application/json' },
      payload: JSON.stringify({ plate: '新B10001' }),
    });
    expect(reply.statusCode).toBe(400);
    const lines = await db.query<{ details: object }>(
      `SELECT details FROM audit_trail WHERE action = 'vehicle.searched'`,
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(lines)).not.toMatch(/10001|LFNAHKLM/);
  });
});
