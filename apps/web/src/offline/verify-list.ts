import type { OfflineList } from '@app/domain';
import type { components } from '../api/schema.js';

export type ListKey = components['schemas']['ListKeyDto'];

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const MARK_BYTES = 12;
const text = new TextEncoder();

function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns null for what is not base64url */
function fromBase64url(encoded: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function headerOf(encoded: string): { readonly alg?: unknown; readonly kid?: unknown } | null {
  const bytes = fromBase64url(encoded);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as { alg?: unknown; kid?: unknown };
  } catch {
    return null;
  }
}

/**
 * Reads a list after its signature was found good: a detached JWS (RFC 7515 appendix F), ES256, by one of the keys.
 * @returns null when it was signed by nobody known, or changed
 */
export async function verifyList(
  payload: string,
  signature: string,
  keys: readonly ListKey[],
): Promise<OfflineList | null> {
  const [head = '', middle, tail = '', ...more] = signature.split('.');
  const header = headerOf(head);
  const jwk = keys.find((one) => one.kid === header?.kid);
  const bytes = fromBase64url(tail);
  // the algorithm is ours to say, not the header's
  if (header?.alg !== 'ES256' || jwk === undefined || bytes === null || middle !== '' || more.length > 0) return null;
  const { kty, crv, x, y } = jwk;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ALGORITHM, false, ['verify']);
  const signed = text.encode(`${head}.${toBase64url(text.encode(payload))}`);
  const good = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes, signed);
  return good ? (JSON.parse(payload) as OfflineList) : null;
}

/** Named by what makes it: neither browser nor Node types are asked for. */
export type MarkKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The key of the marks, so that it can be used and not read again. Null when it is not the one that the list names. */
export async function importMarkKey(encoded: string, keyDigest: string): Promise<MarkKey | null> {
  const bytes = fromBase64url(encoded);
  if (bytes === null) return null;
  const digest = toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (digest !== keyDigest) return null;
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** Under which mark a plate key stands in a list. */
export async function markOf(key: MarkKey, plateKey: string): Promise<string> {
  const whole = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(plateKey)));
  return toBase64url(whole.subarray(0, MARK_BYTES));
}
