import { createHash, createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offlineKeys, type OfflineList } from '@app/domain';
import { Database } from '@app/persistence';
import { newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { LookupsModule } from '../../apps/api/src/lookups/lookups.module.js';
import { ReferenceModule } from '../../apps/api/src/reference/reference.module.js';
import { SpotChecksModule } from '../../apps/api/src/spot-checks/spot-checks.module.js';
import { openFlag } from '../support/lookup-world.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

const officer = as({
  role: 'officer',
  userId: '00000000-0000-7000-8000-0000000000b1',
  username: 'officer-652301',
  areas: ['652301'],
});
const colleague = as({
  role: 'officer',
  userId: '00000000-0000-7000-8000-0000000000b2',
  username: 'officer-b',
  areas: ['652301'],
});
const photo = randomBytes(20_000);
const signature = randomBytes(3_000);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let database: TestDatabase;
let db: Database;
let api: SubjectApi;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'roadside-test' });
  await loadObjects(db);
  await openFlag(db, '新B12345|yellow', { state: 'confirmed', deadline: '2026-03-20' });
  await openFlag(db, '新B66688|blue');
  await db.query(
    `INSERT INTO flag (id, kind, item, plate_key, area_code, state, rule, rule_version, clears_by, opened_at, changed_at)
     VALUES ($1, 'high_emitter', 'opacity', '新C77777|yellow', '652302', 'open', 'flag-high-emitter', 1, 'retest_passed',
       '2026-03-01', '2026-03-01')`,
    [newId()],
  );
  api = await subjectApi(database, [ReferenceModule, LookupsModule, SpotChecksModule]);
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

interface Reply<T> {
  readonly status: number;
  readonly body: T;
}
async function call<T>(method: 'GET' | 'POST', url: string, headers = officer, payload?: object): Promise<Reply<T>> {
  const reply = await api.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json() as T };
}
const send = (url: string, bytes: Buffer, headers = officer, digest = sha(bytes)) =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { ...headers, 'content-type': 'image/jpeg', 'x-media-sha256': digest },
    payload: bytes,
  });

const lookUp = async (plate = '新B12345'): Promise<string> =>
  (await call<{ lookupId: string }>('POST', '/enforcement/lookups', officer, { plate, purpose: '路检路查' })).body
    .lookupId;

const check = (checkNo: string, more: object = {}): object => ({
  checkNo,
  kind: 'roadside',
  areaCode: '652301',
  checkedAt: '2026-11-20T09:14:05+08:00',
  vehicle: {
    plate: '新B12345',
    plateColor: 'yellow',
    fuel: 'B',
    builtOn: '2014-01-01',
    maxMassKg: 18_000,
    category: 'N3',
  },
  appearance: { items: { seriousSmoke: 'no', controlDevices: 'yes' } },
  results: { method: 'free_acceleration', readings: [0.41, 0.38, 0.35], maxRpm: 2_400 },
  ...more,
});

interface CheckView {
  readonly id: string;
  readonly verdict: { readonly result: string };
  readonly media: readonly { readonly kind: string; readonly receivedAt: string | null }[];
  readonly mediaMissing: number;
  readonly lookupId: string | null;
}

describe('a roadside check', () => {
  const media = [
    { kind: 'front', sha256: sha(photo), size: photo.length },
    { kind: 'signature_driver', sha256: sha(signature), size: signature.length },
  ];
  let id = '';
  let lookupId = '';

  it('is judged, kept with its look-up, and the same again is the same', async () => {
    lookupId = await lookUp();
    const sent = check('DEV1-1', { media, lookupId, driverSignature: 'signed' });
    const first = await call<CheckView>('POST', '/spot-checks', officer, sent);
    expect(first).toMatchObject({ status: 201, body: { verdict: { result: 'pass' } } });
    const again = await call<CheckView>('POST', '/spot-checks', officer, sent);
    expect(again).toEqual({ status: 200, body: first.body });
    id = first.body.id;
    const view = await call<CheckView>('GET', `/spot-checks/${id}`);
    expect(view.body).toMatchObject({ lookupId, mediaMissing: 2 });
  });

  it('of the same number with other content is a conflict that names the first', async () => {
    const other = check('DEV1-1', { results: { method: 'free_acceleration', readings: [3, 3, 3], maxRpm: 2_400 } });
    expect(await call('POST', '/spot-checks', officer, other)).toMatchObject({
      status: 409,
      body: { code: 'check.number_taken', data: { id } },
    });
  });

  it('takes the bytes it announced, once, and no others', async () => {
    expect((await send(`/spot-checks/${id}/media`, photo)).statusCode).toBe(201);
    expect((await send(`/spot-checks/${id}/media`, photo)).statusCode).toBe(200);
    expect((await send(`/spot-checks/${id}/media`, randomBytes(100))).statusCode).toBe(404);
    expect((await send(`/spot-checks/${id}/media`, randomBytes(3_000), officer, sha(signature))).statusCode).toBe(422);
    expect((await send(`/spot-checks/${id}/media`, signature)).statusCode).toBe(201);
    const view = await call<CheckView>('GET', `/spot-checks/${id}`);
    expect(view.body.mediaMissing).toBe(0);
    const bytes = await api.app.inject({
      method: 'GET',
      url: `/api/v1/spot-checks/${id}/media/${sha(photo)}`,
      headers: asSupervisor(),
    });
    expect(bytes.rawPayload.equals(photo)).toBe(true);
  });

  it('stands in the list of its area and not in another one', async () => {
    const own = await call<{ items: CheckView[] }>('GET', '/spot-checks?mine=true');
    expect(own.body.items.map((one) => one.id)).toEqual([id]);
    const others = await call<{ items: CheckView[] }>('GET', '/spot-checks', asSupervisor('652302'));
    expect(others.body.items).toEqual([]);
  });
});

interface LogLine {
  readonly id: string;
  readonly offline: boolean;
  readonly mismatch: boolean;
  readonly photos: readonly { readonly sha256: string; readonly received: boolean }[];
  readonly actions: readonly { readonly action: string }[];
}
const lineOf = async (id: string, headers = asSupervisor()): Promise<LogLine | undefined> =>
  (await call<{ items: LogLine[] }>('GET', '/enforcement/lookups', headers)).body.items.find((one) => one.id === id);

describe('after a look-up', () => {
  it('what was done is recorded once each', async () => {
    const id = await lookUp();
    const act = (action: string) => call('POST', `/enforcement/lookups/${id}/actions`, officer, { action });
    expect((await act('confirmed')).status).toBe(201);
    expect((await act('order_repair')).status).toBe(201);
    expect((await act('order_repair')).status).toBe(200);
    expect((await act('arrest')).status).toBe(400);
    expect((await lineOf(id))?.actions.map((one) => one.action)).toEqual(['confirmed', 'order_repair']);
  });

  it('another vehicle under the plate is one finding, with photos, that supervisors of the area see', async () => {
    const id = await lookUp();
    expect((await send(`/enforcement/lookups/${id}/photos`, photo)).statusCode).toBe(201);
    const say = (words: string) => call('POST', `/enforcement/lookups/${id}/mismatch`, officer, { words });
    const first = await say('白色厢式货车');
    expect(first).toMatchObject({ status: 201, body: { outcome: 'stored' } });
    expect(await say('再按一次')).toMatchObject({ status: 200, body: { outcome: 'repeated' } });
    type Mismatches = { items: { lookupId: string; words: string; photos: string[]; plate: { text: string } }[] };
    const seen = await call<Mismatches>('GET', '/enforcement/mismatches', asSupervisor('652301'));
    expect(seen.body.items).toMatchObject([
      { lookupId: id, words: '白色厢式货车', photos: [sha(photo)], plate: { text: '新B12345' } },
    ]);
    const elsewhere = await call<Mismatches>('GET', '/enforcement/mismatches', asSupervisor('652302'));
    expect(elsewhere.body.items).toEqual([]);
    expect(await lineOf(id)).toMatchObject({ mismatch: true, photos: [{ sha256: sha(photo), received: true }] });
  });

  it('nobody adds to the look-up of somebody else, and only readers of the log see its photos', async () => {
    const id = await lookUp();
    await send(`/enforcement/lookups/${id}/photos`, photo);
    expect((await call('POST', `/enforcement/lookups/${id}/actions`, colleague, { action: 'let_go' })).status).toBe(
      404,
    );
    expect((await call('POST', `/enforcement/lookups/${id}/mismatch`, colleague, {})).status).toBe(404);
    expect((await send(`/enforcement/lookups/${id}/photos`, signature, colleague)).statusCode).toBe(404);
    const see = async (headers: Record<string, string>): Promise<number> => {
      const url = `/api/v1/enforcement/lookups/${id}/photos/${sha(photo)}`;
      return (await api.app.inject({ method: 'GET', url, headers })).statusCode;
    };
    expect(await see(officer)).toBe(200);
    expect(await see(asSupervisor('652301'))).toBe(200);
    expect(await see(colleague)).toBe(404);
    expect(await see(asSupervisor('652302'))).toBe(404);
  });

  it('eight photos are enough', async () => {
    const id = await lookUp();
    for (let n = 0; n < 8; n += 1) {
      expect((await send(`/enforcement/lookups/${id}/photos`, randomBytes(50))).statusCode).toBe(201);
    }
    expect((await send(`/enforcement/lookups/${id}/photos`, randomBytes(50))).statusCode).toBe(409);
  });
});

describe('the list for phones without a signal', () => {
  type Signed = { payload: string; signature: string; matchKey: string };
  const fetchList = async (): Promise<Signed> => (await call<Signed>('GET', '/enforcement/offline-list')).body;
  const hmac = async (key: string, text: string): Promise<string> => {
    const { createHmac } = await import('node:crypto');
    return createHmac('sha256', Buffer.from(key, 'base64url'))
      .update(text)
      .digest()
      .subarray(0, 12)
      .toString('base64url');
  };

  it('is signed by the published key, and a changed byte shows', async () => {
    const { payload, signature: jws } = await fetchList();
    const { body } = await call<{ keys: { kid: string }[] }>('GET', '/enforcement/offline-list/keys');
    const [head = '', , sig = ''] = jws.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string; alg: string };
    const jwk = body.keys.find((key) => key.kid === header.kid);
    expect(header.alg).toBe('ES256');
    const key = createPublicKey({ key: jwk as never, format: 'jwk' });
    const good = (text: string): boolean =>
      verify(
        'sha256',
        Buffer.from(`${head}.${Buffer.from(text).toString('base64url')}`),
        { key, dsaEncoding: 'ieee-p1363' },
        Buffer.from(sig, 'base64url'),
      );
    expect(good(payload)).toBe(true);
    expect(good(payload.replace('confirmed', 'rejected'))).toBe(false);
  });

  it('knows the flagged plates of the own areas by their marks only', async () => {
    const { payload, matchKey } = await fetchList();
    const list = JSON.parse(payload) as OfflineList;
    expect(payload).not.toContain('新B');
    expect(list.areas).toEqual(['652301']);
    const marks = new Map(list.entries.map((entry) => [entry[0], entry]));
    const wanted = await hmac(matchKey, '新B12345|yellow');
    expect(marks.get(wanted)).toEqual([wanted, 'high_emitter', 'confirmed', '2026-03-20', 'retest_passed']);
    const typed = await Promise.all(offlineKeys('新B12345', null).exact.map((key) => hmac(matchKey, key)));
    expect(typed.filter((mark) => marks.has(mark))).toHaveLength(1);
    expect(marks.has(await hmac(matchKey, '新C77777|yellow'))).toBe(false);
  });

  it('marks plates anew in every answer', async () => {
    const [one, two] = [await fetchList(), await fetchList()];
    const marksOf = ({ payload }: Signed): string[] =>
      (JSON.parse(payload) as OfflineList).entries.map(([mark]) => mark);
    expect(marksOf(one).filter((mark) => marksOf(two).includes(mark))).toEqual([]);
  });

  it('look-ups answered from it come into the log once', async () => {
    const id = newId();
    const one = {
      id,
      at: '2026-11-20T03:00:00Z',
      plate: ' 新b12345',
      purpose: '路检路查',
      verdict: 'red',
      listed: 'yes',
    };
    const post = () => call<{ stored: number }>('POST', '/enforcement/offline-lookups', officer, { items: [one] });
    expect((await post()).body).toEqual({ stored: 1 });
    expect((await post()).body).toEqual({ stored: 0 });
    expect(await lineOf(id)).toMatchObject({ offline: true, verdict: 'red', purpose: '路检路查' });
    const bad = await call('POST', '/enforcement/offline-lookups', officer, {
      items: [{ ...one, id: randomUUID(), verdict: 'green' }],
    });
    expect(bad.status).toBe(400);
    const photoSent = await send(`/enforcement/lookups/${id}/photos`, photo);
    expect(photoSent.statusCode).toBe(201);
  });
});
