import { createHmac, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_S = 30;
const DIGITS = 6;

/** A new TOTP secret: 160 random bits as RFC 4226 section 4 recommends, in base32 (RFC 4648) without padding. */
export function newTotpSecret(): string {
  let bits = 0n;
  for (const byte of randomBytes(20)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let shift = 155n; shift >= 0n; shift -= 5n) text += ALPHABET[Number((bits >> shift) & 31n)];
  return text;
}

/** Base32 to bytes; spaces, padding and lower case are forgiven. @throws RangeError `totp.bad_secret` */
export function decodeBase32(text: string): Buffer {
  let bits = 0;
  let held = 0;
  const out: number[] = [];
  for (const char of text.toUpperCase().replace(/[\s=]/g, '')) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) throw new RangeError('totp.bad_secret');
    held = ((held << 5) | value) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(out);
}

/** The code of a time step (RFC 6238 section 4 over RFC 4226 section 5.3, HMAC-SHA-1). @param digits 6 to 8 */
export function totpCode(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', decodeBase32(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const code = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(code).padStart(digits, '0');
}

/** Number of the 30 s step that holds a moment. */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1_000 / STEP_S);
}

/**
 * The step whose code this is, one step of clock difference to either side allowed (RFC 6238 section 5.2).
 * @returns null when the code fits none; the caller refuses a step not later than the last one used
 */
export function matchTotp(secret: string, code: string, at: Date): number | null {
  const now = totpStep(at);
  return [now, now - 1, now + 1].find((step) => totpCode(secret, step) === code) ?? null;
}
