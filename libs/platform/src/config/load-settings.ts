import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { isAbsolute, join, resolve } from 'node:path';
import { ConfigError, type ConfigFault } from './config.error.js';
import { type CommonSettings, Settings, StandaloneSettings } from './settings.js';

type Env = Readonly<Record<string, string | undefined>>;
type Optional = 'MQTT_URL' | 'AUTH_SECRET' | 'REDIS_URL' | 'METRICS_PORT' | 'DATABASE_ADMIN_URL';

/**
 * The configuration of a role, checked once.
 * @param env usually `process.env`; an empty value counts as not set
 * @param need optional settings that this role cannot live without
 * @throws ConfigError naming every fault; a main exits with `EXIT_CONFIG`
 */
export function loadSettings<K extends Optional = never>(
  env: Env,
  need: readonly K[] = [],
): Settings & Required<Pick<Settings, K>> {
  const settings = read(Settings, env, need);
  return settings as Settings & Required<Pick<Settings, K>>;
}

/** The same for the embedded set, where DATABASE_URL may be absent. */
export function loadStandaloneSettings(env: Env): StandaloneSettings {
  return read(StandaloneSettings, env, []);
}

function read<T extends CommonSettings>(kind: new () => T, env: Env, need: readonly string[]): T {
  const known = new Set(settingNames(kind));
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => known.has(name) && value !== '' && value !== undefined),
  );
  const dataDir = resolve(given['DATA_DIR'] ?? '.data');
  const media = given['MEDIA_DIR'] ?? 'media';
  const settings = plainToInstance(
    kind,
    { ...given, DATA_DIR: dataDir, MEDIA_DIR: isAbsolute(media) ? media : join(dataDir, media) },
    { exposeDefaultValues: true },
  );
  const faults: ConfigFault[] = validateSync(settings, { skipMissingProperties: false }).map((error) => ({
    name: error.property,
    message: Object.values(error.constraints ?? {})[0] ?? 'is not valid',
  }));
  for (const name of need) {
    if (given[name] === undefined) faults.push({ name, message: 'is required by this process' });
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return settings;
}

/** Every variable name that a kind of settings knows. */
export function settingNames(kind: new () => CommonSettings): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(kind, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}
