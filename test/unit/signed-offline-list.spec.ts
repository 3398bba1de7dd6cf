import { describe, expect, it } from '@jest/globals';
import { offlineListText, type OfflineList } from '@app/domain';
import { SignedLists } from '@app/platform';
import { importMarkKey, markOf, verifyList } from '../../apps/web/src/offline/verify-list.js';

const lists = new SignedLists('a-secret-of-the-tests-that-is-long-enough');
const others = new SignedLists('another-secret-of-the-tests-that-is-long');
const matchKey = lists.newKey();
const list: OfflineList = {
  format: 1,
  listVersion: '12',
  madeAt: '2026-11-21T00:00:00.000Z',
  validUntil: '2026-11-24T00:00:00.000Z',
  areas: ['652301'],
  keyDigest: lists.digest(matchKey),
  entries: [[lists.mark(matchKey, '新B12345|yellow'), 'high_emitter', 'confirmed', null, 'retest_passed']],
};
const payload = offlineListText(list);
const signature = lists.sign(payload);

describe('a signed list', () => {
  it('is read when the platform signed it', async () => {
    expect(await verifyList(payload, signature, [others.publicKey, lists.publicKey])).toEqual(list);
  });

  const [head = '', , tail = ''] = signature.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: lists.publicKey.kid })).toString('base64url');
  it.each([
    ['changed', payload.replace('confirmed', 'rejected'), signature, [lists.publicKey]],
    ['signed by somebody else', payload, others.sign(payload), [lists.publicKey]],
    [
      'signed by a key that only says it is ours',
      payload,
      others.sign(payload),
      [{ ...others.publicKey, kid: lists.publicKey.kid }],
    ],
    ['without an algorithm', payload, `${none}..${tail}`, [lists.publicKey]],
    ['with another payload inside', payload, `${head}.e30.${tail}`, [lists.publicKey]],
    ['without a signature', payload, `${head}..`, [lists.publicKey]],
    ['not a signature at all', payload, 'nonsense', [lists.publicKey]],
    ['without any key', payload, signature, []],
  ])('is not read when %s', async (_, text, jws, keys) => {
    expect(await verifyList(text, jws, keys)).toBeNull();
  });

  it('finds a plate by the key that came with it, and takes no other key', async () => {
    const encoded = Buffer.from(matchKey).toString('base64url');
    const key = await importMarkKey(encoded, list.keyDigest);
    if (key === null) throw new Error('the key was refused');
    expect(key.extractable).toBe(false);
    expect(await markOf(key, '新B12345|yellow')).toBe(list.entries[0]?.[0]);
    expect(await importMarkKey(Buffer.from(lists.newKey()).toString('base64url'), list.keyDigest)).toBeNull();
  });
});
