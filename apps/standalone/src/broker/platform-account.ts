import { PLATFORM_USERNAME } from '@app/contracts';
import { ConfigError } from '@app/platform';
import type { PlatformAccount } from './authenticate.js';

/**
 * The account under which the platform's own processes log in: user and password inside MQTT_URL, so that the broker
 * and its users are told the same thing once; else MQTT_PLATFORM_PASSWORD for `ves-platform`.
 * @throws ConfigError when neither is set
 */
export function platformAccount(env: Readonly<Record<string, string | undefined>>): PlatformAccount {
  const url = env['MQTT_URL'];
  if (url !== undefined && URL.canParse(url)) {
    const { username, password } = new URL(url);
    if (username !== '' && password !== '') {
      return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
    }
  }
  const password = env['MQTT_PLATFORM_PASSWORD'];
  if (password !== undefined && password !== '') return { username: PLATFORM_USERNAME, password };
  throw new ConfigError([{ name: 'MQTT_PLATFORM_PASSWORD', message: 'is required by the broker' }]);
}
