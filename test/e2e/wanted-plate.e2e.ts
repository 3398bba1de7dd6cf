import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatShanghai } from '@app/domain';
import { until } from '../devices/ingest-rig.js';
import { SimulatedSite } from '../devices/simulated-site.js';
import { startStack, type Stack } from '../support/stack.js';

interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly subject: { readonly id: string } | null;
}

const VAN = 'C652301001';
const PLATE = '新B7788K';

/** The main job from end to end, through the public doors of a running platform. */
describe('a high emitter, from the roadside to the officer and back to the van', () => {
  let stack: Stack;
  let van: SimulatedSite;
  let tokens: { officer: string; supervisor: string };

  beforeAll(async () => {
    stack = await startStack();
    const accounts = JSON.parse(readFileSync(stack.accountsFile, 'utf8')) as Account[];
    const of = (match: (a: Account) => boolean): Account => {
      const found = accounts.find(match);
      if (!found) throw new Error('no such demo account');
      return found;
    };
    van = await SimulatedSite.connect(
      stack.mqttUrl,
      VAN,
      of((a) => a.subject?.id === VAN),
    );
    const signIn = async ({ username, password }: Account): Promise<string> =>
      String((await call('POST', '/auth/token', undefined, { username, password })).body['accessToken']);
    tokens = {
      officer: await signIn(of((a) => a.username === 'officer-652301')),
      supervisor: await signIn(of((a) => a.role === 'supervisor')),
    };
  });
  afterAll(async () => {
    await van.client.endAsync(true);
    await stack.stop();
  });

  async function call(method: string, path: string, token?: string, body?: object) {
    const answer = await fetch(`${stack.url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  async function pass(at: Date, no: number): Promise<string> {
    const local = formatShanghai(at);
    const jlbh = `${VAN}01${local.replaceAll(/[-: ]/g, '')}`;
    await van.publish(`ves/v1/rs/${VAN}/01/rec`, {
      jlbh,
      dwbh: VAN,
      ycxbh: '01',
      jcrq: local,
      hphm: PLATE,
      cpys: '1',
      sbzxd: 96,
      rlzl: 'B',
      nojg: no,
    });
    await until(() => van.stored.has(jlbh));
    return jlbh;
  }

  type Flag = { readonly id: string; readonly kind: string; readonly state: string };
  const flags = async (): Promise<Flag[]> =>
    (await call('POST', '/flags/search', tokens.officer, { plate: PLATE })).body['items'] as Flag[];

  it('is flagged, warned of, looked up, confirmed and looked up again', async () => {
    const now = Date.now();
    await pass(new Date(now - 26 * 3_600_000), 1_900);
    await pass(new Date(now - 25 * 3_600_000), 1_700);
    let found: Flag[] = [];
    await until(async () => {
      found = await flags();
      return found.some((flag) => flag.kind === 'high_emitter');
    });
    expect(van.commands).toEqual([]);

    const jlbh = await pass(new Date(now), 40);
    await until(() => van.commands.length > 0);
    expect(van.commands).toHaveLength(1);
    expect(van.commands[0]?.topic).toBe(`ves/v1/rs/${VAN}/cmd/w-${jlbh}`);
    expect(JSON.parse(van.commands[0]?.payload ?? '')).toMatchObject({ type: 'wanted', jlbh, plate: PLATE });

    const ask = async () =>
      (
        await call('POST', '/enforcement/lookups', tokens.officer, {
          plate: '新b 7788k',
          purpose: 'roadside',
        })
      ).body;
    expect(await ask()).toMatchObject({ verdict: 'amber' });
    const flag = found.find((one) => one.kind === 'high_emitter');
    const review = await call('POST', `/flags/${flag?.id}/reviews`, tokens.supervisor, { decision: 'confirm' });
    expect(review).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    const answer = await ask();
    expect(answer).toMatchObject({ verdict: 'red' });
    expect(JSON.stringify(answer['openFlags'])).toContain('passed_retest');
  });
});
