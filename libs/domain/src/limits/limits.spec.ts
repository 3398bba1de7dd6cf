import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyAltitude } from './apply-altitude.js';
import { compareLimitSetVersions } from './compare-limit-sets.js';
import { findOverlaps } from './find-overlaps.js';
import type { Limit, LimitSet } from './limit-set.js';
import { type LimitQuery, selectLimitSet } from './select-limit-set.js';
import { validateLimitSet } from './validate-limit-set.js';

const limit = (change: Partial<Limit> = {}): Limit => ({
  method: 'lug_down',
  item: 'k100',
  bound: { kind: 'max', value: 1.2 },
  unit: '1/m',
  decimals: 1,
  clause: '8.1',
  source: 'test',
  verified: true,
  required: true,
  ...change,
});

const set = (code: string, change: Partial<LimitSet> = {}): LimitSet => ({
  id: code,
  code,
  version: 1,
  standard: 'GB 3847-2018',
  title: { zh: code, en: code },
  areaCode: '000000',
  effectiveFrom: '2019-05-01',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['lug_down'], ignition: ['compression'] },
  limits: [limit()],
  ...change,
});

const query = (change: Partial<LimitQuery> = {}): LimitQuery => ({
  areaCode: '652301',
  method: 'lug_down',
  ignition: 'compression',
  category: 'N3',
  date: '2026-01-05',
  ...change,
});

const a = set('a');
const prefecture = set('b', { areaCode: '652300' });
const county = set('c', { areaCode: '652301' });
const other = set('o', { areaCode: '652300', standard: 'DB 65-1' });

describe('selectLimitSet', () => {
  it.each<[string, LimitSet[], Partial<LimitQuery>, string]>([
    ['the only one', [a], {}, 'a'],
    ['none stored', [], {}, 'limits.none'],
    ['first day counts', [a], { date: '2019-05-01' }, 'a'],
    ['day before does not', [a], { date: '2019-04-30' }, 'limits.none'],
    ['last day before the end', [set('x', { effectiveTo: '2026-01-06' })], {}, 'x'],
    ['the end is exclusive', [set('x', { effectiveTo: '2026-01-05' })], {}, 'limits.none'],
    [
      'a version ends where the next begins',
      [set('x', { effectiveTo: '2026-01-05' }), set('y', { effectiveFrom: '2026-01-05' })],
      {},
      'y',
    ],
    ['disabled never matches', [set('x', { enabled: false })], {}, 'limits.none'],
    ['another method', [a], { method: 'filter_smoke' }, 'limits.none'],
    ['another ignition', [a], { ignition: 'spark' }, 'limits.none'],
    ['category in scope', [set('x', { scope: { methods: ['lug_down'], categories: ['N3'] } })], {}, 'x'],
    ['category out of scope', [set('x', { scope: { methods: ['lug_down'], categories: ['M1'] } })], {}, 'limits.none'],
    [
      'category not known',
      [set('x', { scope: { methods: ['lug_down'], categories: ['M1'] } })],
      { category: null },
      'limits.none',
    ],
    ['prefecture beats nationwide', [a, prefecture], {}, 'b'],
    ['county beats prefecture', [a, prefecture, county], {}, 'c'],
    ['the county set is not for its neighbour', [a, county], { areaCode: '652302' }, 'a'],
    ['another prefecture keeps the nationwide one', [a, prefecture], { areaCode: '650100' }, 'a'],
    ['two nationwide', [a, set('z')], {}, 'limits.ambiguous a@1,z@1'],
    ['two of one prefecture', [a, prefecture, set('z', { areaCode: '652300' })], {}, 'limits.ambiguous b@1,z@1'],
    ['a local set of another standard replaces nothing', [a, other], {}, 'limits.ambiguous a@1,o@1'],
    ['two versions of one set', [a, set('a', { version: 2 })], {}, 'limits.ambiguous a@1,a@2'],
  ])('%s', (_name, sets, change, expected) => {
    for (const order of [sets, sets.toReversed()]) {
      const choice = selectLimitSet(order, query(change));
      const said =
        choice.kind === 'one'
          ? choice.set.code
          : [choice.reason.code, choice.reason.data?.['sets']].filter(Boolean).join(' ');
      expect(said).toBe(expected);
    }
  });
});

describe('findOverlaps', () => {
  it.each<[string, LimitSet[], string[]]>([
    ['none', [a, prefecture, county], []],
    ['same level', [a, set('z')], ['a/z']],
    ['different standard', [a, other], ['a/o']],
    ['neighbouring counties', [county, set('d', { areaCode: '652302' })], []],
    ['disabled', [a, set('z', { enabled: false })], []],
    ['one after the other', [set('x', { effectiveTo: '2026-01-01' }), set('y', { effectiveFrom: '2026-01-01' })], []],
    [
      'one day in common',
      [set('x', { effectiveTo: '2026-01-02' }), set('y', { effectiveFrom: '2026-01-01' })],
      ['x/y'],
    ],
    ['other methods', [a, set('z', { scope: { methods: ['ringelmann'] } })], []],
    ['other engines', [a, set('z', { scope: { methods: ['lug_down'], ignition: ['spark'] } })], []],
  ])('%s', (_name, sets, pairs) => {
    expect(findOverlaps(sets).map((overlap) => `${overlap.a.code}/${overlap.b.code}`)).toEqual(pairs);
  });

  it('is silent only when no test is ambiguous', () => {
    const day = fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01');
    const some = fc
      .record({
        areaCode: fc.constantFrom('000000', '652300', '652301', '652302'),
        standard: fc.constantFrom('S1', 'S2'),
        effectiveFrom: day,
        effectiveTo: fc.option(day),
        enabled: fc.boolean(),
      })
      .map((change) => set('s', change));
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 4 }),
        fc.constantFrom('652301', '652302', '650100'),
        day,
        (sets, areaCode, date) => {
          const choice = selectLimitSet(sets, query({ areaCode, date }));
          if (choice.kind === 'ambiguous') expect(findOverlaps(sets)).not.toEqual([]);
        },
      ),
    );
  });
});

describe('applyAltitude', () => {
  const term = { aboveM: 1500, stepM: 1000, perStep: 0.25, max: 0.75, decimals: 2, source: 'test' };
  it.each([
    [null, 1.2, false],
    [0, 1.2, false],
    [1500, 1.2, false],
    [2000, 1.32, true],
    [2500, 1.45, true],
    [4500, 1.95, true],
    [8000, 1.95, true],
  ])('at %p m: %d', (altitudeM, value, raised) => {
    const { limit: applied, reason } = applyAltitude(limit({ altitude: term }), altitudeM);
    expect(applied.bound).toEqual({ kind: 'max', value });
    expect(reason?.code ?? null).toBe(raised ? 'limits.altitude' : null);
  });

  it('leaves limits without the term alone', () => {
    expect(applyAltitude(limit(), 4000)).toEqual({ limit: limit(), reason: null });
  });
});

describe('validateLimitSet', () => {
  it.each<[string, Partial<LimitSet>, string[]]>([
    ['sound', {}, []],
    ['no code', { code: ' ' }, ['code']],
    ['version 0', { version: 0 }, ['version']],
    ['area', { areaCode: '65230' }, ['areaCode']],
    ['impossible day', { effectiveFrom: '2026-02-30' }, ['effectiveFrom']],
    ['ends as it starts', { effectiveTo: '2019-05-01' }, ['effectiveTo']],
    ['no limits', { limits: [] }, ['limits']],
    ['item twice', { limits: [limit(), limit()] }, ['limits[1]']],
    ['range upside down', { limits: [limit({ bound: { kind: 'range', low: 2, high: 1 } })] }, ['limits[0].bound']],
    ['not a number', { limits: [limit({ bound: { kind: 'max', value: Number.NaN } })] }, ['limits[0].bound']],
    ['decimals', { limits: [limit({ decimals: 1.5 })] }, ['limits[0].decimals']],
    ['method outside the scope', { limits: [limit({ method: 'asm' })] }, ['limits[0].method']],
    ['no source', { limits: [limit({ source: '' })] }, ['limits[0].source']],
  ])('%s', (_name, change, paths) => {
    expect(validateLimitSet(set('a', change)).map((fault) => fault.path)).toEqual(paths);
  });
});

describe('compareLimitSetVersions', () => {
  it('finds nothing between equals', () => {
    expect(compareLimitSetVersions(a, a)).toEqual([]);
  });

  it('does not care for the order of fields', () => {
    const turned = set('a', {
      scope: { ignition: ['compression'], methods: ['lug_down'] },
      limits: [limit({ bound: { value: 1.2, kind: 'max' } })],
    });
    expect(compareLimitSetVersions(a, turned)).toEqual([]);
  });

  it('names what was added, removed and changed', () => {
    const before = set('a', { limits: [limit(), limit({ item: 'k80' })] });
    const after = set('a', {
      version: 2,
      effectiveFrom: '2027-01-01',
      limits: [limit({ bound: { kind: 'max', value: 0.7 }, verified: false }), limit({ item: 'nox80' })],
    });
    expect(compareLimitSetVersions(before, after)).toMatchObject([
      { kind: 'header', field: 'effectiveFrom', before: '"2019-05-01"', after: '"2027-01-01"' },
      { kind: 'removed', item: 'k80' },
      { kind: 'changed', item: 'k100', fields: ['bound', 'verified'] },
      { kind: 'added', item: 'nox80' },
    ]);
  });
});
