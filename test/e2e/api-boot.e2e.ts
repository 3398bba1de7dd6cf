import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const get = (url: string) => api.app.inject({ method: 'GET', url });

describe('the api, just started', () => {
  it('is alive, and says which parts are ready', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'up' });
    const report = (await get('/health/ready')).json();
    expect(Object.keys(report.checks).sort()).toEqual(['database', 'migrations', 'queue']);
    expect(report.checks.database).toEqual({ status: 'up' });
    expect(report.checks.migrations).toEqual({ status: 'up' });
  });

  it('describes itself as OpenAPI 3.1, with pages', async () => {
    const document = (await get('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
    expect((await get('/api/docs')).statusCode).toBeLessThan(400);
  });

  it('greets a newcomer at the root', async () => {
    const home = await get('/');
    expect(home.headers['content-type']).toContain('text/html');
    expect(home.body).toContain('/api/docs');
  });

  it('counts requests by route, not by address', async () => {
    await get('/nowhere?plate=secret');
    const metrics = (await get('/metrics')).body;
    expect(metrics).toContain('http_request_duration_seconds');
    expect(metrics).not.toContain('secret');
  });

  it.each([['an unknown route', { method: 'GET' as const, url: '/api/v1/nowhere' }, 404, 'request.no_such_route']])(
    'answers %s with a problem document',
    async (_, request, status, code) => {
      const answer = await api.app.inject(request);
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status, code, instance: answer.headers['x-request-id'], errors: [] });
    },
  );
});
