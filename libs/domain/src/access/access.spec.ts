import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountFaults, accountScope, mayGrantAreas, normaliseUsername } from './account-rules.js';
import { afterFailure, lockedSeconds, type SignInFailures } from './lock-out.js';
import { passwordFaults } from './password-policy.js';
import { mayTouch, type Principal, type Subject } from './principal.js';
import { scopeOf } from './scope.js';

const person = (areas: string[]): Principal => ({
  userId: 'u',
  username: 'u',
  role: 'supervisor',
  areas,
  subject: null,
});
const machine = (subject: Subject): Principal => ({
  userId: 'm',
  username: 'm',
  role: subject.kind,
  areas: [],
  subject,
});
const STATION: Subject = { kind: 'station', id: '652301001' };
const NOW = new Date('2026-03-01T00:00:00Z');

describe('mayTouch', () => {
  it.each([
    ['own county', ['652301'], '652301', true],
    ['county of the own prefecture', ['652300'], '652301', true],
    ['county of the own region', ['650000'], '652301', true],
    ['anywhere, for the country', ['000000'], '110101', true],
    ['neighbouring county', ['652301'], '652302', false],
    ['the prefecture above', ['652301'], '652300', false],
    ['another prefecture', ['652300'], '652201', false],
    ['one of two counties', ['652301', '652302'], '652302', true],
    ['a setting without an area', ['652301'], null, true],
    ['anything, without areas', [], '652301', false],
  ])('a person and %s', (_, areas, areaCode, may) => {
    expect(mayTouch(person(areas), { areaCode, subject: null })).toBe(may);
  });

  it.each([
    ['itself', STATION, true],
    ['another station', { ...STATION, id: '652301002' }, false],
    ['a site with the same number', { ...STATION, kind: 'site' }, false],
    ['what belongs to nobody', null, false],
  ])('a machine and %s', (_, subject, may) => {
    expect(mayTouch(machine(STATION), { areaCode: '652301', subject: subject as Subject | null })).toBe(may);
  });
});

describe('scopeOf', () => {
  // few digits, so that codes often contain one another
  const pair = fc.constantFrom('65', '23', '00', '01');
  const code = fc.tuple(pair, pair, pair).map((parts) => parts.join(''));
  it('admits in lists exactly what mayTouch admits one by one', () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 3 }), code, (areas, area) => {
        const { areaPrefixes } = scopeOf(person(areas));
        const listed = areaPrefixes === null || areaPrefixes.some((prefix) => area.startsWith(prefix));
        expect(listed).toBe(mayTouch(person(areas), { areaCode: area, subject: null }));
      }),
    );
  });
  it('keeps a machine to its subject', () => {
    expect(scopeOf(machine(STATION))).toEqual({ areaPrefixes: [], subject: STATION });
  });
});

describe('lock-out', () => {
  const fail = (times: number): SignInFailures => {
    let state: SignInFailures | null = null;
    for (let n = 0; n < times; n++) state = afterFailure(state, NOW);
    return state as SignInFailures;
  };
  it.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [1_000, 900],
  ])('after %d failures waits %d s', (times, seconds) => {
    expect(lockedSeconds(fail(times), NOW)).toBe(seconds);
  });
  it('forgets after a quiet day', () => {
    const next = afterFailure(fail(7), new Date(NOW.getTime() + 24 * 3_600_000 + 1));
    expect(next).toMatchObject({ failures: 1, lockedUntil: null });
  });
  it('is over when its time is', () => {
    expect(lockedSeconds(fail(5), new Date(NOW.getTime() + 30_000))).toBe(0);
    expect(lockedSeconds(null, NOW)).toBe(0);
  });
});

describe('password rule', () => {
  it.each([
    ['Herbst-Wind 7', []],
    ['a long sentence in small letters', []],
    ['Short1!', ['password.too_short']],
    ['alllowercase1', ['password.too_simple']],
    ['Wang.Wei-2026', ['password.contains_username']],
    ['Password123!', ['password.common']],
    [`Aa1${'x'.repeat(200)}`, ['password.too_long']],
    ['admin', ['password.too_short', 'password.too_simple', 'password.common']],
  ])('%s', (password, faults) => {
    expect(passwordFaults(password, 'wang.wei')).toEqual(faults);
  });
});

describe('accounts', () => {
  it.each([
    ['a person in a county', { role: 'officer', areas: ['652301'], subject: null }, []],
    ['a person nowhere', { role: 'officer', areas: [], subject: null }, ['user.no_area']],
    ['a person for a station', { role: 'officer', areas: ['652301'], subject: STATION }, ['user.subject_on_person']],
    ['a station', { role: 'station', areas: [], subject: STATION }, []],
    ['a station for nothing', { role: 'station', areas: [], subject: null }, ['user.subject_missing']],
    ['a site for a station', { role: 'site', areas: [], subject: STATION }, ['user.subject_missing']],
    ['an area of five digits', { role: 'auditor', areas: ['65230'], subject: null }, ['user.bad_area']],
  ] as const)('%s', (_, shape, codes) => {
    expect(accountFaults({ username: 'wang.wei', ...shape }).map((f) => f.code)).toEqual(codes);
  });

  it.each(['', 'ab', 'Wang', 'wang wei', '-wang', '王伟王', 'a'.repeat(65)])('refuses the name %j', (username) => {
    const faults = accountFaults({ username, role: 'officer', areas: ['652301'], subject: null });
    expect(faults).toEqual([{ path: 'username', code: 'user.bad_username' }]);
  });

  it('compares names in one form', () => {
    expect(normaliseUsername('  Ｗang.Wei ')).toBe('wang.wei');
  });

  it.each([
    [['652300'], ['652301', '652302'], true],
    [['652300'], ['652301', '652201'], false],
    [['652301'], ['652300'], false],
  ])('with %j may give %j: %s', (mine, given, may) => {
    expect(mayGrantAreas(person(mine), given)).toBe(may);
  });

  it.each([
    [['652301'], '652301'],
    [['652301', '652302'], '652300'],
    [['652300', '652301'], '652300'],
    [['652301', '650102'], '650000'],
    [['652301', '110101'], '000000'],
  ])('a person of %j belongs to %s', (areas, areaCode) => {
    expect(accountScope({ role: 'officer', areas, subject: null }, null)).toEqual({ areaCode, subject: null });
  });

  it('a machine belongs to its subject', () => {
    const scope = accountScope({ role: 'station', areas: [], subject: STATION }, '652301');
    expect(scope).toEqual({ areaCode: '652301', subject: STATION });
  });
});
