import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandaloneSettings } from '@app/platform';

interface Line {
  readonly what: string;
  readonly where: string;
}

/** What the operator wants to know once everything runs. */
export function banner(settings: StandaloneSettings, lines: readonly Line[], demo: boolean): string {
  const width = Math.max(...lines.map((line) => line.what.length));
  const parts = [
    '',
    'The platform is running.  平台已启动。',
    '',
    ...lines.map((line) => `  ${line.what.padEnd(width)}  ${line.where}`),
    '',
    ...(demo ? demoAccounts(settings.DATA_DIR) : []),
    'Ctrl-C stops all of it.',
    '',
  ];
  return parts.join('\n');
}

function demoAccounts(dataDir: string): string[] {
  const file = join(dataDir, 'demo-accounts.json');
  let accounts: unknown;
  try {
    accounts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  if (!Array.isArray(accounts)) return [];
  const rows = accounts.map((account: Record<string, unknown>) =>
    [account['role'], account['username'], account['password']].map(String),
  );
  const people = rows.filter((row, index) => rows.findIndex((other) => other[0] === row[0]) === index);
  const pad = (column: number) => Math.max(...people.map((row) => (row[column] ?? '').length));
  return [
    `Demo accounts, one of each role (all: ${file}):`,
    ...people.map(
      ([role = '', name = '', password = '']) => `  ${role.padEnd(pad(0))}  ${name.padEnd(pad(1))}  ${password}`,
    ),
    'administrator-otp also needs a one-time code: npm run ves -- otp administrator-otp',
    '',
  ];
}
