import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@app/persistence';
import { callerOf } from '../support/accounts.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedAreas, STATION_1 } from '../support/areas.js';
import { EventClient } from '../support/event-client.js';

let api: TestApi;
let db: Database;
let base: string;
let county: { authorization: string };
let prefecture: { authorization: string };
const clients: EventClient[] = [];

beforeAll(async () => {
  api = await testApi();
  await seedAreas(api.database.appUrl);
  await api.app.listen(0, '127.0.0.1');
  base = `${await api.app.getUrl()}/api/v1/events`;
  db = await Database.open({ url: api.database.appUrl, name: 'events-test', poolSize: 10 });
  county = await callerOf(api.app, { role: 'officer', areas: ['652301'] });
  prefecture = await callerOf(api.app, { role: 'supervisor', areas: ['652300'] });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await db.close();
  await api.close();
});

const connect = async (who: { authorization: string }, lastId?: string): Promise<EventClient> => {
  const headers = { authorization: who.authorization, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) };
  const client = new EventClient(base, headers);
  clients.push(client);
  return client.open();
};
type Scope = { area?: string | null; subject?: { kind: string; id: string } };
const emit = (n: number, { area = '652301', subject }: Scope = {}, pause = 0) =>
  db.transaction(async (tx) => {
    await tx.query(
      'INSERT INTO event_log (kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, $4, $5)',
      ['test.happened', area, subject?.kind ?? null, subject?.id ?? null, JSON.stringify({ n })],
    );
    if (pause > 0) await sleep(pause);
  });
const numbers = (client: EventClient): number[] => client.news.map((e) => Number(e.data.data?.['n']));

describe('the event stream', () => {
  it('delivers what happens, with an id, to whom it concerns', async () => {
    const [here, above] = [await connect(county), await connect(prefecture)];
    const station = await connect(await callerOf(api.app, { role: 'station', subject: STATION_1 }));
    await emit(1, { area: '652302' });
    await emit(2, { area: '652301' });
    await emit(3, { area: null });
    await emit(4, { area: '652301', subject: STATION_1 });
    await emit(5, { area: '652201' });
    await emit(6, { area: '652301', subject: { kind: 'station', id: 'ST-02' } });
    await emit(7, { area: '652301' });
    await here.until(() => numbers(here).includes(7));
    await above.until(() => numbers(above).includes(7));
    await station.until(() => numbers(station).includes(4));
    expect(numbers(here)).toEqual([2, 3, 4, 6, 7]);
    expect(numbers(above)).toEqual([1, 2, 3, 4, 6, 7]);
    expect(numbers(station)).toEqual([4]);
    expect(here.news[0]?.data).toMatchObject({ kind: 'test.happened', areaCode: '652301', data: { n: 2 } });
    expect(here.lastId).toMatch(/^\d+-\d+$/);
  });

  it('goes on where it ended, also when nothing had come', async () => {
    const first = await connect(county);
    const begin = first.lastId;
    await emit(11);
    await emit(12);
    await first.until(() => numbers(first).length === 2);
    first.close();
    await emit(13);
    await emit(14);
    const second = await connect(county, first.lastId);
    await second.until(() => numbers(second).length === 2);
    expect(numbers(second)).toEqual([13, 14]);
    const third = await connect(county, begin);
    await third.until(() => numbers(third).length === 4);
    await emit(15);
    await third.until(() => numbers(third).length === 5);
    expect(numbers(third)).toEqual([11, 12, 13, 14, 15]);
  });

  it('leaves nothing out and repeats nothing under transactions that commit out of order', async () => {
    const total = 300;
    let client = await connect(county);
    const seen: string[] = [];
    const all: number[] = [];
    const take = (from: EventClient) => {
      seen.push(...from.news.map((e) => e.id));
      all.push(...numbers(from));
    };
    // the oldest transaction commits last
    const slow = emit(1_000, {}, 1_500);
    const writers = Array.from({ length: 6 }, async (_, w) => {
      for (let n = w; n < total; n += 6) await emit(2_000 + n, {}, n % 7 === 0 ? 15 : 0);
    });
    // meanwhile the client loses its connection again and again
    for (let round = 0; round < 6; round++) {
      await sleep(150);
      client.close();
      take(client);
      client = await connect(county, client.lastId);
    }
    await Promise.all([slow, ...writers]);
    await emit(9_999);
    await client.until(() => numbers(client).includes(9_999));
    take(client);
    const wanted = [1_000, ...Array.from({ length: total }, (_, n) => 2_000 + n), 9_999];
    expect([...all].sort((a, b) => a - b)).toEqual(wanted);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('does not lose events for a receiver that is slower than they come', async () => {
    const client = await connect(county);
    const stop = client.pause();
    const filler = 'x'.repeat(20_000);
    await db.query(
      `INSERT INTO event_log (kind, area_code, data)
       SELECT 'test.happened', '652301', jsonb_build_object('n', n, 'filler', $1::text) FROM generate_series(1, 600) n`,
      [filler],
    );
    await emit(601);
    await sleep(500);
    stop();
    await client.until(() => numbers(client).includes(601));
    expect(numbers(client)).toEqual(Array.from({ length: 601 }, (_, n) => n + 1));
  });

  it('opens with a ticket, which opens nothing else', async () => {
    const headers = { authorization: county.authorization };
    const { ticket } = (await api.app.inject({ method: 'POST', url: '/api/v1/events/ticket', headers })).json();
    const client = new EventClient(`${base}?ticket=${ticket}`);
    clients.push(client);
    await client.open();
    await emit(21);
    await client.until(() => numbers(client).length === 1);
    const bearer = { authorization: `Bearer ${ticket}` };
    expect((await api.app.inject({ method: 'GET', url: '/api/v1/auth/me', headers: bearer })).statusCode).toBe(401);
    const elsewhere = await api.app.inject({ method: 'GET', url: `/api/v1/auth/me?ticket=${ticket}` });
    expect(elsewhere.json().code).toBe('auth.required');
  });

  it('says so when the place asked for is no longer kept', async () => {
    const client = await connect(county, '3-1');
    await client.until(() => client.news.length > 0);
    expect(client.news[0]?.event).toBe('reset');
  });

  it.each(['abc', '1', '-1-2', '1-2-3'])('refuses the id %j', async (id) => {
    const answer = await api.app.inject({
      method: 'GET',
      url: '/api/v1/events',
      headers: { authorization: county.authorization, 'last-event-id': id },
    });
    expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  it('limits the streams of one user', async () => {
    const many = await callerOf(api.app, { role: 'officer', areas: ['652301'] });
    for (let n = 0; n < 10; n++) await connect(many);
    const answer = await api.app.inject({
      method: 'GET',
      url: '/api/v1/events',
      headers: { authorization: many.authorization },
    });
    expect(answer.json()).toMatchObject({ status: 429, code: 'limit.too_many_streams' });
  });
});
