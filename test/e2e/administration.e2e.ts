import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { JOBS, type JobName } from '@app/contracts';
import { APP_ROLE, auditVerify, Database } from '@app/persistence';
import { BullJobQueue, startWorkers, type JobHandler } from '@app/queue';
import { loadObjects } from '@app/seeds';
import { testApi } from '../support/api.js';
import { callerOf, createAccount } from '../support/accounts.js';

const api = await testApi();
const db = await Database.open({ url: api.database.appUrl, name: 'administration-test' });
let administrator: { authorization: string };
let auditor: { authorization: string };

beforeAll(async () => {
  await loadObjects(db);
  administrator = await callerOf(api.app, { role: 'administrator' });
  auditor = await callerOf(api.app, { role: 'auditor' });
});
afterAll(async () => {
  await db.close();
  await api.close();
});

const get = async (url: string, { authorization } = administrator) => {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/${url}`, headers: { authorization } });
  return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
};
const post = async (url: string, payload: object = {}, { authorization } = administrator) => {
  const reply = await api.app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers: { authorization } });
  return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
};
const audited = async (action: string): Promise<{ object_id: string }[]> =>
  db.query('SELECT object_id, details FROM audit_trail WHERE action = $1 ORDER BY seq DESC', [action]);
const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

describe('accounts', () => {
  const namesOf = async (filter: object) =>
    (await post('users/search', filter)).body.items.map((one: { username: string }) => one.username);

  it('are found by a part of their name, by state and by area, and a wildcard is only a letter', async () => {
    await createAccount(api.app, { role: 'officer', areas: ['652301'], username: 'suche.eins' });
    const two = await createAccount(api.app, { role: 'officer', areas: ['652302'], username: 'suche.zwei' });
    expect(await namesOf({ text: 'SUCHE' })).toEqual(['suche.eins', 'suche.zwei']);
    expect(await namesOf({ text: 'suche', area: '652301' })).toEqual(['suche.eins']);
    expect(await namesOf({ text: '%' })).toEqual([]);
    await api.app.inject({
      method: 'PATCH',
      url: `/api/v1/users/${two.id}`,
      payload: { state: 'disabled' },
      headers: administrator,
    });
    expect(await namesOf({ text: 'suche', state: 'disabled' })).toEqual(['suche.zwei']);
  });

  it('lose every session on request, and the trail says by whom', async () => {
    const { authorization, account } = await callerOf(api.app, { role: 'officer', areas: ['652301'] });
    const open = async () => (await get(`users/${account.id}`)).body.openSessions;
    expect(await open()).toBe(1);
    expect((await post(`users/${account.id}/session-end`)).status).toBe(204);
    expect((await get('auth/me', { authorization })).body.code).toBe('auth.session_ended');
    expect(await open()).toBe(0);
    expect(await audited('user.sessions_ended')).toMatchObject([{ object_id: account.id }]);
  });

  it('are not for auditors to change', async () => {
    const account = await createAccount(api.app, { role: 'officer', areas: ['652301'] });
    expect((await post('users/search', {}, auditor)).status).toBe(200);
    expect((await post(`users/${account.id}/session-end`, {}, auditor)).body.code).toBe('access.role');
  });
});

describe('a version of a limit set before it is published', () => {
  const latest = async (code: string) => {
    const { items } = (await get('limit-sets?limit=200')).body;
    return items.filter((one: { code: string }) => one.code === code).at(-1);
  };
  const draftOf = async (change: object = {}) => {
    const { items } = (await get('limit-sets?limit=200')).body;
    const { id: _id, version: _version, ...set } = items.find((one: { enabled: boolean }) => one.enabled);
    return { ...set, effectiveFrom: day(30), reason: 'test', ...change };
  };

  it('shows its difference and the end of the version before, and stores nothing', async () => {
    const draft = await draftOf();
    const [first, ...rest] = draft.limits;
    const limits = [{ ...first, clause: 'changed for the test' }, ...rest];
    const { status, body } = await post('limit-sets/preview', { ...draft, limits });
    expect({ status, refusal: body.refusal }).toEqual({ status: 200, refusal: null });
    expect(body).toMatchObject({ version: (await latest(draft.code)).version + 1, endsBefore: day(30) });
    expect(body.changes).toContainEqual(
      expect.objectContaining({ kind: 'changed', item: first.item, fields: ['clause'] }),
    );
    expect((await latest(draft.code)).effectiveTo).toBe(draft.effectiveTo);
  });

  it('says why it would be refused: overlap with the exact sets and the day, a start in the past', async () => {
    const draft = await draftOf();
    const overlap = (await post('limit-sets/preview', { ...draft, code: 'second-of-its-kind' })).body.refusal;
    expect(overlap).toMatchObject({ kind: 'overlap' });
    expect(overlap.overlaps).toContainEqual(expect.objectContaining({ from: day(30) }));
    const past = (await post('limit-sets/preview', { ...draft, effectiveFrom: day(-1) })).body.refusal;
    expect(past.faults.map((one: { code: string }) => one.code)).toContain('limits.starts_in_the_past');
  });

  it('is tried on what was judged by the set', async () => {
    const trial = await post('limit-sets/trial', await draftOf());
    expect(trial).toMatchObject({ status: 200, body: { records: 0, newlyOver: 0, complete: true, items: [] } });
    expect((await post('limit-sets/trial', await draftOf(), auditor)).status).toBe(403);
  });

  it('judges stored readings once more, and leaves them as they are', async () => {
    await db.query(`SELECT ensure_month_partition('rs_judgement', now())`);
    await db.query(
      `INSERT INTO rs_judgement (record_no, recorded_at, passed_at, site_code, area_code, ignition, usable, marks, result,
         reasons, items, limit_set_id, rule_version, judged_at)
       SELECT 'TRIAL-' || n, now(), now(), 'A652301001', '652301', 'compression', n < 2000, '[]',
         CASE WHEN n > 1500 THEN 'exceed' ELSE 'pass' END, '[]', jsonb_build_array(jsonb_build_object('item', 'no',
           'measured', n, 'rounded', n, 'result', CASE WHEN n > 1500 THEN 'exceed' ELSE 'within' END)),
         id, 'reading-verdict@1', now()
         FROM limit_set, generate_series(1000, 2000, 100) n WHERE code = 'hj845-2017'`,
    );
    const { id: _id, version: _version, ...set } = await latest('hj845-2017');
    const limits = set.limits.map((one: { item: string }) =>
      one.item === 'no' ? { ...one, bound: { kind: 'max', value: 1200 } } : one,
    );
    const { body } = await post('limit-sets/trial', { ...set, limits, effectiveFrom: day(30), reason: 'test' });
    // 2000 was not usable; 1300, 1400 and 1500 would be over
    expect(body).toMatchObject({ records: 10, exceedBefore: 4, exceedAfter: 7, newlyOver: 3, newlyWithin: 0 });
    expect(body.items).toEqual([{ method: 'remote_sensing', item: 'no', judged: 10, newlyOver: 3, newlyWithin: 0 }]);
    const [row] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM rs_judgement WHERE result = 'exceed'`);
    expect(row?.n).toBe(5);
  });

  it('is for rules alike', async () => {
    const [rule] = (await get('rules?at=now')).body.items;
    const draft = { rule: rule.rule, params: rule.params, reason: 'test', effectiveFrom: `${day(2)}T00:00:00+08:00` };
    expect((await post('rules/preview', draft)).body).toEqual({
      version: rule.version + 1,
      before: rule.version,
      refusal: null,
    });
    const wrong = (await post('rules/preview', { ...draft, params: {} })).body.refusal;
    expect(wrong.kind).toBe('invalid');
    expect(new Set(wrong.faults.map((one: { code: string }) => one.code))).toEqual(new Set(['rule.param_missing']));
    expect((await get('rules?at=now')).body.items[0].version).toBe(rule.version);
  });
});

describe('queues', () => {
  /** Hands over a job with one attempt, to workers that fail at everything, and waits until it was given up. */
  const failedJob = async (about: string): Promise<void> => {
    const names = Object.keys(JOBS) as JobName[];
    const handlers = names.map((name) => ({ name, handle: () => Promise.reject(new Error('disk full')) }));
    const queue = api.app.get(BullJobQueue).queueNamed('imports');
    await queue.add('import-file', { v: 1, importId: about }, { attempts: 1, jobId: about });
    const workers = startWorkers(handlers as JobHandler[], {
      backend: { kind: 'postgres', url: api.database.appUrl, role: APP_ROLE },
      concurrency: {},
      onError: () => undefined,
    });
    while ((await queue.getFailedCount()) === 0) await sleep(20);
    await workers.close();
  };

  it('are listed with their jobs and the batches that wait', async () => {
    const { body } = await get('queues', auditor);
    expect(body.queues.map((one: { name: string }) => one.name).sort()).toEqual(
      expect.arrayContaining(['imports', 'judging', 'schedules']),
    );
    expect(body.judging).toEqual({ batches: 0, records: 0, oldestAt: null, failed: 0 });
    expect(body.jobs).toContainEqual({ name: 'housekeeping', queue: 'schedules', everyMs: 3_600_000 });
  });

  it('run a given-up job once more, and say who wanted it', async () => {
    await failedJob('import-1');
    const [job] = (await get('queues/imports/failed')).body.items;
    expect(job).toMatchObject({ name: 'import-file', reason: 'disk full', about: 'import-1' });
    const url = `queues/imports/jobs/${job.id}/retry`;
    expect((await post(url, {}, auditor)).body.code).toBe('access.role');
    expect((await post(url)).status).toBe(204);
    expect((await get('queues/imports/failed')).body.items).toEqual([]);
    expect((await post(url)).body.code).toBe('job.not_failed');
    expect(await audited('job.retried')).toMatchObject([
      { object_id: job.id, details: { queue: 'imports', name: 'import-file' } },
    ]);
  });

  it('know no other queue and no other job', async () => {
    expect((await get('queues/none/failed')).body).toEqual({ items: [] });
    expect((await post('queues/none/jobs/1/retry')).status).toBe(404);
    expect((await post('queues/imports/jobs/nothing/retry')).status).toBe(404);
  });
});

describe('the state of the installation', () => {
  it('tells parts, versions and sizes, and no secret', async () => {
    const { body } = await get('status', auditor);
    expect(body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      migration: expect.stringMatching(/\d{13}$/),
    });
    expect(body.parts).toContainEqual({ name: 'database', status: 'up', reason: null });
    expect(body.databaseBytes).toBeGreaterThan(1_000_000);
    expect(body.tables.length).toBeGreaterThan(3);
    expect(body.settings).toContainEqual({ name: 'AUTH_SECRET', value: null, secret: true, set: true });
    expect(JSON.stringify(body)).not.toContain('a-secret-of-the-tests');
    expect(JSON.stringify(body)).not.toMatch(/postgres(ql)?:\/\//);
  });
});

describe('the trail of all this', () => {
  it('is intact', async () => {
    expect(await auditVerify(db)).toMatchObject({ intact: true });
  });
});
