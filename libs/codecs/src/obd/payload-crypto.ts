import { createCipheriv, createDecipheriv } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { OpenPayload } from './decoded-frame.js';
import { ENCRYPTION } from './frame.js';

/** What a terminal's data unit may be encrypted with. */
export interface PayloadKeys {
  /** the platform's SM2 private key, 64 hex digits: terminals encrypt to its public key */
  readonly sm2PrivateKey?: string;
  /** key shared with the terminal, 32 hex digits; ECB without `iv`, CBC with it; PKCS#7 padding [recalled: the standard's text was not at hand] */
  readonly sm4?: { readonly key: string; readonly iv?: string };
}

/** SM2 ciphertext: C1 64 (without the leading 04), C3 32, and as many bytes as the plain text. */
const SM2_OVERHEAD = 96;
const C1C3C2 = 1;
const C1C2C3 = 0;

/** C1 C3 C2 as GM/T 0003.4-2012 wants it, else the older C1 C2 C3; the hash in C3 tells. */
function openSm2(data: Uint8Array, privateKey: string): Uint8Array | null {
  if (data.length <= SM2_OVERHEAD) return null;
  const text = Buffer.from(data.buffer, data.byteOffset, data.length).toString('hex');
  for (const order of [C1C3C2, C1C2C3]) {
    try {
      const plain = sm2.doDecrypt(text, privateKey, order, { output: 'array' });
      if (plain.length > 0) return plain;
    } catch {
      // C1 is no point of the curve: not encrypted to anybody
      return null;
    }
  }
  return null;
}

const sm4Name = (iv: string | undefined): string => (iv === undefined ? 'sm4-ecb' : 'sm4-cbc');
const bytesOf = (hex: string | undefined): Buffer | null => (hex === undefined ? null : Buffer.from(hex, 'hex'));

function openSm4(data: Uint8Array, { key, iv }: NonNullable<PayloadKeys['sm4']>): Uint8Array | null {
  if (data.length === 0 || data.length % 16 !== 0) return null;
  const cipher = createDecipheriv(sm4Name(iv), Buffer.from(key, 'hex'), bytesOf(iv));
  const first = cipher.update(data);
  try {
    return Buffer.concat([first, cipher.final()]);
  } catch {
    // the padding does not fit: another key
    return null;
  }
}

/**
 * Opens data units by the encryption byte: 02 SM2, 03 SM4 (HJ 1239). Firmware is known that writes 03 and means SM2 as in GB 17691, so
 * with 03 SM2 is tried first where there is a key: its hash leaves no doubt. Everything else stays closed (null).
 * @throws Error for keys of a wrong length, at the first use
 */
export function payloadOpener(keys: PayloadKeys): OpenPayload {
  return (encryption, data) => {
    if (encryption !== ENCRYPTION.sm2 && encryption !== ENCRYPTION.sm4) return null;
    const opened = keys.sm2PrivateKey === undefined ? null : openSm2(data, keys.sm2PrivateKey);
    if (opened !== null || encryption === ENCRYPTION.sm2) return opened;
    return keys.sm4 === undefined ? null : openSm4(data, keys.sm4);
  };
}

/** Encrypts a data unit to the platform's public key (128 hex digits), for simulated terminals. */
export function sealSm2(data: Uint8Array, publicKey: string): Buffer {
  return Buffer.from(sm2.doEncrypt(new Uint8Array(data), `04${publicKey}`, C1C3C2), 'hex');
}

/** Encrypts a data unit with a shared key, for simulated terminals. */
export function sealSm4(data: Uint8Array, { key, iv }: NonNullable<PayloadKeys['sm4']>): Buffer {
  const cipher = createCipheriv(sm4Name(iv), Buffer.from(key, 'hex'), bytesOf(iv));
  return Buffer.concat([cipher.update(data), cipher.final()]);
}
