import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';

const BUILT = join(import.meta.dirname, '../../dist/web');

describe('the pages', () => {
  let api: TestApi;
  beforeAll(async () => {
    if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The pages are not built: npm run build');
    api = await testApi();
  });
  afterAll(() => api.close());
  const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

  it.each(['/', '/desk', '/desk/0199c3f0-0000-7000-8000-000000000000', '/no/such/page'])(
    '%s is the page itself, asked for anew each time, without signing in',
    async (url) => {
      const page = await get(url);
      expect({ status: page.statusCode, cache: page.headers['cache-control'] }).toEqual({
        status: 200,
        cache: 'no-cache',
      });
      expect(page.body).toContain('<div id="root">');
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('files with a hash in their name are kept for ever and come compressed', async () => {
    const script = readdirSync(join(BUILT, 'assets')).find((name) => name.endsWith('.js.gz')) ?? '';
    const file = await get(`/assets/${script.replace(/\.gz$/, '')}`, { 'accept-encoding': 'gzip' });
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
  });

  it.each([
    '/api/v1/no-such-route',
    '/api/nothing',
    '/health/nothing',
    '/assets/no-such-file.js',
    '/.vite/manifest.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
  ])('%s is a 404 and no page', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'request.no_such_route' });
  });
});
