import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
const FORM = /^\$7\$(\d{1,7})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/;

/**
 * Checks a password against a Mosquitto password entry `$7$iterations$salt$hash` (PBKDF2-HMAC-SHA512, Base64), so that
 * the embedded broker and Mosquitto accept the same passwords.
 * @returns false also for an entry of another form
 */
export async function verifyMqttHash(password: Buffer, entry: string): Promise<boolean> {
  const [, iterations, salt, hash] = FORM.exec(entry) ?? [];
  if (iterations === undefined || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const count = Number(iterations);
  if (expected.length === 0 || count < 1) return false;
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64'), count, expected.length, 'sha512'),
    expected,
  );
}
