import { expect, it } from '@jest/globals';
import { sameSecret, sha256, sm3 } from './hash.js';

it.each([
  // GB/T 32905-2016 annex A.1 and A.2
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('sm3(%s)', (text, digest) => {
  expect(sm3(text)).toBe(digest);
  expect(sm3(Buffer.from(text))).toBe(digest);
});

it('sha256 of the empty text', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

it('compares secrets of any length', () => {
  expect(sameSecret('a', 'a')).toBe(true);
  expect(sameSecret('a', 'b')).toBe(false);
  expect(sameSecret('a', 'a longer one')).toBe(false);
});
