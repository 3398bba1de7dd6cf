import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the embedded set needs to keep to itself; made once and kept in DATA_DIR. */
export interface Secrets {
  /** Signs access tokens. */
  readonly authSecret: string;
  /** Of the broker's user `platform`. */
  readonly brokerPassword: string;
}

/** Reads `secrets.json`, adding what is missing. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const known = read(file);
  const secrets: Secrets = {
    authSecret: known.authSecret ?? randomBytes(32).toString('hex'),
    brokerPassword: known.brokerPassword ?? randomBytes(18).toString('hex'),
  };
  if (known.authSecret === undefined || known.brokerPassword === undefined) {
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function read(file: string): Partial<Secrets> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return {};
    const { authSecret, brokerPassword } = value as Record<string, unknown>;
    return {
      ...(typeof authSecret === 'string' && authSecret.length >= 32 ? { authSecret } : {}),
      ...(typeof brokerPassword === 'string' ? { brokerPassword } : {}),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error; // unreadable or damaged: a new key would end every session without a word
  }
}
