import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Limit, LimitSet } from '../limits/limit-set.js';
import { measureCoverage } from './coverage.js';
import { judgeMachineSmoke } from './judge-machine-smoke.js';
import { DEFAULT_MACHINE_RULES } from './machine-rules.js';
import { checkZones, zoneContains, zoneFaults, zonesInForce, type MachineZone } from './machine-zone.js';
import type { MachineFacts } from './machine.js';
import { decideScan } from './site-visit.js';
import { smokeClassOf, smokeItem } from './smoke-class.js';

const facts = (over: Partial<MachineFacts> = {}): MachineFacts => ({
  kind: 'excavator',
  stage: '3',
  fuel: 'diesel',
  powerKw: 129,
  manufacturer: '示范',
  model: null,
  producedOn: '2019-05-20',
  pin: 'PIN0001',
  engineMaker: '示范',
  engineModel: null,
  engineNo: 'E0001',
  disclosureNo: null,
  controlDevice: null,
  ...over,
});

describe('the class of a smoke test', () => {
  it.each([
    ['stage 2', { stage: '2' as const }, false, 'I'],
    ['stage 3', {}, false, 'II'],
    ['stage 4', { stage: '4' as const }, false, 'II'],
    ['unknown, built before stage III', { stage: 'X' as const, producedOn: '2012-01-01' }, false, 'I'],
    ['unknown, built after', { stage: 'X' as const }, false, 'II'],
    ['in a zone of class III', { stage: '2' as const }, true, 'III'],
    ['electric', { stage: 'D' as const, fuel: 'electric' as const }, true, null],
  ])('%s', (_, over, zone, expected) => expect(smokeClassOf(facts(over), zone)).toBe(expected));

  it.each([
    ['I', 18.9, 'k_lt19'],
    ['I', 19, 'k_19_37'],
    ['II', 36.9, 'k_19_37'],
    ['II', 37, 'k_37_560'],
    ['II', 560, 'k_37_560'],
    ['II', 560.1, null],
    ['III', 36.9, 'k_lt37'],
    ['III', 1000, 'k_ge37'],
  ] as const)('class %s at %d kW is %s', (smokeClass, kw, item) => expect(smokeItem(smokeClass, kw)).toBe(item));
});

const limit = (item: string, value: number, required = true): Limit => ({
  method: 'machine_smoke',
  item,
  bound: { kind: 'max', value },
  unit: item === 'ringelmann' ? 'level' : '1/m',
  decimals: item === 'ringelmann' ? 0 : 2,
  clause: '4',
  source: 'test',
  verified: true,
  required,
  ...(item === 'ringelmann'
    ? {}
    : { altitude: { aboveM: 1700, stepM: 1000, perStep: 0.25, max: 0.75, decimals: 2, source: 'test' } }),
});
const set = (smokeClass: string, limits: Limit[]): LimitSet => ({
  id: smokeClass,
  code: `gb36886-2018-${smokeClass}`,
  version: 1,
  standard: 'GB 36886-2018',
  title: { zh: '', en: '' },
  areaCode: '000000',
  effectiveFrom: '2018-12-01',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['machine_smoke'], ignition: ['compression'], categories: [`machine-${smokeClass}`] },
  limits,
});
const SETS = [
  set('II', [limit('k_lt19', 2), limit('k_37_560', 0.8), limit('ringelmann', 1, false)]),
  set('III', [limit('k_ge37', 0.5), limit('ringelmann', 1, false)]),
];
const judge = (
  readings: (number | null)[],
  over: { ringelmann?: number; altitudeM?: number; zone?: boolean; facts?: Partial<MachineFacts>; date?: string } = {},
) =>
  judgeMachineSmoke(
    facts(over.facts),
    { readings, maxRpm: 2300, ringelmann: over.ringelmann ?? null },
    {
      sets: SETS,
      areaCode: '652301',
      altitudeM: over.altitudeM ?? 570,
      date: over.date ?? '2026-03-02',
      zoneDemandsIii: over.zone ?? false,
    },
  ).verdict;

describe('a smoke test', () => {
  it.each([
    ['mean of the last three at the limit', [3, 0.8, 0.8, 0.804], {}, 'pass'],
    ['over it', [0.9, 0.9, 0.9], {}, 'exceed'],
    ['over it, but high up', [0.9, 0.9, 0.9], { altitudeM: 2700 }, 'pass'],
    ['black smoke alone', [], { ringelmann: 2 }, 'exceed'],
    ['no black smoke alone', [], { ringelmann: 0 }, 'undetermined'],
    ['two readings', [0.2, 0.2], {}, 'undetermined'],
    ['within class II, over class III', [0.6, 0.6, 0.6], { zone: true }, 'exceed'],
    ['bigger than the table', [0.6, 0.6, 0.6], { facts: { powerKw: 700 } }, 'undetermined'],
    ['before the standard', [0.6, 0.6, 0.6], { date: '2018-11-30' }, 'undetermined'],
    ['electric', [], { facts: { fuel: 'electric', stage: 'D' } }, 'undetermined'],
  ] as const)('%s', (_, readings, over, result) => expect(judge([...readings], over).result).toBe(result));

  it('says value, limit and clause as data', () => {
    expect(judge([0.9, 0.9, 0.91])).toMatchObject({
      limitSetCode: 'gb36886-2018-II',
      reasons: [{ code: 'inspection.item_exceeds', path: 'k_37_560', data: { rounded: 0.9 } }],
      items: [{ item: 'k_37_560', bound: { kind: 'max', value: 0.8 }, clause: '4' }, { result: 'not_measured' }],
    });
  });
});

const zone = (over: Partial<MachineZone> = {}): MachineZone => ({
  id: 'z1',
  code: 'centre',
  version: 1,
  name: { zh: '中心城区', en: 'Centre' },
  areaCode: '652301',
  rings: [
    [
      [87, 44],
      [87.4, 44],
      [87.4, 44.2],
      [87, 44.2],
    ],
  ],
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  minStage: '3',
  smokeClassIii: true,
  exemptKinds: [],
  source: '昌市政告〔2026〕1号',
  ...over,
});
const IN = [87.3, 44.05] as const;
const OUT = [87.5, 44.05] as const;

describe('zones', () => {
  it.each([
    ['stage 2 inside', '2', IN, '2026-03-02', {}, false],
    ['stage 2 outside', '2', OUT, '2026-03-02', {}, true],
    ['stage 2 before it began', '2', IN, '2025-12-31', {}, true],
    ['stage 2 on its last day', '2', IN, '2026-06-30', { effectiveTo: '2026-07-01' }, false],
    ['stage 2 after it', '2', IN, '2026-07-01', { effectiveTo: '2026-07-01' }, true],
    ['stage 3 inside', '3', IN, '2026-03-02', {}, true],
    ['unknown stage inside', 'X', IN, '2026-03-02', {}, false],
    ['electric inside', 'D', IN, '2026-03-02', {}, true],
    ['exempt kind', '2', IN, '2026-03-02', { exemptKinds: ['excavator'] }, true],
    ['no stage asked for', '1', IN, '2026-03-02', { minStage: null }, true],
    ['place unknown', '1', null, '2026-03-02', {}, true],
  ] as const)('%s', (_, stage, at, date, over, allowed) => {
    const zones = [zone(over as Partial<MachineZone>)];
    expect(checkZones(facts({ stage }), at, date, zones).allowed).toBe(allowed);
  });

  it('a machine over class III may not work where class III is set, whatever its stage', () => {
    const answer = checkZones(facts({ stage: '4' }), IN, '2026-03-02', [zone()], true);
    expect(answer.zones[0]?.reasons.map((r) => r.code)).toEqual(['machine.zone_smoke_exceeds']);
    expect(checkZones(facts(), IN, '2026-03-02', [zone({ smokeClassIii: false })], true).allowed).toBe(true);
  });

  it('the latest version that has begun is the one in force; an ended one does not bring its elder back', () => {
    const one = zone();
    const two = zone({ id: 'z2', version: 2, effectiveFrom: '2026-05-01', effectiveTo: '2026-06-01' });
    const at = (date: string) => zonesInForce([one, two], date).map((z) => z.version);
    expect([at('2026-04-30'), at('2026-05-01'), at('2026-06-01')]).toEqual([[1], [2], []]);
  });

  it('a hole is outside, and a rectangle contains what its bounds contain', () => {
    const hole: [number, number][] = [
      [87.1, 44.05],
      [87.2, 44.05],
      [87.2, 44.15],
      [87.1, 44.15],
    ];
    expect(zoneContains({ rings: [...zone().rings, hole] }, [87.15, 44.1])).toBe(false);
    fc.assert(
      fc.property(
        fc.double({ min: 86, max: 89, noNaN: true }),
        fc.double({ min: 43, max: 45, noNaN: true }),
        (x, y) => {
          fc.pre(![87, 87.4].includes(x) && ![44, 44.2].includes(y));
          expect(zoneContains(zone(), [x, y])).toBe(x > 87 && x < 87.4 && y > 44 && y < 44.2);
        },
      ),
    );
  });

  it.each([
    ['no ring', { rings: [] }, 'machine.zone_without_ring'],
    ['two points', { rings: [[IN, OUT]] }, 'machine.zone_ring_too_short'],
    ['latitude first', { rings: [[[44, 187], IN, OUT]] }, 'machine.zone_point_off_the_earth'],
    ['ends before it begins', { effectiveTo: '2025-01-01' }, 'machine.zone_ends_before_start'],
  ] as const)('%s', (_, over, code) => {
    expect(zoneFaults(zone(over as Partial<MachineZone>)).map((f) => f.code)).toContain(code);
  });
});

describe('a scan at a gate', () => {
  const at = new Date('2026-03-02T08:00:00Z');
  const open = { id: 'v1', siteId: 'A', enteredAt: new Date('2026-03-01T08:00:00Z') };
  it.each([
    ['enters from nowhere', null, 'A', 'enter', { kind: 'enter', closes: null }],
    ['enters where it is', open, 'A', 'enter', { kind: 'stay', visit: open }],
    ['enters elsewhere', open, 'B', 'enter', { kind: 'enter', closes: open }],
    ['leaves', open, 'A', 'leave', { kind: 'leave', visit: open }],
    ['leaves another site', open, 'B', 'leave', { kind: 'refused', code: 'machine.not_on_site' }],
    ['leaves from nowhere', null, 'A', 'leave', { kind: 'refused', code: 'machine.not_on_site' }],
  ] as const)('%s', (_, now, siteId, direction, plan) => {
    expect(decideScan(now, { siteId, direction, at })).toEqual(plan);
  });
  it('is not before the entry', () => {
    const early = { siteId: 'A', direction: 'leave', at: new Date('2026-02-01T00:00:00Z') } as const;
    expect(decideScan(open, early)).toEqual({ kind: 'refused', code: 'machine.scan_before_entry' });
  });
});

describe('coverage', () => {
  const county = (areaCode: string, registered: number, fitted: number, stock: number | null) => ({
    areaCode,
    registered,
    fitted,
    tested: 0,
    stock,
  });
  it('compares each county and the whole with the targets', () => {
    const { counties, total, measures } = measureCoverage([county('652301', 10, 8, 20), county('652302', 0, 0, 5)], {
      ...DEFAULT_MACHINE_RULES,
      counties: 2,
    });
    expect(counties[0]).toMatchObject({ coverage: 0.5, fittingShare: 0.8, fittingMet: true });
    expect(counties[1]).toMatchObject({ coverage: 0, fittingShare: null, fittingMet: false });
    expect(total).toMatchObject({ registered: 10, stock: 25, coverage: 0.4 });
    expect(measures.map((m) => [m.value, m.met])).toEqual([
      [1, false],
      [0.8, true],
      [0, false],
    ]);
  });
  it('claims no coverage where nobody has counted', () => {
    expect(measureCoverage([county('652301', 10, 8, null)], DEFAULT_MACHINE_RULES).total.coverage).toBeNull();
  });
});
