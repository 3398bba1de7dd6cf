import { describe, expect, it } from '@jest/globals';
import { loadSettings } from '@app/platform';
import { shownSettings } from './shown-settings.js';

describe('settings on a page', () => {
  const secrets = {
    DATABASE_URL: 'postgres://ves:sesame@127.0.0.1:5432/ves',
    DATABASE_ADMIN_URL: 'postgres://owner:sesame@127.0.0.1:5432/ves',
    REDIS_URL: 'redis://:sesame@127.0.0.1:6379/0',
    MQTT_URL: 'mqtt://ves:sesame@127.0.0.1:1883',
    AUTH_SECRET: 'sesame-sesame-sesame-sesame-sesame',
    OBD_TLS_KEY: '/etc/ves/sesame.pem',
  };
  const shown = shownSettings(loadSettings({ ...secrets, HTTP_PORT: '8080' }));

  it('never carry a secret, and say that it is set', () => {
    expect(JSON.stringify(shown)).not.toContain('sesame');
    for (const name of Object.keys(secrets)) {
      expect(shown.find((one) => one.name === name)).toEqual({ name, secret: true, set: true, value: null });
    }
  });

  it('carry the rest, and what is not set', () => {
    expect(shown.find((one) => one.name === 'HTTP_PORT')).toMatchObject({ value: '8080', secret: false });
    expect(shown.find((one) => one.name === 'MAP_APPROVAL_NUMBER')).toMatchObject({ value: null, set: false });
  });
});
