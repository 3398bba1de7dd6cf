import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import { newId } from '@app/platform';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { until } from '../devices/ingest-rig.js';
import { startStack, type Stack } from '../support/stack.js';

const CHROMIUM = process.env['TEST_CHROMIUM'] || '/usr/bin/chromium';
const WANTED = '新B4411W';
const CLEAN = '新B4412K';
/** a JPEG of one pixel: the smallest photo there is */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

interface Account {
  readonly username: string;
  readonly password: string;
}

/** An officer on a phone who loses the signal, works on, and finds it again. */
describe('work without a signal', () => {
  let stack: Stack;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let db: Database;
  const faults: string[] = [];

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium fonts-noto-cjk`);
    stack = await startStack();
    db = await Database.open({ url: stack.database.appUrl, name: 'offline-browser' });
    await db.query(
      `INSERT INTO flag (id, kind, item, plate_key, area_code, state, rule, rule_version, clears_by, opened_at, changed_at)
       VALUES ($1, 'high_emitter', 'opacity', $2, '652301', 'confirmed', 'flag-high-emitter', 1, 'retest_passed', now(), now())`,
      [newId(), `${WANTED}|yellow`],
    );
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN', hasTouch: true });
    page = await context.newPage();
    page.on('request', (request) => {
      const url = decodeURIComponent(request.url());
      if (/^(data|blob):/.test(url)) return;
      if (new URL(url).origin !== stack.url) faults.push(`asked ${url}`);
      if (url.includes(WANTED) || url.includes(CLEAN)) faults.push(`a plate in ${url}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await db?.close();
    await stack?.stop();
  });

  const countOf = async (sql: string): Promise<number> => Number((await db.query<{ n: string }>(sql))[0]?.n);
  const checks = (): Promise<number> => countOf('SELECT count(*) AS n FROM spot_check');

  async function look(plate: string): Promise<void> {
    await page.locator('.plate-box-input').fill(plate);
    await page.locator('.plate-box button[type=submit]').click();
    await page.locator('.desk-answer h2').first().waitFor();
  }

  async function fillCheck(): Promise<void> {
    const fuel = page.getByText('柴油', { exact: true });
    if (await fuel.isVisible()) await fuel.click();
    await page.getByRole('button', { name: '全部正常' }).click();
    for (const [at, value] of ['0.41', '0.38', '0.35'].entries()) {
      await page.locator('.reading input').nth(at).click();
      for (const key of value)
        await page.locator('.number-pad').getByRole('button', { name: key, exact: true }).click();
    }
    await page
      .locator('.photo-slot input')
      .first()
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
    await page.locator('.photo-taken').first().waitFor();
    const box = await page.locator('.signature canvas').first().boundingBox();
    if (!box) throw new Error('no box to sign in');
    await page.locator('.signature canvas').first().scrollIntoViewIfNeeded();
    const seen = await page.locator('.signature canvas').first().boundingBox();
    await page.mouse.move((seen?.x ?? 0) + 30, (seen?.y ?? 0) + 30);
    await page.mouse.down();
    await page.mouse.move((seen?.x ?? 0) + 150, (seen?.y ?? 0) + 50, { steps: 5 });
    await page.mouse.up();
    await page.getByText('拒绝签字').click();
  }

  it('keeps the pages and the signed list while there is one', async () => {
    await page.goto(stack.url);
    const accounts = JSON.parse(readFileSync(stack.accountsFile, 'utf8')) as Account[];
    const { password } = accounts.find((one) => one.username === 'officer-652301') as Account;
    await page.locator('input[autocomplete=username]').fill('officer-652301');
    await page.locator('input[type=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: '路检路查' }).click();
    await until(() =>
      page.evaluate<boolean>(`(async () => {
        const ready = await navigator.serviceWorker.getRegistration();
        return ready?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
      })()`),
    );
    await until(() =>
      page.evaluate<boolean>(`new Promise((resolve) => {
        const open = indexedDB.open('ves-field');
        open.onsuccess = () => {
          const ask = open.result.transaction('kept').objectStore('kept').get('list');
          ask.onsuccess = () => { open.result.close(); resolve(ask.result !== undefined); };
        };
      })`),
    );
  });

  it('opens without a signal, says so, and answers from the list: red, or nothing known, never green', async () => {
    await context.setOffline(true);
    await page.goto(`${stack.url}/desk`);
    await page.locator('.offline-away').waitFor();
    await look(WANTED);
    expect(await page.locator('.light-exceed').innerText()).toContain('已确认');
    await page.getByRole('button', { name: '查下一辆' }).click();
    await look(CLEAN);
    expect(await page.locator('.desk-answer').innerText()).toContain('名单中没有这个号牌');
    expect(await page.locator('.light-pass').count()).toBe(0);
  });

  it('keeps a check with its photo and signature, also through a reload', async () => {
    await page.getByRole('button', { name: '现场检查' }).click();
    await page.locator('.check-form').waitFor();
    await fillCheck();
    await until(async () => (await page.locator('.check-preview').innerText()).includes('合格'));
    await page.reload();
    await page.locator('.photo-taken').first().waitFor();
    expect(await page.locator('.reading input').nth(2).inputValue()).toBe('0.35');
    await page.getByRole('button', { name: '提交检查' }).click();
    await page.getByText('恢复网络后自动上传').waitFor();
    expect(await page.locator('.offline-bar').innerText()).toMatch(/待上传 \d/);
    expect(await checks()).toBe(0);
  });

  it('sends everything once when the signal is back', async () => {
    await context.setOffline(false);
    await page.getByText('平台判定').first().waitFor();
    await until(
      async () => (await countOf('SELECT count(*) AS n FROM spot_check_media WHERE received_at IS NULL')) === 0,
    );
    expect(await checks()).toBe(1);
    expect(await countOf('SELECT count(*) AS n FROM spot_check_media')).toBe(2);
    await until(async () => (await countOf('SELECT count(*) AS n FROM lookup_log WHERE offline')) === 2);
    await until(async () => (await countOf('SELECT count(*) AS n FROM lookup_action')) === 1);
    await page.reload();
    await page.getByText('平台判定').first().waitFor();
    expect(await checks()).toBe(1);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(1);
  });

  it('signing out leaves nothing on the device', async () => {
    await page.locator('.bar-menu > button').click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.locator('input[type=password]').waitFor();
    await until(() =>
      page.evaluate<boolean>(`new Promise((resolve) => {
        const open = indexedDB.open('ves-field');
        open.onsuccess = () => {
          const names = ['outbox', 'blobs', 'drafts', 'kept'];
          const tx = open.result.transaction(names);
          let left = 0;
          for (const name of names) tx.objectStore(name).count().onsuccess = (event) => { left += event.target.result; };
          tx.oncomplete = () => { open.result.close(); resolve(left === 0); };
        };
      })`),
    );
  });

  it('no page asked another host, put a plate into an address, or threw', () => {
    expect(faults).toEqual([]);
  });
});
