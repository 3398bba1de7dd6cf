import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/settings.js';
import { consoleLine } from './console-line.js';
import { describeError } from './describe-error.js';
import { redact } from './redact.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** Which process speaks: api, ingest, worker, ... */
  readonly role: string;
  readonly level?: LogLevel;
  /** One readable line instead of JSON; default: when stdout is a terminal. */
  readonly readable?: boolean;
  /** Default: stdout. */
  readonly destination?: DestinationStream;
}

/** The process's logger: JSON lines, secrets, plates and VINs removed. */
export function createLogger(options: LoggerOptions): Logger {
  const target = options.destination ?? pino.destination({ dest: 1, sync: true });
  const readable = options.readable ?? (options.destination === undefined && process.stdout.isTTY === true);
  return pino(
    {
      level: options.level ?? 'info',
      base: { role: options.role },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (object) => redact(object) as Record<string, unknown>,
      },
      serializers: { err: describeError, error: describeError },
    },
    readable ? { write: (line: string) => target.write(consoleLine(line)) } : target,
  );
}
