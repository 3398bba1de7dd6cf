import { join } from 'node:path';
import { PLATFORM_USERNAME } from '@app/contracts';
import type { StandaloneSettings } from '@app/platform';
import type { ProcessSpec } from './managed-process.js';
import type { Secrets } from './secrets.js';

export interface PlanInput {
  readonly root: string;
  readonly settings: StandaloneSettings;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly databaseAdminUrl: string;
  readonly metricsPorts: { readonly ingest: number; readonly worker: number };
  readonly demo: boolean;
  readonly traffic: boolean;
}

export interface Plan {
  readonly env: Readonly<Record<string, string>>;
  readonly migrate: ProcessSpec;
  readonly seeds: ProcessSpec;
  /** Undefined when MQTT_URL names a broker. */
  readonly broker: ProcessSpec | undefined;
  readonly roles: readonly ProcessSpec[];
  /** Undefined without the demo or its traffic. */
  readonly simulator: ProcessSpec | undefined;
}

/** What runs, and what each process is told. */
export function makePlan(input: PlanInput): Plan {
  const { settings, secrets, root } = input;
  const dist = (path: string) => join(root, 'dist', path);
  const mqttUrl =
    settings.MQTT_URL ?? `mqtt://${PLATFORM_USERNAME}:${secrets.brokerPassword}@127.0.0.1:${settings.MQTT_PORT}`;
  const env: Record<string, string> = {
    NODE_ENV: settings.NODE_ENV,
    DATA_DIR: settings.DATA_DIR,
    MEDIA_DIR: settings.MEDIA_DIR,
    DATABASE_URL: input.databaseUrl,
    MQTT_URL: mqttUrl,
    // for `npm run ves -- mosquitto-files`
    MQTT_PLATFORM_PASSWORD: decodeURIComponent(new URL(mqttUrl).password),
    MQTT_PORT: String(settings.MQTT_PORT),
    HTTP_PORT: String(settings.HTTP_PORT),
    HTTP_HOST: settings.HTTP_HOST,
    OBD_PORT: String(settings.OBD_PORT),
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
    LOG_LEVEL: settings.LOG_LEVEL,
    // only migrations work as the owner of the tables
    DATABASE_ADMIN_URL: '',
    METRICS_PORT: '',
    // the demo is for looking around: only administrator-otp shows the second factor
    ADMIN_SECOND_FACTOR: input.demo ? 'optional' : settings.ADMIN_SECOND_FACTOR,
    VES_DEMO: input.demo ? '1' : '',
  };
  const role = (name: string, more: Record<string, string> = {}): ProcessSpec => ({
    name,
    entry: dist(`apps/${name}/src/main.js`),
    env: { ...env, ...more },
  });
  const admin = { ...env, DATABASE_ADMIN_URL: input.databaseAdminUrl };
  const mode = input.demo ? ['--demo'] : ['--no-demo'];
  return {
    env,
    migrate: { name: 'migrate', entry: dist('apps/standalone/src/migrate.main.js'), env: admin },
    seeds: { name: 'seeds', entry: dist('seeds/src/main.js'), args: mode, env },
    broker:
      settings.MQTT_URL === undefined
        ? { name: 'broker', entry: dist('apps/standalone/src/broker.main.js'), env }
        : undefined,
    roles: [
      role('api'),
      role('ingest', { METRICS_PORT: String(input.metricsPorts.ingest) }),
      role('worker', { METRICS_PORT: String(input.metricsPorts.worker) }),
    ],
    simulator:
      input.demo && input.traffic
        ? { name: 'simulator', entry: dist('apps/simulator/src/main.js'), args: ['--demo'], env }
        : undefined,
  };
}
