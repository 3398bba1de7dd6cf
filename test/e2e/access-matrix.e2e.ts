import { afterAll, describe, expect, it } from '@jest/globals';
import { Clock, SessionStore } from '@app/application';
import { mayTouch, ROLES, type Principal, type Role, type Subject } from '@app/domain';
import { newId } from '@app/platform';
import { OBJECT_KINDS, type AccessRule } from '../../apps/api/src/access/access-rule.js';
import { AccessTokens } from '../../apps/api/src/access/access-tokens.js';
import { routeCatalogue, type RouteEntry } from '../../apps/api/src/access/route-catalogue.js';
import { OUTSIDE } from '../../apps/api/src/create-api.js';
import { createAccount, type TestAccount } from '../support/accounts.js';
import { testApi } from '../support/api.js';
import { seedAreas, SITE_1, STATION_1 } from '../support/areas.js';
import { objectFixtures, OWNER_NEAR, type Fixture } from '../support/object-fixtures.js';

/**
 * Every route of the running api x every role x an object near, far and missing, against what the route's rule says.
 * Routes are read from the api itself: a new one is in the matrix without being named here.
 */
const api = await testApi();
await seedAreas(api.database.appUrl);
const routes = routeCatalogue(api.app, OUTSIDE);
const fixtures = await objectFixtures(api.app);
const accounts = await accountsOfEveryRole();
afterAll(() => api.close());

async function accountsOfEveryRole(): Promise<ReadonlyMap<Role, TestAccount>> {
  const subjects: Readonly<Partial<Record<Role, Subject>>> = {
    station: STATION_1,
    site: SITE_1,
    repair_shop: { kind: 'repair_shop', id: 'SHOP-1' },
    enterprise: { kind: 'enterprise', id: 'ENT-1' },
    owner: OWNER_NEAR,
  };
  const made = await Promise.all(
    ROLES.map(async (role) => {
      const subject = subjects[role] ?? null;
      const areas = subject ? [] : ['652301'];
      return [role, await createAccount(api.app, { role, areas, subject })] as const;
    }),
  );
  return new Map(made);
}

function principalOf(role: Role): Principal {
  const account = accounts.get(role);
  if (!account) throw new Error(`no account for ${role}`);
  return { userId: account.id, username: account.username, role, areas: account.areas, subject: account.subject };
}

/** A session of its own for each call: some routes end it. No password, so that the matrix stays quick. */
async function tokenOf(role: Role): Promise<string> {
  const id = newId();
  const startedAt = api.app.get(Clock).now();
  const expiresAt = new Date(startedAt.getTime() + 3_600_000);
  const session = { id, userId: principalOf(role).userId, startedAt, expiresAt, tokenHash: Buffer.from(id) };
  await api.app.get(SessionStore).open(session, null);
  return api.app.get(AccessTokens).sign(id);
}

interface Outcome {
  readonly status: number;
  readonly code: string;
  readonly body: string;
}

async function call(route: RouteEntry, objectId: string | null, token: string | null): Promise<Outcome> {
  const object = route.rule?.object;
  const url = route.path.replace(/:(\w+)/g, (_, name: string) =>
    object?.from === 'param' && object.name === name ? (objectId ?? 'x') : newId(),
  );
  const answer = await api.app.inject({
    method: route.method as 'GET',
    url: url.replace('*', 'x'),
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      // a stream would never end; an unreadable place is refused behind the guard
      ...(route.rule?.ticket ? { 'last-event-id': 'none' } : {}),
    },
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: bodyOf(route.rule, objectId) }),
  });
  const json = /json/.test(String(answer.headers['content-type'])) ? (answer.json() as { code?: string }) : {};
  return { status: answer.statusCode, code: json?.code ?? '', body: answer.body };
}

function bodyOf(rule: AccessRule | undefined, objectId: string | null): Record<string, unknown> {
  if (rule?.object?.from !== 'body') return {};
  return rule.object.name.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), objectId) as Record<
    string,
    unknown
  >;
}

type Expected = 'admitted' | 'auth.required' | 'access.role' | 'access.foreign_object' | 'access.no_such_object';

/** What an answer means for access: behind the guard anything but a server error is the handler's business. */
function meaningOf({ status, code, body }: Outcome): string {
  if (status >= 500) return `broken (${status} ${code} ${body.slice(0, 200)})`;
  if (status === 401 && code === 'auth.required') return code;
  if (code.startsWith('access.')) return code;
  return status === 401 ? `401 ${code}` : 'admitted';
}

function expectedOf(rule: AccessRule, role: Role, object: Fixture | null): Expected {
  if (rule.roles === 'public') return 'admitted';
  if (rule.roles !== 'signed_in' && !rule.roles.includes(role)) return 'access.role';
  if (!rule.object) return 'admitted';
  if (!object) return 'access.no_such_object';
  return mayTouch(principalOf(role), object.scope) ? 'admitted' : 'access.foreign_object';
}

const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

describe('the access matrix', () => {
  it('covers the routes of the api', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((r) => !r.rule)).toEqual([]);
  });

  it('has an object of every kind', () => {
    expect(Object.keys(fixtures).sort()).toEqual([...OBJECT_KINDS].sort());
  });

  it.each(named)('%s answers every role as its rule says', async (_, route) => {
    const rule = route.rule as AccessRule;
    const pair = rule.object ? fixtures[rule.object.kind] : null;
    const cases: [string, string | null, Fixture | null][] = pair
      ? [
          ['near', pair.near.id, pair.near],
          ['far', pair.far.id, pair.far],
          ['missing', pair.missing, null],
        ]
      : [['-', null, null]];
    const wrong: string[] = [];
    const check = (who: string, which: string, got: string, wanted: string) => {
      if (got !== wanted) wrong.push(`${who}, ${which}: ${got} instead of ${wanted}`);
    };
    if (rule.roles !== 'public') {
      const got = meaningOf(await call(route, pair?.near.id ?? null, null));
      check('nobody', '-', got, 'auth.required');
    }
    for (const role of ROLES) {
      for (const [which, id, object] of cases) {
        const token = rule.roles === 'public' ? null : await tokenOf(role);
        const outcome = await call(route, id, token);
        const refusal = rule.roles === 'public' && outcome.status === 401 && outcome.code !== 'auth.required';
        check(role, which, refusal ? 'admitted' : meaningOf(outcome), expectedOf(rule, role, object));
      }
    }
    expect(wrong).toEqual([]);
  });

  const lists = named.filter(
    ([, route]) => route.rule?.list === 'scoped' && route.method === 'GET' && !route.rule.ticket,
  );
  it.each(lists)('%s shows nobody what lies outside', async (_, route) => {
    const leaks: string[] = [];
    for (const role of ROLES) {
      const { status, body } = await call(route, null, await tokenOf(role));
      if (status !== 200) continue;
      for (const kind of OBJECT_KINDS) {
        const { far } = fixtures[kind];
        // an area's code is public geography
        if (kind !== 'area' && body.includes(`"${far.id}"`)) leaks.push(`${role} sees ${kind} ${far.id}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('never asks for a plate or VIN in an address', async () => {
    const document = (await api.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
    const parameters = Object.entries(
      document.paths as Record<string, Record<string, { parameters?: { name: string }[] }>>,
    ).flatMap(([path, methods]) =>
      Object.values(methods).flatMap((m) => (m.parameters ?? []).map((p) => `${path} ${p.name}`)),
    );
    expect(parameters.length).toBeGreaterThan(0);
    expect(parameters.filter((p) => / (plate(?!State$)|vin|hphm|clsbdh|lastsix)/i.test(p))).toEqual([]);
    expect(routes.filter((r) => /:(plate|vin|hphm|clsbdh)/i.test(r.path))).toEqual([]);
  });
});
