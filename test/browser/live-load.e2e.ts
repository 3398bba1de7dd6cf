import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import { chromium, type Browser, type Page } from 'playwright-core';
import { until } from '../devices/ingest-rig.js';
import { startStack, type Stack } from '../support/stack.js';

const CHROMIUM = process.env['TEST_CHROMIUM'] || '/usr/bin/chromium';
const SITE = 'C652301001';
/** Twelve events of five rows each: sixty rows a second, for some seconds. */
const EVENTS_A_SECOND = 12;
const ROWS_AN_EVENT = 5;
const SECONDS = 8;
/** A task longer than this is felt as a freeze; a busy machine may have some few. */
const FREEZE_MS = 500;

/** The live situation while sixty rows a second arrive. */
describe('the live situation under load', () => {
  let stack: Stack;
  let browser: Browser;
  let db: Database;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium fonts-noto-cjk`);
    stack = await startStack();
    db = await Database.open({ url: stack.database.appUrl, name: 'live-load', poolSize: 1 });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })).newPage();
    const accounts = JSON.parse(readFileSync(stack.accountsFile, 'utf8')) as { username: string; password: string }[];
    const password = accounts.find((one) => one.username === 'supervisor')?.password ?? '';
    await page.goto(`${stack.url}/live`);
    await page.locator('input[name=username], input[autocomplete=username]').first().fill('supervisor');
    await page.locator('input[type=password]').first().fill(password);
    await page.locator('button[type=submit]').first().click();
    await page.locator('.maplibregl-canvas').waitFor();
    await page.locator('.live-on').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await db?.close();
    await stack?.stop();
  });

  async function burst(): Promise<void> {
    const at = new Date().toISOString();
    const row = { site: SITE, at, result: 'exceed', usable: true, item: 'no', value: 1820 };
    const sample = Array.from({ length: ROWS_AN_EVENT }, () => row);
    const data = JSON.stringify({ readings: ROWS_AN_EVENT, exceed: ROWS_AN_EVENT, sites: {}, sample });
    await db.query(
      `INSERT INTO event_log (kind, area_code, data) SELECT 'readings.judged', '652301', $1::jsonb FROM generate_series(1, $2::int)`,
      [data, EVENTS_A_SECOND],
    );
  }

  it('stays awake: few long tasks, a bounded list, and it answers a press', async () => {
    await page.evaluate(`window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: 'longtask' });
      window.frames = 0; (function count() { window.frames += 1; requestAnimationFrame(count); })();`);
    for (let second = 0; second < SECONDS; second++) {
      await burst();
      await page.waitForTimeout(1_000);
    }
    const wanted = String(SECONDS * EVENTS_A_SECOND * ROWS_AN_EVENT);
    await until(async () => (await page.locator('.situation-feed').innerText()).includes(wanted));
    expect(await page.locator('.feed-line').count()).toBeLessThanOrEqual(40);
    const longTasks = await page.evaluate<number[]>('window.longTasks');
    expect(longTasks.filter((ms) => ms > FREEZE_MS).length).toBeLessThanOrEqual(3);
    expect(await page.evaluate<number>('window.frames')).toBeGreaterThan(SECONDS * 5);
    await page.locator('.place-filter').nth(1).click();
    await page.locator('.place-filter[aria-pressed=true]').nth(0).waitFor();
  });
});
