import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
const KEY_BYTES = 64;
/** The broker derives on its only thread; site passwords are long and random, so few rounds are enough. */
const ITERATIONS = 10_000;
const HASH = /^\$7\$(\d{1,7})\$([A-Za-z0-9+/]+=*)\$([A-Za-z0-9+/]+=*)$/;

/** A password as Mosquitto 2 keeps it: `$7$iterations$salt$hash`, PBKDF2 with SHA-512, base64. */
export async function mosquittoHash(password: string): Promise<string> {
  const salt = randomBytes(12);
  const key = await derive(password, salt, ITERATIONS, KEY_BYTES, 'sha512');
  return `$7$${ITERATIONS}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Does a password fit a `$7$` hash? False for anything that is no such hash. */
export async function checkMosquittoHash(password: string, hash: string): Promise<boolean> {
  const [, iterations, salt, key] = HASH.exec(hash) ?? [];
  if (iterations === undefined || salt === undefined || key === undefined) return false;
  const wanted = Buffer.from(key, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), Number(iterations), wanted.length, 'sha512');
  return timingSafeEqual(found, wanted);
}
