import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Stack } from './stack.js';

const CHROMIUM = process.env['TEST_CHROMIUM'] || '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A plate as it would stand in an address, decoded: a place, a letter, five or six signs. */
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}/iu;
/** Seventeen signs of the VIN alphabet with a letter and a digit among them. */
const VIN = /(?<![A-Z0-9-])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9-])/u;
const DESKTOP = { width: 1366, height: 768 };

interface Account {
  readonly username: string;
  readonly password: string;
  readonly otpSecret?: string;
}

export interface SignIn {
  readonly username: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'zh' | 'en';
}

/** One browser before one platform. Everything that any page asks for, or throws, is watched: `faults` stays empty. */
export class WatchedBrowser {
  readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly stack: Stack,
    private readonly accounts: readonly Account[],
  ) {}

  /** @throws Error when the system has no Chromium */
  static async open(stack: Stack): Promise<WatchedBrowser> {
    if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium fonts-noto-cjk`);
    const accounts = JSON.parse(readFileSync(stack.accountsFile, 'utf8')) as Account[];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    return new WatchedBrowser(browser, stack, accounts);
  }

  account(username: string): Account {
    const found = this.accounts.find((one) => one.username === username);
    if (!found) throw new Error(`no demo account ${username}`);
    return found;
  }

  /** A page of nobody. */
  async page(viewport: SignIn['viewport'] = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
    this.watch(context);
    return context.newPage();
  }

  /** A page of somebody who is signed in already; the purpose of look-ups is given. */
  async signedIn({ username, viewport = DESKTOP, language = 'zh' }: SignIn): Promise<Page> {
    const page = await this.page(viewport);
    const { password } = this.account(username);
    const answer = await fetch(`${this.stack.url}/api/v1/auth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`sign-in as ${username}: ${answer.status} ${await answer.text()}`);
    const { accessToken, refreshToken, expiresIn } = (await answer.json()) as Record<string, string | number>;
    const kept = {
      language,
      tokens: JSON.stringify({ accessToken, refreshToken, expiresAt: Date.now() + Number(expiresIn) * 1_000 }),
      purpose: JSON.stringify({ text: '路检路查', at: Date.now() }),
    };
    await page.context().addInitScript(`if (location.protocol !== 'about:')
      for (const [key, value] of Object.entries(${JSON.stringify(kept)}))
        if (localStorage.getItem('ves.' + key) === null) localStorage.setItem('ves.' + key, value);`);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private watch(context: BrowserContext): void {
    context.on('request', (request) => {
      const url = decodeURIComponent(request.url());
      if (/^(data|blob):/.test(url)) return;
      if (new URL(url).origin !== this.stack.url) this.faults.push(`asked ${url}`);
      if (PLATE.test(url) || VIN.test(url)) this.faults.push(`a plate or VIN in ${url}`);
    });
    context.on('weberror', (error) => this.faults.push(`threw ${error.error().message}`));
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA on a page in light, and against contrast in dark: `rule @ element` each. Markers of a map may
 * stand close: where they stand is what they say (WCAG 2.5.8, essential).
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const [theme, run] of [
    ['light', { type: 'tag', values: TAGS }],
    ['dark', { type: 'rule', values: ['color-contrast'] }],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    const faults = await page.evaluate<string[]>(`axe
      .run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(run)} })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes
        .filter(({ target }) => id !== 'target-size' || !document.querySelector(target[0])?.closest('.maplibregl-map'))
        .map(({ target }) => id + ' @ ' + target.join(' '))))`);
    found.push(...faults.map((fault) => `${theme}: ${fault}`));
  }
  return found;
}

/** Pixels by which a page is wider than a phone of 360 px; 0 is none. */
export async function widerThanPhone(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  const wider = await page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
  if (before) await page.setViewportSize(before);
  return Math.max(0, wider);
}
