import 'reflect-metadata';
import { ConfigError, EXIT_CONFIG, loadStandaloneSettings, PostgresError } from '@app/platform';
import type { StandaloneOptions } from './options.js';
import { PreflightError } from './preflight.js';
import { Supervisor } from './supervisor.js';

/** Runs the embedded set until it is told to stop; called by bin/start.mjs. */
export async function standalone(options: StandaloneOptions): Promise<void> {
  let supervisor: Supervisor | undefined;
  try {
    const settings = loadStandaloneSettings(process.env);
    supervisor = new Supervisor(settings, options);
    await supervisor.run();
  } catch (error) {
    if (supervisor?.stopping === true) return; // the signal handler is already at it
    await supervisor?.stop();
    if (error instanceof ConfigError) throw Object.assign(error, { expected: true, exitCode: EXIT_CONFIG });
    if (error instanceof PreflightError) throw error;
    if (error instanceof PostgresError)
      throw Object.assign(error, { expected: true, message: `[${error.code}] ${error.message}` });
    throw error;
  }
}
