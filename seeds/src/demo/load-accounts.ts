import { join } from 'node:path';
import { CreateUserUseCase, SystemClock } from '@app/application';
import { SqlAccountStore, type Database } from '@app/persistence';
import { CredentialKit, newId } from '@app/platform';
import type { LoadOptions } from '../load-reference.js';
import { readAccounts, writeAccounts, type FiledAccount } from './accounts-file.js';
import { ACCOUNTS, type AccountPlan } from './accounts.js';

export interface AccountOptions extends LoadOptions {
  /** where the file with the passwords lies */
  readonly dataDir: string;
}

export interface LoadedAccounts {
  readonly created: number;
  /** accounts that exist, but whose password the file does not know: an administrator must reset them */
  readonly withoutPassword: readonly string[];
  readonly file: string;
}

export const DEMO_ACCOUNTS_FILE = 'demo-accounts.json';
export const FIRST_ADMINISTRATOR_FILE = 'first-administrator.json';

/** Demo accounts of every role with passwords of this installation; the file `demo-accounts.json` tells them. */
export function loadDemoAccounts(db: Database, options: AccountOptions): Promise<LoadedAccounts> {
  return load(db, ACCOUNTS, DEMO_ACCOUNTS_FILE, false, options);
}

/** Without a demo somebody must still be able to sign in: one administrator, who has to choose another password. */
export async function loadFirstAdministrator(db: Database, options: AccountOptions): Promise<LoadedAccounts | null> {
  const known = await db.query(`SELECT 1 FROM user_account WHERE role = 'administrator' LIMIT 1`);
  if (known.length > 0) return null;
  const plan = ACCOUNTS.filter((account) => account.role === 'administrator').slice(0, 1);
  return load(db, plan, FIRST_ADMINISTRATOR_FILE, true, options);
}

/**
 * Passwords are written down before their accounts exist: a crash in between leaves a file whose accounts the next run
 * creates, never an account that nobody can open.
 */
async function load(
  db: Database,
  plans: readonly AccountPlan[],
  fileName: string,
  mustChange: boolean,
  { dataDir, clock = new SystemClock() }: AccountOptions,
): Promise<LoadedAccounts> {
  const kit = new CredentialKit();
  const accounts = new SqlAccountStore(db);
  const createUser = new CreateUserUseCase(accounts, kit, clock, newId);
  const filed = new Map(readAccounts(join(dataDir, fileName)).map((one) => [one.username, one]));
  const withoutPassword: string[] = [];
  const missing: AccountPlan[] = [];
  for (const plan of plans) {
    const exists = (await accounts.byUsername(plan.username)) !== null;
    if (!exists) missing.push(plan);
    else if (!filed.has(plan.username)) withoutPassword.push(plan.username);
  }
  const entries = plans
    .filter((plan) => !withoutPassword.includes(plan.username))
    .map(({ username, role, areas, subject, secondFactor }): FiledAccount => {
      const known = filed.get(username);
      const account = { username, password: known?.password ?? kit.newPassword(), role, areas, subject };
      if (secondFactor !== true) return account;
      return { ...account, otpSecret: known?.otpSecret ?? kit.newTotpSecret() };
    });
  const file = writeAccounts(dataDir, fileName, entries);
  // hashing is most of the work: as many at once as the kit allows
  await Promise.all(
    missing.map(async (plan) => {
      const entry = entries.find((one) => one.username === plan.username);
      const { secondFactor: _, ...account } = plan;
      const created = await createUser.run({
        ...account,
        password: entry?.password ?? '',
        mustChange,
        by: 'system:seeds',
        ...(entry?.otpSecret === undefined ? {} : { totpSecret: entry.otpSecret }),
      });
      if (created.kind !== 'created' && created.kind !== 'username_taken') {
        throw new Error(`seeds.account_refused: ${plan.username} ${JSON.stringify(created)}`);
      }
    }),
  );
  return { created: missing.length, withoutPassword, file };
}
