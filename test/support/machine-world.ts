import { createHash } from 'node:crypto';
import { Database } from '@app/persistence';
import { loadReference } from '@app/seeds';
import type { Role, Subject } from '@app/domain';
import { callerOf, PASSWORD } from './accounts.js';
import { testApi, type TestApi } from './api.js';
import { TestClock } from './clock.js';

type Headers = { readonly authorization: string };

export interface Reply<T> {
  readonly status: number;
  readonly body: T;
}

/** The api with reference data, a clock at 2026-03-02 10:00 in Shanghai, and whoever a test of machines needs. */
export interface MachineWorld {
  readonly api: TestApi;
  readonly db: Database;
  readonly clock: TestClock;
  caller(role: Role, areas?: readonly string[]): Promise<Headers>;
  callerOf(role: Role, subject: Subject): Promise<Headers>;
  owner(phone: string): Promise<Headers>;
  photo(headers: Headers, text: string): Promise<string>;
  call<T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    headers: Headers | null,
    body?: object,
  ): Promise<Reply<T>>;
  close(): Promise<void>;
}

export async function machineWorld(): Promise<MachineWorld> {
  const clock = new TestClock(new Date('2026-03-02T02:00:00Z'));
  const api = await testApi({ clock });
  const db = await Database.open({ url: api.database.appUrl, name: 'machine-test', poolSize: 8 });
  await loadReference(db, { clock });
  const call = async <T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    headers: Headers | null,
    body?: object,
  ): Promise<Reply<T>> => {
    const reply = await api.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return { status: reply.statusCode, body: reply.body === '' ? ({} as T) : reply.json<T>() };
  };
  return {
    api,
    db,
    clock,
    call,
    caller: (role, areas = ['652300']) => callerOf(api.app, { role, areas }),
    callerOf: (role, subject) => callerOf(api.app, { role, subject }),
    owner: async (phone) => {
      await call('POST', '/machines/owners', null, { kind: 'person', name: '王小明', phone, password: PASSWORD });
      const signed = await call<{ accessToken: string }>('POST', '/auth/token', null, {
        username: phone,
        password: PASSWORD,
      });
      return { authorization: `Bearer ${signed.body.accessToken}` };
    },
    photo: async (headers, text) => {
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const reply = await api.app.inject({
        method: 'POST',
        url: '/api/v1/machines/photos',
        headers: { ...headers, 'content-type': 'image/jpeg', 'x-media-sha256': sha256 },
        payload: bytes,
      });
      if (reply.statusCode !== 200) throw new Error(reply.body);
      return sha256;
    },
    close: async () => {
      await db.close();
      await api.close();
    },
  };
}

/** A diesel excavator of stage 3 as its owner states it; photos are added by the test. */
export const excavator = (serial: string, over: object = {}): Record<string, unknown> => ({
  kind: 'excavator',
  stage: '3',
  fuel: 'diesel',
  powerKw: 129,
  manufacturer: '徐工集团工程机械股份有限公司',
  model: 'XE215D',
  producedOn: '2019-05-20',
  pin: `XUG0215DCKA${serial}`,
  engineMaker: '潍柴动力股份有限公司',
  engineModel: 'WP6G175E331',
  engineNo: `6P19E${serial}`,
  areaCode: '652301',
  reason: 'in_use',
  workPlace: { name: '昌吉市延安北路工地', lon: 87.3, lat: 44.01 },
  ...over,
});
