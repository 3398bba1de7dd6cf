import type { PacketSignature, TruckDialect } from '@app/domain';
import { sm2 } from 'sm-crypto-v2';
import { SIGNATURE_LENGTH } from './walk.js';
import type { DecodedFrame, DecodeOptions } from './decoded-frame.js';
import { decodeFrame } from './decode-frame.js';
import { readUnit } from './unit.js';

/** The key a terminal registered at its activation, made ready for many checks. */
export interface SignatureKey {
  readonly chipId: string;
  readonly point: ReturnType<typeof sm2.precomputePublicKey>;
}

/** Window of the precomputed table: wider ones cost more memory and time to make than they save. */
const WINDOW = 4;

/**
 * Makes a public key ready; about 10 ms, so keep it. A check with it then takes about 1.3 ms, a fifth of one without.
 * @param publicKey X and Y, 128 hex digits
 * @param chipId 16 characters; the user id of the signatures, used as it is
 * @returns null when it is no point of the curve
 */
export function signatureKey(publicKey: string, chipId: string): SignatureKey | null {
  if (!/^[0-9a-f]{128}$/i.test(publicKey)) return null;
  try {
    return { chipId, point: sm2.precomputePublicKey(`04${publicKey}`, WINDOW) };
  } catch {
    return null;
  }
}

/**
 * Checks SM2-with-SM3 over `message` (GB/T 32918.2); R and S raw, not DER. 128 hex digits or it is invalid.
 * Terminals name themselves by their chip id, which Node's own crypto cannot set.
 */
export function verifySm2(message: Uint8Array, { r, s }: PacketSignature, key: SignatureKey): boolean {
  if (!/^[0-9a-f]{64}$/i.test(r) || !/^[0-9a-f]{64}$/i.test(s)) return false;
  try {
    return sm2.doVerifySignature(new Uint8Array(message), r + s, key.point, { hash: true, userId: key.chipId });
  } catch {
    // numbers outside the curve's order make the library throw
    return false;
  }
}

/** Signs a data unit as a terminal does. @param privateKey 64 hex digits */
export function signSm2(message: Uint8Array, privateKey: string, chipId: string): PacketSignature {
  const both = sm2.doSignature(new Uint8Array(message), privateKey, { hash: true, userId: chipId });
  return { r: both.slice(0, 64), s: both.slice(64) };
}

/** A key pair for a simulated terminal. */
export function newKeyPair(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  return { privateKey, publicKey: publicKey.slice(2) };
}

export type SignatureState = 'valid' | 'invalid' | 'unsigned' | 'undecodable';

/** Signature of what a decoded frame says; null when it carries none. */
function signatureOf(decoded: DecodedFrame): PacketSignature | null {
  return decoded.ok && 'signature' in decoded.packet ? decoded.packet.signature : null;
}

/**
 * Checks the signature of a frame: the data unit from the send time up to the signature trailer. Slow (1.3 ms): for a job, never for the
 * path that stores. An encrypted frame is opened with `options.open`.
 * @param key of the terminal; for an activation the key it brings with it, `signatureKey(packet.publicKey, packet.chipId)`
 */
export function verifySignature(
  frame: Uint8Array,
  key: SignatureKey,
  options: DecodeOptions & { readonly dialect?: TruckDialect | null } = {},
): SignatureState {
  let opened: Uint8Array | null = null;
  const { open } = options;
  const decoded = decodeFrame(frame, {
    dialect: options.dialect ?? null,
    ...(open === undefined ? {} : { open: (encryption, data) => (opened = open(encryption, data)) }),
  });
  if (!decoded.ok) return 'undecodable';
  const signature = signatureOf(decoded);
  if (signature === null) return 'unsigned';
  const unit = readUnit(frame);
  const plain: Uint8Array = opened ?? frame.subarray(unit.from, unit.end);
  return verifySm2(plain.subarray(0, plain.length - SIGNATURE_LENGTH), signature, key) ? 'valid' : 'invalid';
}
