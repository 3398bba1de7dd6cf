import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totpCode, totpStep } from '@app/platform';

/** `npm run ves -- otp USERNAME`: the one-time code of a demo account, so that a newcomer needs no authenticator. */
export const command = {
  name: 'otp',
  summary: 'one-time code of a demo administrator (from demo-accounts.json)',
  async run(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
    const [username = 'administrator'] = args;
    const file = join(env['DATA_DIR'] ?? '.data', 'demo-accounts.json');
    const accounts = JSON.parse(readFileSync(file, 'utf8')) as { username: string; otpSecret?: string }[];
    const secret = accounts.find((account) => account.username === username)?.otpSecret;
    if (secret === undefined) {
      process.stderr.write(`${file} knows no second factor of ${username}\n`);
      return 1;
    }
    process.stdout.write(`${totpCode(secret, totpStep(new Date()))}\n`);
    return 0;
  },
};
