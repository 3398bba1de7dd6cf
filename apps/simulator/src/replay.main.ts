import { writeFile } from 'node:fs/promises';
import { Accounts } from './clients/accounts.js';
import { LoginError, PatienceError } from './clients/api-client.js';
import { readReplayOptions, REPLAY_HELP, UsageError } from './replay/replay-options.js';
import { replay } from './replay/replay.js';
import { formatReport } from './replay/report.js';

/** An end that needs no stack. */
class ExpectedError extends Error {
  readonly expected = true;
}

/**
 * `npm run replay`.
 * @returns exit code: 0 everything explained, 1 not
 * @throws UsageError and other errors with `expected: true`, whose message is enough
 */
export async function replayMain(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const options = readReplayOptions(args, env);
  if (options.help) {
    console.log(REPLAY_HELP);
    return 0;
  }
  const accounts = await Accounts.read(options.accounts).catch((error: unknown) => {
    throw new UsageError(`The accounts in ${options.accounts} cannot be read: ${String(error)}`);
  });
  try {
    const report = await replay(options, accounts, (line) => console.log(line));
    console.log(formatReport(report));
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    return report.problems.length === 0 ? 0 : 1;
  } catch (error) {
    throw explained(error, options.url, options.mqtt);
  }
}

function explained(error: unknown, url: string, mqtt: string): unknown {
  if (error instanceof LoginError) return new ExpectedError(`The platform refuses an account: ${error.message}`);
  if (error instanceof PatienceError) {
    return new ExpectedError(
      `The platform (${url}, ${mqtt}) took nothing for as long as --patience says: ${error.reason}`,
    );
  }
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (missing || (error instanceof Error && error.message.startsWith('replay.')))
    return new ExpectedError(error.message);
  return error;
}
