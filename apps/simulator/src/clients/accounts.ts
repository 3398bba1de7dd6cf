import { readFile } from 'node:fs/promises';

/** One line of `demo-accounts.json`; `subject` is what a machine account speaks for. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly areas: readonly string[];
  readonly subject: { readonly kind: string; readonly id: string } | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function account(value: unknown): Account {
  if (!isObject(value)) throw new Error('accounts.not_an_object');
  const { username, password, role, areas, subject } = value;
  if (typeof username !== 'string' || typeof password !== 'string' || typeof role !== 'string') {
    throw new Error('accounts.username_password_role_needed');
  }
  const named = isObject(subject) && typeof subject['kind'] === 'string' && typeof subject['id'] === 'string';
  return {
    username,
    password,
    role,
    areas: Array.isArray(areas) ? areas.filter((area) => typeof area === 'string') : [],
    subject: named ? { kind: String(subject['kind']), id: String(subject['id']) } : null,
  };
}

/** The accounts that the simulator may use, found by what they speak for. */
export class Accounts {
  constructor(readonly all: readonly Account[]) {}

  /** @throws Error when the file cannot be read or is not an array of accounts */
  static async read(file: string): Promise<Accounts> {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!Array.isArray(parsed)) throw new Error('accounts.not_an_array');
    return new Accounts(parsed.map(account));
  }

  /** Account of a station or site; by subject, else by its user name. */
  of(kind: 'station' | 'site', id: string): Account | null {
    const speaks = (one: Account): boolean => one.subject?.kind === kind && one.subject.id === id;
    return this.all.find(speaks) ?? this.all.find((one) => one.role === kind && one.username === id) ?? null;
  }

  role(role: string): Account | null {
    return this.all.find((one) => one.role === role) ?? null;
  }

  withRole(role: string): readonly Account[] {
    return this.all.filter((one) => one.role === role);
  }
}
