import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatShanghai } from '@app/domain';
import { chromium, type Browser, type Page } from 'playwright-core';
import { until } from '../devices/ingest-rig.js';
import { SimulatedSite } from '../devices/simulated-site.js';
import { startStack, type Stack } from '../support/stack.js';

const CHROMIUM = process.env['TEST_CHROMIUM'] || '/usr/bin/chromium';
const VAN = 'C652301001';
const PLATE = '新B6655H';

interface Account {
  readonly username: string;
  readonly password: string;
  readonly subject: { readonly id: string } | null;
}

/** An officer on a phone and a supervisor at a desk, in a real browser, on a flag that came over the air. */
describe('the pages', () => {
  let stack: Stack;
  let browser: Browser;
  let accounts: readonly Account[];
  const faults: string[] = [];

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium fonts-noto-cjk`);
    stack = await startStack();
    accounts = JSON.parse(readFileSync(stack.accountsFile, 'utf8')) as Account[];
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const van = await SimulatedSite.connect(
      stack.mqttUrl,
      VAN,
      account((a) => a.subject?.id === VAN),
    );
    for (const hoursAgo of [26, 25]) {
      const local = formatShanghai(new Date(Date.now() - hoursAgo * 3_600_000));
      const jlbh = `${VAN}01${local.replaceAll(/[-: ]/g, '')}`;
      const measured = { hphm: PLATE, cpys: '1', sbzxd: 96, rlzl: 'B', nojg: 1_900 };
      await van.publish(`ves/v1/rs/${VAN}/01/rec`, { jlbh, dwbh: VAN, ycxbh: '01', jcrq: local, ...measured });
      await until(() => van.stored.has(jlbh));
    }
    await van.client.endAsync(true);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  function account(match: (a: Account) => boolean): Account {
    const found = accounts.find(match);
    if (!found) throw new Error('no such demo account');
    return found;
  }

  async function signedIn(username: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
    page.on('request', (request) => {
      const url = decodeURIComponent(request.url());
      if (/^(data|blob):/.test(url)) return;
      if (new URL(url).origin !== stack.url) faults.push(`asked ${url}`);
      if (url.includes(PLATE)) faults.push(`a plate in ${url}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(stack.url);
    const { password } = account((a) => a.username === username);
    await page.locator('input[name=username], input[autocomplete=username]').first().fill(username);
    await page.locator('input[type=password]').first().fill(password);
    await page.locator('button[type=submit]').first().click();
    return page;
  }

  it('an officer on a phone looks a plate up and sees why', async () => {
    const page = await signedIn('officer-652301', { width: 390, height: 844 });
    await page.getByRole('button', { name: '路检路查' }).click();
    await page.locator('.plate-box-input').fill(PLATE.toLowerCase());
    await page.locator('.plate-box button[type=submit]').click();
    await page.locator('.desk-answer').waitFor();
    const yes = page.locator('.is-this .button-primary');
    if (await yes.isVisible()) await yes.click();
    await page.getByText('高排放车').first().waitFor();
    expect(await page.locator('.desk-answer').innerText()).toContain('怎样解除');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(1);
  });

  it('a supervisor confirms the flag by one key and it is confirmed', async () => {
    const page = await signedIn('supervisor', { width: 1366, height: 768 });
    await page.getByRole('link', { name: '标记车辆' }).first().click();
    await page.locator('.flag-row', { hasText: '高排放车' }).locator('.row-link').click();
    await page.getByText('怎样解除').first().waitFor();
    await page.keyboard.press('1');
    await until(async () => {
      const id = /\/flags\/([0-9a-f-]{36})/.exec(page.url())?.[1];
      return id !== undefined && (await page.getByText('已确认').count()) > 0;
    });
  });

  it('no page asked another host, put a plate into an address, or threw', () => {
    expect(faults).toEqual([]);
  });
});
