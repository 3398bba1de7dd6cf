import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role, type Subject } from '@app/domain';

/** An account as the file tells it; readable by its owner only. */
export interface FiledAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly areas: readonly string[];
  /** the station, site, shop or enterprise that a machine account speaks for */
  readonly subject: Subject | null;
  /** second factor (TOTP, base32); `npm run ves -- otp USERNAME` tells the code of the moment */
  readonly otpSecret?: string;
}

/** What the file says; [] when there is none. @throws when there is one that cannot be read: it may hold the only passwords */
export function readAccounts(file: string): FiledAccount[] {
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(value) || !value.every(isFiled)) throw new Error(`seeds.accounts_file_broken: ${file}`);
  return value;
}

/** Writes the file in one step, mode 0600: a crash leaves the old one or the new one. */
export function writeAccounts(dataDir: string, name: string, accounts: readonly FiledAccount[]): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, name);
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
  return file;
}

function isFiled(value: unknown): value is FiledAccount {
  if (typeof value !== 'object' || value === null) return false;
  const { username, password, role, areas } = value as Record<string, unknown>;
  const known = ROLES.some((one) => one === role);
  return typeof username === 'string' && typeof password === 'string' && known && Array.isArray(areas);
}
