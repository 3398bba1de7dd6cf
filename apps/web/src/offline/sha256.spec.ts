import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainSha256 } from './sha256.js';

it('hashes as everybody else does, at every length around a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(plainSha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
