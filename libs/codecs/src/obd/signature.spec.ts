import { describe, expect, it } from '@jest/globals';
import type { ActivationPacket, DataPacket } from '@app/domain';
import { decodeFrame } from './decode-frame.js';
import { encodeData } from './encode-data.js';
import { encodeActivationBody, encodeFrame, encodePacket, encodeTerminalFrame } from './encode-frame.js';
import { payloadOpener, sealSm2, sealSm4 } from './payload-crypto.js';
import { newKeyPair, signSm2, signatureKey, verifySignature } from './signature.js';
import type { SignatureKey } from './signature.js';
import { FRAMES, SIGNED_BY } from '../../../../test/support/truck-frames.js';

const VIN = 'LTESTVIN000000002';
const signedFrame = Buffer.from(FRAMES.signed, 'hex');
function key(publicKey: string, chipId: string): SignatureKey {
  const made = signatureKey(publicKey, chipId);
  if (made === null) throw new Error('no key');
  return made;
}
const packet = (): DataPacket => {
  const decoded = decodeFrame(signedFrame);
  if (!decoded.ok || !('samples' in decoded.packet)) throw new Error('no data');
  return decoded.packet;
};
/** Changes one byte of the data unit and makes the BCC right again. */
function altered(at: number): Buffer {
  const frame = Buffer.from(signedFrame);
  frame[24 + at] = (frame[24 + at] ?? 0) ^ 1;
  frame[frame.length - 1] = frame.subarray(2, -1).reduce((x, b) => x ^ b, 0);
  return frame;
}

describe('SM2 signatures', () => {
  const openssl = key(SIGNED_BY.publicKey, SIGNED_BY.chipId);

  it('one made by OpenSSL with the chip id as user id is valid', () => {
    expect(verifySignature(signedFrame, openssl)).toBe('valid');
  });

  it.each([
    ['a value of the data', altered(20), openssl],
    ['the serial', altered(7), openssl],
    ['R', altered(signedFrame.length - 25 - 40), openssl],
    ['S', altered(signedFrame.length - 25 - 1), openssl],
    ['the user id', signedFrame, key(SIGNED_BY.publicKey, 'FEDCBA9876543210')],
    ['the key', signedFrame, key(newKeyPair().publicKey, SIGNED_BY.chipId)],
  ])('with another %s it is not', (_what, frame, key) => {
    expect(verifySignature(frame, key)).toBe('invalid');
  });

  it('tells unsigned and undecodable apart', () => {
    expect(verifySignature(Buffer.from(FRAMES.tenSamples, 'hex'), openssl)).toBe('unsigned');
    expect(verifySignature(Buffer.from(FRAMES.login, 'hex'), openssl)).toBe('unsigned');
    expect(verifySignature(signedFrame.subarray(1), openssl)).toBe('undecodable');
  });

  it.each(['', 'zz', '00'.repeat(64), 'ff'.repeat(64)])('%j is no key', (publicKey) => {
    expect(signatureKey(publicKey, SIGNED_BY.chipId)).toBeNull();
  });

  it('an activation is checked with the key it brings', () => {
    const { privateKey, publicKey } = newKeyPair();
    const body = { at: new Date('2026-03-02T01:00:00Z'), chipId: 'CHIP000000000001', publicKey, vin: VIN };
    const signature = signSm2(encodeActivationBody(body), privateKey, body.chipId);
    const activation: ActivationPacket = { kind: 'activation', ...body, signature };
    const frame = encodeTerminalFrame(VIN, activation);
    expect(frame).toHaveLength(25 + 169);
    expect(decodeFrame(frame)).toMatchObject({ ok: true, packet: activation });
    expect(verifySignature(frame, key(publicKey, body.chipId))).toBe('valid');
  });
});

describe('encrypted payloads', () => {
  const platform = newKeyPair();
  const sm4 = { key: '0123456789abcdeffedcba9876543210' };
  const cbc = { ...sm4, iv: '000102030405060708090a0b0c0d0e0f' };
  const plain = encodePacket(packet()).data;
  const frameOf = (encryption: number, data: Buffer) => encodeFrame({ command: 2, vin: VIN, encryption }, data);

  it('adds 96 bytes with SM2', () => expect(sealSm2(plain, platform.publicKey)).toHaveLength(plain.length + 96));

  it.each([
    ['SM2', 2, sealSm2(plain, platform.publicKey), { sm2PrivateKey: platform.privateKey }],
    [
      'SM2 under the code of GB 17691',
      3,
      sealSm2(plain, platform.publicKey),
      { sm2PrivateKey: platform.privateKey, sm4 },
    ],
    ['SM4', 3, sealSm4(plain, sm4), { sm4 }],
    ['SM4 where there is an SM2 key too', 3, sealSm4(plain, sm4), { sm2PrivateKey: platform.privateKey, sm4 }],
    ['SM4 with an initial vector', 3, sealSm4(plain, cbc), { sm4: cbc }],
  ])('%s is opened, and its signature checked', (_what, encryption, data, keys) => {
    const open = payloadOpener(keys);
    const decoded = decodeFrame(frameOf(encryption, data), { open });
    expect(decoded).toMatchObject({ ok: true, head: { encryption, samples: 10 }, packet: packet() });
    expect(verifySignature(frameOf(encryption, data), key(SIGNED_BY.publicKey, SIGNED_BY.chipId), { open })).toBe(
      'valid',
    );
  });

  it.each([
    ['no key', 2, sealSm2(plain, platform.publicKey), undefined, 'obd.encrypted'],
    ['RSA', 4, plain, payloadOpener({ sm4 }), 'obd.decryption_failed'],
    [
      'another SM2 key',
      2,
      sealSm2(plain, newKeyPair().publicKey),
      payloadOpener({ sm2PrivateKey: platform.privateKey }),
      'obd.decryption_failed',
    ],
    [
      'SM2 of nothing sensible',
      2,
      plain,
      payloadOpener({ sm2PrivateKey: platform.privateKey }),
      'obd.decryption_failed',
    ],
    ['SM4 of an odd length', 3, plain, payloadOpener({ sm4 }), 'obd.decryption_failed'],
  ])('%s stays closed', (_what, encryption, data, open, code) => {
    const decoded = decodeFrame(frameOf(encryption, data), open === undefined ? {} : { open });
    expect(decoded).toMatchObject({ ok: false, code, data: { encryption } });
  });

  it('SM4 with another key is never half decoded', () => {
    const open = payloadOpener({ sm4: { key: 'ffffffffffffffffffffffffffffffff' } });
    expect(decodeFrame(frameOf(3, sealSm4(plain, sm4)), { open }).ok).toBe(false);
  });

  it('agrees with the SM4 example of GB/T 32907 appendix A', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    expect(sealSm4(block, sm4).subarray(0, 16).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });
});

it('encodes a packet as it was signed', () => {
  expect(encodeData(packet()).toString('hex')).toBe(FRAMES.signed.slice(48, -2 * 67));
});
