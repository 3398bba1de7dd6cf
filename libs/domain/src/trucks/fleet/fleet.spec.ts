import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_EFFECT, effectReport } from './effect.js';
import type { EffectSums, MeasureData } from './effect.js';
import { decideExemption, DEFAULT_EXEMPTION } from './exemption.js';
import type { ExemptionFacts } from './exemption.js';
import { DEFAULT_FILLING, judgeFillingPlaces } from './filling-places.js';
import type { Filling } from './filling-places.js';
import { containsPoint, ringFaults } from './polygon.js';
import { fleetRates, noxRates } from './rates.js';

describe('measures of remote monitoring', () => {
  it('are shares of what was expected', () => {
    const sums = { truckDays: 20, onlineDays: 18, engineS: 900, missingS: 100, usableS: 810, packets: 90, timely: 81 };
    expect(fleetRates(sums)).toEqual({ online: 0.9, transmission: 0.9, valid: 0.9, timely: 0.9 });
  });
  it('are not known where nothing could be counted', () => {
    const none = { truckDays: 0, onlineDays: 0, engineS: 0, missingS: 0, usableS: 0, packets: 0, timely: 0 };
    expect(fleetRates(none)).toEqual({ online: null, transmission: null, valid: null, timely: null });
    expect(noxRates({ g: 0, km: 0, s: 0 })).toEqual({ gPerKm: null, gPerH: null });
    expect(noxRates({ g: 50, km: 100, s: 7_200 })).toEqual({ gPerKm: 0.5, gPerH: 25 });
  });
});

describe('exemption from the OBD part', () => {
  const good: ExemptionFacts = {
    judgedDays: 120,
    km: 20_000,
    engineS: 1_000_000,
    usableS: 950_000,
    missingS: 10_000,
    findingDays: 0,
    openFlags: 0,
    held: null,
  };
  it.each<[string, Partial<ExemptionFacts>, object]>([
    ['long good data', {}, { decision: 'grant', validUntil: '2027-05-20' }],
    ['an open flag', { openFlags: 1 }, { decision: 'none', missing: ['exemption.open_flags'] }],
    ['a finding', { findingDays: 1 }, { decision: 'none', missing: ['exemption.findings'] }],
    ['too short', { judgedDays: 89 }, { decision: 'none', missing: ['exemption.too_few_days'] }],
    ['hardly driven', { km: 4_999 }, { decision: 'none', missing: ['exemption.too_few_km'] }],
    ['unusable data', { usableS: 700_000 }, { decision: 'none', missing: ['exemption.data_not_usable'] }],
    ['holes in the data', { missingS: 100_000 }, { decision: 'none', missing: ['exemption.data_missing'] }],
    ['held, still good', { held: { validUntil: '2026-12-31' } }, { decision: 'keep' }],
    ['held, runs out soon', { held: { validUntil: '2026-06-01' } }, { decision: 'renew', validUntil: '2027-05-20' }],
    [
      'held, flagged',
      { held: { validUntil: '2026-12-31' }, openFlags: 1 },
      { decision: 'end', reason: 'exemption.open_flags' },
    ],
    ['held, parked for months', { held: { validUntil: '2026-12-31' }, km: 0 }, { decision: 'keep' }],
    ['over', { held: { validUntil: '2026-05-01' }, km: 0 }, { decision: 'end', reason: 'exemption.run_out' }],
  ])('%s', (_, changes, decision) => {
    expect(decideExemption({ ...good, ...changes }, DEFAULT_EXEMPTION, '2026-05-20')).toEqual(decision);
  });
});

describe('filling places', () => {
  const filling = (truckId: number, factor: number, changes: Partial<Filling> = {}): Filling => ({
    truckId,
    at: truckId,
    what: 'reagent',
    position: { lon: 87.3 + truckId * 1e-4, lat: 44 },
    before: { g: 100, km: 100 },
    after: { g: 100 * factor, km: 100 },
    ...changes,
  });
  it('are suspicious when most of several trucks got worse there', () => {
    const [place] = judgeFillingPlaces([filling(1, 3), filling(2, 2), filling(3, 1)], DEFAULT_FILLING);
    expect(place).toMatchObject({ trucks: 3, worse: 2, factor: 2, suspicious: true });
    expect(place?.evidence.map((one) => one.truckId)).toEqual([1, 2]);
  });
  it.each<[string, Filling[]]>([
    ['two trucks are too few', [filling(1, 3), filling(2, 3)]],
    ['one truck three times is one truck', [filling(1, 3), filling(1, 3), filling(1, 3)]],
    ['most got better', [filling(1, 3), filling(2, 0.9), filling(3, 0.8)]],
    ['too few km to compare', [1, 2, 3].map((n) => filling(n, 3, { after: { g: 90, km: 20 } }))],
    ['places far apart', [1, 2, 3].map((n) => filling(n, 3, { position: { lon: 87 + n, lat: 44 } }))],
    ['fuel here, reagent there', [filling(1, 3), filling(2, 3), filling(3, 3, { what: 'fuel' })]],
  ])('not when %s', (_, fillings) => {
    expect(judgeFillingPlaces(fillings, DEFAULT_FILLING).filter((place) => place.suspicious)).toEqual([]);
  });
});

describe('effect of repairs', () => {
  const side = (g: number, km = 1_000): EffectSums => ({
    days: 30,
    g,
    km,
    s: 3_600,
    up: 100,
    down: g / 100,
    findingDays: 3,
  });
  const data = (truckId: number, before: number, after: number, areaCode = '652301'): MeasureData => ({
    measureId: String(truckId),
    truckId,
    kind: 'repair',
    areaCode,
    before: side(before),
    after: side(after),
  });
  it('is told by county and over all, of the trucks with enough data', () => {
    const few = { ...data(3, 1, 1, '652302'), after: side(10, 5) };
    const { total, areas } = effectReport(
      [data(1, 4_000, 1_000), data(2, 2_000, 2_000, '652302'), few],
      DEFAULT_EFFECT,
    );
    expect(total).toMatchObject({ measures: 3, counted: 2, notCounted: 1, change: -0.5, savedKg: 3 });
    expect(areas.map((one) => [one.areaCode, one.change])).toEqual([
      ['652301', -0.75],
      ['652302', 0],
    ]);
  });
  it('saves exactly what the trucks would have emitted more', () => {
    const grams = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(grams, grams), { minLength: 1, maxLength: 20 }), (pairs) => {
        const { total } = effectReport(
          pairs.map(([before, after], i) => data(i, before, after)),
          DEFAULT_EFFECT,
        );
        const wanted = pairs.reduce((sum, [before, after]) => sum + before - after, 0) / 1000;
        expect(total.savedKg).toBeCloseTo(wanted, 6);
      }),
    );
  });
});

describe('fences', () => {
  const square = [
    { lon: 87, lat: 44 },
    { lon: 88, lat: 44 },
    { lon: 88, lat: 45 },
    { lon: 87, lat: 45 },
  ];
  it('contain what lies inside, also of a ring with a bay', () => {
    expect(containsPoint(square, { lon: 87.5, lat: 44.5 })).toBe(true);
    expect(containsPoint(square, { lon: 88.5, lat: 44.5 })).toBe(false);
    const bay = [...square.slice(0, 3), { lon: 87.5, lat: 44.2 }, ...square.slice(3)];
    expect(containsPoint(bay, { lon: 87.5, lat: 44.9 })).toBe(false);
    expect(containsPoint(bay, { lon: 87.5, lat: 44.1 })).toBe(true);
  });
  it('must be rings with a surface on this planet', () => {
    expect(ringFaults(square)).toEqual([]);
    expect(ringFaults([...square, { lon: 87, lat: 44 }])).toEqual([]);
    expect(ringFaults(square.slice(0, 2))).toMatchObject([{ code: 'fence.too_few_corners' }]);
    expect(ringFaults([...square, { lon: 200, lat: 0 }])).toMatchObject([
      { code: 'fence.not_a_place', path: 'ring[4]' },
    ]);
    expect(ringFaults([1, 2, 3].map((lat) => ({ lon: 87, lat })))).toMatchObject([{ code: 'fence.no_surface' }]);
  });
});
