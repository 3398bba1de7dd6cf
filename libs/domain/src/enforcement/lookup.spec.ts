import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FLAG_KINDS, FLAG_STATES } from '../flags/flag.js';
import type { FlagState } from '../flags/flag.js';
import { classifyQuery } from './classify-query.js';
import { lookupVerdict, NEXT_STEPS } from './lookup-verdict.js';
import type { LookupFacts, LookupFlag } from './lookup-verdict.js';
import { countRivals, MATCH_KINDS, rankMatches } from './rank-matches.js';
import type { LookupCandidate, MatchKind } from './rank-matches.js';

describe('classifyQuery', () => {
  it.each([
    ['新B12345', { kind: 'plate', text: '新B12345', classification: { ok: true, kind: 'ordinary', colourFits: null } }],
    [' 新b·d1 2345 ', { kind: 'plate', text: '新BD12345' }],
    ['斩B12345', { kind: 'plate', text: '斩B12345', classification: { ok: false, code: 'plate.province' } }],
    ['新B123', { kind: 'plate', text: '新B123' }],
    ['BD12345', { kind: 'plate', text: 'BD12345' }],
    ['B1234O', { kind: 'plate', text: 'B1234O' }],
    ['lsgyml714ba329325', { kind: 'vin', check: { vin: 'LSGYML714BA329325', marks: [] } }],
    ['LSGYML714BA32932O', { kind: 'vin', check: { refused: 'vin.forbidden_letter' } }],
    ['JZX100-0123456', { kind: 'vin', check: { vin: 'JZX1000123456' } }],
    ['329325', { kind: 'vin_last6', last6: '329325', plateText: null }],
    ['b12345', { kind: 'vin_last6', last6: 'B12345', plateText: 'B12345' }],
    ['3-AB12CD34', { kind: 'machine_code', machineCode: '3-AB12CD34' }],
    [' d — 12345678 ', { kind: 'machine_code', machineCode: 'D-12345678' }],
    ['652301001202601050000000', { kind: 'report_number', reportNo: '652301001202601050000000' }],
    ['44060500120190115160935272', { kind: 'report_number', reportNo: '44060500120190115160935272' }],
    ['JC-65230100126010500001', { kind: 'report_number', reportNo: 'JC-65230100126010500001' }],
    ['', { kind: 'unreadable', code: 'lookup.query_empty' }],
    [' · ', { kind: 'unreadable', code: 'lookup.query_empty' }],
    ['123', { kind: 'unreadable', code: 'lookup.query_unreadable' }],
    ['请帮我查一下这辆车的情况', { kind: 'unreadable', code: 'lookup.query_unreadable' }],
    ['1'.repeat(31), { kind: 'unreadable', code: 'lookup.query_unreadable' }],
  ])('%p is %p', (raw, expected) => {
    expect(classifyQuery(raw)).toMatchObject(expected);
  });
});

const blue = (text: string): LookupCandidate['plate'] => ({ text, colour: 'blue' });
const candidates: readonly LookupCandidate[] = [
  { vehicleId: 'exact', vin: 'LSGYML714BA329325', plate: blue('新B12345'), formerPlates: [] },
  { vehicleId: 'yellow', vin: 'LSZXVY119JD340713', plate: { text: '新B12345', colour: 'yellow' }, formerPlates: [] },
  { vehicleId: 'former', vin: null, plate: blue('新C77777'), formerPlates: [{ text: '新B12345', colour: 'blue' }] },
  { vehicleId: 'misread', vin: null, plate: blue('新BI2345'), formerPlates: [] },
  { vehicleId: 'shorter', vin: null, plate: blue('新B1234'), formerPlates: [] },
  { vehicleId: 'last6', vin: 'LSZXVY119JDB12345', plate: blue('新A99999'), formerPlates: [] },
  { vehicleId: 'stranger', vin: null, plate: blue('新B99999'), formerPlates: [] },
  { vehicleId: 'bare', vin: null, plate: null, formerPlates: [] },
];
const ranking = (raw: string, colour: 'blue' | 'yellow' | null): string[] =>
  rankMatches(classifyQuery(raw), colour, candidates).map((one) => `${one.candidate.vehicleId}:${one.kind}`);

describe('rankMatches', () => {
  it.each([
    [
      '新B12345',
      'blue',
      ['exact:exact', 'former:former_plate', 'yellow:tolerant', 'misread:tolerant', 'shorter:tolerant'],
    ],
    ['新B12345', null, ['exact:exact', 'yellow:exact', 'former:former_plate', 'misread:tolerant', 'shorter:tolerant']],
    ['新B12345', 'yellow', ['yellow:exact', 'exact:tolerant', 'misread:tolerant', 'shorter:tolerant']],
    ['LSGYML714BA329325', null, ['exact:exact']],
    ['329325', null, ['exact:vin_last6']],
    ['B12345', null, ['last6:vin_last6', 'exact:tolerant', 'yellow:tolerant', 'misread:tolerant']],
    ['新A88888', null, []],
    ['', null, []],
  ] as const)('%s %s: %p', (raw, colour, expected) => {
    expect(ranking(raw, colour)).toEqual(expected);
  });

  it('says why', () => {
    const [, , third] = rankMatches(classifyQuery('新BI2345'), 'blue', candidates.slice(0, 4));
    expect(rankMatches(classifyQuery('新BI2345'), 'blue', candidates)[0]).toMatchObject({ kind: 'exact', distance: 0 });
    expect(third).toMatchObject({
      candidate: { vehicleId: 'yellow' },
      kind: 'tolerant',
      matchedOn: 'plate',
      distance: 1,
      differences: [{ position: 2, queried: 'I', stored: '1', why: 'confusable' }],
      colourAgrees: false,
    });
  });

  it('one green of the roadside is both greens of the register', () => {
    const candidate = {
      ...candidates[0],
      vehicleId: 'bus',
      vin: null,
      plate: { text: '新B12345D', colour: 'yellow_green' },
    };
    const query = classifyQuery('新B12345D');
    expect(rankMatches(query, 'green', [candidate as LookupCandidate])[0]).toMatchObject({
      kind: 'exact',
      colourAgrees: true,
    });
  });

  it('counts those that match as well or better', () => {
    const ranked = rankMatches(classifyQuery('新B12345'), null, candidates);
    expect(ranked.map((match) => countRivals(ranked, match))).toEqual([1, 1, 2, 4, 4]);
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...candidates], { minLength: candidates.length }), (shuffled) => {
        const query = classifyQuery('新B12345');
        expect(rankMatches(query, null, shuffled)).toEqual(rankMatches(query, null, candidates));
      }),
    );
  });
});

const now = new Date('2026-03-10T15:59:59Z');
const flag = (state: FlagState, deadline: string | null = null): LookupFlag => ({
  id: 'f1',
  kind: 'high_emitter',
  state,
  deadline,
  clearsBy: 'retest.passed',
  values: { measured: 42, limit: 30 },
});
const facts = (more: Partial<LookupFacts>): LookupFacts => ({
  match: { kind: 'exact', others: 0 },
  flags: [],
  lastInspection: { verdict: 'pass', date: '2025-10-01', validUntil: '2026-10-01' },
  listVersion: 'v7',
  ...more,
});
const failed = { verdict: 'exceed', date: '2026-01-05', validUntil: null } as const;
const match = (kind: MatchKind, others = 0): LookupFacts['match'] => ({ kind, others });

describe('lookupVerdict', () => {
  it.each<[string, Partial<LookupFacts>, string, string[], string]>([
    ['nothing against it', {}, 'green', [], 'next.let_pass'],
    ['no test known', { lastInspection: null }, 'green', ['lookup.no_test_known'], 'next.let_pass'],
    ['confirmed flag', { flags: [flag('confirmed')] }, 'red', ['lookup.flag_confirmed'], 'next.serve_notice'],
    [
      'deadline today',
      { flags: [flag('confirmed', '2026-03-10')] },
      'red',
      ['lookup.flag_confirmed'],
      'next.serve_notice',
    ],
    ['overdue', { flags: [flag('confirmed', '2026-03-09')] }, 'red', ['lookup.flag_confirmed'], 'next.enforce_overdue'],
    ['open flag', { flags: [flag('open')] }, 'amber', ['lookup.flag_open'], 'next.test_now'],
    ['second opinion', { flags: [flag('second_opinion')] }, 'amber', ['lookup.flag_open'], 'next.test_now'],
    ['closed flags', { flags: [flag('rejected'), flag('cleared'), flag('expired')] }, 'green', [], 'next.let_pass'],
    ['failed test', { lastInspection: failed }, 'red', ['lookup.last_test_failed'], 'next.order_retest'],
    [
      'undetermined test',
      { lastInspection: { ...failed, verdict: 'undetermined' } },
      'amber',
      ['lookup.last_test_undetermined'],
      'next.test_now',
    ],
    [
      'expired yesterday',
      { lastInspection: { verdict: 'pass', date: '2025-03-09', validUntil: '2026-03-09' } },
      'amber',
      ['lookup.inspection_expired'],
      'next.order_inspection',
    ],
    [
      'valid through today',
      { lastInspection: { verdict: 'pass', date: '2025-03-10', validUntil: '2026-03-10' } },
      'green',
      [],
      'next.let_pass',
    ],
    [
      'the worst first',
      { flags: [flag('open'), flag('confirmed')], lastInspection: failed },
      'red',
      ['lookup.flag_confirmed', 'lookup.last_test_failed', 'lookup.flag_open'],
      'next.serve_notice',
    ],
    [
      'former plate',
      { match: match('former_plate'), flags: [flag('confirmed')] },
      'red',
      ['lookup.flag_confirmed', 'lookup.found_by_former_plate'],
      'next.serve_notice',
    ],
    [
      'last six',
      { match: match('vin_last6'), lastInspection: failed },
      'red',
      ['lookup.last_test_failed', 'lookup.found_by_vin_last6'],
      'next.order_retest',
    ],
    [
      'last six of several vehicles',
      { match: match('vin_last6', 2), flags: [flag('confirmed')] },
      'amber',
      ['lookup.several_vehicles_match'],
      'next.confirm_identity',
    ],
    [
      'a misread plate',
      { match: match('tolerant'), flags: [flag('confirmed')], lastInspection: failed },
      'amber',
      ['lookup.tolerant_match_confirm_identity'],
      'next.confirm_identity',
    ],
    [
      'unknown vehicle',
      { match: null, lastInspection: null },
      'amber',
      ['lookup.vehicle_unknown'],
      'next.record_vehicle',
    ],
  ])('%s', (_, more, verdict, codes, nextStep) => {
    const result = lookupVerdict(facts(more), now);
    expect(result).toMatchObject({ verdict, nextStep, listVersion: 'v7' });
    expect(result.reasons.map((reason) => reason.code)).toEqual(codes);
  });

  it('carries the numbers with the reason', () => {
    expect(lookupVerdict(facts({ flags: [flag('confirmed', '2026-03-09')] }), now).reasons[0]?.data).toEqual({
      measured: 42,
      limit: 30,
      flagId: 'f1',
      kind: 'high_emitter',
      state: 'confirmed',
      deadline: '2026-03-09',
      overdue: true,
      clearsBy: 'retest.passed',
    });
  });

  it('accuses only a vehicle that is surely the one, for a confirmed flag or a failed test', () => {
    const days = fc.constantFrom('2025-01-01', '2026-03-09', '2026-03-10', '2027-01-01', null);
    const anyFlag = fc.record({
      id: fc.constant('f'),
      kind: fc.constantFrom(...FLAG_KINDS),
      state: fc.constantFrom(...FLAG_STATES),
      deadline: days,
      clearsBy: fc.constant('retest.passed'),
      values: fc.constant({}),
    });
    const anyFacts = fc.record({
      match: fc.option(fc.record({ kind: fc.constantFrom(...MATCH_KINDS), others: fc.nat(2) })),
      flags: fc.array(anyFlag, { maxLength: 4 }),
      lastInspection: fc.option(
        fc.record({
          verdict: fc.constantFrom('pass' as const, 'exceed' as const, 'undetermined' as const),
          date: fc.constant('2026-01-01'),
          validUntil: days,
        }),
      ),
      listVersion: fc.constant(null),
    });
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { verdict, reasons, nextStep } = lookupVerdict(given, now);
        const sure = given.match !== null && given.match.kind !== 'tolerant' && given.match.others === 0;
        const proof =
          given.flags.some((one) => one.state === 'confirmed') || given.lastInspection?.verdict === 'exceed';
        expect(verdict === 'red').toBe(sure && proof);
        expect(verdict !== 'green' || sure).toBe(true);
        expect(verdict === 'green' || reasons.length > 0).toBe(true);
        expect(NEXT_STEPS).toContain(nextStep);
        expect((nextStep === 'next.let_pass') === (verdict === 'green')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
