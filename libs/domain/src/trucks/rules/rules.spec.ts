import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clearedByCleanDays } from '../../flags/clear-flags.js';
import { decideFlags } from '../../flags/decide-flags.js';
import type { FlagEvidence, JudgedEntry } from '../../flags/flag-evidence.js';
import { TRUCK_FLAG_RULES } from '../../flags/truck-flag-rules.js';
import { startOfShanghaiDay } from '../../units/shanghai.js';
import { NOX_BIN_PPM, noFacts } from '../windows/window-facts.js';
import type { Gap, WindowFacts } from '../windows/window-facts.js';
import { percentileOf } from './catalyst-rules.js';
import { compactFinding, expandFinding } from './compact-finding.js';
import { TRUCK_FLAG_KINDS, TRUCK_ITEMS } from './truck-rule.js';
import type { ObdFact, TruckDayInput } from './truck-rule.js';
import { DEFAULT_TRUCK_RULES, judgeTruckDay, TRUCK_RULES } from './truck-rules.js';
import type { TruckFinding } from './truck-rules.js';

const AT = Date.parse('2026-05-20T02:00:00Z');
const HOUR = 3_600_000;
const blank = (facts: Partial<WindowFacts> = {}): TruckDayInput => ({
  day: '2026-05-20',
  truck: { vin: 'LZZ5CLSB8KA000001', stage: 'VI', hasScr: true, hasDpf: true, calid: null, cvn: null },
  facts: { ...noFacts(), samples: 1, engineS: 7_200, ...facts },
  packets: { live: 720, late: 0, skewS: 2, strange: 0 },
  obd: [],
  alarms: [],
  before: [],
  settled: true,
  silentDays: 0,
});
const judged = (day: TruckDayInput, item: string): TruckFinding | undefined =>
  judgeTruckDay(day, DEFAULT_TRUCK_RULES).find((one) => one.item === item);

describe('rules of truck data', () => {
  it('are one for each kind, and their items are the known ones, each once', () => {
    expect(TRUCK_RULES.map((rule) => rule.kind)).toEqual([...TRUCK_FLAG_KINDS]);
    const items = judgeTruckDay(blank({ dpf: { ...noFacts().dpf, s: 600, sumKpa: 1_200 } }), DEFAULT_TRUCK_RULES);
    expect(items.map((one) => one.item).toSorted()).toEqual([...TRUCK_ITEMS].toSorted());
    expect(TRUCK_FLAG_RULES.flatMap((rule) => rule.items ?? []).toSorted()).toEqual([...TRUCK_ITEMS].toSorted());
  });

  it('say nothing of an empty day but that the truck was heard', () => {
    const values = judgeTruckDay(
      { ...blank(), facts: noFacts(), packets: { live: 0, late: 0, skewS: null, strange: 0 } },
      DEFAULT_TRUCK_RULES,
    );
    expect(values.filter((one) => one.measured !== null).map((one) => one.item)).toEqual([
      'tamper_alarm',
      'silent_days',
    ]);
  });

  it('judge by the version in force, and not at all without one', () => {
    const day = { ...blank(), silentDays: 5 };
    const stricter = [{ kind: 'truck_silent' as const, version: 7, params: { maxDays: 3 } }];
    expect(judgeTruckDay(day, stricter)).toMatchObject([
      { item: 'silent_days', result: 'exceed', limitSetVersion: 7, limitSetCode: 'truck-silent', bound: { value: 3 } },
    ]);
    expect(judgeTruckDay(day, [])).toEqual([]);
  });

  it('are the same after storing', () => {
    for (const finding of judgeTruckDay(blank({ km: 3 }), DEFAULT_TRUCK_RULES)) {
      const stored = compactFinding(finding);
      if (stored !== null) expect(expandFinding(stored)).toEqual(finding);
      else expect(finding.measured).toBeNull();
    }
  });
});

describe('percentile of a histogram', () => {
  it('lies where so many seconds are not above it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (bins, percent) => {
          const total = bins.reduce((sum, s) => sum + s, 0);
          const value = percentileOf(bins, percent);
          if (total === 0) return expect(value).toBeNull();
          const full = bins.slice(0, Math.floor((value ?? 0) / NOX_BIN_PPM)).reduce((sum, s) => sum + s, 0);
          expect(full).toBeLessThanOrEqual((total * percent) / 100 + 1e-6);
          expect(value).toBeLessThanOrEqual(bins.length * NOX_BIN_PPM);
          return undefined;
        },
      ),
    );
  });
});

describe('the malfunction lamp', () => {
  const fact = (hours: number, mil: boolean | null, dtcs: string[] = ['P20EE']): ObdFact => ({
    at: AT + hours * HOUR,
    mil,
    dtcs: mil === true ? dtcs : [],
    ecuVin: null,
    calid: null,
    cvn: null,
  });
  it.each<[string, ObdFact[], number | null]>([
    ['never heard of', [], null],
    ['off', [fact(0, false)], 0],
    ['on once', [fact(0, true)], 0],
    ['on for two days', [fact(0, true), fact(24, true), fact(48, true)], 48],
    ['on, off, on again', [fact(0, true), fact(24, false), fact(48, true)], 0],
    ['not known between', [fact(0, true), fact(24, null), fact(48, true)], 48],
    ['on without codes', [fact(0, true, []), fact(48, true, [])], 0],
  ])('%s', (_, obd, hours) => {
    expect(judged({ ...blank(), obd }, 'mil_hours')?.measured).toBe(hours);
  });
});

describe('what the ECU says of itself', () => {
  const snapshot = (values: Partial<ObdFact>): ObdFact => ({
    at: AT,
    mil: false,
    dtcs: [],
    ecuVin: null,
    calid: null,
    cvn: null,
    ...values,
  });
  it.each<[string, string | null, string | null, number | null]>([
    ['the same', 'EDC17CV44', 'EDC17CV44', 0],
    ['padded with blanks and NUL', 'EDC17CV44', 'EDC17CV44  \0\0\0', 0],
    ['padded with zeros', 'EDC17CV44', 'EDC17CV4400000000', 0],
    ['another', 'EDC17CV44', 'EDC17CV54', 1],
    ['nothing but padding', 'EDC17CV44', '\0\0  ', null],
    ['not registered', null, 'EDC17CV44', null],
    ['not sent', 'EDC17CV44', null, null],
  ])('%s', (_, registered, calid, measured) => {
    const day = { ...blank(), obd: [snapshot({ calid })] };
    expect(judged({ ...day, truck: { ...day.truck, calid: registered } }, 'calid')?.measured).toBe(measured);
  });
});

describe('missing data', () => {
  const gap = (minutes: number, kind: Gap['kind'], km: number | null = 10): Gap => ({
    from: AT,
    to: AT + minutes * 60_000,
    kind,
    km,
    moving: true,
  });
  it.each<[string, Gap[], boolean, number | null]>([
    ['none', [], true, 0],
    ['a third of the time', [gap(60, 'unexplained')], true, 33.3],
    ['the engine was off', [gap(600, 'off')], true, 0],
    ['it may still come', [gap(60, 'unexplained')], false, null],
  ])('%s', (_, gaps, settled, percent) => {
    expect(judged({ ...blank({ gaps }), settled }, 'data_gap')?.rounded).toBe(percent);
  });
  it('is a cut off supply when the odometer went on for long', () => {
    expect(judged(blank({ gaps: [gap(60, 'unexplained', 30)] }), 'power_cut')).toMatchObject({
      result: 'exceed',
      rounded: 30,
    });
    expect(judged(blank({ gaps: [gap(5, 'unexplained', 4)] }), 'power_cut')).toMatchObject({ result: 'within' });
    expect(judged(blank({ gaps: [gap(60, 'unexplained', null)] }), 'power_cut')).toMatchObject({ result: 'within' });
  });
});

describe('flags of truck data', () => {
  const dayOf = (n: number): string => `2026-05-${String(n).padStart(2, '0')}`;
  const entry = (n: number, silentDays: number): JudgedEntry => ({
    refKind: 'truck_day',
    ref: `17:${dayOf(n)}`,
    at: startOfShanghaiDay(dayOf(n)),
    items: judgeTruckDay({ ...blank(), day: dayOf(n), alarms: silentDays > 0 ? [AT] : [] }, DEFAULT_TRUCK_RULES),
  });
  const now = new Date('2026-05-25T00:00:00Z');
  const decide = (history: JudgedEntry[]) => decideFlags({ history, flags: [], rules: TRUCK_FLAG_RULES, now });

  it('open by the days in a row that their rule asks for', () => {
    expect(decide([entry(1, 1)])).toMatchObject([
      { decision: 'open', kind: 'truck_tamper', item: 'tamper_alarm', clearsBy: 'clean_days' },
    ]);
    expect(decide([entry(1, 0)])).toEqual([]);
  });

  it('clear after days of good data, counted from the last day that carries them', () => {
    const [opened] = decide([entry(1, 1)]);
    if (opened?.decision !== 'open') throw new Error('no flag');
    const flag = {
      id: 'f',
      kind: opened.kind,
      item: opened.item,
      state: 'confirmed' as const,
      evidence: opened.evidence as FlagEvidence[],
      clearedBy: null,
      closedAt: null,
      clearsBy: opened.clearsBy,
    };
    const days = (...alarms: number[]): JudgedEntry[] => alarms.map((alarm, i) => entry(i + 1, alarm));
    const cleared = (history: JudgedEntry[]) => clearedByCleanDays(history, [flag], TRUCK_FLAG_RULES);
    expect(cleared(days(1, 0, 0, 0, 0, 0, 0))).toEqual([]);
    expect(cleared(days(1, 0, 0, 0, 0, 0, 0, 0))).toMatchObject([{ clearedBy: 'clean_days', ref: '17:2026-05-08' }]);
    // a relapse starts the count again
    expect(cleared(days(1, 0, 0, 0, 1, 0, 0, 0, 0))).toEqual([]);
    // late data have shown that the day was clean after all
    expect(cleared(days(0, 0, 0, 0, 0, 0, 0))).toMatchObject([{ clearedBy: 'clean_days' }]);
  });
});
