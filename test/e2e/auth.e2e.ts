import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Credentials } from '@app/application';
import { auditVerify, Database } from '@app/persistence';
import { checkMosquittoHash } from '@app/platform';
import { bearer, callerOf, createAccount, otpOf, PASSWORD, signIn, type TestAccount } from '../support/accounts.js';
import { testApi, type TestApi } from '../support/api.js';
import { seedAreas, SITE_1, STATION_1 } from '../support/areas.js';
import { TestClock } from '../support/clock.js';

let api: TestApi;
const clock = new TestClock();

beforeAll(async () => {
  api = await testApi({ clock });
  await seedAreas(api.database.appUrl);
});
afterAll(() => api.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
const me = (headers: Record<string, string>) => api.app.inject({ method: 'GET', url: '/api/v1/auth/me', headers });
const token = (username: string, password = PASSWORD, otp?: string) =>
  post('/auth/token', { username, password, ...(otp === undefined ? {} : { otp }) });
const officer = () => createAccount(api.app, { role: 'officer', areas: ['652301'] });

describe('signing in', () => {
  it('gives tokens that tell who one is', async () => {
    const account = await officer();
    const answer = await token(` ${account.username.toUpperCase()} `);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ expiresIn: 900, setup: [] });
    const who = (await me(bearer(answer.json()))).json();
    expect(who).toMatchObject({ id: account.id, role: 'officer', areas: ['652301'], subject: null, setup: [] });
  });

  it('tells nobody whether name or password was wrong', async () => {
    const account = await officer();
    const wrong = await token(account.username, 'Wrong-Wind-7');
    const nobody = await token('nobody-at-all', 'Wrong-Wind-7');
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401]);
    const { instance: _a, ...first } = wrong.json();
    const { instance: _b, ...second } = nobody.json();
    expect(first).toEqual(second);
    expect(first.code).toBe('auth.refused');
  });

  it('lists every fault of a body, also unknown fields', async () => {
    const answer = await post('/auth/token', { username: 7, otp: 'abc', admin: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toBe('request.invalid');
    const faults = answer.json().errors.map((e: { path: string; code: string }) => `${e.path} ${e.code}`);
    expect(faults).toEqual(
      expect.arrayContaining(['admin field.unknown', 'password field.missing', 'otp field.matches']),
    );
    expect(faults.some((f: string) => f.startsWith('username '))).toBe(true);
    for (const { message } of answer.json().errors)
      expect(message).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it.each([
    ['not JSON', '{', 'application/json', 400, 'request.malformed'],
    ['another type', '<a/>', 'application/xml', 415, 'request.media_type'],
    ['too much', JSON.stringify({ username: 'x'.repeat(3_000_000) }), 'application/json', 413, 'request.too_large'],
  ])('refuses %s as a problem document', async (_, payload, type, status, code) => {
    const headers = { 'content-type': type };
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/auth/token', payload, headers });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().code).toBe(code);
  });
});

describe('lock-out', () => {
  it.each(['a known name', 'an unknown name'])('locks %s after five failures, longer each time', async (which) => {
    const name = which === 'a known name' ? (await officer()).username : 'ghost-of-nobody';
    for (let n = 0; n < 4; n++) expect((await token(name, 'wrong')).statusCode).toBe(401);
    const fifth = await token(name, 'wrong');
    expect(fifth.statusCode).toBe(429);
    expect(fifth.json()).toMatchObject({ code: 'auth.locked', data: { retryAfterSeconds: 30 } });
    expect(fifth.headers['retry-after']).toBe('30');
    // even the right password waits
    expect((await token(name)).json().code).toBe('auth.locked');
    clock.pass(31);
    const sixth = await token(name, 'wrong');
    expect(sixth.json().data).toEqual({ retryAfterSeconds: 60 });
    clock.pass(61);
  });

  it('forgets the failures after a success', async () => {
    const account = await officer();
    for (let n = 0; n < 4; n++) await token(account.username, 'wrong');
    expect((await token(account.username)).statusCode).toBe(200);
    for (let n = 0; n < 4; n++) expect((await token(account.username, 'wrong')).statusCode).toBe(401);
  });
});

describe('the second factor', () => {
  let admin: TestAccount;
  beforeAll(async () => {
    admin = await createAccount(api.app, { role: 'administrator' });
  });

  it('is asked for, checked, and each code works once', async () => {
    expect((await token(admin.username)).json()).toMatchObject({ status: 401, code: 'auth.otp_required' });
    expect((await token(admin.username, PASSWORD, '000000')).json().code).toBe('auth.otp_wrong');
    const otp = otpOf(api.app, admin);
    expect((await token(admin.username, PASSWORD, otp)).statusCode).toBe(200);
    expect((await token(admin.username, PASSWORD, otp)).json().code).toBe('auth.otp_wrong');
    expect((await token(admin.username, PASSWORD, otpOf(api.app, admin, -1))).json().code).toBe('auth.otp_wrong');
    clock.pass(30);
    expect((await token(admin.username, PASSWORD, otpOf(api.app, admin))).statusCode).toBe(200);
  });

  it('must be enrolled by an administrator before anything else is open', async () => {
    const fresh = await createAccount(api.app, { role: 'administrator', secondFactor: false });
    const tokens = await signIn(api.app, fresh);
    expect(tokens.setup).toEqual(['second_factor']);
    const users = () => api.app.inject({ method: 'GET', url: '/api/v1/users', headers: bearer(tokens) });
    expect((await users()).json()).toMatchObject({ code: 'auth.setup_required', data: { steps: ['second_factor'] } });

    const offer = await post('/auth/second-factor', {}, bearer(tokens));
    expect(offer.json().otpauthUrl).toContain(`secret=${offer.json().secret}`);
    const confirm = (otp: string) => post('/auth/second-factor/confirm', { otp }, bearer(tokens));
    expect((await confirm('000000')).json().code).toBe('auth.otp_wrong');
    const enrolled = { ...fresh, otpSecret: offer.json().secret as string };
    expect((await confirm(otpOf(api.app, enrolled))).statusCode).toBe(204);
    expect((await users()).statusCode).toBe(200);
    expect((await token(fresh.username)).json().code).toBe('auth.otp_required');
    expect((await post('/auth/second-factor', {}, bearer(tokens))).json().code).toBe('auth.second_factor_enrolled');
  });
});

describe('sessions', () => {
  it('go on with a refresh token, which works once', async () => {
    const first = await signIn(api.app, await officer());
    const second = (await post('/auth/refresh', { refreshToken: first.refreshToken })).json();
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await me(bearer(second))).statusCode).toBe(200);
    const third = (await post('/auth/refresh', { refreshToken: second.refreshToken })).json();
    expect(third.accessToken).toEqual(expect.any(String));
  });

  it('end when a used refresh token comes again, for the thief and the owner', async () => {
    const first = await signIn(api.app, await officer());
    const second = (await post('/auth/refresh', { refreshToken: first.refreshToken })).json();
    const again = await post('/auth/refresh', { refreshToken: first.refreshToken });
    expect(again.json()).toMatchObject({ status: 401, code: 'auth.refresh_reused' });
    const owner = await post('/auth/refresh', { refreshToken: second.refreshToken });
    expect(owner.json()).toMatchObject({ status: 401, code: 'auth.session_ended' });
    expect((await me(bearer(second))).json().code).toBe('auth.session_ended');
  });

  it('give one winner when a refresh token is used twice at the same moment', async () => {
    const { refreshToken } = await signIn(api.app, await officer());
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('/auth/refresh', { refreshToken })));
    expect(answers.filter((a) => a.statusCode === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter((a) => a.statusCode === 401).length).toBeGreaterThanOrEqual(3);
  });

  it('run out', async () => {
    const tokens = await signIn(api.app, await officer());
    clock.pass(901);
    expect((await me(bearer(tokens))).json().code).toBe('auth.token_expired');
    clock.pass(8 * 86_400);
    expect((await post('/auth/refresh', { refreshToken: tokens.refreshToken })).json().code).toBe('auth.session_ended');
  });

  it('end on signing out', async () => {
    const tokens = await signIn(api.app, await officer());
    expect((await post('/auth/logout', {}, bearer(tokens))).statusCode).toBe(204);
    expect((await me(bearer(tokens))).json().code).toBe('auth.session_ended');
    expect((await post('/auth/refresh', { refreshToken: tokens.refreshToken })).json().code).toBe('auth.session_ended');
  });

  it.each([
    ['nothing', {}, 'auth.required'],
    ['rubbish', { authorization: 'Bearer abc' }, 'auth.token_invalid'],
    ['another scheme', { authorization: 'Basic YTpi' }, 'auth.required'],
    // alg none, sub administrator
    [
      'an unsigned token',
      { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIiwiZXhwIjo5OTk5OTk5OTk5fQ.' },
      'auth.token_invalid',
    ],
  ])('are not open to %s', async (_, headers, code) => {
    const answer = await me(headers as Record<string, string>);
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe(code);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('passwords', () => {
  it('are replaced by their owner; other sessions end', async () => {
    const account = await officer();
    const [here, elsewhere] = [await signIn(api.app, account), await signIn(api.app, account)];
    const change = (currentPassword: string, newPassword: string) =>
      post('/auth/password', { currentPassword, newPassword }, bearer(here));
    expect((await change('wrong', 'Sommer-Wind-8')).json().code).toBe('auth.current_password_wrong');
    const weak = (await change(PASSWORD, 'short')).json();
    expect(weak.errors.map((e: { code: string }) => e.code)).toEqual(['password.too_short', 'password.too_simple']);
    expect((await change(PASSWORD, PASSWORD)).json().errors[0].code).toBe('password.unchanged');
    expect((await change(PASSWORD, 'Sommer-Wind-8')).statusCode).toBe(204);
    expect((await me(bearer(here))).statusCode).toBe(200);
    expect((await me(bearer(elsewhere))).json().code).toBe('auth.session_ended');
    expect((await token(account.username, 'Sommer-Wind-8')).statusCode).toBe(200);
  });

  it('that somebody else gave must be replaced first', async () => {
    const account = await createAccount(api.app, { role: 'officer', mustChange: true });
    const tokens = await signIn(api.app, account);
    expect(tokens.setup).toEqual(['password']);
    const payload = { currentPassword: PASSWORD, newPassword: 'Sommer-Wind-8' };
    expect((await post('/events/ticket', {}, bearer(tokens))).json().code).toBe('auth.setup_required');
    expect((await post('/auth/password', payload, bearer(tokens))).statusCode).toBe(204);
    expect((await me(bearer(tokens))).json().setup).toEqual([]);
  });

  it('are kept as argon2id, and for a site also as Mosquitto reads them', async () => {
    const site = await createAccount(api.app, { role: 'site', subject: SITE_1 });
    const rows = await api.app
      .get(Database)
      .query<{ password_hash: string; mqtt_hash: string | null; role: string }>(
        'SELECT role, password_hash, mqtt_hash FROM user_account',
      );
    for (const row of rows) {
      expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(row.mqtt_hash === null).toBe(row.role !== 'site');
    }
    const hash = rows.find((row) => row.role === 'site')?.mqtt_hash ?? '';
    expect(await checkMosquittoHash(PASSWORD, hash)).toBe(true);
    expect((await token(site.username)).statusCode).toBe(200);
  });

  it('made by the platform pass its own rule', () => {
    const made = Array.from({ length: 50 }, () => api.app.get(Credentials).newPassword());
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z0-9]{16}$/);
  });
});

describe('accounts', () => {
  const admin = (areas = ['652300']) => callerOf(api.app, { role: 'administrator', areas });
  const create = (headers: { authorization: string }, body: object) =>
    post('/users', body, { authorization: headers.authorization });

  it('are created with a password that is shown once', async () => {
    const by = await admin();
    const answer = await create(by, {
      username: 'neu.officer',
      displayName: '新人',
      role: 'officer',
      areas: ['652302'],
    });
    expect(answer.statusCode).toBe(201);
    const { id, oneTimePassword } = answer.json();
    const shown = await api.app.inject({
      method: 'GET',
      url: `/api/v1/users/${id}`,
      headers: { authorization: by.authorization },
    });
    expect(shown.json()).toMatchObject({
      username: 'neu.officer',
      mustChangePassword: true,
      state: 'active',
      lastSignInAt: null,
    });
    expect(shown.body).not.toMatch(/argon2|hash|totpSecret/i);
    expect((await token('neu.officer', oneTimePassword)).json().setup).toEqual(['password']);
    const again = await create(by, { username: 'NEU.officer', displayName: 'x', role: 'officer', areas: ['652302'] });
    expect(again.json()).toMatchObject({ status: 409, code: 'user.username_taken' });
  });

  it.each([
    ['areas the giver lacks', { role: 'officer', areas: ['652201'] }, 'areas user.area_not_yours'],
    [
      'a station in a foreign area',
      { role: 'station', subject: { kind: 'station', id: 'ST-09' } },
      'areas user.area_not_yours',
    ],
    [
      'an unknown station',
      { role: 'station', subject: { kind: 'station', id: 'ST-77' } },
      'subject user.subject_unknown',
    ],
    ['a person without an area', { role: 'officer' }, 'areas user.no_area'],
    ['a machine without a subject', { role: 'site' }, 'subject user.subject_missing'],
  ])('are not created with %s', async (_, part, fault) => {
    const answer = await create(await admin(), { username: 'wird.nichts', displayName: 'x', ...part });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors.map((e: { path: string; code: string }) => `${e.path} ${e.code}`)).toContain(fault);
  });

  it('lose their sessions with their rights', async () => {
    const by = await admin();
    const { authorization, account } = await callerOf(api.app, { role: 'station', subject: STATION_1 });
    const patch = (payload: object) =>
      api.app.inject({
        method: 'PATCH',
        url: `/api/v1/users/${account.id}`,
        payload,
        headers: { authorization: by.authorization },
      });
    expect((await patch({ displayName: '昌吉一站上传' })).statusCode).toBe(200);
    expect((await me({ authorization })).statusCode).toBe(200);
    expect((await patch({ state: 'disabled' })).json()).toMatchObject({ state: 'disabled' });
    expect((await me({ authorization })).json().code).toBe('auth.session_ended');
    expect((await token(account.username)).json().code).toBe('auth.refused');
  });

  it('are reset by an administrator, not by themselves', async () => {
    const by = await admin();
    const account = await officer();
    const url = `/users/${account.id}/password-reset`;
    const { oneTimePassword } = (await post(url, {}, { authorization: by.authorization })).json();
    expect((await token(account.username)).json().code).toBe('auth.refused');
    expect((await token(account.username, oneTimePassword)).json().setup).toEqual(['password']);
    const own = await post(`/users/${by.account.id}/password-reset`, {}, { authorization: by.authorization });
    expect(own.json()).toMatchObject({ status: 403, code: 'user.own_account' });
    const self = await api.app.inject({
      method: 'PATCH',
      url: `/api/v1/users/${by.account.id}`,
      payload: { areas: ['000000'] },
      headers: { authorization: by.authorization },
    });
    expect(self.json().code).toBe('user.own_account');
  });

  it('are listed page by page, own areas only', async () => {
    const by = await admin(['652302']);
    await createAccount(api.app, { role: 'officer', areas: ['652302', '652301'], username: 'zz.two-counties' });
    await createAccount(api.app, { role: 'officer', areas: ['652302'], username: 'zz.one-county' });
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '?limit=1' : `?limit=1&cursor=${cursor}`;
      const headers = { authorization: by.authorization };
      const page = (await api.app.inject({ method: 'GET', url: `/api/v1/users${query}`, headers })).json();
      names.push(...page.items.map((u: { username: string }) => u.username));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('zz.one-county');
    expect(names).not.toContain('zz.two-counties');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the trail of all this', () => {
  it('names who did what and is intact', async () => {
    const { authorization } = await callerOf(api.app, { role: 'auditor', areas: ['000000'] });
    const get = (url: string) =>
      api.app.inject({ method: 'GET', url: `/api/v1/audit${url}`, headers: { authorization } });
    const page = (await get('?action=user.&limit=500')).json();
    const actions = new Set(page.items.map((line: { action: string }) => line.action));
    for (const action of [
      'user.created',
      'user.changed',
      'user.password_changed',
      'user.password_reset',
      'user.second_factor_enrolled',
    ]) {
      expect(actions).toContain(action);
    }
    expect(JSON.stringify(page)).not.toMatch(/argon2|Herbst-Wind/);
    const revoked = (await get('?action=session.revoked')).json();
    expect(revoked.items[0].details).toMatchObject({ reason: 'refresh_token_reused' });
    const verification = (await get('/verification')).json();
    expect(verification).toMatchObject({ intact: true, broken: null });
    expect(await auditVerify(api.app.get(Database), verification.head)).toMatchObject({ intact: true });
    expect((await get('?cursor=rubbish')).json().errors[0].code).toBe('cursor.invalid');
  });
});
