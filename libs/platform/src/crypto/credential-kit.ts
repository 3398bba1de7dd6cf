import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash as argon2Hash, verify as argon2Verify } from '@node-rs/argon2';
import { mosquittoHash } from './mosquitto-hash.js';
import { matchTotp, newTotpSecret } from './totp.js';

/**
 * argon2id (RFC 9106) at OWASP's smallest setting: 19 MiB, 2 passes, about 25 ms of one core here. Enough against a
 * stolen table, cheap enough that a morning's sign-ins of 37 people and all stations do not hold up uploads.
 */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** So many hashes at once, so many waiting; more is an attack or a storm, and is told to come later. */
const AT_ONCE = 2;
const WAITING = 64;

// no 0/O, 1/l/I: one-time passwords are read out over the telephone
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const FIGURES = '23456789';

/** Too many passwords are being checked at this moment. */
export class CredentialsBusyError extends Error {
  readonly code = 'credentials.busy';
}

/** Everything that makes and checks secrets. */
export class CredentialKit {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hashPassword(password: string): Promise<string> {
    return this.bounded(() => argon2Hash(password, ARGON2));
  }

  /** @param hash null when there is no such account: costs the same time, so that names cannot be guessed by it */
  async verifyPassword(password: string, hash: string | null): Promise<boolean> {
    const against = hash ?? (await (this.decoy ??= argon2Hash(randomBytes(16).toString('hex'), ARGON2)));
    const fits = await this.bounded(() => argon2Verify(against, password));
    return fits && hash !== null;
  }

  /** The same password for Mosquitto's password file. */
  mqttHash(password: string): Promise<string> {
    return mosquittoHash(password);
  }

  /** 16 characters, about 90 bits, every kind of character that the password rule asks for. */
  newPassword(): string {
    const pick = (from: string): string => from.charAt(randomInt(from.length));
    const all = LETTERS + CAPITALS + FIGURES;
    const chars = [pick(LETTERS), pick(CAPITALS), pick(FIGURES), ...Array.from({ length: 13 }, () => pick(all))];
    for (let i = chars.length - 1; i > 0; i--) {
      const j = randomInt(i + 1);
      [chars[i], chars[j]] = [chars[j] ?? '', chars[i] ?? ''];
    }
    return chars.join('');
  }

  newTotpSecret(): string {
    return newTotpSecret();
  }

  /** The time step that a code belongs to, or null. */
  matchTotp(secret: string, code: string, at: Date): number | null {
    return matchTotp(secret, code, at);
  }

  /** 256 random bits for a refresh token. */
  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** What is kept of a token: SHA-256 is enough for 256 random bits. */
  hashToken(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  private async bounded<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw new CredentialsBusyError('too many passwords are being checked');
      // the one who leaves hands its place over
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
