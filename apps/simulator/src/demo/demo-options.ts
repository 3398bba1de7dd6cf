import { parseArgs } from 'node:util';
import { addresses, UsageError } from '../replay/replay-options.js';

export interface DemoOptions {
  readonly url: string;
  readonly mqtt: string;
  readonly accounts: string;
  readonly dataDir: string;
  /** port of truck terminals, on the host of `url` */
  readonly obdPort: number;
  readonly seed: string;
  /** roadside readings a second, all sites together */
  readonly rate: number;
  readonly history: boolean;
}

/** @throws UsageError */
export function readDemoOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): DemoOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean' },
      'no-history': { type: 'boolean' },
      url: text,
      mqtt: text,
      accounts: text,
      seed: text,
      rate: text,
    },
  });
  const rate = Number(values.rate ?? '3');
  if (!Number.isFinite(rate) || rate <= 0) throw new UsageError(`--rate must be a number above 0, not ${values.rate}`);
  return {
    ...addresses(values, env),
    dataDir: env['DATA_DIR'] || '.data',
    obdPort: Number(env['OBD_PORT'] || 7611),
    seed: values.seed ?? 'changji',
    rate,
    history: values['no-history'] !== true,
  };
}
