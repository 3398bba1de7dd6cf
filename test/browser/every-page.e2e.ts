import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFaults, WatchedBrowser, widerThanPhone } from '../support/browser.js';
import { startStack, type Stack } from '../support/stack.js';

const PAGES = join(import.meta.dirname, '../../apps/web/src/app/pages.ts');
const STATION = '/station/652301001';
const ADMIN = '/administration';

/** Every page, by a role that may see it; `null`: open to everybody. */
const VIEWS: readonly (readonly [username: string | null, paths: readonly string[]])[] = [
  [null, ['/', '/sign-up', '/scan/no-such-token']],
  ['officer-652301', ['/desk', '/desk/offline', '/check/new']],
  ['652301001', [STATION, `${STATION}/refusals`, `${STATION}/upload`, `${STATION}/report-card`, `${STATION}/fields`]],
  ['c652301001', ['/data-in', '/exports']],
  ['13800000001', ['/machines', '/machines/new']],
  ['auditor', [`${ADMIN}/users`, `${ADMIN}/audit`, `${ADMIN}/status`]],
  ['administrator', ['users/new', 'places', 'areas', 'limits', 'rules', 'queues'].map((tab) => `${ADMIN}/${tab}`)],
  ['supervisor', ['/today', '/desk', '/live', '/gallery', '/flags', '/vehicles', '/campaigns', '/station', '/exports']],
  ['supervisor', ['/check', '/check/lookups', '/check/clones', '/data-in', '/data-in/quarantine', ADMIN, '/nowhere']],
  ['supervisor', ['/machines', '/machines/review', '/machines/coverage', '/machines/sites', '/trucks']],
];

/** Each page as it opens: readable by a machine, narrow enough for a phone, alone with its platform. */
describe('every page', () => {
  let stack: Stack;
  let browser: WatchedBrowser;

  beforeAll(async () => {
    stack = await startStack();
    browser = await WatchedBrowser.open(stack);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('of the navigation is in the list of this test', () => {
    const all = [...readFileSync(PAGES, 'utf8').matchAll(/path: '(\/[a-z-]+)/g)].map(([, path]) => path ?? '');
    const seen = VIEWS.flatMap(([, paths]) => paths);
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((path) => !seen.some((one) => one === path || one.startsWith(`${path}/`)))).toEqual([]);
  });

  it.each(VIEWS)('keeps to WCAG 2.2 AA and to 360 px for %s', async (username, paths) => {
    const page = await (username === null ? browser.page() : browser.signedIn({ username }));
    const found: string[] = [];
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(stack.url + path);
      await page.locator('h1, h2, form').first().waitFor();
      // pages with a live stream are never idle
      await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined);
      found.push(...(await axeFaults(page)).map((fault) => `${path} ${fault}`));
      const wider = await widerThanPhone(page);
      if (wider > 1) found.push(`${path} is ${wider} px wider than a phone`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('asked no other host, put no plate or VIN into an address, and threw nothing', () => {
    expect(browser.faults).toEqual([]);
  });
});
