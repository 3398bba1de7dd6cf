import { afterEach, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import { Metrics } from '../metrics/metrics.js';
import { HealthRegistry } from './health-registry.js';
import { serveOperations } from './operations-server.js';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

const serve = async (health: HealthRegistry) => {
  const metrics = new Metrics('test', false);
  metrics.counter('readings_total', 'readings stored', ['site']).inc({ site: 'a' }, 3);
  server = await serveOperations({ port: 0, host: '127.0.0.1', health, metrics });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return (path: string) => fetch(`http://127.0.0.1:${address.port}${path}`);
};

describe('health and metrics of a process', () => {
  it('is alive, ready when every part works, and counts', async () => {
    const health = new HealthRegistry();
    health.register('database', () => undefined);
    const get = await serve(health);
    expect((await get('/health/live')).status).toBe(200);
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'up', checks: { database: { status: 'up' } } });
    expect(await (await get('/metrics')).text()).toContain('readings_total{site="a",role="test"} 3');
    expect((await get('/other')).status).toBe(404);
  });

  it('is not ready when a part fails, hangs, or the process is stopping; codes only, no connection strings', async () => {
    const health = new HealthRegistry(20);
    health.register('database', () =>
      Promise.reject(Object.assign(new Error('postgres://u:p@h'), { code: 'ECONNREFUSED' })),
    );
    health.register('broker', () => new Promise(() => undefined));
    health.markStopping();
    const get = await serve(health);
    const answer = await get('/health/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      status: 'down',
      checks: {
        database: { status: 'down', reason: 'ECONNREFUSED' },
        broker: { status: 'down', reason: 'no answer in time' },
        process: { status: 'down', reason: 'stopping' },
      },
    });
  });

  it('refuses two parts of one name', () => {
    const health = new HealthRegistry();
    health.register('database', () => undefined);
    expect(() => health.register('database', () => undefined)).toThrow('twice');
  });
});
