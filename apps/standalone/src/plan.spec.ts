import { expect, it } from '@jest/globals';
import { loadStandaloneSettings } from '@app/platform';
import { makePlan } from './plan.js';

const secrets = { authSecret: 's'.repeat(64), brokerPassword: 'broker-password' };
const plan = (env: Record<string, string>, demo = true) =>
  makePlan({
    root: '/app',
    settings: loadStandaloneSettings(env),
    secrets,
    databaseUrl: 'postgres://ves_app:a@127.0.0.1:5/ves',
    databaseAdminUrl: 'postgres://ves_owner:o@127.0.0.1:5/ves',
    metricsPorts: { ingest: 9001, worker: 9002 },
    demo,
    traffic: true,
  });

it('tells only migrations how to log in as the owner of the tables', () => {
  const made = plan({});
  expect(made.migrate.env['DATABASE_ADMIN_URL']).toContain('ves_owner');
  for (const spec of [...made.roles, made.seeds, made.broker, made.simulator]) {
    expect(Object.values(spec?.env ?? {}).join(' ')).not.toContain('ves_owner');
  }
});

it('gives broker and roles the same password of the platform', () => {
  const made = plan({ MQTT_PORT: '1999' });
  expect(made.broker?.env['MQTT_URL']).toBe('mqtt://ves-platform:broker-password@127.0.0.1:1999');
  for (const role of made.roles) expect(role.env['MQTT_URL']).toBe(made.broker?.env['MQTT_URL']);
});

it('starts no broker and no simulator when told so', () => {
  const made = plan({ MQTT_URL: 'mqtt://u:p@broker:1883' }, false);
  expect(made.broker).toBeUndefined();
  expect(made.simulator).toBeUndefined();
  expect(made.env['MQTT_URL']).toBe('mqtt://u:p@broker:1883');
  expect(made.seeds.args).toEqual(['--no-demo']);
});

it('takes a given secret before the generated one', () => {
  expect(plan({ AUTH_SECRET: 'x'.repeat(32) }).env['AUTH_SECRET']).toBe('x'.repeat(32));
  expect(plan({}).env['AUTH_SECRET']).toBe(secrets.authSecret);
});
