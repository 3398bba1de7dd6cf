import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.error.js';
import { loadSettings, loadStandaloneSettings, settingNames } from './load-settings.js';
import { Settings } from './settings.js';

const DATABASE_URL = 'postgres://a:b@127.0.0.1:5432/ves';
const faultsOf = (read: () => unknown): Record<string, string> => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return Object.fromEntries(error.faults.map((f) => [f.name, f.message]));
    throw error;
  }
  return {};
};

describe('configuration of a role', () => {
  it('fills in what is not given', () => {
    const settings = loadSettings({ DATABASE_URL });
    expect(settings).toMatchObject({
      NODE_ENV: 'production',
      HTTP_PORT: 3000,
      HTTP_HOST: '0.0.0.0',
      MQTT_PORT: 1883,
      OBD_PORT: 7611,
      DATA_DIR: resolve('.data'),
      MEDIA_DIR: resolve('.data/media'),
      DATABASE_POOL: 10,
      LOG_LEVEL: 'info',
      SHUTDOWN_GRACE_MS: 15_000,
    });
    expect(settings.REDIS_URL).toBeUndefined();
  });

  it('turns text into numbers and keeps media inside DATA_DIR unless told otherwise', () => {
    const settings = loadSettings({ DATABASE_URL, HTTP_PORT: '8080', DATA_DIR: '/srv/ves', MEDIA_DIR: 'photos' });
    expect(settings.HTTP_PORT).toBe(8080);
    expect(settings.MEDIA_DIR).toBe('/srv/ves/photos');
    expect(loadSettings({ DATABASE_URL, MEDIA_DIR: '/mnt/media' }).MEDIA_DIR).toBe('/mnt/media');
  });

  it.each([
    ['HTTP_PORT', '0'],
    ['HTTP_PORT', '65536'],
    ['MQTT_PORT', '18.5'],
    ['OBD_PORT', 'seven'],
    ['METRICS_PORT', '-1'],
    ['DATABASE_POOL', '0'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_ADMIN_URL', 'localhost'],
    ['REDIS_URL', 'localhost:6379'],
    ['MQTT_URL', 'http://broker'],
    ['AUTH_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['SHUTDOWN_GRACE_MS', '600001'],
  ])('refuses %s=%s and names only it', (name, value) => {
    expect(Object.keys(faultsOf(() => loadSettings({ DATABASE_URL, [name]: value })))).toEqual([name]);
  });

  it('lists every fault at once, without repeating values', () => {
    const faults = faultsOf(() => loadSettings({ HTTP_PORT: 'x', AUTH_SECRET: 'hunter2' }, ['MQTT_URL']));
    expect(Object.keys(faults).sort()).toEqual(['AUTH_SECRET', 'DATABASE_URL', 'HTTP_PORT', 'MQTT_URL']);
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });

  it('counts an empty value as not set', () => {
    expect(loadSettings({ DATABASE_URL, REDIS_URL: '', HTTP_PORT: '' }).HTTP_PORT).toBe(3000);
    expect(Object.keys(faultsOf(() => loadSettings({ DATABASE_URL: '' })))).toEqual(['DATABASE_URL']);
  });

  it('takes nothing else from the environment', () => {
    expect(
      Object.keys(loadSettings({ DATABASE_URL, PATH: '/bin', HOME: '/root' })).every((k) =>
        settingNames(Settings).includes(k),
      ),
    ).toBe(true);
  });
});

describe('configuration of the embedded set', () => {
  it('does without a database address, but refuses a wrong one', () => {
    expect(loadStandaloneSettings({}).DATABASE_URL).toBeUndefined();
    expect(Object.keys(faultsOf(() => loadStandaloneSettings({ DATABASE_URL: 'x' })))).toEqual(['DATABASE_URL']);
  });
});
