import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registrationFaults, statementDoubts } from './check-machine.js';
import {
  factsDifference,
  MACHINE_ACTIONS,
  MACHINE_STATES,
  MACHINE_TABLE,
  nextStanding,
  PLATE_STATES,
} from './lifecycle.js';
import type { MachineStatement } from './machine.js';
import {
  checkCharacter,
  checkFits,
  CODE_ALPHABET,
  codeSpaceFaults,
  identOf,
  machineCode,
  parseMachineCode,
  spaceSize,
  type CodeSpace,
} from './machine-code.js';
import { machineKeys, makerKey } from './machine-keys.js';
import { maskName, maskPhone } from './mask-owner.js';
import { nextRegistrationState, REGISTRATION_MOVES, REGISTRATION_STATES, REGISTRATION_TABLE } from './registration.js';

const character = fc.constantFrom(...CODE_ALPHABET);
const space = fc.record({
  prefix: fc.string({ unit: character, maxLength: 4 }),
  base: fc.constantFrom(10 as const, 34 as const),
  check: fc.constantFrom('none' as const, 'mod35_34' as const),
}) satisfies fc.Arbitrary<CodeSpace>;

describe('codes', () => {
  it.each([
    ['3-AB12CD34', { stage: '3', ident: 'AB12CD34' }],
    ['Ｄ－ab12cd34', { stage: 'D', ident: 'AB12CD34' }],
    [' x — 0000 0001 ', { stage: 'X', ident: '00000001' }],
    ['5-AB12CD34', null],
    ['3-AB12CDI4', null],
    ['3-AB12CD3', null],
    ['3AB12CD34', null],
  ])('%s', (text, expected) => expect(parseMachineCode(text)).toEqual(expected));

  it('every serial of every space is a code, and two serials are two codes', () => {
    fc.assert(
      fc.property(space, fc.nat(), fc.nat(), (one, a, b) => {
        const size = spaceSize(one);
        const [x, y] = [(a % size) + 1, (b % size) + 1];
        const ident = identOf(one, x);
        expect(parseMachineCode(machineCode('3', ident))).toEqual({ stage: '3', ident });
        expect(identOf(one, y) === ident).toBe(x === y);
      }),
    );
  });

  it('the check finds every single wrong character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: character, minLength: 7, maxLength: 7 }),
        fc.nat(7),
        character,
        (body, at, wrong) => {
          const ident = body + checkCharacter(body);
          expect(checkFits(ident)).toBe(true);
          fc.pre(ident[at] !== wrong);
          expect(checkFits(ident.slice(0, at) + wrong + ident.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('ends where the space ends', () => {
    const tiny = { prefix: 'ABCDE', base: 10, check: 'mod35_34' } as const;
    expect(spaceSize(tiny)).toBe(99);
    expect(identOf(tiny, 99).slice(0, 7)).toBe('ABCDE99');
    expect(() => identOf(tiny, 100)).toThrow('machine.code_space_full');
    expect(() => identOf(tiny, 0)).toThrow('machine.code_space_full');
  });

  it.each([
    ['AI', ['machine.space_bad_character']],
    ['ABCDEF', ['machine.space_prefix_too_long']],
    ['CJ1', []],
  ])('prefix %s', (prefix, codes) => {
    expect(codeSpaceFaults({ prefix, base: 34, check: 'none' }).map((f) => f.code)).toEqual(codes);
  });
});

const statement = (over: Partial<MachineStatement> = {}): MachineStatement => ({
  kind: 'excavator',
  stage: '3',
  fuel: 'diesel',
  powerKw: 129,
  manufacturer: '徐工集团工程机械股份有限公司',
  model: 'XE215D',
  producedOn: '2019-05-20',
  pin: 'XUG0215DCKA01234',
  engineMaker: '潍柴动力股份有限公司',
  engineModel: 'WP6G175E331',
  engineNo: '6P19E012345',
  disclosureNo: null,
  controlDevice: null,
  areaCode: '652301',
  reason: 'new',
  existingCode: null,
  workPlace: { name: '工地', lon: null, lat: null },
  photos: [
    { kind: 'machine_plate', sha256: 'a'.repeat(64) },
    { kind: 'engine_plate', sha256: 'b'.repeat(64) },
  ],
  remark: null,
  ...over,
});
const electric = { stage: 'D', fuel: 'electric', powerKw: null, engineMaker: null, engineNo: null } as const;

describe('a statement', () => {
  it.each([
    ['complete', {}, []],
    ['electric without an engine', { ...electric, photos: statement().photos.slice(0, 1) }, []],
    ['electric with a diesel stage', { ...electric, stage: '3' as const }, ['machine.stage_unlike_fuel']],
    ['made tomorrow', { producedOn: '2026-03-03' }, ['machine.produced_in_future']],
    ['no power', { powerKw: null }, ['machine.power_missing']],
    ['no engine number', { engineNo: null }, ['machine.engine_no_missing']],
    ['numbers of dashes', { engineNo: '---', pin: '--' }, ['machine.pin_too_short', 'machine.engine_no_too_short']],
    ['no photos', { photos: [] }, ['machine.photo_of_plate_missing', 'machine.photo_of_engine_missing']],
    ['code that is none', { existingCode: '3-123' }, ['machine.code_malformed']],
    ['code of another stage', { existingCode: '2-AB12CD34' }, ['machine.code_unlike_stage']],
  ])('%s', (_, over, codes) => {
    expect(registrationFaults(statement(over), '2026-03-02').map((f) => f.code)).toEqual(codes);
  });

  it.each([
    ['stage 3 of 2019', {}, []],
    ['stage 3 of 2013', { producedOn: '2013-01-01' }, ['machine.stage_before_its_time']],
    ['stage 2 of 2019', { stage: '2' as const }, ['machine.stage_after_its_time']],
    ['stage 3 of 2024', { producedOn: '2024-01-01' }, ['machine.stage_after_its_time']],
    ['stage 3 of 2024 above 560 kW', { producedOn: '2024-01-01', powerKw: 600 }, []],
    ['unknown', { stage: 'X' as const }, ['machine.stage_unknown']],
  ])('doubts: %s', (_, over, codes) => {
    expect(statementDoubts(statement(over)).map((r) => r.code)).toEqual(codes);
  });

  it.each([
    ['徐工集团工程机械股份有限公司', '徐工集团工程机械'],
    ['Komatsu Co., Ltd.', 'KOMATSU'],
    ['公司', '公司'],
  ])('maker %s', (name, key) => expect(makerKey(name)).toBe(key));

  it('has the same keys however its numbers are written', () => {
    expect(machineKeys(statement({ pin: 'xug 0215-dcka０１２３４' }))).toEqual(machineKeys(statement()));
    expect(machineKeys({ ...statement(), engineMaker: null }).engineMakerKey).toBe(machineKeys(statement()).makerKey);
  });
});

describe('lives', () => {
  it('a registration moves only by its table', () => {
    for (const from of REGISTRATION_STATES)
      for (const move of REGISTRATION_MOVES)
        for (const by of ['owner', 'reviewer'] as const) {
          const row = REGISTRATION_TABLE.find((r) => r.from === from && r.move === move && r.by === by);
          expect(nextRegistrationState(from, move, by)).toBe(row?.to ?? null);
        }
    expect(nextRegistrationState('submitted', 'accept', 'owner')).toBeNull();
  });

  it('a scrapped or merged machine stays as it is, whatever is tried', () => {
    for (const state of ['scrapped', 'merged'] as const)
      for (const plateState of PLATE_STATES)
        for (const action of MACHINE_ACTIONS)
          expect(nextStanding({ state, plateState, leased: false }, action).ok).toBe(false);
  });

  it('every action is possible from somewhere and ends in a known state', () => {
    for (const action of MACHINE_ACTIONS) expect(MACHINE_TABLE.some((row) => row.action === action)).toBe(true);
    for (const row of MACHINE_TABLE) expect(MACHINE_STATES).toContain(row.to);
  });

  it.each([
    ['fit_plate', 'made', false, { ok: true, state: 'active', plateState: 'fitted' }],
    ['fit_plate', 'fitted', false, { ok: false, code: 'machine.plate_not_in_this_state' }],
    ['lease', 'none', true, { ok: false, code: 'machine.leased_already' }],
    ['end_lease', 'none', false, { ok: false, code: 'machine.not_leased' }],
    ['move_in', 'none', false, { ok: false, code: 'machine.not_in_this_state' }],
  ] as const)('%s with plate %s', (action, plateState, leased, expected) => {
    expect(nextStanding({ state: 'active', plateState, leased }, action)).toEqual(expected);
  });

  it('a record corrected while the machine is away does not bring it back', () => {
    expect(nextStanding({ state: 'moved_out', plateState: 'fitted', leased: false }, 'correct')).toMatchObject({
      state: 'moved_out',
    });
  });

  it('differences name what differs and nothing else', () => {
    expect(factsDifference(statement(), statement({ powerKw: 130 }))).toEqual([
      { field: 'powerKw', before: 129, after: 130 },
    ]);
  });
});

describe('masks', () => {
  it.each([
    ['王小明', 'person', '王**'],
    ['王', 'person', '王*'],
    ['昌吉某公司', 'company', '昌吉某公司'],
  ] as const)('%s', (name, kind, shown) => expect(maskName(name, kind)).toBe(shown));
  it('phone', () => expect(maskPhone('13812345678')).toBe('138****5678'));
});
