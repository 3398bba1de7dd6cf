import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const REPLAY_HELP = `npm run replay -- [--inspections FILE] [--remote-sensing FILE] [--vehicles FILE] [OPTIONS]

  --inspections FILE     station tests, CSV (columns: docs/operations.md, replay)
  --remote-sensing FILE  roadside records, NDJSON in the national field dictionary
  --vehicles FILE        vehicles to register first, CSV (POST /api/v1/imports)
  --rate N               at most N records a second of each file; default: as fast as they are taken
  --shuffle SEED         in any order, the same for the same seed
  --json OUT             the report as JSON, too
  --url URL              default http://localhost:$HTTP_PORT (3000)
  --mqtt URL             default mqtt://localhost:$MQTT_PORT (1883)
  --accounts FILE        default $DATA_DIR/demo-accounts.json
  --patience SECONDS     how long to wait while nothing is taken; default 300
  --ack-timeout SECONDS  send a record again when it was not acknowledged; default 15

Exit code 0: every record has an explained end. 1: something unexplained. 64: wrong use.`;

export interface ReplayOptions {
  readonly inspections: string | undefined;
  readonly remoteSensing: string | undefined;
  readonly vehicles: string | undefined;
  readonly rate: number | null;
  readonly shuffle: string | undefined;
  readonly json: string | undefined;
  readonly url: string;
  readonly mqtt: string;
  readonly accounts: string;
  readonly patienceMs: number;
  readonly ackTimeoutMs: number;
  readonly help: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Wrong use: shown without a stack. */
export class UsageError extends Error {
  readonly expected = true;
  readonly exitCode = 64;
}

function positive(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new UsageError(`--${name} must be a number above 0, not ${text}`);
  return value;
}

/** Addresses of the platform from options, else from its own variables. Credentials of the platform itself are never used. */
export function addresses(
  given: {
    readonly url?: string | undefined;
    readonly mqtt?: string | undefined;
    readonly accounts?: string | undefined;
  },
  env: Env,
): { readonly url: string; readonly mqtt: string; readonly accounts: string } {
  const broker = new URL(given.mqtt ?? (env['MQTT_URL'] || `mqtt://localhost:${env['MQTT_PORT'] || 1883}`));
  broker.username = '';
  broker.password = '';
  return {
    url: given.url ?? `http://localhost:${env['HTTP_PORT'] || 3000}`,
    mqtt: broker.toString(),
    accounts: given.accounts ?? join(env['DATA_DIR'] || '.data', 'demo-accounts.json'),
  };
}

/** @throws UsageError */
export function readReplayOptions(args: readonly string[], env: Env): ReplayOptions {
  const { values } = parse(args);
  const files = [values.inspections, values['remote-sensing'], values.vehicles];
  if (values.help !== true && files.every((file) => file === undefined)) {
    throw new UsageError(`Nothing to replay.\n\n${REPLAY_HELP}`);
  }
  return {
    inspections: values.inspections,
    remoteSensing: values['remote-sensing'],
    vehicles: values.vehicles,
    rate: positive('rate', values.rate),
    shuffle: values.shuffle,
    json: values.json,
    ...addresses(values, env),
    patienceMs: (positive('patience', values.patience) ?? 300) * 1000,
    ackTimeoutMs: (positive('ack-timeout', values['ack-timeout']) ?? 15) * 1000,
    help: values.help === true,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        inspections: text,
        'remote-sensing': text,
        vehicles: text,
        rate: text,
        shuffle: text,
        json: text,
        url: text,
        mqtt: text,
        accounts: text,
        patience: text,
        'ack-timeout': text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${REPLAY_HELP}`);
  }
}
