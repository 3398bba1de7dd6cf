import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordPackets } from '@app/application';
import { Database, keepTruckDays, PgTruckPacketStore } from '@app/persistence';
import { readFacts } from '../../apps/ingest/src/tcp/read-facts.js';
import { dataFrame, truckVin } from '../devices/truck-packets.js';
import { callerOf } from '../support/accounts.js';
import { testApi } from '../support/api.js';
import { seedAreas } from '../support/areas.js';

const NEAR = '652301';
const FAR = '652201';
const api = await testApi();
await seedAreas(api.database.appUrl);
const db = api.app.get(Database);
const record = new RecordPackets(new PgTruckPacketStore(db), readFacts);
const start = new Date(Math.floor(Date.now() / 1000) * 1000 - 60_000);
afterAll(() => api.close());

interface Truck {
  id: number;
  vin: string;
  state: string;
  latest: { at: string; speedKmh: number } | null;
}

const vins = [1, 2, 3, 4].map((n) => truckVin(n, 'LAPI'));
const source = { origin: 'terminal', forwarder: null, enterprise: null, mayQuarantine: () => true } as const;
const hear = async (vin: string, at: Date): Promise<void> => {
  await record.record([{ vin, raw: dataFrame(vin, at), receivedAt: at.getTime() + 11_000, source }], []);
};
let supervisor: string;
let enterprise: string;

const call = (method: 'GET' | 'POST', url: string, payload?: object, authorization = supervisor) =>
  api.app.inject({ method, url: `/api/v1${url}`, headers: { authorization }, ...(payload ? { payload } : {}) });
const ids = async (url: string, token = supervisor): Promise<number[]> =>
  ((await call('GET', url, undefined, token)).json() as { items: Truck[] }).items.map((one) => one.id);
const idOf = async (vin: string): Promise<number> =>
  (await db.query<{ id: number }>('SELECT id FROM truck WHERE vin = $1', [vin]))[0]?.id ?? 0;

beforeAll(async () => {
  supervisor = (await callerOf(api.app, { role: 'supervisor', areas: [NEAR] })).authorization;
  const subject = { kind: 'enterprise', id: 'ENT-1' } as const;
  enterprise = (await callerOf(api.app, { role: 'enterprise', subject })).authorization;
});

describe('trucks over HTTP', () => {
  it('are entered all or none, with every fault told; the same again changes nothing', async () => {
    const bad = await call('POST', '/trucks', {
      trucks: [
        { vin: vins[0], areaCode: FAR },
        { vin: vins[1], areaCode: '999999', modelCode: 'NOBODY' },
        { vin: vins[1], areaCode: NEAR },
      ],
    });
    expect(bad.statusCode).toBe(400);
    expect((bad.json() as { errors: { path: string; code: string }[] }).errors.map((e) => [e.path, e.code])).toEqual([
      ['trucks[0].areaCode', 'truck.area_not_yours'],
      ['trucks[1].areaCode', 'truck.area_unknown'],
      ['trucks[1].modelCode', 'truck.model_unknown'],
      ['trucks[2].vin', 'truck.twice'],
    ]);
    expect((await call('POST', '/terminal-models', { code: 'TB-1', dialect: 'A' })).statusCode).toBe(200);
    const trucks = vins.slice(0, 2).map((vin) => ({ vin, areaCode: NEAR, modelCode: 'TB-1', enterprise: 'ENT-1' }));
    expect((await call('POST', '/trucks', { trucks })).json()).toEqual({ created: 2, changed: 0 });
    expect((await call('POST', '/trucks', { trucks })).json()).toEqual({ created: 0, changed: 2 });
  });

  it('stand in the list with the newest second each sent, to those whose areas or enterprise they are of', async () => {
    await hear(vins[0] ?? '', start);
    await hear(vins[0] ?? '', new Date(start.getTime() + 10_000));
    const page = (await call('GET', '/trucks?limit=1')).json() as { items: Truck[]; nextCursor: string };
    expect(page.items[0]).toMatchObject({
      vin: vins[0],
      state: 'accepted',
      dialect: 'A',
      latest: { at: new Date(start.getTime() + 19_000).toISOString(), positionValid: true },
    });
    expect(await ids(`/trucks?limit=1&cursor=${page.nextCursor}`)).toEqual([await idOf(vins[1] ?? '')]);
    expect(await ids('/trucks?hearing=silent')).toEqual([await idOf(vins[1] ?? '')]);
    expect(await ids('/trucks', enterprise)).toHaveLength(2);
    const stranger = (await callerOf(api.app, { role: 'officer', areas: [FAR] })).authorization;
    expect(await ids('/trucks', stranger)).toEqual([]);
    expect((await call('GET', `/trucks/${await idOf(vins[0] ?? '')}`, undefined, stranger)).statusCode).toBe(403);
    const found = await call('POST', '/trucks/search', { vin: vins[0]?.slice(-6) });
    expect((found.json() as { items: Truck[] }).items.map((one) => one.vin)).toEqual([vins[0]]);
  });

  it('that nobody registered wait for the bureau, which accepts or refuses them with a reason', async () => {
    await hear(vins[2] ?? '', start);
    await hear(vins[3] ?? '', start);
    const [third, fourth] = [await idOf(vins[2] ?? ''), await idOf(vins[3] ?? '')];
    expect(await ids('/trucks?state=waiting')).toEqual([third, fourth]);
    expect((await call('POST', `/trucks/${third}/decision`, { decision: 'accept' })).statusCode).toBe(400);
    expect((await call('POST', `/trucks/${fourth}/decision`, { decision: 'refuse' })).statusCode).toBe(400);
    expect((await call('POST', `/trucks/${third}/decision`, { decision: 'accept', areaCode: NEAR })).statusCode).toBe(
      204,
    );
    expect(
      (await call('POST', `/trucks/${fourth}/decision`, { decision: 'refuse', reason: 'test bench' })).statusCode,
    ).toBe(204);
    expect(await ids('/trucks?state=waiting')).toEqual([]);
    const [event] = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_trail WHERE action IN ('truck.accepted', 'truck.refused')`,
    );
    expect(event?.n).toBe(2);
  });

  it('give every second of a period once, as JSON and as CSV', async () => {
    const id = await idOf(vins[0] ?? '');
    const period = `from=${start.toISOString()}&to=${new Date(start.getTime() + 15_000).toISOString()}`;
    const { items } = (await call('GET', `/trucks/${id}/samples?${period}`)).json() as { items: { at: string }[] };
    expect(items.map((one) => one.at)).toEqual(
      Array.from({ length: 15 }, (_, s) => new Date(start.getTime() + s * 1000).toISOString()),
    );
    const csv = await call('GET', `/trucks/${id}/samples.csv?${period}`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.body.trim().split('\r\n');
    expect([lines.length, csv.body.startsWith('\uFEFFat,kind')]).toEqual([16, true]);
    const tooLong = `from=${start.toISOString()}&to=${new Date(start.getTime() + 86_401_000).toISOString()}`;
    expect((await call('GET', `/trucks/${id}/samples?${tooLong}`)).statusCode).toBe(400);
    const detail = (await call('GET', `/trucks/${id}`)).json() as { days: { stored: number; samples: number }[] };
    expect(detail.days.reduce((sum, one) => sum + one.stored, 0)).toBe(2);
  });
});

describe('whole days of packets', () => {
  it('are made ahead and dropped when the policy says so, and nothing younger', async () => {
    const parts = async (): Promise<string[]> =>
      (
        await db.query<{ name: string }>(
          `SELECT relname AS name FROM pg_class WHERE relname ~ '^truck_packet_\\d{8}$' ORDER BY 1`,
        )
      ).map((row) => row.name);
    const before = (await parts()).length;
    const later = new Date(Date.now() + 5 * 86_400_000);
    expect(await keepTruckDays(db, later, 36)).toMatchObject({ truckDays: 0 });
    expect((await parts()).length).toBeGreaterThanOrEqual(before + 4);
    await db.query(`SELECT ensure_truck_day((now() - interval '40 days')::date)`);
    expect(await keepTruckDays(db, new Date(), 36)).toMatchObject({ truckDays: 1 });
    await expect(db.query(`SELECT ensure_truck_day('2020-11-18')`)).rejects.toThrow('not a day of the present');
  });
});
