import { describe, expect, it } from '@jest/globals';
import { checkMosquittoHash, mosquittoHash } from './mosquitto-hash.js';

describe('password hash for Mosquitto', () => {
  it('reads PBKDF2-SHA512 in the form of Mosquitto', async () => {
    // PBKDF2-HMAC-SHA512, password "password", salt "saltsaltsalt", 101 rounds, 64 bytes
    const hash =
      '$7$101$c2FsdHNhbHRzYWx0$' +
      Buffer.from((await import('node:crypto')).pbkdf2Sync('password', 'saltsaltsalt', 101, 64, 'sha512')).toString(
        'base64',
      );
    expect(await checkMosquittoHash('password', hash)).toBe(true);
    expect(await checkMosquittoHash('Password', hash)).toBe(false);
  });

  it('accepts its own, with a salt of its own', async () => {
    const [a, b] = [await mosquittoHash('geheim-1'), await mosquittoHash('geheim-1')];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^\$7\$10000\$[A-Za-z0-9+/]{16}\$[A-Za-z0-9+/]{86}==$/);
    expect(await checkMosquittoHash('geheim-1', a)).toBe(true);
  });

  it.each(['', '$6$abc$def', '$7$x$y$z', 'plain'])('is never fitted by %j', async (hash) => {
    expect(await checkMosquittoHash('plain', hash)).toBe(false);
  });
});
