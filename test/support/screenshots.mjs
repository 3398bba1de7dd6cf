/**
 * `node test/support/screenshots.mjs [NAME ...]`: pictures of every page at phone and desktop size, both languages, light and dark, of a
 * platform that runs. BASE_URL (http://localhost:3000) and DATA_DIR (.data, for demo-accounts.json) say which; SHOTS_DIR where to.
 * Needs Chromium and fonts-noto-cjk from the system. Fails when a page asks another host, puts a plate into an address, or throws.
 */
import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { SHOTS } from './screenshots.list.mjs';

const base = process.env.BASE_URL ?? 'http://localhost:3000';
const accounts = JSON.parse(readFileSync(join(process.env.DATA_DIR ?? '.data', 'demo-accounts.json'), 'utf8'));
const out = process.env.SHOTS_DIR ?? 'dist/screenshots';
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const only = process.argv.slice(2);
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
/** language, theme; dark is shown in Chinese only */
const LOOKS = [
  ['zh', 'light'],
  ['en', 'light'],
  ['zh', 'dark'],
];
/** province or place letter pair in an address, encoded or not */
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{4,}/;

if (!existsSync(executablePath))
  throw new Error(`No Chromium at ${executablePath}: apt-get install chromium fonts-noto-cjk`);
mkdirSync(out, { recursive: true });
const tokens = new Map();
const faults = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const shot of SHOTS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const [language, theme] of LOOKS) await take(shot, size, viewport, language, theme);
    }
  }
} finally {
  await browser.close();
}
for (const fault of new Set(faults)) console.error(`FAULT ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

async function take(shot, size, viewport, language, theme) {
  const context = await browser.newContext({
    viewport,
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const page = await context.newPage();
  const where = `${shot.name}-${size}-${language}-${theme}`;
  page.on('request', (request) => {
    const url = decodeURIComponent(request.url());
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== base) faults.push(`${where}: asked ${url}`);
    if (PLATE.test(url)) faults.push(`${where}: a plate in ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`${where}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${where}: ${message.text()}`));
  const settings = { language, theme, purpose: JSON.stringify({ text: '路检路查', at: Date.now() }), ...shot.settings };
  if (shot.role) settings.tokens = JSON.stringify(await signIn(shot.role));
  await context.addInitScript((values) => {
    if (location.protocol === 'about:') return;
    for (const [key, value] of Object.entries(values)) {
      if (value !== null && localStorage.getItem(`ves.${key}`) === null) localStorage.setItem(`ves.${key}`, value);
    }
  }, settings);
  try {
    await page.goto(base + shot.path);
    await shot.play?.(page);
    await page.waitForLoadState('load');
    await page.waitForTimeout(shot.settle ?? 500);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 1) faults.push(`${where}: ${wide} px wider than the screen`);
    await page.screenshot({ path: join(out, `${where}.png`), fullPage: shot.full !== false });
    console.log(where);
  } catch (error) {
    faults.push(`${where}: ${error.message.split('\n')[0]}`);
    await page.screenshot({ path: join(out, `${where}-FAULT.png`) });
  }
  await context.close();
}

async function signIn(role) {
  const kept = tokens.get(role);
  if (kept) return kept;
  const account = accounts.find((one) => one.role === role);
  const body = {
    username: account.username,
    password: account.password,
    otp: account.otpSecret && totp(account.otpSecret),
  };
  const response = await fetch(`${base}/api/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`sign-in as ${role}: ${response.status} ${await response.text()}`);
  const { accessToken, refreshToken, expiresIn } = await response.json();
  const own = { accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000 };
  tokens.set(role, own);
  return own;
}

/** RFC 6238 with SHA-1, six digits, thirty seconds. */
function totp(secret) {
  const bits = [...secret]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
