import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@app/persistence';
import { callerOf } from '../support/accounts.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedAreas } from '../support/areas.js';
import { TestClock } from '../support/clock.js';
import { EventClient } from '../support/event-client.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { TcpProxy } from '../support/tcp-proxy.js';

let database: TestDatabase;
let proxy: TcpProxy;
let api: TestApi;
const clock = new TestClock();

beforeAll(async () => {
  database = await testDatabase();
  const before = await TcpProxy.before(database.appUrl);
  proxy = before.proxy;
  api = await testApi({ database: { ...database, appUrl: before.url }, clock });
  await seedAreas(database.appUrl);
});
afterAll(async () => {
  await api.close();
  await proxy.cut();
  await database.drop();
});

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url, headers });

it('answers 503 while the database is away, and works again without a restart', async () => {
  const { authorization } = await callerOf(api.app, { role: 'supervisor' });
  const headers = { authorization };
  expect((await get('/api/v1/auth/me', headers)).statusCode).toBe(200);
  await api.app.listen(0, '127.0.0.1');
  const stream = await new EventClient(`${await api.app.getUrl()}/api/v1/events`, headers).open();

  await proxy.cut();
  // beyond what the session cache remembers
  clock.pass(60);
  for (let n = 0; n < 3; n++) {
    const answer = await get('/api/v1/campaigns', headers);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ code: 'service.unavailable', data: { retryAfterSeconds: 5 } });
    expect(answer.body).not.toMatch(/ECONN|postgres|stack/i);
  }
  const ready = await get('/health/ready');
  expect(ready.statusCode).toBe(503);
  expect(ready.json().checks.database.status).toBe('down');
  expect((await get('/health/live')).statusCode).toBe(200);

  await proxy.mend();
  for (let n = 0; n < 50 && (await get('/health/ready')).statusCode !== 200; n++) await sleep(100);
  expect((await get('/api/v1/campaigns', headers)).statusCode).toBe(200);

  // the stream that was open all the time goes on
  await api.app
    .get(Database)
    .query(`INSERT INTO event_log (kind, area_code, data) VALUES ('test.after', '652301', '{}')`);
  await stream.until(() => stream.news.length > 0);
  expect(stream.news.map((e) => e.event)).toEqual(['test.after']);
  stream.close();
});
