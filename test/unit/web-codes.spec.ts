import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codeText, knownCodes } from '../../apps/web/src/words/code-text.js';

const DOMAIN = join(import.meta.dirname, '../../libs/domain/src');
/** Subjects whose dotted words in the domain are codes for people; the rest are paths of fields and programming faults. */
const SUBJECTS = [
  'check',
  'flag',
  'hold',
  'inspection',
  'limits',
  'lookup',
  'machine',
  'password',
  'plate',
  'reading',
  'vin',
];
const CODE = new RegExp(`'((?:${SUBJECTS.join('|')})\\.[a-z0-9_]+(?:\\.[a-z0-9_]+)?)'`, 'g');
/** Dotted names in these subjects that are no codes. */
const FIELDS = new Set<string>([]);

function codesOfDomain(): string[] {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const found = sources.flatMap((file) =>
    [...readFileSync(join(DOMAIN, file), 'utf8').matchAll(CODE)].map((m) => m[1] ?? ''),
  );
  return [...new Set(found)].filter((code) => !FIELDS.has(code)).sort();
}

describe('words of the codes', () => {
  it('are there for every code of the domain (else: apps/web/src/words/codes/)', () => {
    const codes = codesOfDomain();
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => !knownCodes.has(code))).toEqual([]);
  });

  it('are different in both languages and never empty', () => {
    for (const code of knownCodes) {
      const [zh, en] = [codeText(code, 'zh'), codeText(code, 'en')];
      expect({ code, zh: /\p{Script=Han}/u.test(zh ?? ''), en: /^[^\p{Script=Han}]+$/u.test(en ?? '') }).toEqual({
        code,
        zh: true,
        en: true,
      });
    }
  });

  it('carry the numbers of the reason, and leave out what is missing', () => {
    expect(codeText('lookup.last_test_failed', 'en', { date: '2026-03-02' })).toBe('The last test failed · 2026-03-02');
    expect(codeText('lookup.last_test_failed', 'en')).toBe('The last test failed');
    expect(codeText('lookup.several_vehicles_match', 'zh', { others: 2 })).toContain('2');
  });

  it('are null for a code that nobody has written words for', () => {
    expect(codeText('no.such_code', 'zh')).toBeNull();
    expect(codeText('constructor', 'zh')).toBeNull();
  });
});
