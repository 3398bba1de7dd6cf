import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ItemVerdict } from '../judgement/verdict.js';
import { decideFlags, historyFrom } from './decide-flags.js';
import type { KnownFlag } from './decide-flags.js';
import type { FlagEvidence, JudgedEntry } from './flag-evidence.js';
import { DEFAULT_FLAG_RULES } from './flag-rule.js';
import { recomputeFlag } from './recompute-flag.js';

const now = new Date('2026-07-01T00:00:00Z');
const LIMITS: Record<string, number> = { no: 1500, opacity: 30, ringelmann: 1 };

function verdict(item: string, measured: number): ItemVerdict {
  const value = LIMITS[item] ?? 0;
  return {
    item,
    method: 'remote_sensing',
    result: measured > value ? 'exceed' : 'within',
    measured,
    rounded: measured,
    bound: { kind: 'max', value },
    unit: '1e-6',
    decimals: 0,
    standard: 'HJ 845-2017',
    clause: '5',
    source: 'test',
    verified: true,
    limitSetId: 'set-1',
    limitSetCode: 'hj845-2017',
    limitSetVersion: 1,
    required: false,
  };
}

const entry = (ref: string, at: string, values: Record<string, number>): JudgedEntry => ({
  refKind: 'reading',
  ref,
  at: new Date(`${at}T04:00:00Z`),
  items: Object.entries(values).map(([item, measured]) => verdict(item, measured)),
});
const test = (ref: string, at: string, k: number): JudgedEntry => ({
  ...entry(ref, at, { opacity: k }),
  refKind: 'inspection',
});

const decide = (history: readonly JudgedEntry[], flags: readonly KnownFlag[] = []) =>
  decideFlags({ history, flags, rules: DEFAULT_FLAG_RULES, now });
const opened = (history: readonly JudgedEntry[], flags: readonly KnownFlag[] = []) =>
  decide(history, flags)
    .filter((d) => d.decision === 'open')
    .map((d) => `${d.kind}/${d.item}: ${[...new Set(d.evidence.map((e) => e.ref))].join(',')}`);

/** What the store does with the decisions. */
function apply(flags: readonly KnownFlag[], history: readonly JudgedEntry[]): KnownFlag[] {
  let all = [...flags];
  for (const d of decide(history, flags)) {
    if (d.decision === 'open') {
      const { kind, item, evidence } = d;
      all.push({ id: `f${all.length}`, kind, item, evidence, state: 'open', clearedBy: null, closedAt: null });
      continue;
    }
    all = all.map((flag): KnownFlag => {
      if (flag.id !== d.flagId) return flag;
      const known = new Set(flag.evidence.map((e) => `${e.ref}|${e.item}`));
      const evidence = [...flag.evidence, ...d.evidence.filter((e) => !known.has(`${e.ref}|${e.item}`))];
      return d.decision === 'extend'
        ? { ...flag, evidence }
        : { ...flag, evidence, state: 'cleared', clearedBy: 'withdrawn_by_rule', closedAt: now };
    });
  }
  return all;
}
const live = (flags: readonly KnownFlag[]) =>
  flags
    .filter((f) => f.state === 'open')
    .map((f) => `${f.kind}/${f.item}: ${recomputeFlag(f, DEFAULT_FLAG_RULES).carriedBy.toSorted().join(',')}`)
    .toSorted();

describe('decideFlags', () => {
  it.each<[string, JudgedEntry[], string[]]>([
    ['nothing', [], []],
    ['within limits', [entry('1', '2026-03-01', { no: 1500 })], []],
    ['negative', [entry('1', '2026-03-01', { no: -300 }), entry('2', '2026-03-02', { no: -5 })], []],
    ['one over', [entry('1', '2026-03-01', { no: 1501 })], ['no_screening/no: 1']],
    [
      'two in a row',
      [entry('1', '2026-03-01', { no: 1501 }), entry('2', '2026-03-02', { no: 1600 })],
      ['high_emitter/no: 1,2', 'no_screening/no: 1,2'],
    ],
    [
      'one within between',
      [
        entry('1', '2026-03-01', { no: 1501 }),
        entry('b', '2026-03-02', { no: 9 }),
        entry('2', '2026-03-03', { no: 1600 }),
      ],
      ['no_screening/no: 1,2'],
    ],
    [
      'one between that did not measure it',
      [
        entry('1', '2026-03-01', { no: 1501 }),
        entry('b', '2026-03-02', { opacity: 3 }),
        entry('2', '2026-03-03', { no: 1600 }),
      ],
      ['high_emitter/no: 1,2', 'no_screening/no: 1,2'],
    ],
    [
      'two pollutants',
      [entry('1', '2026-03-01', { no: 1501 }), entry('2', '2026-03-02', { opacity: 31 })],
      ['no_screening/no: 1', 'opacity/opacity: 2'],
    ],
    [
      'six natural months',
      [entry('1', '2026-01-01', { opacity: 31 }), entry('2', '2026-06-30', { opacity: 31 })],
      ['high_emitter/opacity: 1,2', 'opacity/opacity: 1,2'],
    ],
    [
      'the seventh',
      [entry('1', '2025-12-31', { opacity: 31 }), entry('2', '2026-06-01', { opacity: 31 })],
      ['opacity/opacity: 1,2'],
    ],
    ['gross at twice', [entry('1', '2026-03-01', { opacity: 60 })], ['opacity/opacity: 1']],
    [
      'gross over twice',
      [entry('1', '2026-03-01', { opacity: 61 })],
      ['opacity/opacity: 1', 'gross_exceedance/opacity: 1'],
    ],
    ['Ringelmann', [entry('1', '2026-03-01', { ringelmann: 2 })], ['ringelmann/ringelmann: 1']],
    ['before the standard', [entry('1', '2017-07-26', { opacity: 90 })], []],
    ['a failed test', [test('t', '2026-03-01', 31)], ['inspection_exceed/any: t']],
    ['a failed test, passed later', [test('t', '2026-03-01', 31), test('u', '2026-03-02', 3)], []],
    [
      'a repeat of one',
      [entry('1', '2026-03-01', { no: 1501 }), entry('1', '2026-03-01', { no: 1501 })],
      ['no_screening/no: 1'],
    ],
  ])('%s', (_name, history, expected) => {
    expect(opened(history)).toEqual(expected);
  });

  it('does not see what could not be used', () => {
    const unusable = entry('b', '2026-03-02', {});
    const items = [{ ...verdict('no', 9), result: 'unusable' as const }];
    const history = [
      entry('1', '2026-03-01', { no: 1501 }),
      { ...unusable, items },
      entry('2', '2026-03-03', { no: 1600 }),
    ];
    expect(opened(history)).toContain('high_emitter/no: 1,2');
  });

  it('carries the numbers, the rule, the deadline and what clears it', () => {
    const [decision] = decide([entry('1', '2026-03-01', { opacity: 31 })]);
    expect(decision).toMatchObject({
      decision: 'open',
      kind: 'opacity',
      ruleVersion: 1,
      clearsBy: 'passed_retest',
      deadline: new Date('2026-07-31T16:00:00Z'),
      evidence: [{ ref: '1', measured: 31, rounded: 31, bound: { value: 30 }, clause: '5', limitSetId: 'set-1' }],
    });
  });

  it('extends with the third, and a later value within limits lifts nothing', () => {
    const two = [entry('1', '2026-03-01', { no: 1501 }), entry('2', '2026-03-02', { no: 1600 })];
    const flags = apply([], two);
    const third = [...two, entry('3', '2026-03-03', { no: 1700 })];
    expect(decide(third, flags).map((d) => [d.decision, d.kind, d.evidence.map((e) => e.ref)])).toEqual([
      ['extend', 'high_emitter', ['3']],
      ['extend', 'no_screening', ['3']],
    ]);
    expect(decide([...two, entry('4', '2026-03-04', { no: 3 })], flags)).toEqual([]);
  });

  it('withdraws a row that a late value breaks, and says by which', () => {
    const two = [entry('1', '2026-03-01', { no: 1501 }), entry('2', '2026-03-03', { no: 1600 })];
    const flags = apply([], two);
    const withLate = [...two, entry('b', '2026-03-02', { no: 9 })];
    expect(decide(withLate, flags)).toMatchObject([
      { decision: 'withdraw', kind: 'high_emitter', evidence: [{ ref: 'b' }] },
    ]);
    const after = apply(flags, withLate);
    expect(after.map((f) => [f.kind, f.state, recomputeFlag(f, DEFAULT_FLAG_RULES).agrees])).toEqual([
      ['high_emitter', 'cleared', true],
      ['no_screening', 'open', true],
    ]);
    expect(live(apply(after, [...withLate, entry('3', '2026-03-04', { no: 1800 })]))).toContain(
      'high_emitter/no: reading:2,reading:3',
    );
  });

  it.each([
    ['rejected' as const, null, ['high_emitter/no: 3,4']],
    ['cleared' as const, 'passed_retest' as const, []],
  ])('does not use spent evidence again: %s', (state, clearedBy, expected) => {
    const two = [entry('1', '2026-03-01', { no: 1501 }), entry('2', '2026-03-02', { no: 1600 })];
    const closedAt = new Date('2026-03-20T00:00:00Z');
    const flags = apply([], two).map((flag) => ({ ...flag, state, clearedBy, closedAt }));
    const three = [...two, entry('3', '2026-03-10', { no: 1700 })];
    expect(opened(three, flags).filter((d) => d.startsWith('high'))).toEqual([]);
    const four = [...three, entry('4', '2026-03-11', { no: 1700 })];
    expect(opened(four, flags).filter((d) => d.startsWith('high'))).toEqual(expected);
  });

  it('asks for the months before the earliest value that matters', () => {
    const flags = apply([], [entry('1', '2026-03-01', { opacity: 31 })]);
    expect(historyFrom([new Date('2026-06-15T00:00:00Z')], [], DEFAULT_FLAG_RULES)).toEqual(
      new Date('2025-12-31T16:00:00Z'),
    );
    expect(historyFrom([new Date('2026-06-15T00:00:00Z')], flags, DEFAULT_FLAG_RULES)).toEqual(
      new Date('2025-09-30T16:00:00Z'),
    );
    expect(historyFrom([], [], DEFAULT_FLAG_RULES)).toBeNull();
  });
});

const readings = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 330 }),
      no: fc.constantFrom(-50, 900, 1500, 1501, 2000, 3500),
      opacity: fc.option(fc.constantFrom(3, 30, 31, 70), { nil: undefined }),
    }),
    { maxLength: 9 },
  )
  .map((list) =>
    list.map(({ day, no, opacity }, i): JudgedEntry => {
      const at = new Date(Date.UTC(2026, 0, 5) + day * 86_400_000).toISOString().slice(0, 10);
      return entry(`r${i}`, at, opacity === undefined ? { no } : { no, opacity });
    }),
  );
const withOrder = readings.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray([...list, ...list.slice(0, 3)], { minLength: list.length + Math.min(3, list.length) }),
  ),
);

describe('flags whatever the order', () => {
  it('gives the same flags for every order of arrival and for one batch', () => {
    fc.assert(
      fc.property(withOrder, ([list, order]) => {
        let flags: KnownFlag[] = [];
        for (let i = 1; i <= order.length; i += 1) flags = apply(flags, order.slice(0, i));
        expect(live(flags)).toEqual(live(apply([], list)));
        for (const flag of flags) expect(recomputeFlag(flag, DEFAULT_FLAG_RULES).faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('settles: deciding again on the same changes nothing, repeats neither', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const flags = apply([], list);
        expect(decide([...list, ...list].toReversed(), flags)).toEqual([]);
      }),
    );
  });

  it('opens nothing because of values within limits', () => {
    fc.assert(
      fc.property(readings, fc.array(fc.integer({ min: 0, max: 330 }), { maxLength: 5 }), (list, days) => {
        const good = days.map((day, i) =>
          entry(`g${i}`, new Date(Date.UTC(2026, 0, 5) + day * 86_400_000).toISOString().slice(0, 10), {
            no: 10,
            opacity: 1,
          }),
        );
        const before = new Set(opened(list).map((d) => d.split(':')[0]));
        for (const d of opened([...list, ...good])) expect(before).toContain(d.split(':')[0]);
      }),
    );
  });
});

describe('recomputeFlag', () => {
  const [flag] = apply([], [entry('1', '2026-03-01', { opacity: 31 })]);
  if (!flag) throw new Error('no flag');
  const change = (values: Partial<FlagEvidence>) => ({
    ...flag,
    evidence: flag.evidence.map((e) => ({ ...e, ...values })),
  });

  it.each([
    ['as stored', flag, [], 'open'],
    ['value changed', change({ measured: 29 }), ['flag.evidence_differs'], 'open'],
    ['limit changed', change({ bound: { kind: 'max', value: 40 } }), ['flag.evidence_differs'], 'open'],
    ['value lost', change({ measured: null }), ['flag.evidence_without_value'], 'open'],
    ['evidence lost', { ...flag, evidence: [] }, ['flag.not_carried'], 'nothing'],
    [
      'withdrawn without a reason',
      { ...flag, clearedBy: 'withdrawn_by_rule' as const },
      ['flag.still_carried'],
      'open',
    ],
  ])('%s', (_name, stored, faults, decision) => {
    const again = recomputeFlag(stored, DEFAULT_FLAG_RULES);
    expect([again.faults.map((f) => f.code), again.decision, again.agrees]).toEqual([
      faults,
      decision,
      faults.length === 0,
    ]);
  });
});
