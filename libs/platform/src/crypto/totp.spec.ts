import { describe, expect, it } from '@jest/globals';
import { decodeBase32, matchTotp, newTotpSecret, totpCode, totpStep } from './totp.js';

/** "12345678901234567890", the secret of RFC 6238 appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('TOTP', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('gives the RFC 6238 appendix B code at %d s', (seconds, code) => {
    expect(totpCode(SECRET, totpStep(new Date(seconds * 1_000)), 8)).toBe(code);
  });

  it.each([
    [-61, null],
    [-30, 1],
    [0, 0],
    [30, -1],
    [61, null],
  ])('accepts one step of difference: asked %d s off', (off, shift) => {
    const now = new Date(1_234_567_890_000);
    const code = totpCode(SECRET, totpStep(now));
    const found = matchTotp(SECRET, code, new Date(now.getTime() + off * 1_000));
    expect(found).toBe(shift === null ? null : totpStep(now));
  });

  it('makes secrets of 160 bits that differ', () => {
    const [a, b] = [newTotpSecret(), newTotpSecret()];
    expect(decodeBase32(a)).toHaveLength(20);
    expect(a).not.toBe(b);
  });

  it('reads base32 as people type it and refuses what is none', () => {
    expect(decodeBase32('gezd gnbv gy3t qojq').toString()).toBe('1234567890');
    expect(() => decodeBase32('10')).toThrow('totp.bad_secret');
  });
});
