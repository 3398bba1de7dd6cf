import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadSecrets } from './secrets.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ves-secrets-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('makes them once, for this user only, and keeps them', () => {
  const made = loadSecrets(dir);
  expect(made.authSecret.length).toBeGreaterThanOrEqual(32);
  expect(loadSecrets(dir)).toEqual(made);
  expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('adds what is missing and leaves the rest', () => {
  writeFileSync(join(dir, 'secrets.json'), JSON.stringify({ authSecret: 'a'.repeat(40) }));
  const secrets = loadSecrets(dir);
  expect(secrets.authSecret).toBe('a'.repeat(40));
  expect(secrets.brokerPassword.length).toBeGreaterThan(20);
});

it('does not replace a damaged file: that would end every session without a word', () => {
  writeFileSync(join(dir, 'secrets.json'), '{"authSecret": "a');
  expect(() => loadSecrets(dir)).toThrow(SyntaxError);
});
