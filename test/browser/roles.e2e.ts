import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { totpCode, totpStep } from '@app/platform';
import { WatchedBrowser } from '../support/browser.js';
import { startStack, type Stack } from '../support/stack.js';

/** What the other roles come for, each in a real browser; officer and supervisor have files of their own. */
describe('the roles', () => {
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

  it('an administrator signs in with the second factor, by keyboard alone', async () => {
    const page = await browser.page();
    const { username, password, otpSecret } = browser.account('administrator-otp');
    await page.goto(`${stack.url}/administration/users`);
    await page.locator('#username').waitFor();
    await page.keyboard.type(username);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.locator('#otp').waitFor();
    await page.locator('#otp').fill(totpCode(otpSecret ?? '', totpStep(new Date())));
    await page.keyboard.press('Enter');
    await page.locator('tbody .row-link').first().waitFor();
    expect(await page.locator('tbody').innerText()).toContain('officer-652301');
    await page.context().close();
  });

  it('a station uploads a file and is told which row is wrong, on a phone', async () => {
    const page = await browser.signedIn({ username: '652301001', viewport: { width: 360, height: 780 } });
    await page.goto(`${stack.url}/station/652301001/upload`);
    const buffer = Buffer.from('report_no,method\nR1,no-such-method\n');
    await page.locator('#upload-file').setInputFiles({ name: 'tests.csv', mimeType: 'text/csv', buffer });
    await page.locator('form .button-primary').click();
    await page.waitForURL(/\/upload\/[0-9a-f-]{36}$/);
    await page.locator('.fault-found').first().waitFor();
    expect(await page.locator('tbody td.number').first().innerText()).toMatch(/^\d+$/);
    expect(await page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  it.each([
    ['652301001', '/flags'],
    ['officer-652301', '/administration/users'],
    ['13800000001', '/today'],
    ['c652301001', '/machines'],
  ])('%s is told that %s is not for its role', async (username, path) => {
    const page = await browser.signedIn({ username });
    await page.goto(stack.url + path);
    await page.getByText('您的角色不能查看此页').waitFor();
    expect(await page.locator('main table').count()).toBe(0);
    await page.context().close();
  });

  it('an auditor reads everything and has nothing to press that changes it', async () => {
    const page = await browser.signedIn({ username: 'auditor' });
    await page.goto(`${stack.url}/administration/users`);
    await page.locator('tbody .row-link').first().click();
    await page.locator('.side .facts').waitFor();
    expect(await page.locator('.side .button-primary, .side .button-danger').count()).toBe(0);
    await page.goto(`${stack.url}/administration/audit`);
    await page.locator('tbody .row-link').first().waitFor();
    await page.context().close();
  });

  it('the language changes by one press and stays', async () => {
    const page = await browser.signedIn({ username: 'supervisor' });
    await page.goto(`${stack.url}/flags`);
    await page.getByRole('link', { name: '标记车辆' }).first().waitFor();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    expect(await page.locator('nav').first().innerText()).not.toMatch(/\p{Script=Han}/u);
    await page.reload();
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('asked no other host, put no plate or VIN into an address, and threw nothing', () => {
    expect(browser.faults).toEqual([]);
  });
});
