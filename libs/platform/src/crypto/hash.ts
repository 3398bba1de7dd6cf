import { createHash, timingSafeEqual } from 'node:crypto';

/** SM3 digest (GB/T 32905-2016) as 64 lower-case hexadecimal digits. */
export function sm3(data: string | Uint8Array): string {
  return createHash('sm3').update(data).digest('hex');
}

/** SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Compares two secrets in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(sha256(a));
  const right = Buffer.from(sha256(b));
  return timingSafeEqual(left, right);
}
